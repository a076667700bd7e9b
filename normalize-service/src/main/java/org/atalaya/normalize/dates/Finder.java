package org.atalaya.normalize.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.events.Field;
import org.atalaya.normalize.rules.Match;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads one field from its beginning to its end, and keeps what it has told of. */
final class Finder {
    /** Days in which what is told without a year happened this year, whatever the headline speaks of. */
    private static final int LATELY = 60;

    /** Days around one that was told with its year in which one without a year is of the same story. */
    private static final int NEAR = 92;

    private final TokenizedText text;
    private final DateLanguage language;
    private final Meanings meanings;
    private final Units units;
    private final Outlook outlook;
    private final Datelines datelines;
    private final Narrative narrative = new Narrative();
    private final List<FoundDate> found = new ArrayList<>();
    private final @Nullable LocalDate headlineYear;
    private Spoken spoken;
    private Spoken dateline;

    /** @param headlineYear last day of the past year that the headline tells of; null where it tells of none */
    Finder(
            TokenizedText text,
            DateLanguage language,
            DateAnchors anchors,
            Spoken spoken,
            @Nullable LocalDate headlineYear) {
        this.headlineYear = headlineYear;
        this.text = text;
        this.language = language;
        this.meanings =
                new Meanings(language.isMonthFirst(anchors.country()), DateLanguage.isSouthern(anchors.country()));
        this.units = new DateUnits(text, language).units();
        this.outlook = new Outlook(text, language, units);
        this.datelines = new Datelines(text, language, anchors.published());
        this.spoken = spoken;
        this.dateline = spoken;
    }

    List<FoundDate> find() {
        int unit = 0;
        while (unit < units.size()) {
            Match match = language.rules.longest(units, unit);
            Expression told = match == null ? null : new Expression(match, units);
            if (match == null || told == null || isNameOfTwoLines(match) || !YearDays.isPossible(told)) {
                unit++;
                continue;
            }
            if (!told.meaning().equals("not")) {
                add(told);
            }
            unit = match.end();
        }
        return found;
    }

    /** The day of the dateline, else what was known before. */
    Spoken dateline() {
        return dateline;
    }

    /** "The end of the market" and the day in the next line are no market of that name. */
    private boolean isNameOfTwoLines(Match match) {
        int start = text.start(units.firstToken(match.start()));
        int end = text.start(units.firstToken(match.end() - 1));
        return match.rule().meaning().equals("not")
                && text.raw().substring(start, end).indexOf('\n') >= 0;
    }

    private void add(Expression told) {
        Match match = told.match();
        int first = units.firstToken(match.start());
        int end = withoutMark(first, units.endToken(match.end() - 1));
        Spoken from = countsFrom(told, text.paragraph(first));
        Interval days = resolve(told, from);
        Interval within = narrative.within(text.sentence(first));
        if (within != null && !told.isAbsolute() && told.isOfAnyYear()) {
            // "Un mes antes, el 3 de noviembre".
            Interval then = meanings.resolve(told, within.to(), false);
            boolean isThen = then != null
                    && !then.from().isBefore(within.from())
                    && !then.to().isAfter(within.to());
            from = isThen ? new Spoken(within.to(), Anchor.NARRATIVE) : from;
            days = isThen ? then : days;
        }
        if (told.meaning().equals("forth-told") && from.anchor() != Anchor.NARRATIVE) {
            // "Treinta años después": after what, the text has not told yet.
            from = new Spoken(null, Anchor.UNRESOLVED);
            days = null;
        }
        if (from.anchor() == Anchor.NARRATIVE && told.isOfAnyYear() && days != null && days.isDay()) {
            // "On 7 December" of a text that told of 7 December 2022 before, whatever year it told of last.
            LocalDate named = narrative.named(days.from());
            days = named == null ? days : Interval.day(named);
        }
        Interval near = from.anchor() == Anchor.UNRESOLVED ? nearLatestNamed(told) : null;
        if (near != null) {
            from = new Spoken(narrative.latestNamed(), Anchor.NARRATIVE);
            days = near;
        }
        if (isEndOfRange(told, from, days, first)) {
            // "From 9 November 2022 up to 3 February": the one after it.
            days = meanings.resolve(told, spoken.day(), false);
            from = spoken;
        }
        if (isOfHeadlineYear(told, from, days)) {
            from = new Spoken(headlineYear, Anchor.NARRATIVE);
            days = meanings.resolve(told, headlineYear, false);
        }
        if (days == null && (from.day() != null || told.isAbsolute())) {
            return;
        }
        Standing standing = days == null || !days.isDay() ? Standing.TOLD : standing(first, end, days.from());
        found.add(new FoundDate(
                text,
                first,
                end,
                told.meaning(),
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                from.anchor(),
                standing));
        if (days != null && !told.meaning().equals("same-period")) {
            tell(told, days, first, standing);
        }
    }

