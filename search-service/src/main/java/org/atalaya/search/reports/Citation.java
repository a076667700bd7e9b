package org.atalaya.search.reports;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.atalaya.search.exports.ClaimRow;
import org.atalaya.search.exports.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A figure as one cites it: who said it, in which words, where and when, and how it can be proved.
 *
 * @param text all of it, to be copied
 * @param sentence in which the figure stands
 * @param quote exactly the words from {@code start} to {@code end} of {@code field} of this {@code revision}
 * @param speaker who is quoted with it; null where the publisher says it itself
 * @param url the original address
 * @param fetched when it was read
 * @param digest SHA-256 of the captured bytes
 */
record Citation(
        String text,
        String sentence,
        String quote,
        @Nullable String speaker,
        String publisher,
        String title,
        @Nullable String published,
        @Nullable String url,
        String fetched,
        String digest,
        String report,
        int revision,
        int claim,
        String field,
        int start,
        int end) {
    private static final int LONGEST = 400;

    /**
     * Of one claim.
     *
     * @param language of the words between; English where it is not known
     */
    static Citation of(ClaimRow row, int number, String language) {
        JsonNode report = row.report();
        JsonNode evidence = row.claim().path("evidence");
        String speaker = row.claim().path("attribution").stringValue(null);
        Citation silent = new Citation(
                "",
                row.sentence().isEmpty() ? line(evidence, "quote") : row.sentence(),
                evidence.path("quote").asString(),
                speaker == null ? null : PlainText.line(speaker, LONGEST),
                line(report, "publisher"),
                line(report, "title"),
                report.path("published").stringValue(null),
                PlainText.webAddress(report.path("url").stringValue(null)),
                report.path("fetched").asString(),
                report.path("digest").asString(),
                report.path("id").asString(),
                report.path("revision").asInt(),
                number,
                evidence.path("field").asString(),
                evidence.path("start").asInt(),
                evidence.path("end").asInt());
        return silent.saying(silent.words(language));
    }

    private static String line(JsonNode node, String field) {
        return PlainText.line(node.path(field).asString(""), LONGEST);
    }

    private String words(String language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.atalaya.search.reports.citation",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<String> parts = new ArrayList<>();
        parts.add(said(words, "sentence", sentence));
        if (speaker != null) {
            parts.add(said(words, "speaker", speaker));
        }
        parts.add(said(words, "publisher", title.isEmpty() ? publisher : publisher + ": " + title));
        parts.add(published == null ? said(words, "undated") : said(words, "published", day(published)));
        if (url != null) {
            parts.add(url);
        }
        parts.add(said(words, "read", fetched));
        parts.add(said(words, "digest", digest));
        parts.add(said(words, field.equals("title") ? "title" : "text", start + "–" + end, Integer.toString(revision)));
        return String.join(". ", parts) + ".";
    }

    private static String said(ResourceBundle words, String key, Object... values) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(values);
    }

    private static String day(String instant) {
        return instant.substring(0, Math.min(10, instant.length()));
    }

    private Citation saying(String words) {
        return new Citation(
                words, sentence, quote, speaker, publisher, title, published, url, fetched, digest, report, revision,
                claim, field, start, end);
    }
}
