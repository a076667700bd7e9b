package org.atalaya.ingest.articles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A report as a file of plain text: its title, perhaps the date of its publication, and its paragraphs. */
public final class PlainFile {
    private static final int LONGEST_TITLE = 300;

    /** A date that stands alone further down is no date of publication. */
    private static final int DATE_WITHIN = 5;

    private PlainFile() {}

    /** A name of one or two words over a longer line is that of a section. */
    private static final Pattern SECTION = Pattern.compile("\\S+(?: \\S+)?");

    /** No sentence, and nobody's name. */
    private static final Pattern LINE =
            Pattern.compile("(?!by |por |from )\\S+(?: \\S+){3,}(?<![.:,;])", Pattern.CASE_INSENSITIVE);

    /**
     * The first paragraph of one line is the title, or the next where the first is the name of a section; a date alone
     * among the first five is that of publication. What is said again word for word is there once.
     */
    public static Article read(String content) {
        List<String> paragraphs = new ArrayList<>(Arrays.stream(content.split("\\R[ \\t]*(?:\\R[ \\t]*)+"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty() && !Furniture.isNoWordsOfIts(paragraph))
                .distinct()
                .toList());
        String title = "";
        if (paragraphs.size() > 1 && isTitle(paragraphs.get(0))) {
            title = paragraphs.remove(isBelowSection(paragraphs) ? 1 : 0);
        }
        Instant published = null;
        for (int i = 0; i < Math.min(DATE_WITHIN, paragraphs.size()) && published == null; i++) {
            published = PrintedDates.parse(paragraphs.get(i));
        }
        return new Article(title, String.join("\n\n", paragraphs), published, null, null, null);
    }

    private static boolean isBelowSection(List<String> paragraphs) {
        return paragraphs.size() > 2
                && SECTION.matcher(paragraphs.get(0)).matches()
                && isTitle(paragraphs.get(1))
                && LINE.matcher(paragraphs.get(1)).matches()
                && PrintedDates.parse(paragraphs.get(1)) == null;
    }

    private static boolean isTitle(String paragraph) {
        return paragraph.length() <= LONGEST_TITLE && paragraph.indexOf('\n') < 0;
    }
}
