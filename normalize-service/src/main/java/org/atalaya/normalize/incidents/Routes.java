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

    /** @param table keeps by report which revision went where */
    public Routes(Table table) {
        this.table = table;
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
        List<Slice> slices = new ArrayList<>(Slices.of(report));
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
