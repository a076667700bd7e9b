package org.atalaya.normalize.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which incident each group of tellings is. A group goes on as the incident that most of its tellings were of; the others
 * that they were of become part of it; a group of which nothing was known is a new one, or one that was gone and returns.
 */
final class Succession {
    private final Known known;
    private final Slice slice;
    private final List<Incident> before;
    private final Set<String> taken = new HashSet<>();

    Succession(Known known, Slice slice, List<Incident> before) {
        this.known = known;
        this.slice = slice;
        this.before = before;
    }

    List<Incident> of(List<Cluster> clusters) {
        Map<Cluster, List<Incident>> ancestors = new HashMap<>();
        for (Cluster cluster : clusters) {
            ancestors.put(
                    cluster,
                    before.stream()
                            .filter(incident -> shared(incident, cluster) > 0)
                            .sorted(Comparator.comparing((Incident incident) -> !isMostly(incident, cluster))
                                    .thenComparing(Incident::born)
                                    .thenComparing(Incident::id))
                            .toList());
        }
        Map<Cluster, Incident> heirs = new HashMap<>();
        clusters.stream()
                .sorted(Comparator.comparingInt(
                                (Cluster cluster) -> cluster.tellings().size())
                        .reversed()
                        .thenComparing(cluster -> cluster.tellings().get(0), Telling.ORDER))
                .forEach(cluster -> ancestors.getOrDefault(cluster, List.of()).stream()
                        .filter(incident -> !taken.contains(incident.id()))
                        .findFirst()
                        .ifPresent(incident -> {
                            taken.add(incident.id());
                            heirs.put(cluster, incident);
                        }));
        List<Incident> after = new ArrayList<>();
        for (Cluster cluster : clusters) {
            Incident heir = heirs.get(cluster);
            List<Incident> absorbed = ancestors.getOrDefault(cluster, List.of()).stream()
                    .filter(incident -> !taken.contains(incident.id()))
                    .toList();
            absorbed.forEach(incident -> taken.add(incident.id()));
            Incident lives = heir == null ? founded(cluster) : heir;
            after.add(grown(lives, cluster, absorbed));
            absorbed.forEach(incident -> after.add(partOf(incident, lives.id())));
        }
        before.stream()
                .filter(incident -> !taken.contains(incident.id()))
                .forEach(incident -> after.add(emptied(incident)));
        Set<String> live =
                after.stream().filter(Incident::isLive).map(Incident::id).collect(Collectors.toSet());
        after.replaceAll(incident -> incident.without(live));
        after.sort(Comparator.comparing((Incident incident) -> !incident.isLive()));
        return new Ledger(before, after).settled();
    }

    private boolean isMostly(Incident incident, Cluster cluster) {
        return shared(incident, cluster) >= incident.tellings().size();
    }

    /** Twice for each telling of the incident that is in the group, once where only its report's other events are. */
    private int shared(Incident incident, Cluster cluster) {
        Set<String> keys = cluster.tellings().stream().map(Telling::key).collect(Collectors.toSet());
        boolean hasReport = cluster.tellings().stream().anyMatch(this::isOfSlice);
        return incident.tellings().stream()
                .mapToInt(telling -> keys.contains(telling.key()) ? 2 : hasReport && isOfSlice(telling) ? 1 : 0)
                .sum();
    }

    private boolean isOfSlice(Telling telling) {
        return telling.in().report().equals(slice.report());
    }

    private Incident founded(Cluster cluster) {
        Telling first = cluster.tellings().stream().min(Telling.ORDER).orElseThrow();
        String id = Ids.of(slice.country(), first.in().report(), Integer.toString(first.ordinal()));
        Incident same = known.incident("inc-" + id);
        while (same != null && same.isLive()) {
            id = Ids.of(id, Integer.toString(slice.revision()));
            same = known.incident("inc-" + id);
        }
        return new Incident(
                "inc-" + id,
                slice.country(),
                Incident.day(cluster.tellings()),
                same == null ? 0 : same.version(),
                same == null ? slice.changed() : same.born(),
                cluster.tellings(),
                Map.of(),
                same == null ? 0 : same.told(),
                null,
                same == null ? List.of() : same.merged(),
                List.of());
    }

    private static Incident grown(Incident incident, Cluster cluster, List<Incident> absorbed) {
        List<String> merged = new ArrayList<>(incident.merged());
        absorbed.forEach(each -> merged.add(each.id()));
        return new Incident(
                incident.id(),
                incident.country(),
                Incident.day(cluster.tellings()),
                incident.version(),
                incident.born(),
                Incident.bounded(cluster.tellings()),
                incident.tolls(),
                incident.told(),
                null,
                merged,
                incident.suggested());
    }

    private static Incident partOf(Incident incident, String other) {
        return new Incident(
                incident.id(),
                incident.country(),
                incident.day(),
                incident.version(),
                incident.born(),
                incident.tellings(),
                incident.tolls(),
                incident.told(),
                other,
                incident.merged(),
                List.of());
    }

    /** All claims were withdrawn. */
    private static Incident emptied(Incident incident) {
        return new Incident(
                incident.id(),
                incident.country(),
                incident.day(),
                incident.version(),
                incident.born(),
                List.of(),
                incident.tolls(),
                incident.told(),
                null,
                incident.merged(),
                List.of());
    }
}
