package org.atalaya.normalize.incidents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.SeriesChanged;
import org.jspecify.annotations.Nullable;

/**
 * Links what reports tell of one country. A report that arrives takes the place of its older revision; the incidents
 * around what it says, and said, are made anew from all their tellings.
 */
public final class Linker {
    /** More than these are not looked at together. */
    private static final int MOST_CANDIDATES = 8;

    /** More tellings than these are not grouped anew. */
    private static final int MOST_TELLINGS = 60;

    private final Table table;

    /** @param table all that is known; the linker keeps nothing else */
    public Linker(Table table) {
        this.table = table;
    }

    /** What a report changed, in the order in which it is to be told. */
    public record Changes(List<IncidentChanged> incidents, List<SeriesChanged> series) {
        public Changes {
            incidents = List.copyOf(incidents);
            series = List.copyOf(series);
        }
    }

    /** Takes in what a revision of a report says; an older revision than the one known changes nothing. */
    public Changes take(Slice slice) {
        Known known = new Known(table, slice.country());
        Known.Mentions before = known.mentions(slice.report());
        if (slice.revision() < before.revision()) {
            return new Changes(List.of(), List.of());
        }
        List<IncidentChanged> incidents = incidents(slice, known, before);
        List<SeriesChanged> series = series(slice, known, before);
        return new Changes(incidents, series);
    }

    private List<IncidentChanged> incidents(Slice slice, Known known, Known.Mentions before) {
        Map<String, Incident> around = candidates(slice, known);
        for (String id : before.incidents()) {
            Incident incident = live(known, id);
            if (incident != null) {
                around.putIfAbsent(incident.id(), incident);
            }
        }
        List<Telling> tellings = new ArrayList<>(slice.tellings());
        for (Incident incident : around.values()) {
            incident.tellings().stream()
                    .filter(telling -> !telling.in().report().equals(slice.report()))
                    .forEach(tellings::add);
        }
        List<Cluster> clusters = tellings.size() <= MOST_TELLINGS
                ? Cluster.of(tellings)
                : Cluster.of(slice.tellings(), others(around, slice));
        List<Incident> after = new Succession(known, slice, List.copyOf(around.values())).of(clusters);
        List<IncidentChanged> changes = new ArrayList<>();
        Resemblance resemblance = new Resemblance(known, List.copyOf(around.values()), after);
        for (Incident incident :
                Stream.concat(after.stream(), resemblance.heldFor().stream()).toList()) {
            Incident suggesting = resemblance.suggesting(incident);
            IncidentChanged change = new Version(slice, List.copyOf(around.values())).changed(suggesting);
            if (change != null) {
                known.keep(Version.kept(suggesting, change));
                changes.add(change);
            }
        }
        Set<String> mine = after.stream()
                .filter(Incident::isLive)
                .filter(incident -> incident.tellings().stream()
                        .anyMatch(telling -> telling.in().report().equals(slice.report())))
                .map(Incident::id)
                .collect(Collectors.toCollection(TreeSet::new));
        known.keep(
                slice.report(),
                new Known.Mentions(
                        slice.revision(),
                        List.copyOf(mine),
                        slice.totals().stream().map(Series::id).distinct().toList()));
        return changes;
    }

    private static List<List<Telling>> others(Map<String, Incident> around, Slice slice) {
        return around.values().stream()
                .map(incident -> incident.tellings().stream()
                        .filter(telling -> !telling.in().report().equals(slice.report()))
                        .toList())
                .toList();
    }

    private static @Nullable Incident live(Known known, String id) {
        Incident incident = known.incident(id);
        while (incident != null && incident.mergedInto() != null) {
            incident = known.incident(incident.mergedInto());
        }
        return incident;
    }

    /** Incidents near in time that some telling may be of, the likeliest first. */
    private static Map<String, Incident> candidates(Slice slice, Known known) {
        Map<Incident, Double> scores = new LinkedHashMap<>();
        for (Telling telling : slice.tellings()) {
            LocalDate published = telling.in().at().atOffset(ZoneOffset.UTC).toLocalDate();
            LocalDate from = telling.when() == null ? published : telling.when().from();
            LocalDate to = telling.when() == null ? published : telling.when().to();
            for (Incident incident : known.around(from, to)) {
                double score = Cluster.with(incident.tellings()).score(telling);
                if (score >= Weights.SUGGEST) {
                    scores.merge(incident, score, Math::max);
                }
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Incident, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().id()))
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toMap(Incident::id, incident -> incident, (one, same) -> one, LinkedHashMap::new));
    }

    private static List<SeriesChanged> series(Slice slice, Known known, Known.Mentions before) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(before.series().stream(), slice.totals().stream().map(Series::id))
                .forEach(ids::add);
        List<SeriesChanged> changes = new ArrayList<>();
        for (String id : ids) {
            Series old = Objects.requireNonNullElseGet(known.series(id), () -> new Series(id, 0, List.of()));
            List<Total> its = slice.totals().stream()
                    .filter(total -> Series.id(total).equals(id))
                    .toList();
            Series changed = old.with(slice.report(), its);
            if (!changed.points().equals(old.points())) {
                changed = changed.next();
                Total like = changed.totals().isEmpty()
                        ? old.totals().get(0)
                        : changed.totals().get(0);
                changes.add(changed.changed(like, slice.changed(), slice.backfill()));
            }
            known.keep(changed);
        }
        return changes;
    }
}
