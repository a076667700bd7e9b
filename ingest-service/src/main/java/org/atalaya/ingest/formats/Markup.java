package org.atalaya.ingest.formats;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Plain text as markup. */
final class Markup {
    private Markup() {}

    /** A paragraph for each of the text; empty for empty text. */
    static String ofPlainText(String text) {
        return text.isBlank()
                ? ""
                : Arrays.stream(text.split("\n[ \t]*\n"))
                        .map(paragraph -> "<p>" + Entities.escape(paragraph).replace("\n", "<br>") + "</p>")
                        .collect(Collectors.joining());
    }
}
