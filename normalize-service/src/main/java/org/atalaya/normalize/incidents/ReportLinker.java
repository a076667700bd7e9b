package org.atalaya.normalize.incidents;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.SeriesChanged;

/** Links whole reports, country by country, on one table. */
public final class ReportLinker {
    private final Routes routes;
    private final Unplaced unplaced;
    private final Linker linker;

    /** @param table keeps all that is known */
    public ReportLinker(Table table) {
        routes = new Routes(table);
        unplaced = new Unplaced(table);
        linker = new Linker(table);
    }

    /** What a report changed in all countries. */
    public Linker.Changes take(ReportNormalized report) {
        Routes.Routed routed = routes.of(report);
        List<Slice> slices = new ArrayList<>(routed.slices());
        if (routed.notice() != null) {
            slices.addAll(unplaced.take(routed.notice()));
        }
        List<IncidentChanged> incidents = new ArrayList<>();
        List<SeriesChanged> series = new ArrayList<>();
        for (Slice slice : slices) {
            Linker.Changes changes = linker.take(slice);
            incidents.addAll(changes.incidents());
            series.addAll(changes.series());
        }
        return new Linker.Changes(incidents, series);
    }
}
