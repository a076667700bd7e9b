package org.atalaya.search.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.Claim;
import org.atalaya.events.Count;
import org.atalaya.events.Evidence;
import org.atalaya.events.Field;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.IncidentChanged.Suggestion;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.Scope;
import org.atalaya.events.Toll;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.jspecify.annotations.Nullable;

/** Incidents as normalize-service sends them. */
public final class SampleIncidents {
    public static final Where JULIACA = new Where(
            "PE", "PE-PUN", "Puno", "PE.21.2111", "San Román", "Juliaca", 3937513L, -15.5, -70.13, 1, null, null);
    public static final Where CUSCO =
            new Where("PE", "PE-CUS", "Cusco", null, null, "Cusco", 3941584L, -13.52, -71.97, 1, null, null);
    public static final Where PERU = new Where("PE", null, null, null, null, null, null, null, null, 6, null, null);
    public static final Where BOLIVIA = new Where("BO", null, null, null, null, null, null, null, null, 6, null, null);
    public static final Instant CHANGED = Instant.parse("2026-03-01T10:00:00Z");

    private SampleIncidents() {}

    /** A version of an incident in Juliaca on 9 January 2023, changed so many hours after the first. */
    public static Draft version(String id, int version, Reason reason, long dead) {
        return new Draft(id, version, reason, JULIACA, "2023-01-09", "2023-01-09", dead, 0, 1, false, null, null);
    }

    /** An incident to be completed. */
    public record Draft(
            String id,
            int version,
            Reason reason,
            @Nullable Where where,
            @Nullable String from,
            @Nullable String to,
            long dead,
            long before,
            int sources,
            boolean backfill,
            @Nullable String mergedInto,
            @Nullable String repeats) {
        public Draft at(@Nullable Where place) {
            return new Draft(
                    id, version, reason, place, from, to, dead, before, sources, backfill, mergedInto, repeats);
        }

        public Draft on(@Nullable String first, @Nullable String last) {
            return new Draft(
                    id, version, reason, where, first, last, dead, before, sources, backfill, mergedInto, repeats);
        }

        public Draft after(long deadBefore) {
            return new Draft(
                    id, version, reason, where, from, to, dead, deadBefore, sources, backfill, mergedInto, repeats);
        }

        public Draft by(int independent) {
            return new Draft(
                    id, version, reason, where, from, to, dead, before, independent, backfill, mergedInto, repeats);
        }

        public Draft fromHistory() {
            return new Draft(id, version, reason, where, from, to, dead, before, sources, true, mergedInto, repeats);
        }

        public Draft into(String other) {
            return new Draft(id, version, reason, where, from, to, dead, before, sources, backfill, other, repeats);
        }

        /** Held: its dead may be those of another. */
        public Draft repeating(String other) {
            return new Draft(id, version, reason, where, from, to, dead, before, sources, backfill, mergedInto, other);
        }

        public IncidentChanged incident() {
            return incident(CHANGED.plusSeconds(3_600L * version));
        }

        public IncidentChanged incident(Instant changed) {
            return new IncidentChanged(
                    id,
                    version,
                    reason,
                    "report-" + version,
                    dead + " muertos en Juliaca tras protesta",
                    from == null || to == null ? null : When.between(LocalDate.parse(from), LocalDate.parse(to)),
                    where,
                    dead == 0 ? Map.of() : Map.of(Harm.KILLED, new Toll(dead, dead, dead + 1)),
                    before == 0 ? Map.of() : Map.of(Harm.KILLED, new Toll(before, before, before)),
                    repeats == null ? Math.max(0, dead - before) : 0,
                    sources,
                    List.of(),
                    IntStream.range(0, sources).mapToObj(this::claim).toList(),
                    changed,
                    mergedInto,
                    List.of(),
                    repeats == null ? List.of() : List.of(new Suggestion(repeats, 0.6, true)),
                    backfill);
        }

        private IncidentClaim claim(int source) {
            return new IncidentClaim(
                    "report-" + version,
                    1,
                    "Radio " + source,
                    "Radio " + source,
                    "https://news.example/" + version,
                    CHANGED,
                    "es",
                    dead + " muertos",
                    "Al menos " + dead + " civiles murieron en Juliaca.",
                    new Claim(
                            Harm.KILLED,
                            Count.exactly(dead),
                            Scope.INCIDENT,
                            null,
                            where,
                            "civiles",
                            null,
                            null,
                            new Evidence(Field.TEXT, 0, 9, dead + " civiles")));
        }
    }

    /** The same version, resting on these claims. */
    public static IncidentChanged withClaims(IncidentChanged incident, List<IncidentClaim> claims) {
        return with(incident, claims, incident.newDeaths());
    }

    /** The same version, of whose dead so many are new, whatever was told before. */
    public static IncidentChanged withNewDeaths(IncidentChanged incident, long newDeaths) {
        return with(incident, incident.claims(), newDeaths);
    }

    private static IncidentChanged with(IncidentChanged incident, List<IncidentClaim> claims, long newDeaths) {
        return new IncidentChanged(
                incident.id(),
                incident.version(),
                incident.reason(),
                incident.report(),
                incident.title(),
                incident.when(),
                incident.where(),
                incident.tolls(),
                incident.tollsBefore(),
                newDeaths,
                incident.sources(),
                incident.figures(),
                claims,
                incident.changed(),
                incident.mergedInto(),
                incident.merged(),
                incident.suggested(),
                incident.backfill());
    }

    /** The message that carries an incident. */
    public static ProducerRecord<String, byte[]> message(IncidentChanged incident) {
        return EventRecords.of(
                incident,
                incident.id(),
                incident.id() + "/" + incident.version(),
                "/normalize-service",
                incident.changed(),
                TraceParent.start());
    }
}
