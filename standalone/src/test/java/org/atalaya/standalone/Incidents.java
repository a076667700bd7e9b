package org.atalaya.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.Claim;
import org.atalaya.events.Count;
import org.atalaya.events.Evidence;
import org.atalaya.events.Field;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.Scope;
import org.atalaya.events.Toll;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.jspecify.annotations.Nullable;

/** Incidents of a country of their own, as normalize-service sends them. */
final class Incidents {
    private static final Instant CHANGED = Instant.parse("2024-05-03T08:00:00Z");

    private Incidents() {}

    /** Known to a place, of one day. */
    static IncidentChanged inPotosi(
            String id,
            int version,
            String title,
            Toll before,
            Toll now,
            List<IncidentClaim> claims,
            String... suggested) {
        return incident(
                id,
                version,
                title,
                new When(LocalDate.of(2024, 5, 2), LocalDate.of(2024, 5, 2), 1),
                where("Potosí", 1),
                before,
                now,
                claims,
                List.of(suggested));
    }

    /** The same, told again so that it is held. */
    static IncidentChanged repeating(String other, String id, String title, Toll toll, List<IncidentClaim> claims) {
        IncidentChanged incident = inPotosi(id, 1, title, new Toll(0, 0, 0), toll, claims);
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
                0,
                incident.sources(),
                incident.figures(),
                incident.claims(),
                incident.changed(),
                incident.mergedInto(),
                incident.merged(),
                List.of(new IncidentChanged.Suggestion(other, 0.6, true)),
                incident.backfill());
    }

    /** Known to the country, some time in a quarter. */
    static IncidentChanged vague(String id, String title, Toll toll, List<IncidentClaim> claims) {
        return incident(
                id,
                1,
                title,
                new When(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30), 5),
                where(null, 6),
                new Toll(0, 0, 0),
                toll,
                claims,
                List.of());
    }

    static IncidentClaim claim(String report, String publisher, long dead, String sentence) {
        Claim claim = new Claim(
                Harm.KILLED,
                Count.exactly(dead),
                Scope.INCIDENT,
                null,
                where("Potosí", 1),
                "miners",
                "the Ombudsman",
                null,
                new Evidence(Field.TEXT, 0, 5, sentence.substring(0, 5)));
        return new IncidentClaim(
                report,
                1,
                publisher,
                publisher,
                "https://example.org/" + report,
                CHANGED,
                "en",
                "Report",
                sentence,
                claim);
    }

    static List<ProducerRecord<String, byte[]>> messages(IncidentChanged... incidents) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        for (IncidentChanged incident : incidents) {
            messages.add(EventRecords.of(
                    incident,
                    incident.id(),
                    incident.id() + "/" + incident.version(),
                    "/normalize-service",
                    incident.changed(),
                    TraceParent.start()));
        }
        return messages;
    }

    private static Where where(@Nullable String name, int precision) {
        boolean isPlace = name != null;
        return new Where(
                "BO",
                isPlace ? "BO-P" : null,
                isPlace ? "Potosí" : null,
                null,
                null,
                name,
                isPlace ? 3907584L : null,
                isPlace ? -19.58 : null,
                isPlace ? -65.75 : null,
                precision,
                null,
                null);
    }

    private static IncidentChanged incident(
            String id,
            int version,
            String title,
            When when,
            Where where,
            Toll before,
            Toll now,
            List<IncidentClaim> claims,
            List<String> suggested) {
        return new IncidentChanged(
                id,
                version,
                version == 1 ? IncidentChanged.Reason.NEW_INCIDENT : IncidentChanged.Reason.TOLL_RISE,
                claims.get(claims.size() - 1).report(),
                title,
                when,
                where,
                Map.of(Harm.KILLED, now),
                before.high() == 0 ? Map.of() : Map.of(Harm.KILLED, before),
                now.best() - before.best(),
                claims.size(),
                claims.stream()
                        .map(each -> new IncidentChanged.Figure(
                                Harm.KILLED,
                                each.claim().count().low() == null
                                        ? 0
                                        : each.claim().count().low(),
                                List.of(each.publisher())))
                        .toList(),
                claims,
                CHANGED.plusSeconds(version * 3600L),
                null,
                List.of(),
                suggested.stream()
                        .map(other -> new IncidentChanged.Suggestion(other, 0.42, false))
                        .toList(),
                false);
    }
}
