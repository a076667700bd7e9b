package org.atalaya.ingest.articles;

/** Plain text of an entry's own markup. */
public final class HtmlText {
    private HtmlText() {}

    /** Paragraphs separated by an empty line; plain text comes back as it is, entities resolved. */
    public static String of(String html) {
        return org.jsoup.Jsoup.parse(html).text();
    }
}
