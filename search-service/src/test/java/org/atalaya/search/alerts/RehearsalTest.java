package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import java.time.Instant;
import java.util.List;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.search.incidents.SampleIncidents;
import org.atalaya.search.subscriptions.SampleSubscriptions;
import org.atalaya.search.subscriptions.Subscription;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test
    void what_has_no_region_is_counted_where_all_else_is_as_asked() {
        Rehearsal rehearsal = new Rehearsal(SampleSubscriptions.to("PE-PUN", Instant.EPOCH, 5, 1));

        take(rehearsal, version("few", 1, Reason.NEW_INCIDENT, 3).at(null));
        take(rehearsal, version("elsewhere", 1, Reason.NEW_INCIDENT, 30).at(SampleIncidents.CUSCO));
        take(rehearsal, version("history", 1, Reason.NEW_INCIDENT, 30).at(null).fromHistory());
        take(rehearsal, version("nowhere", 1, Reason.NEW_INCIDENT, 9).at(null));
        take(
                rehearsal,
                version("nowhere", 2, Reason.CONFIRMED, 9).after(9).by(2).at(null));
        take(rehearsal, version("nowhere", 3, Reason.CORRECTION, 8).after(9).at(null));

        assertThat(rehearsal.dropped()).isEqualTo(1);
        assertThat(rehearsal.alerts()).isEmpty();
    }

    @Test
    void once_its_place_is_known_all_of_it_is_told() {
        Rehearsal rehearsal = new Rehearsal(SampleSubscriptions.to("PE-PUN", Instant.EPOCH));
        RaisedAlerts raised = new RaisedAlerts(SampleSubscriptions.to("PE-PUN", Instant.EPOCH));
        SampleIncidents.Draft nowhere = version("i", 1, Reason.NEW_INCIDENT, 9).at(null);
        SampleIncidents.Draft placed =
                version("i", 2, Reason.CONFIRMED, 9).after(9).by(2);

        take(rehearsal, nowhere);
        take(rehearsal, placed);
        raised.of(nowhere.incident());

        assertThat(rehearsal.dropped()).isEqualTo(1);
        assertThat(rehearsal.alerts())
                .extracting(AlertRaised::newDeaths)
                .isEqualTo(List.of(raised.one(placed.incident()).newDeaths()))
                .containsExactly(9L);
    }

    @Test
    void a_subscription_to_everywhere_drops_nothing() {
        Subscription everywhere =
                SampleSubscriptions.to("PE-PUN", Instant.EPOCH).everywhere();
        Rehearsal rehearsal = new Rehearsal(everywhere);

        take(rehearsal, version("i", 1, Reason.NEW_INCIDENT, 9).at(null));

        assertThat(rehearsal.dropped()).isZero();
        assertThat(rehearsal.alerts()).hasSize(1);
    }

    private static void take(Rehearsal rehearsal, SampleIncidents.Draft version) {
        rehearsal.take(version.incident());
    }
}
