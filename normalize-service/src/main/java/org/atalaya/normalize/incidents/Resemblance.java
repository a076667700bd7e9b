package org.atalaya.normalize.incidents;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.events.IncidentChanged.Suggestion;

/** Which other incidents each incident around a report may be. */
final class Resemblance {
    private final Known known;
    private final List<Incident> before;
    private final List<Incident> after;

    /**
     * Takes what a report changed.
     *
     * @param before the incidents around it as they were
     * @param after the same as they are now, with those it founded
     */
    Resemblance(Known known, List<Incident> before, List<Incident> after) {
        this.known = known;
        this.before = before;
        this.after = after;
    }

    /** The same incident with all that it may be, the likeliest first. */
    Incident suggesting(Incident incident) {
        if (!incident.isLive()) {
            return incident;
        }
        boolean mayBeHeld = isNew(incident) || incident.isHeld();
        List<Suggestion> suggestions = (mayBeHeld ? near(incident) : after)
                .stream()
                        .filter(other -> other.isLive() && !other.id().equals(incident.id()))
                        .map(other -> suggestion(incident, other, mayBeHeld))
                        .filter(suggestion ->
                                suggestion.repeat() || suggestion.score() >= Weights.SUGGEST / Weights.LINK)
                        .sorted(Comparator.comparingDouble(Suggestion::score)
                                .reversed()
                                .thenComparing(Suggestion::incident))
                        .toList();
        return incident.suggesting(suggestions);
    }

    /** Incidents that are held for one that changed, beside those around the report: it may be held no longer. */
    List<Incident> heldFor() {
        Set<String> changed = after.stream().map(Incident::id).collect(Collectors.toSet());
        return after.stream()
                .flatMap(incident -> known.around(incident.day(), incident.day()).stream())
                .filter(held -> held.isHeld() && !changed.contains(held.id()))
                .filter(held -> held.suggested().stream()
                        .anyMatch(suggestion -> suggestion.repeat() && changed.contains(suggestion.incident())))
                .collect(Collectors.toMap(Incident::id, held -> held, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** It was never told, nor any of its tellings: what was split off was told with what it was part of. */
    private boolean isNew(Incident incident) {
        Set<String> keys = incident.tellings().stream().map(Telling::key).collect(Collectors.toSet());
        return incident.version() == 0
                && before.stream()
                        .flatMap(each -> each.tellings().stream())
                        .noneMatch(telling -> keys.contains(telling.key()));
    }

    /** The incidents near in time, as they are now. */
    private List<Incident> near(Incident incident) {
        Map<String, Incident> near = new LinkedHashMap<>();
        known.around(incident.day().minusDays(Doubt.DAYS), incident.day())
                .forEach(other -> near.put(other.id(), other));
        after.forEach(other -> near.put(other.id(), other));
        return List.copyOf(near.values());
    }

    private static Suggestion suggestion(Incident incident, Incident other, boolean mayBeHeld) {
        double score = Cluster.with(incident.tellings()).score(Cluster.with(other.tellings())) / Weights.LINK;
        boolean isRepeat = mayBeHeld && score >= Weights.HOLD / Weights.LINK && new Doubt(incident, other).isRepeat();
        return new Suggestion(other.id(), Math.round(Math.max(0, Math.min(1, score)) * 100) / 100.0, isRepeat);
    }
}
