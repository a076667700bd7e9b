package org.atalaya.normalize.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atalaya.events.Field;
import org.atalaya.events.Harm;
import org.atalaya.events.Qualifier;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.places.FoundPlace;
import org.atalaya.normalize.reports.TimeOfHarm.Timed;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** What the claims of a report say of one another's scope: the entries of a list under their total, history, long spans. */
final class ScopeInReport {
    /** Days between an old event and another that is part of the same history. */
    private static final int NEAR = 10;

    /** Days before publication from which on what happened beside history is history. */
    private static final int PAST = 60;

    private static final Set<Scope> TOLLS = Set.of(Scope.INCIDENT, Scope.BACKGROUND);

    private static final int LONGEST_LIST = 12;
    private static final Set<String> BULLETS = Set.of("-", "•", "*", "–", "—", "·");

    private final List<Timed> all;
    private final List<FoundPlace> places;
    private final @Nullable LocalDate published;

    private ScopeInReport(List<Timed> all, List<FoundPlace> places, @Nullable LocalDate published) {
        this.all = all;
        this.places = places;
        this.published = published;
    }

    static List<Timed> of(List<Timed> all, List<FoundPlace> places, @Nullable LocalDate published) {
        ScopeInReport report = new ScopeInReport(all, places, published);
        List<Timed> scoped = new ArrayList<>(all.size());
        for (Timed each : all) {
            scoped.add(new Timed(each.claim().withScope(report.scope(each), "the claims around it"), each.when()));
        }
        return scoped;
    }

    private Scope scope(Timed each) {
        Scope scope = each.claim().scope();
        if (scope != Scope.INCIDENT && scope != Scope.CUMULATIVE) {
            return scope;
        }
        if (isEntryOfTotal(each.claim()) || isSummand(each.claim()) || isNamedOfToll(each)) {
            return Scope.SUBSET;
        }
        if (isBesideHistory(each)) {
            return Scope.BACKGROUND;
        }
        return isLong(each.when()) && each.claim().figure() > 1 ? Scope.CUMULATIVE : scope;
    }

    /** Three days or more are no one incident's; "last week" only says roughly when. */
    private static boolean isLong(@Nullable When when) {
        if (when == null || !when.to().isAfter(when.from().plusDays(1))) {
            return false;
        }
        boolean isWeek = when.from().getDayOfWeek() == DayOfWeek.MONDAY
                && when.to().equals(when.from().plusDays(6));
        return !isWeek;
    }

    private boolean isBesideHistory(Timed each) {
        When when = each.when();
        boolean isPast = when != null && published != null && when.to().isBefore(published.minusDays(PAST));
        return isPast
                && all.stream().anyMatch(other -> isHistory(other) && isNear(Objects.requireNonNull(when), other));
    }

    private static boolean isHistory(Timed other) {
        return other.claim().scope() == Scope.BACKGROUND && other.when() != null;
    }

    private static boolean isNear(When when, Timed history) {
        When other = Objects.requireNonNull(history.when());
        return !when.to().isBefore(other.from().minusDays(NEAR))
                && !when.from().isAfter(other.to().plusDays(NEAR));
    }

    /** "57 people have died: / - 46 civilians, shot / - one policeman": lines under a larger figure of the same harm. */
    private boolean isEntryOfTotal(FoundClaim claim) {
        TokenizedText text = claim.text();
        int start = text.paragraphStart(claim.firstToken());
        if (!BULLETS.contains(text.folded(start))) {
            return false;
        }
        for (int lines = 0; start > 0 && lines < LONGEST_LIST; lines++) {
            int above = text.paragraphStart(start - 1);
            if (!BULLETS.contains(text.folded(above))) {
                return text.folded(start - 1).equals(":") && hasLarger(claim, text.paragraph(above));
            }
            start = above;
        }
        return false;
    }

    /** "44 were shot at Nondin and 179 at Soro", of the 223 told before: the numbers of a sentence that make up a total. */
    private boolean isSummand(FoundClaim part) {
        List<FoundClaim> beside = all.stream()
                .map(Timed::claim)
                .filter(other -> other.text() == part.text()
                        && other.harm() == part.harm()
                        && other.sentence() == part.sentence()
                        && isExact(other))
                .toList();
        long sum = beside.stream().mapToLong(FoundClaim::figure).sum();
        return beside.size() > 1
                && beside.contains(part)
                && all.stream()
                        .map(Timed::claim)
                        .anyMatch(whole -> whole.harm() == part.harm()
                                && whole.text() == part.text()
                                && whole.sentence() < part.sentence()
                                && whole.figure() == sum);
    }

    /** "Norma Quispe died", after the toll of the same day was told, and with no place of her own: one of the dead. */
    private boolean isNamedOfToll(Timed each) {
        FoundClaim one = each.claim();
        boolean isNamed = one.isOne()
                && one.harm() == Harm.KILLED
                && one.text().field() == Field.TEXT
                && !one.details().names().isEmpty();
        return isNamed
                && each.when() != null
                && all.stream()
                        .anyMatch(toll -> toll.claim().harm() == Harm.KILLED
                                && toll.claim().text() == one.text()
                                && toll.claim().figure() > 1
                                && toll.claim().sentence() < one.sentence()
                                && TOLLS.contains(toll.claim().scope())
                                && each.when().equals(toll.when())
                                && !hasOtherPlace(one, toll.claim()));
    }

    private boolean hasOtherPlace(FoundClaim one, FoundClaim toll) {
        return places.stream()
                .filter(place -> isInSentence(place, one))
                .anyMatch(place -> places.stream()
                        .filter(told -> isInSentence(told, toll))
                        .noneMatch(told -> told.name().equals(place.name())));
    }

    private static boolean isInSentence(FoundPlace place, FoundClaim claim) {
        return place.text() == claim.text() && claim.text().sentence(place.firstToken()) == claim.sentence();
    }

    private static boolean isExact(FoundClaim claim) {
        return claim.count().qualifier() == Qualifier.EXACT && claim.scope() == Scope.INCIDENT;
    }

    private boolean hasLarger(FoundClaim part, int paragraph) {
        return all.stream()
                .map(Timed::claim)
                .anyMatch(whole -> whole.text() == part.text()
                        && whole.harm() == part.harm()
                        && part.text().paragraph(whole.firstToken()) == paragraph
                        && whole.figure() > part.figure());
    }
}
