package org.atalaya.ingest.articles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A report as a file of plain text: its title, perhaps the date of its publication, and its paragraphs. */
public final class PlainFile {
    private static final int LONGEST_TITLE = 300;

    /** A date that stands alone further down is no date of publication. */
    private static final int DATE_WITHIN = 5;

    private PlainFile() {}

    /** The first paragraph of one line is the title; a date alone among the first five is that of publication. */
    public static Article read(String content) {
        List<String> paragraphs = new ArrayList<>(Arrays.stream(content.split("\\R[ \\t]*(?:\\R[ \\t]*)+"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty() && !Furniture.isNoWordsOfIts(paragraph))
                .toList());
        String title = "";
        if (paragraphs.size() > 1 && isTitle(paragraphs.get(0))) {
            title = paragraphs.remove(0);
        }
        Instant published = null;
        for (int i = 0; i < Math.min(DATE_WITHIN, paragraphs.size()) && published == null; i++) {
            published = PrintedDates.parse(paragraphs.get(i));
        }
        return new Article(title, String.join("\n\n", paragraphs), published, null, null, null);
    }

    private static boolean isTitle(String paragraph) {
        return paragraph.length() <= LONGEST_TITLE && paragraph.indexOf('\n') < 0;
    }
}
