package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.atalaya.events.Field;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.reports.HarmDates.HarmDate;

/**
 * Tells victims of different days apart, however alike: in a digest "on Saturday two youths were found dead" and, in
 * another paragraph, "on Sunday two women were shot" are four.
 */
final class DaysApart implements BiPredicate<FoundClaim, FoundClaim> {
    private final List<HarmDate> dates;

    DaysApart(List<FoundDate> found, List<FoundClaim> claims) {
        this.dates = HarmDates.of(found, claims, null);
    }

    @Override
    public boolean test(FoundClaim one, FoundClaim other) {
        boolean areInTwoParagraphs = one.text() == other.text()
                && one.text().field() == Field.TEXT
                && one.text().paragraph(one.firstToken()) != other.text().paragraph(other.firstToken());
        if (!areInTwoParagraphs) {
            return false;
        }
        Set<LocalDate> here = days(one);
        Set<LocalDate> there = days(other);
        return !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
    }

    private Set<LocalDate> days(FoundClaim claim) {
        return dates.stream()
                .filter(date -> date.isDay()
                        && date.text() == claim.text()
                        && claim.text().sentence(date.firstToken()) == claim.sentence())
                .map(HarmDate::from)
                .collect(Collectors.toSet());
    }
}
