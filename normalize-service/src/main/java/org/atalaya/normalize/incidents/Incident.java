package org.atalaya.normalize.incidents;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged.Suggestion;
import org.atalaya.events.Toll;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an incident: the tellings that it rests on, and what was told of it.
 *
 * @param day under which it is kept
 * @param born its place among all: of two that merge the elder lives on
 * @param told how many of its dead were told, by any version of it or of what it was part of or made from
 * @param mergedInto the incident that it became part of
 */
record Incident(
        String id,
        String country,
        LocalDate day,
        int version,
        Instant born,
        List<Telling> tellings,
        Map<Harm, Toll> tolls,
        @JsonAlias("highest") long told,
        @Nullable String mergedInto,
        List<String> merged,
        List<Suggestion> suggested) {
    private static final int MOST = 100;

    Incident {
        tellings = tellings.stream().sorted(Telling.ORDER).toList();
        tolls = tolls.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(tolls));
        merged = List.copyOf(merged);
        suggested = List.copyOf(suggested);
    }

    /** The middle of the first interval that is told; where none is, the day of the first report. */
    static LocalDate day(List<Telling> tellings) {
        Telling first = tellings.stream().min(Telling.ORDER).orElseThrow();
        return tellings.stream()
                .map(Telling::when)
                .filter(Objects::nonNull)
                .map(when -> when.from().plusDays(ChronoUnit.DAYS.between(when.from(), when.to()) / 2))
                .min(java.util.Comparator.naturalOrder())
                .orElseGet(() -> first.in().at().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /**
     * Without what no toll rests on any more: of each publisher the first and the latest telling stay, once there are so
     * many that an incident would outgrow a message.
     */
    static List<Telling> bounded(List<Telling> all) {
        if (all.size() <= MOST) {
            return all;
        }
        Map<String, Telling> first = new LinkedHashMap<>();
        Map<String, Telling> last = new LinkedHashMap<>();
        for (Telling telling : all.stream().sorted(Telling.ORDER).toList()) {
            first.putIfAbsent(telling.in().publisher(), telling);
            last.put(telling.in().publisher(), telling);
        }
        Set<Telling> kept = new LinkedHashSet<>(first.values());
        kept.addAll(last.values());
        return kept.stream().sorted(Telling.ORDER).limit(4L * MOST).toList();
    }

    long deaths() {
        Toll toll = tolls.get(Harm.KILLED);
        return toll == null ? 0 : toll.best();
    }

    /** Nobody is told of its dead while they may be those of another incident. */
    @JsonIgnore
    boolean isHeld() {
        return suggested.stream().anyMatch(Suggestion::repeat);
    }

    /** Whether it is told in which country it happened. */
    @JsonIgnore
    boolean isPlaced() {
        return tellings.stream()
                .anyMatch(telling -> telling.where() != null && telling.where().country() != null);
    }

    /** The same with others that may be the same incident. */
    Incident suggesting(List<Suggestion> others) {
        return new Incident(id, country, day, version, born, tellings, tolls, told, mergedInto, merged, others);
    }

    /** The same, of whose dead another number was told. */
    Incident told(long number) {
        return new Incident(id, country, day, version, born, tellings, tolls, number, mergedInto, merged, suggested);
    }

    /** Its best figure of the dead by what is told of it now, which may be more than any version had. */
    @JsonIgnore
    long deathsNow() {
        Toll toll = Account.of(tellings).tolls().get(Harm.KILLED);
        return toll == null ? 0 : toll.best();
    }

    /** The same, of which some that became part of it stand for themselves again. */
    Incident without(Set<String> parts) {
        List<String> rest = merged.stream().filter(id -> !parts.contains(id)).toList();
        return new Incident(id, country, day, version, born, tellings, tolls, told, mergedInto, rest, suggested);
    }

    boolean isLive() {
        return mergedInto == null && !tellings.isEmpty();
    }
}
