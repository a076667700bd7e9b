package org.atalaya.normalize.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.normalize.text.ReportText;
import org.jspecify.annotations.Nullable;

/** Finds the dates of a report: those of the title first, then those of the text, in their order. */
public final class Dates {
    private Dates() {}

    /**
     * Every date expression, the longest where several begin at one word. What needs a day to count from counts from what
     * the text told before, from the day over its part, from the dateline's date or from the day of publication, as its
     * words ask for; without any of these its days are null. A title speaks from the dateline of its text.
     */
    public static List<FoundDate> find(ReportText report, DateAnchors anchors) {
        DateLanguage language = DateLanguage.of(report.language());
        Spoken published = Spoken.of(anchors.published());
        List<FoundDate> inTitle = new Finder(report.title(), language, anchors, published, null).find();
        Finder text = new Finder(report.text(), language, anchors, published, year(inTitle, anchors));
        List<FoundDate> inText = text.find();
        boolean isSpokenAsPublished = text.dateline().equals(published);
        List<FoundDate> found = new ArrayList<>(
                isSpokenAsPublished
                        ? inTitle
                        : new Finder(report.title(), language, anchors, text.dateline(), null).find());
        found.addAll(inText);
        return List.copyOf(found);
    }

    /** The last day of the only year that a headline tells of, where it is past. */
    private static @Nullable LocalDate year(List<FoundDate> inTitle, DateAnchors anchors) {
        LocalDate published = anchors.published();
        if (published == null
                || inTitle.size() != 1
                || !inTitle.get(0).meaning().equals("year")) {
            return null;
        }
        LocalDate end = inTitle.get(0).to();
        return end != null && end.isBefore(published.withDayOfYear(1)) ? end : null;
    }
}
