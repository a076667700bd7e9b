package org.atalaya.normalize.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final String PERU = "PE";

    private final Known known = new Known(new MemoryTable(), PERU);
    private final Slice slice = Slices.of(Told.first().normalized()).get(0);
    private final Slice other = Slices.of(Told.elsewhere().normalized()).get(0);

    @Test
    void what_one_report_founds_again_and_again_never_takes_the_name_of_what_lives() {
        List<String> ids = new java.util.ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Incident founded = founded();
            ids.add(founded.id());
            known.keep(ofOthers(founded));
        }

        assertThat(ids).doesNotHaveDuplicates();
    }

    private Incident founded() {
        return new Succession(known, slice, List.of())
                .of(Cluster.of(slice.tellings()))
                .get(0);
    }

    /** It lives on, with what another report tells alone. */
    private Incident ofOthers(Incident incident) {
        return new Incident(
                incident.id(),
                PERU,
                incident.day(),
                1,
                incident.born(),
                other.tellings(),
                Map.of(),
                incident.told(),
                null,
                List.of(),
                List.of());
    }
}
