package org.atalaya.normalize.dates;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.normalize.text.ReportText;

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
        Finder text = new Finder(report.text(), language, anchors, Spoken.of(anchors.published()));
        List<FoundDate> inText = text.find();
        List<FoundDate> found = new ArrayList<>(new Finder(report.title(), language, anchors, text.dateline()).find());
        found.addAll(inText);
        return List.copyOf(found);
    }
}
