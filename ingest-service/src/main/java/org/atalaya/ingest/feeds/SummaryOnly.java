package org.atalaya.ingest.feeds;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether an entry's own text is only a summary, so that its page must be read. News pages of the feeds that
 * human-rights bodies offer rarely have fewer than 1,000 characters; longer texts that break off are summaries too.
 */
final class SummaryOnly {
    private static final int SHORT = 1_000;
    private static final int LONG = 4_000;

    private static final Pattern BREAKS_OFF = Pattern.compile("(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]"
            + "|read more|continue reading|read the full (?:story|article|report)"
            + "|leer más|leer mas|seguir leyendo|continuar leyendo|ver más)[\\s.»>→\\])]*$");

    private SummaryOnly() {}

    /** Of plain text. */
    static boolean is(String text) {
        if (text.length() < SHORT) {
            return true;
        }
        return text.length() < LONG
                && BREAKS_OFF.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
