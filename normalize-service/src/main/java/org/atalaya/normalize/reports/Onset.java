package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.events.Field;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.dates.Standing;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * The day on which what goes on began, that totals without a start of their own are counted from: the coup that set it off,
 * "day 11 of the strike", "a year since the state of emergency was declared".
 */
final class Onset {
    /** How far the day of what set it off may stand from it, in words. */
    private static final int REACHES = 12;

    /** How far a day's number may stand from what it is a day of, in words. */
    private static final int DAY_REACHES = 10;

    private static final int MARK_REACHES = 4;

    /** Sentences at the head of a text that tell what day of it today is. */
    private static final int HEAD = 2;

    /** What is told of a first or second day may be told of yesterday. */
    private static final int FEWEST_DAYS = 2;

    /** Days before which no unrest that is told now began. */
    private static final int EARLIEST = 400;

    private static final int YEAR = 365;

    private final List<FoundDate> dates;
    private final List<TokenizedText> texts;
    private final LocalDate spoken;

    private Onset(List<FoundDate> dates, List<TokenizedText> texts, LocalDate spoken) {
        this.dates = dates;
        this.texts = texts;
        this.spoken = spoken;
    }

    /** Null where the report tells of none, or of several. */
    static @Nullable LocalDate of(List<FoundDate> dates, List<TokenizedText> texts, @Nullable LocalDate spoken) {
        return spoken == null ? null : new Onset(dates, texts, spoken).find();
    }

    private @Nullable LocalDate find() {
        LocalDate counted = counted();
        return counted == null ? ofEvent() : counted;
    }

    /** The day of what set it off; a month that it lies in says the same. */
    private @Nullable LocalDate ofEvent() {
        Set<FoundDate> told = dates.stream().filter(this::isOfOnset).collect(Collectors.toSet());
        Set<LocalDate> days = new HashSet<>();
        told.stream().filter(FoundDate::isDay).forEach(date -> days.add(date.from()));
        if (days.isEmpty()) {
            told.forEach(date -> days.add(date.from()));
        }
        return days.size() == 1 ? days.iterator().next() : null;
    }

    private boolean isOfOnset(FoundDate date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        if (from == null || to == null || date.standing() == Standing.DATELINE) {
            return false;
        }
        boolean isOfWeeksAgo = from.isBefore(spoken.minusDays(2))
                && from.isAfter(spoken.minusDays(EARLIEST))
                && to.isBefore(from.plusDays(31));
        return isOfWeeksAgo && isNear(date.text(), date.firstToken(), date.endToken());
    }

    private static boolean isNear(TokenizedText text, int first, int end) {
        int sentence = text.sentence(first);
        int last = Math.min(text.sentenceEnd(sentence), end + REACHES);
        for (int token = Math.max(text.sentenceStart(sentence), first - REACHES); token < last; token++) {
            if (TimeWords.ONSET.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    /** "Día 11 del paro", "the sixth consecutive day of protests", "a year since the emergency was declared". */
    private @Nullable LocalDate counted() {
        for (TokenizedText text : texts) {
            for (int token = 0; token < text.size(); token++) {
                int days = TimeWords.DAY_WORD.contains(text.folded(token)) ? daysSince(text, token) : 0;
                days = days == 0 && isMarkedYear(text, token) ? YEAR : days;
                if (days > 0) {
                    return days == YEAR ? spoken.minusYears(1) : spoken.minusDays(days);
                }
            }
        }
        return null;
    }

    /** The days since the first one of what lasts, of which another one is named; 0 where there is none. */
    private static int daysSince(TokenizedText text, int day) {
        int sentence = text.sentence(day);
        int start = text.sentenceStart(sentence);
        int end = text.sentenceEnd(sentence);
        boolean isHead = text.field() == Field.TITLE || sentence < HEAD;
        if (!isHead || !isOfLasting(text, day, start, end)) {
            return 0;
        }
        for (int token : new int[] {day + 1, day - 1, day - 2}) {
            for (int days = FEWEST_DAYS; token >= start && token < end && days <= TimeWords.NTH.size(); days++) {
                if (TimeWords.NTH.get(days - 1).contains(text.folded(token))) {
                    return days;
                }
            }
        }
        return 0;
    }

    private static boolean isOfLasting(TokenizedText text, int day, int start, int end) {
        for (int token = Math.max(start, day - DAY_REACHES); token < Math.min(end, day + DAY_REACHES); token++) {
            if (TimeWords.LASTING.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarkedYear(TokenizedText text, int mark) {
        if (!TimeWords.MARK.contains(text.folded(mark))) {
            return false;
        }
        int sentence = text.sentence(mark);
        int end = text.sentenceEnd(sentence);
        for (int token = mark + 1; token < Math.min(end - 2, mark + MARK_REACHES); token++) {
            boolean isYear =
                    TimeWords.ONE.contains(text.folded(token)) && TimeWords.YEAR.contains(text.folded(token + 1));
            if (isYear && TimeWords.START.contains(text.folded(token + 2))) {
                for (int what = token + 2; what < end; what++) {
                    if (TimeWords.LASTING.contains(text.folded(what))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
