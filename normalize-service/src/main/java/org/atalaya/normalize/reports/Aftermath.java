package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.atalaya.events.Field;
import org.atalaya.events.When;
import org.atalaya.normalize.reports.HarmDates.HarmDate;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * When the harm of a report happened where its title tells what courts or officials do about it: the first date, before the
 * report, whose words tell a deed rather than what was done about it; else the first day on which somebody was taken into
 * custody.
 */
final class Aftermath {
    /** Days that at least lie between a harm and what is done about it. */
    private static final int DAYS = 30;

    /** The same between an arrest and what a title tells of the prisoner. */
    private static final int DAYS_OF_CUSTODY = 60;

    /** How far a deed may stand from its date, in words. */
    private static final int REACHES = 12;

    private final TokenizedText title;
    private final List<HarmDate> dates;
    private final @Nullable LocalDate spoken;

    /** @param spoken the day the report speaks from */
    Aftermath(TokenizedText title, List<HarmDate> dates, @Nullable LocalDate spoken) {
        this.title = title;
        this.dates = dates;
        this.spoken = spoken;
    }

    /** @param incident when the incident told first happened; null where no day is told for it */
    @Nullable When of(@Nullable When incident) {
        if (spoken == null) {
            return incident;
        }
        When before = null;
        if (Deeds.isAftermath(title)) {
            LocalDate latest = spoken.minusDays(DAYS);
            before = first(date -> date.to().isBefore(latest) && isOf(date, Deeds::tell));
            LocalDate latestCustody = spoken.minusDays(DAYS_OF_CUSTODY);
            boolean isLongAgo = incident != null && incident.to().isBefore(latestCustody);
            if (before == null && !isLongAgo) {
                before = first(date -> date.to().isBefore(latestCustody) && isOf(date, Deeds::tellCustody));
            }
        }
        if (before != null) {
            return before;
        }
        return incident == null ? first(date -> isOf(date, Deeds::tell)) : incident;
    }

    private @Nullable When first(Predicate<HarmDate> wanted) {
        for (HarmDate date : dates) {
            boolean isShort = !date.from().plusYears(1).isBefore(date.to());
            if (isShort && date.text().field() == Field.TEXT && wanted.test(date)) {
                return date.until(spoken);
            }
        }
        return null;
    }

    /** What a stretch of a text tells. */
    private interface Tells {
        boolean tell(TokenizedText text, int from, int end);
    }

    /** "Kidnapped in 2008 and tried in 2016": of the words on both sides of a date, the nearest tell a deed. */
    private static boolean isOf(HarmDate date, Tells deed) {
        TokenizedText text = date.text();
        int sentence = text.sentence(date.firstToken());
        int start = text.sentenceStart(sentence);
        int end = text.sentenceEnd(sentence);
        for (int away = 1; away <= REACHES; away++) {
            int before = Math.max(start, date.firstToken() - away);
            int after = Math.min(end - 1, date.endToken() - 1 + away);
            if (deed.tell(text, before, before + 1) || deed.tell(text, after, after + 1)) {
                return true;
            }
            if (Deeds.tellAftermath(text, before, before + 1) || Deeds.tellAftermath(text, after, after + 1)) {
                return false;
            }
        }
        return false;
    }
}
