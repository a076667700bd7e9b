package org.atalaya.normalize.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Where what a report says is to go: to the countries that it tells of, and to those that an older revision of it told of,
 * so that its claims are withdrawn there. What names no country goes where it is looked for with what all others tell, and so
 * does from then on all that the report says: what it says now must not be overtaken by what it said before.
 */
public final class Routes {
    /** UCDP where_prec of a second-level division: what is known no closer has no name of its own. */
    private static final int DISTRICT = 3;

    private static final List<String> UNPLACED = List.of(Slice.NOWHERE);

    private final Table table;
    private final Lapses lapses;

    /** @param table keeps by report which revision went where */
    public Routes(Table table) {
        this.table = table;
        lapses = new Lapses(table);
    }

    /** Where a revision went; to nowhere alone where it names no country, wherever it is looked for. */
    record Sent(int revision, List<String> countries) {
        Sent {
            countries = List.copyOf(countries);
        }
    }

    /**
     * What is to be told.
     *
     * @param slices for the countries
     * @param notice for {@link Unplaced}, null where there is nothing for it
     */
    public record Routed(List<Slice> slices, @Nullable Notice notice) {
        public Routed {
            slices = List.copyOf(slices);
        }
    }

    /**
     * The slices of a report and its notice; nothing where a newer revision is known. The same revision again is the same
     * text read by other rules: what they find in it that the older ones missed is no news.
     */
    public Routed of(ReportNormalized normalized) {
        ReportCollected report = normalized.report();
        String key = "sent/" + report.id();
        byte[] known = table.get(key);
        Sent before = known == null ? new Sent(0, List.of()) : EventJson.read(known, Sent.class);
        if (report.revision() < before.revision()) {
            return new Routed(List.of(), null);
        }
        boolean isHistory = report.backfill() || report.revision() == before.revision();
        List<Slice> told = Slices.of(normalized).stream()
                .map(slice -> isHistory ? slice.ofHistory() : slice)
                .toList();
        Set<String> now = told.stream().map(Slice::country).collect(Collectors.toCollection(TreeSet::new));
        table.put(key, EventJson.write(new Sent(report.revision(), List.copyOf(now))));
        boolean isUnplaced = UNPLACED.equals(List.copyOf(now));
        String onceKey = "unplaced/" + report.id();
        LocalDate today = report.fetched().atOffset(ZoneOffset.UTC).toLocalDate();
        lapses.forget(today);
        boolean wasUnplaced = table.get(onceKey) != null || UNPLACED.equals(before.countries());
        if (isUnplaced || wasUnplaced) {
            table.put(onceKey, EventJson.write(report.revision()));
            lapses.keep(onceKey, today.plusDays(Whereabouts.DAYS));
        }
        if (isUnplaced) {
            return new Routed(List.of(), notice(report, isHistory, List.of(), before, told.get(0), List.of()));
        }
        if (wasUnplaced) {
            return new Routed(List.of(), notice(report, isHistory, told, before, null, told));
        }
        return new Routed(
                withWithdrawals(told, now, before, report, isHistory),
                now.isEmpty() ? null : notice(report, isHistory, told, new Sent(0, List.of()), null, List.of()));
    }

    private static List<Slice> withWithdrawals(
            List<Slice> told, Set<String> now, Sent before, ReportCollected report, boolean isHistory) {
        List<Slice> slices = new ArrayList<>(told);
        for (String country : before.countries()) {
            if (!now.contains(country)) {
                slices.add(Slice.withdrawn(country, report.id(), report.revision(), report.fetched(), isHistory));
            }
        }
        return slices;
    }

    private static Notice notice(
            ReportCollected report,
            boolean isHistory,
            List<Slice> told,
            Sent before,
            @Nullable Slice unplaced,
            List<Slice> placed) {
        Instant at = report.published() == null ? report.fetched() : report.published();
        return new Notice(
                report.id(),
                report.revision(),
                report.publisher(),
                at.atOffset(ZoneOffset.UTC).toLocalDate(),
                report.fetched(),
                isHistory,
                told.stream().map(Slice::country).toList(),
                places(told),
                before.countries(),
                unplaced,
                placed);
    }

    private static List<Notice.Place> places(List<Slice> told) {
        Set<Notice.Place> places = new LinkedHashSet<>();
        for (Slice slice : told) {
            for (Telling telling : slice.tellings()) {
                Where where = telling.where();
                if (where != null && where.name() != null && where.precision() <= DISTRICT) {
                    places.add(new Notice.Place(words(where.name()), slice.country(), where));
                }
            }
        }
        return places.stream().filter(place -> !place.words().isEmpty()).toList();
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String word : Folding.words(name)) {
            if (Folding.isTelling(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
