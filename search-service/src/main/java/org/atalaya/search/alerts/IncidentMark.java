package org.atalaya.search.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.search.incidents.IncidentFacts;

/**
 * How far an incident was followed, and when its highest figures became known: what was known before a subscription
 * listened is its past.
 *
 * @param version of the incident that was looked at last
 * @param steps by harm, each higher than the one before
 */
record IncidentMark(String incident, int version, Map<Harm, List<Step>> steps) {
    /**
     * A figure that was higher than all before.
     *
     * @param known since when; {@link Instant#EPOCH} for what nobody is ever alerted of
     */
    record Step(Instant known, long highest) {}

    IncidentMark {
        steps = Map.copyOf(steps);
    }

    static IncidentMark none(String incident) {
        return new IncidentMark(incident, 0, Map.of());
    }

    boolean covers(IncidentChanged incident) {
        return version >= incident.version();
    }

    /** The highest best figure that was known at an instant. */
    long highest(Harm harm, Instant at) {
        long highest = 0;
        for (Step step : steps.getOrDefault(harm, List.of())) {
            if (!step.known().isAfter(at)) {
                highest = Math.max(highest, step.highest());
            }
        }
        return highest;
    }

    /** What a held incident tells counts for nothing, so that it is news once it is held no longer. */
    IncidentMark after(IncidentChanged incident) {
        if (incident.isHeld()) {
            return new IncidentMark(incident.id(), incident.version(), steps);
        }
        Map<Harm, List<Step>> next = new EnumMap<>(Harm.class);
        next.putAll(steps);
        for (Harm harm : incident.tolls().keySet()) {
            add(next, harm, new Step(Instant.EPOCH, past(incident, harm)));
            add(next, harm, new Step(incident.changed(), IncidentFacts.best(incident.tolls(), harm)));
        }
        return new IncidentMark(incident.id(), incident.version(), next);
    }

    private static void add(Map<Harm, List<Step>> steps, Harm harm, Step added) {
        List<Step> before = steps.getOrDefault(harm, List.of());
        if (before.stream().noneMatch(step -> !step.known().isAfter(added.known()) && step.highest() >= added.highest())
                && added.highest() > 0) {
            steps.put(harm, with(before, added));
        }
    }

    /** The highest best figure that is no news to who listens since an instant, when a version comes. */
    long known(IncidentChanged incident, Harm harm, Instant since) {
        return Math.max(highest(harm, since), past(incident, harm));
    }

    /**
     * The figure up to which a version tells nobody anything new. Of the dead the linking says how many are: what it counts
     * as told and was not told of this incident was told of one that became part of it. Of others who suffer it does not
     * say, and a merge tells nothing new of them.
     */
    private long past(IncidentChanged incident, Harm harm) {
        long best = IncidentFacts.best(incident.tolls(), harm);
        if (isSilent(incident)) {
            return best;
        }
        if (harm != Harm.KILLED) {
            return incident.reason() == IncidentChanged.Reason.MERGE ? best : 0;
        }
        long told = best - incident.newDeaths();
        return told > highest(harm, Instant.MAX) ? told : 0;
    }

    /** As it was before a version, as far as that version tells. */
    IncidentMark before(IncidentChanged incident) {
        Map<Harm, List<Step>> known = new EnumMap<>(Harm.class);
        incident.tollsBefore().forEach((harm, toll) -> known.put(harm, List.of(new Step(Instant.EPOCH, toll.best()))));
        return new IncidentMark(incident.id(), incident.version() - 1, known);
    }

    /** What nobody is alerted of, whatever the figures. */
    static boolean isSilent(IncidentChanged incident) {
        return incident.backfill()
                || incident.isHeld()
                || incident.mergedInto() != null
                || incident.reason() == IncidentChanged.Reason.SPLIT;
    }

    private static List<Step> with(List<Step> before, Step added) {
        List<Step> steps = new ArrayList<>(before);
        steps.removeIf(step -> !step.known().isBefore(added.known()) && step.highest() <= added.highest());
        steps.add(added);
        return List.copyOf(steps);
    }
}
