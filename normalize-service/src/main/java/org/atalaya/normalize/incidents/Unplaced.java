package org.atalaya.normalize.incidents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is told without a country where it is to be looked for, and on to another country once others tell where that
 * is: it is withdrawn where it was. It needs the notices of all reports. A report that found a country never goes back to
 * nowhere, and is looked for again for 30 days.
 */
public final class Unplaced {
    private final Table table;
    private final Whereabouts whereabouts;
    private final Lapses lapses;

    /** @param table keeps where to look, where each report is, and those that may still move by words of their names */
    public Unplaced(Table table) {
        this.table = table;
        this.whereabouts = new Whereabouts(table);
        lapses = new Lapses(table);
    }

    /** Where a report without a country is, and whether it was lent a place there; null in what older versions wrote. */
    record Found(String country, @Nullable Boolean placed) {
        boolean hasPlace() {
            return Boolean.TRUE.equals(placed);
        }

        static Found of(Slice slice) {
            return new Found(slice.country(), slice.tellings().stream().anyMatch(telling -> telling.where() != null));
        }
    }

    /** A report that may still move. */
    record Waiting(String publisher, Slice slice) {}

    /** What is to be told of the report, then of others that move because of it. */
    public List<Slice> take(Notice notice) {
        LocalDate today = day(notice);
        expire(today.minusDays(Whereabouts.DAYS));
        lapses.forget(today);
        List<Slice> slices = new ArrayList<>(own(notice));
        for (String report : learn(notice)) {
            slices.addAll(moved(report, notice));
        }
        return slices;
    }

    private List<Slice> own(Notice notice) {
        Found found = read(foundKey(notice.report()), Found.class);
        Set<String> elsewhere = new TreeSet<>(found == null ? notice.before() : List.of(found.country()));
        forget(notice.report());
        List<Slice> slices = new ArrayList<>();
        Slice unplaced = notice.unplaced();
        if (unplaced == null) {
            table.delete(foundKey(notice.report()));
            slices.addAll(notice.placed());
            elsewhere.removeAll(notice.countries());
        } else {
            wait(new Waiting(notice.publisher(), unplaced));
            Slice looked = lookedFor(notice.publisher(), unplaced);
            boolean isForgotten = found == null && !notice.before().isEmpty();
            slices.add(isForgotten ? looked.ofHistory() : looked);
            found(notice, looked);
            elsewhere.remove(looked.country());
        }
        elsewhere.forEach(country -> slices.add(
                Slice.withdrawn(country, notice.report(), notice.revision(), notice.changed(), notice.backfill())));
        return slices;
    }

    /** Learns from a report that names a country; gives the reports that others may have to be looked for anew. */
    private Set<String> learn(Notice notice) {
        Set<String> again = new TreeSet<>();
        for (String country : notice.countries()) {
            if (!country.equals(Slice.NOWHERE) && whereabouts.learn(notice.publisher(), country, day(notice))) {
                again.addAll(waiting(publisherKey(notice.publisher())));
            }
        }
        for (Notice.Place place : notice.places()) {
            if (whereabouts.learn(place, notice.day(), day(notice))) {
                // Who names the place has all of its words.
                again.addAll(waiting(wordKey(place.words().iterator().next())));
            }
        }
        return again;
    }

    private List<Slice> moved(String report, Notice notice) {
        Waiting waiting = read(waitingKey(report), Waiting.class);
        Found found = read(foundKey(report), Found.class);
        if (waiting == null || found == null) {
            return List.of();
        }
        Slice slice = waiting.slice();
        Slice moves = lookedFor(waiting.publisher(), slice.because(notice));
        Found now = Found.of(moves);
        boolean isNoNews = now.country().equals(found.country()) && (found.hasPlace() || !now.hasPlace());
        if (now.country().equals(Slice.NOWHERE) || isNoNews) {
            return List.of();
        }
        found(notice, moves);
        return now.country().equals(found.country())
                ? List.of(moves)
                : List.of(
                        Slice.withdrawn(found.country(), report, slice.revision(), moves.changed(), moves.backfill()),
                        moves);
    }

    private Slice lookedFor(String publisher, Slice slice) {
        return whereabouts.lent(slice, whereabouts.guess(publisher, slice));
    }

    private void found(Notice notice, Slice slice) {
        put(foundKey(slice.report()), Found.of(slice));
        lapses.keep(foundKey(slice.report()), day(notice).plusDays(Whereabouts.DAYS));
    }

    private static LocalDate day(Notice notice) {
        return notice.changed().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private void wait(Waiting waiting) {
        String report = waiting.slice().report();
        put(waitingKey(report), waiting);
        for (String key : keys(waiting)) {
            table.put(key, report.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void forget(String report) {
        Waiting waiting = read(waitingKey(report), Waiting.class);
        if (waiting != null) {
            keys(waiting).forEach(table::delete);
            table.delete(waitingKey(report));
        }
    }

    private void expire(LocalDate before) {
        table.between("since/", "since/" + before)
                .forEach(report -> forget(new String(report, StandardCharsets.UTF_8)));
    }

    /** By what a report that waits is found: each word that may be of a place, its publisher, and its day. */
    private static Set<String> keys(Waiting waiting) {
        Slice slice = waiting.slice();
        Set<String> prefixes = slice.tellings().stream()
                .flatMap(telling -> telling.names().stream())
                .filter(Folding::isTelling)
                .map(Unplaced::wordKey)
                .collect(Collectors.toCollection(TreeSet::new));
        prefixes.add(publisherKey(waiting.publisher()));
        prefixes.add("since/" + slice.changed().atOffset(ZoneOffset.UTC).toLocalDate() + "/");
        return prefixes.stream().map(prefix -> prefix + slice.report()).collect(Collectors.toSet());
    }

    private List<String> waiting(String prefix) {
        return table.between(prefix, prefix + "~").stream()
                .map(report -> new String(report, StandardCharsets.UTF_8))
                .toList();
    }

    private static String wordKey(String word) {
        return "naming/" + word + "/";
    }

    private static String publisherKey(String publisher) {
        return "by/" + publisher + "/";
    }

    private static String waitingKey(String report) {
        return "waiting/" + report;
    }

    private static String foundKey(String report) {
        return "found/" + report;
    }

    private <T> @Nullable T read(String key, Class<T> type) {
        byte[] value = table.get(key);
        return value == null ? null : EventJson.read(value, type);
    }

    private void put(String key, Object value) {
        table.put(key, EventJson.write(value));
    }
}
