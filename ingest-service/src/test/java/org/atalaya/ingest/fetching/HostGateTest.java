package org.atalaya.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.testing.MovingClock;
import org.junit.jupiter.api.Test;

class HostGateTest {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final MovingClock clock = new MovingClock();
    private final List<Duration> waits = new ArrayList<>();
    private final HostGate gate = new HostGate(clock, wait -> {
        waits.add(wait);
        clock.advance(wait);
    });

    @Test
    void the_pause_counts_from_the_end_of_the_last_request() throws InterruptedException {
        HostGate.Turn first = gate.enter("a.example.org", PAUSE);
        clock.advance(Duration.ofSeconds(30));
        first.close();
        clock.advance(Duration.ofMillis(500));
        gate.enter("A.example.org", PAUSE).close();

        assertThat(waits).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void nobody_waits_for_a_pause_that_is_over() throws InterruptedException {
        gate.enter("a.example.org", PAUSE).close();
        clock.advance(PAUSE);
        gate.enter("a.example.org", PAUSE).close();

        assertThat(waits).isEmpty();
    }

    @Test
    void hosts_do_not_wait_for_each_other() throws InterruptedException {
        HostGate.Turn first = gate.enter("a.example.org", PAUSE);
        gate.enter("b.example.org", PAUSE).close();
        first.close();

        assertThat(waits).isEmpty();
    }

    @Test
    void pauses_outlast_the_forgetting_of_hosts() throws InterruptedException {
        gate.enter("a.example.org", Duration.ofHours(1)).close();
        for (int i = 0; i < 3_000; i++) {
            gate.enter("host" + i + ".example.org", Duration.ZERO).close();
            clock.advance(Duration.ofMillis(1));
        }
        gate.enter("a.example.org", PAUSE).close();

        assertThat(waits).containsExactly(Duration.ofHours(1).minusSeconds(3));
    }

    @Test
    void who_is_told_to_stop_while_waiting_leaves_the_turn_to_the_next() throws InterruptedException {
        boolean[] stop = {true};
        HostGate stopped = new HostGate(clock, wait -> {
            if (stop[0]) {
                throw new InterruptedException();
            }
        });
        stopped.enter("a.example.org", PAUSE).close();
        assertThatThrownBy(() -> stopped.enter("a.example.org", PAUSE)).isInstanceOf(InterruptedException.class);

        stop[0] = false;
        assertThat(stopped.enter("a.example.org", PAUSE)).isNotNull();
    }
}
