package org.atalaya.ingest.articles;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Plain text of an entry's own markup. */
public final class HtmlText {
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]");

    private HtmlText() {}

    /** Paragraphs separated by an empty line; plain text comes back as it is, entities resolved. */
    public static String of(String html) {
        if (!MARKUP.matcher(html).find()) {
            String text = Parser.unescapeEntities(html, false).strip();
            // Markup that was escaped twice.
            return MARKUP.matcher(text).find() && !text.equals(html.strip()) ? ofMarkup(text) : text;
        }
        return ofMarkup(html);
    }

    private static String ofMarkup(String html) {
        return TextBlocks.join(TextBlocks.below(Jsoup.parseBodyFragment(html).body()));
    }
}
