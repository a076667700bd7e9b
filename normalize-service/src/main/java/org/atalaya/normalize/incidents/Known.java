package org.atalaya.normalize.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/** What is known of one country: its incidents by day, which of them each report tells of, and its series. */
final class Known {
    /** Days around a candidate's own: half a month, since what is told by the month is kept under its middle. */
    private static final int BEFORE = 16;

    private static final int AFTER = 16;

    private final Table table;
    private final String country;

    Known(Table table, String country) {
        this.table = table;
        this.country = country;
    }

    /** Identifiers of the incidents and series that a revision of a report is in. */
    record Mentions(int revision, List<String> incidents, List<String> series) {
        Mentions {
            incidents = List.copyOf(incidents);
            series = List.copyOf(series);
        }
    }

    List<Incident> around(LocalDate from, LocalDate to) {
        List<Incident> found = new ArrayList<>();
        for (byte[] value : table.between(dayKey(from.minusDays(BEFORE), ""), dayKey(to.plusDays(AFTER), "~"))) {
            found.add(EventJson.read(value, Incident.class));
        }
        return found;
    }

    @Nullable Incident incident(String id) {
        byte[] key = table.get(idKey(id));
        if (key == null) {
            return null;
        }
        byte[] value = table.get(new String(key, java.nio.charset.StandardCharsets.UTF_8));
        return value == null ? null : EventJson.read(value, Incident.class);
    }

    void keep(Incident incident) {
        byte[] before = table.get(idKey(incident.id()));
        String key = incident.isLive() ? dayKey(incident.day(), incident.id()) : country + "/gone/" + incident.id();
        if (before != null) {
            String old = new String(before, java.nio.charset.StandardCharsets.UTF_8);
            if (!old.equals(key)) {
                table.delete(old);
            }
        }
        table.put(key, EventJson.write(incident));
        table.put(idKey(incident.id()), key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Mentions mentions(String report) {
        byte[] value = table.get(country + "/report/" + report);
        return value == null ? new Mentions(0, List.of(), List.of()) : EventJson.read(value, Mentions.class);
    }

    void keep(String report, Mentions mentions) {
        table.put(country + "/report/" + report, EventJson.write(mentions));
    }

    @Nullable Series series(String id) {
        byte[] value = table.get(country + "/series/" + id);
        return value == null ? null : EventJson.read(value, Series.class);
    }

    void keep(Series series) {
        table.put(country + "/series/" + series.id(), EventJson.write(series));
    }

    private String dayKey(LocalDate day, String id) {
        return country + "/day/" + day + "/" + id;
    }

    private String idKey(String id) {
        return country + "/id/" + id;
    }
}
