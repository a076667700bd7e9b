package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * When a harm happened: the date nearest to it in its sentence, else the last one told before it in its paragraph, else
 * the day of the report's main incident. A dateline and the day of a statement are none of these.
 */
final class TimeOfHarm {
    /** A date further away than this speaks of something else. */
    private static final int NEAR = 25;

    /** Words between which a date is that of the saying: "said on Tuesday that". */
    private static final Set<String> SAYING = Set.of(
            "said",
            "told",
            "announced",
            "reported",
            "stated",
            "confirmed",
            "added",
            "says",
            "published",
            "released",
            "dijo",
            "informo",
            "anuncio",
            "senalo",
            "indico",
            "declaro",
            "confirmo",
            "comunicado",
            "statement",
            "report");

    private static final Set<String> STARTS = Set.of("since", "desde", "after", "tras", "partir", "from");

    private final List<FoundDate> dates;
    private final @Nullable LocalDate published;
    private final @Nullable When focus;

    TimeOfHarm(List<FoundDate> dates, @Nullable LocalDate published, List<FoundClaim> claims) {
        this.dates = dates.stream().filter(date -> !isDateline(date)).toList();
        this.published = published;
        this.focus = focus(claims);
    }

    @Nullable When focus() {
        return focus;
    }

    private static boolean isDateline(FoundDate date) {
        return date.endToken() <= date.text().datelineEnd();
    }

    /** The time of a claim; null where the report does not tell. */
    @Nullable When of(FoundClaim claim) {
        FoundDate own = nearest(claim);
        if (claim.scope() == Scope.CUMULATIVE) {
            return own == null ? null : total(own);
        }
        if (own != null) {
            return interval(own);
        }
        if (claim.scope() == Scope.BACKGROUND) {
            return null;
        }
        FoundDate before = lastBefore(claim);
        return before != null ? interval(before) : focus;
    }

    /** A total runs from the start that is told to the day of publication; without a start both stay open. */
    private @Nullable When total(FoundDate date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        if (from == null || to == null) {
            return null;
        }
        if (isStart(date)) {
            return published == null || published.isBefore(from) ? null : When.between(from, published);
        }
        return from.equals(to) ? null : interval(date);
    }

    /** "since 7 December", "desde diciembre", "this year". */
    private static boolean isStart(FoundDate date) {
        TokenizedText text = date.text();
        for (int token = Math.max(0, date.firstToken() - 3); token < date.firstToken(); token++) {
            if (STARTS.contains(text.folded(token))) {
                return true;
            }
        }
        return STARTS.contains(text.folded(date.firstToken()));
    }

    private @Nullable FoundDate nearest(FoundClaim claim) {
        FoundDate best = null;
        int bestDistance = NEAR + 1;
        for (FoundDate date : dates) {
            if (date.text() == claim.text()
                    && date.from() != null
                    && claim.text().sentence(date.firstToken()) == claim.sentence()) {
                int distance = distance(date, claim);
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = date;
                }
            }
        }
        return best;
    }

    private static int distance(FoundDate date, FoundClaim claim) {
        int between = date.firstToken() >= claim.endToken()
                ? date.firstToken() - claim.endToken()
                : Math.max(0, claim.firstToken() - date.endToken());
        return isOfSaying(date) ? between + NEAR / 2 : between;
    }

    private static boolean isOfSaying(FoundDate date) {
        TokenizedText text = date.text();
        for (int token = Math.max(0, date.firstToken() - 2); token < date.firstToken(); token++) {
            if (SAYING.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable FoundDate lastBefore(FoundClaim claim) {
        FoundDate last = null;
        for (FoundDate date : dates) {
            if (date.text() == claim.text()
                    && date.from() != null
                    && date.firstToken() < claim.firstToken()
                    && claim.text().paragraph(date.firstToken()) == claim.text().paragraph(claim.firstToken())
                    && !isOfSaying(date)) {
                last = date;
            }
        }
        return last;
    }

    private @Nullable When focus(List<FoundClaim> claims) {
        for (FoundClaim claim : claims) {
            if (claim.scope() == Scope.INCIDENT || claim.scope() == Scope.INCREMENT) {
                FoundDate own = nearest(claim);
                if (own != null) {
                    return interval(own);
                }
            }
        }
        for (FoundDate date : dates) {
            if (date.from() != null && date.from().equals(date.to()) && !isOfSaying(date)) {
                return interval(date);
            }
        }
        return null;
    }

    private @Nullable When interval(FoundDate date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        if (from == null || to == null || (published != null && from.isAfter(published))) {
            return null;
        }
        return When.between(from, published != null && to.isAfter(published) ? published : to);
    }
}
