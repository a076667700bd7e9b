package org.atalaya.normalize.incidents;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.events.Harm;
import org.atalaya.events.Where;

/**
 * Whether an incident that looks new may be one that is known, told again in words that say too little to link it: a
 * repeated death is worse than a late one.
 */
final class Doubt {
    /** Bodies are found, and the wounded die, so many days later. */
    static final int DAYS = 30;

    private final Incident fresh;
    private final Incident known;

    Doubt(Incident fresh, Incident known) {
        this.fresh = fresh;
        this.known = known;
    }

    /** The known one is the elder, no report tells of both, their places can be one and the number was told already. */
    boolean isRepeat() {
        return isElder() && !known.isHeld() && !areToldBeside() && canBeOnePlace() && wasTold();
    }

    /**
     * Whether the known one was there before: not by when their reports were collected alone, which several feeds do at one
     * time, and which is not the order in which they come here. What it was once held for stays the elder.
     */
    private boolean isElder() {
        boolean wasHeldForIt = fresh.suggested().stream()
                .anyMatch(each -> each.repeat() && each.incident().equals(known.id()));
        return known.version() > 0
                && (fresh.version() == 0 || wasHeldForIt || known.born().isBefore(fresh.born()));
    }

    private boolean areToldBeside() {
        Set<String> reports =
                known.tellings().stream().map(telling -> telling.in().report()).collect(Collectors.toSet());
        return fresh.tellings().stream()
                .anyMatch(telling -> reports.contains(telling.in().report()));
    }

    /** Two towns of one division are two places, even where one report of the known incident names the division only. */
    private boolean canBeOnePlace() {
        List<Where> here = named(fresh);
        List<Where> there = named(known);
        return here.isEmpty()
                || there.isEmpty()
                || here.stream().anyMatch(one -> there.stream().anyMatch(other -> Likeness.isSamePlace(one, other)));
    }

    private static List<Where> named(Incident incident) {
        return incident.tellings().stream()
                .map(Telling::where)
                .filter(Objects::nonNull)
                .filter(where -> where.name() != null)
                .toList();
    }

    /** Later deaths and bodies found are a part of the toll; any other number must lie within what was told. */
    private boolean wasTold() {
        LongSummaryStatistics told = deaths(known);
        LongSummaryStatistics now = deaths(fresh);
        if (told.getCount() == 0 || now.getCount() == 0 || now.getMax() > told.getMax()) {
            return false;
        }
        return now.getMin() >= told.getMin() || fresh.tellings().stream().allMatch(Telling::isOfLaterDeaths);
    }

    private static LongSummaryStatistics deaths(Incident incident) {
        return incident.tellings().stream()
                .map(telling -> Numbers.of(telling, Harm.KILLED))
                .mapToLong(numbers -> Math.max(numbers.total(), numbers.addition()))
                .filter(number -> number > 0)
                .summaryStatistics();
    }
}
