package org.atalaya.normalize.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.events.ReportNormalized;
import org.atalaya.kit.messaging.EventJson;

/**
 * Where what a report says is to go: to the countries that it tells of, and to those that an older revision of it told of,
 * so that its claims are withdrawn there.
 */
public final class Routes {
    private final Table table;
    private final Whereabouts whereabouts;

    /** @param table keeps by report which revision went where, and where to look for what is told without a country */
    public Routes(Table table) {
        this.table = table;
        this.whereabouts = new Whereabouts(table);
    }

    /** Where a revision went. */
    record Sent(int revision, List<String> countries) {
        Sent {
            countries = List.copyOf(countries);
        }
    }

    /** The slices of a report; none where a newer revision is known. */
    public List<Slice> of(ReportNormalized report) {
        String id = report.report().id();
        int revision = report.report().revision();
        byte[] known = table.get("sent/" + id);
        Sent before = known == null ? new Sent(0, List.of()) : EventJson.read(known, Sent.class);
        if (revision < before.revision()) {
            return List.of();
        }
        List<Slice> slices = new ArrayList<>();
        for (Slice slice : Slices.of(report)) {
            whereabouts.learn(report, slice);
            slices.add(slice);
        }
        if (slices.size() == 1 && slices.get(0).country().equals(Slice.NOWHERE)) {
            slices.set(0, slices.get(0).in(whereabouts.guess(report, slices.get(0))));
        }
        Set<String> now = slices.stream().map(Slice::country).collect(Collectors.toCollection(TreeSet::new));
        for (String country : before.countries()) {
            if (!now.contains(country)) {
                slices.add(Slice.withdrawn(
                        country,
                        id,
                        revision,
                        report.report().fetched(),
                        report.report().backfill()));
            }
        }
        table.put("sent/" + id, EventJson.write(new Sent(revision, List.copyOf(now))));
        return slices;
    }
}
