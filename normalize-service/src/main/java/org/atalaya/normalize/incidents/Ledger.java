package org.atalaya.normalize.incidents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was told of the dead goes with the tellings, when incidents come together or apart: it is neither forgotten, which
 * would repeat deaths, nor counted twice, which would hide them. What had no place was told to nobody who listens to a
 * region.
 */
final class Ledger {
    private final List<Incident> before;

    /** By id, in the order in which they are to be told. */
    private final Map<String, Incident> after = new LinkedHashMap<>();

    Ledger(List<Incident> before, List<Incident> after) {
        this.before = before;
        after.forEach(incident -> this.after.put(incident.id(), incident));
    }

    /** The incidents as they are now, with what was told of each. */
    List<Incident> settled() {
        Set<String> placed = before.stream()
                .filter(Incident::isPlaced)
                .map(Incident::id)
                .collect(Collectors.toCollection(HashSet::new));
        for (Incident incident : List.copyOf(after.values())) {
            if (incident.isLive()) {
                gather(incident, placed);
            }
        }
        for (Incident incident : List.copyOf(after.values())) {
            if (incident.isLive()) {
                origins(incident).forEach(origin -> takeOver(incident.id(), origin, placed));
            }
        }
        return List.copyOf(after.values());
    }

    /**
     * All that was told of what comes together, each by itself: they may be parts of one toll.
     *
     * @param placed what was told of with a place; what such a part goes into is added
     */
    private void gather(Incident incident, Set<String> placed) {
        List<Incident> parts = new ArrayList<>(after.values().stream()
                .filter(part -> incident.id().equals(part.mergedInto()))
                .toList());
        if (parts.isEmpty()) {
            return;
        }
        parts.add(incident);
        boolean isPlaced = parts.stream().anyMatch(part -> placed.contains(part.id()));
        List<Incident> counted = parts.stream()
                .filter(part -> !isPlaced || placed.contains(part.id()))
                .toList();
        counted.forEach(part -> put(part.told(0)));
        put(incident.told(counted.stream().mapToLong(Incident::told).sum()));
        if (isPlaced) {
            placed.add(incident.id());
        }
    }

    /** The other incidents that some of its tellings were of, as they are now. */
    private Set<String> origins(Incident incident) {
        Set<String> keys = incident.tellings().stream().map(Telling::key).collect(Collectors.toSet());
        return before.stream()
                .filter(each -> each.tellings().stream().map(Telling::key).anyMatch(keys::contains))
                .map(each -> Objects.requireNonNullElse(after.get(each.id()), each))
                .map(each -> each.mergedInto() == null ? each.id() : each.mergedInto())
                .filter(id -> !id.equals(incident.id()) && after.containsKey(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What was told beyond what is left there was told of these dead, as far as there are so many. What was told without a
     * place is none of what now has one.
     */
    private void takeOver(String id, String originId, Set<String> placed) {
        Incident incident = Objects.requireNonNull(after.get(id));
        Incident origin = Objects.requireNonNull(after.get(originId));
        if (incident.isPlaced() && !placed.contains(originId)) {
            return;
        }
        boolean isLeft = origin.isLive() && !origin.isPlaced() && incident.isPlaced();
        long left = isLeft || !origin.isLive() ? 0 : origin.deathsNow();
        long taken = Math.min(Math.max(0, origin.told() - left), Math.max(0, incident.deathsNow() - incident.told()));
        if (taken > 0) {
            put(incident.told(incident.told() + taken));
            put(isLeft ? origin : origin.told(origin.told() - taken));
        }
    }

    private void put(Incident incident) {
        after.put(incident.id(), incident);
    }
}