    /** "On 9 January" of a text that nobody dated, behind "13 January 2023": the ninth next to it, before or after. */
    private @Nullable Interval nearLatestNamed(Expression told) {
        LocalDate named = narrative.latestNamed();
        if (named == null || !told.isOfAnyYear() || !told.has("DAY")) {
            return null;
        }
        Interval before = meanings.resolve(told, named, false);
        Interval after = meanings.resolve(told, named, true);
        Interval nearest = distance(after, named) < distance(before, named) ? after : before;
        return distance(nearest, named) <= NEAR ? nearest : null;
    }

    private static long distance(@Nullable Interval days, LocalDate day) {
        return days == null ? Long.MAX_VALUE : Math.abs(day.until(days.from(), ChronoUnit.DAYS));
    }

    private boolean isEndOfRange(Expression told, Spoken from, @Nullable Interval days, int first) {
        return from.anchor() == Anchor.NARRATIVE
                && days != null
                && told.isOfAnyYear()
                && language.isJoined(text, first)
                && narrative.isAfter(days, text.sentence(first));
    }

    private @Nullable Interval resolve(Expression told, Spoken from) {
        if (told.meaning().equals("same-period")) {
            return narrative.yearBefore(from.day());
        }
        boolean isAhead = !told.isAbsolute() && outlook.isAhead(told.match());
        Interval days = meanings.resolve(told, from.day(), isAhead);
        LocalDate day = from.day();
        boolean mayBeAhead = !isAhead
                && days != null
                && day != null
                && told.isNamedYearly()
                && days.to().isBefore(day)
                && from.anchor() != Anchor.NARRATIVE
                && outlook.isOpen(told.match());
        Interval next = mayBeAhead ? meanings.resolve(told, day, true) : null;
        boolean isNearer = next != null
                && days != null
                && day != null
                && day.until(next.from(), ChronoUnit.DAYS) < days.to().until(day, ChronoUnit.DAYS);
        return isNearer ? next : days;
    }

    /** "Massacres in 2019" in a headline: a day without a year is one of that year, unless it was lately. */
    private boolean isOfHeadlineYear(Expression told, Spoken from, @Nullable Interval days) {
        LocalDate day = from.day();
        return headlineYear != null
                && days != null
                && day != null
                && !told.isAbsolute()
                && told.isOfAnyYear()
                && from.anchor() != Anchor.NARRATIVE
                && days.to().isBefore(day.minusDays(LATELY));
    }

    /** A comma or a stop at the end is the sentence's: a rule may take it in hope of a year. */
    private int withoutMark(int first, int end) {
        int last = end - 1;
        while (last > first
                && (text.folded(last).equals(",") || text.folded(last).equals("."))) {
            last--;
        }
        return last + 1;
    }

    private Spoken countsFrom(Expression told, int paragraph) {
        if (told.isAbsolute()) {
            return new Spoken(null, Anchor.EXPRESSION);
        }
        LocalDate day = told.isOfThatYear()
                ? narrative.year()
                : told.isFromTold()
                        ? narrative.before(told.unit())
                        : told.isOfAnyYear() ? narrative.year(paragraph, spoken.day()) : null;
        return day == null ? spoken : new Spoken(day, Anchor.NARRATIVE);
    }

    private Standing standing(int first, int end, LocalDate day) {
        return text.field() == Field.TITLE ? Standing.TOLD : datelines.standing(first, end, day);
    }

    private void tell(Expression told, Interval days, int first, Standing standing) {
        boolean isOfStatement = days.from().equals(spoken.day()) && language.isTold(text, first);
        boolean isDay = days.isDay() && !told.meaning().equals("after-event") && !isOfStatement;
        boolean namesYear =
                (told.isAbsolute() || told.meaning().equals("years-to-the-day")) && !language.isStart(text, first);
        narrative.tell(days, isDay, told.isAbsolute(), namesYear, text.paragraph(first), text.sentence(first));
        if (standing == Standing.DATELINE && dateline.anchor() != Anchor.DATELINE) {
            dateline = new Spoken(days.from(), Anchor.DATELINE);
            spoken = dateline;
        } else if (standing == Standing.SECTION) {
            spoken = new Spoken(days.from(), Anchor.SECTION);
        }
    }
}
