package org.atalaya.normalize.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.rules.Match;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Finds the dates of a report: those of the title first, then those of the text, in their order. */
public final class Dates {
    private Dates() {}

    /**
     * Every date expression, longest first where two overlap. What needs a day to count from counts from the dateline's
     * date, or from the day of publication where there is no dateline; without either its days are null.
     */
    public static List<FoundDate> find(ReportText report, DateAnchors anchors) {
        String language = report.language().equals("es") ? "es" : "en";
        Finder finder = new Finder(DateLanguage.of(language), Numbers.of(language), anchors.published());
        return finder.find(report);
    }

    private static final class Finder {
        private final DateLanguage language;
        private final Numbers numbers;
        private final Meanings meanings;
        private final List<FoundDate> found = new ArrayList<>();
        private @Nullable LocalDate anchor;
        private Anchor kind;

        /** The last day of the year that the paragraph tells of, and the paragraph. */
        private @Nullable LocalDate narrative;

        private int narrativeParagraph = -1;

        /** The last single day that the text told of. */
        private @Nullable LocalDate lastDay;

        Finder(DateLanguage language, Numbers numbers, @Nullable LocalDate published) {
            this.language = language;
            this.numbers = numbers;
            this.meanings = new Meanings(language.monthFirst);
            this.anchor = published;
            this.kind = published == null ? Anchor.UNRESOLVED : Anchor.PUBLICATION;
        }

        List<FoundDate> find(ReportText report) {
            find(report.text());
            List<FoundDate> inText = List.copyOf(found);
            found.clear();
            find(report.title());
            found.addAll(inText);
            return List.copyOf(found);
        }

        /** A paragraph that told of an earlier year goes on in it: "in December 2000 … on 3 November". */
        private @Nullable LocalDate narrative(int paragraph) {
            LocalDate end = narrative;
            LocalDate from = anchor;
            boolean isOld = end != null && paragraph == narrativeParagraph && (from == null || end.isBefore(from));
            return isOld ? end : null;
        }

        private void find(TokenizedText text) {
            narrative = null;
            lastDay = null;
            Units units = new DateUnits(text, language, numbers).units();
            int unit = 0;
            while (unit < units.size()) {
                Match match = language.rules.longest(units, unit);
                if (match == null || !Meanings.isPossible(match, units)) {
                    unit++;
                    continue;
                }
                add(text, units, match);
                unit = match.end();
            }
        }

        private void add(TokenizedText text, Units units, Match match) {
            if (match.rule().meaning().equals("not")) {
                return;
            }
            boolean absolute = Meanings.isAbsolute(match, units);
            int paragraph = text.paragraph(units.firstToken(match.start()));
            LocalDate told = Meanings.isOfThatYear(match)
                    ? narrative
                    : absolute || !Meanings.isOfAnyYear(match) ? null : narrative(paragraph);
            LocalDate day = Meanings.isFromTold(match) && lastDay != null ? lastDay : anchor;
            Interval days = meanings.resolve(match, units, told != null ? told : day);
            if (absolute && days == null) {
                return;
            }
            int first = units.firstToken(match.start());
            int end = units.endToken(match.end() - 1);
            LocalDate from = days == null ? null : days.from();
            LocalDate to = days == null ? null : days.to();
            found.add(new FoundDate(
                    text,
                    first,
                    end,
                    match.rule().meaning(),
                    from,
                    to,
                    absolute ? Anchor.NONE : told != null ? Anchor.NARRATIVE : kind));
            if (from != null && from.equals(to) && !match.rule().meaning().equals("after-event")) {
                lastDay = from;
            }
            if (absolute && days != null && !language.isStart(text, first)) {
                narrative = LocalDate.of(days.to().getYear(), 12, 31);
                narrativeParagraph = paragraph;
            }
            boolean dateline = end <= text.datelineEnd() && from != null && from.equals(to);
            if (dateline) {
                anchor = from;
                kind = Anchor.DATELINE;
            }
        }
    }
}
