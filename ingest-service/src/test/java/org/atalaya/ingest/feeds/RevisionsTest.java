package org.atalaya.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.atalaya.testing.MovingClock;
import org.junit.jupiter.api.Test;

class RevisionsTest {
    private static final Instant NOW = MovingClock.START;
    private static final int PARTITIONS = 6;

    @Test
    void the_text_read_later_is_above_whichever_partition_read_it() {
        for (int earlier = 0; earlier < PARTITIONS; earlier++) {
            for (int later = 0; later < PARTITIONS; later++) {
                int first = new Revisions(earlier, PARTITIONS).next("r", 0, true, NOW);
                int second = new Revisions(later, PARTITIONS).next("r", 0, true, NOW.plusSeconds(PARTITIONS));
                assertThat(first).isPositive().isLessThan(second);
            }
        }
    }

    @Test
    void texts_read_at_once_have_different_numbers_in_all_partitions_and_feeds() {
        Set<Integer> numbers = new HashSet<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            Revisions revisions = new Revisions(partition, PARTITIONS);
            for (int feed = 0; feed < 10; feed++) {
                numbers.add(revisions.next("r", 0, true, NOW));
            }
        }
        assertThat(numbers).hasSize(PARTITIONS * 10);
    }

    @Test
    void a_whole_text_is_above_every_summary() {
        Revisions revisions = new Revisions(2, PARTITIONS);
        int whole = revisions.next("r", 0, true, NOW);
        int summary = revisions.next("r", 0, false, NOW.plusSeconds(1_000_000));

        assertThat(summary).isPositive().isLessThan(whole);
        assertThat(Revisions.isWhole(whole)).isTrue();
        assertThat(Revisions.isWhole(summary)).isFalse();
        assertThat(revisions.next("r", summary, true, NOW)).isGreaterThan(whole);
    }

    @Test
    void a_clock_that_was_put_back_does_not_lead_below_what_was_given() {
        int before = new Revisions(1, PARTITIONS).next("r", 0, true, NOW);
        Revisions restarted = new Revisions(1, PARTITIONS);
        assertThat(restarted.next("r", before, true, NOW.minusSeconds(1_000))).isGreaterThan(before);

        Revisions loaded = new Revisions(1, PARTITIONS);
        loaded.given("r", before);
        assertThat(loaded.next("r", 0, true, NOW)).isGreaterThan(before);
    }

    @Test
    void only_numbers_that_could_be_given_again_are_remembered_for_long() {
        Revisions revisions = new Revisions(0, PARTITIONS);
        for (int i = 0; i < 5_000; i++) {
            revisions.next("r" + i, 0, true, NOW.plusSeconds(i));
        }
        assertThat(revisions.remembered()).isLessThan(1_100);
    }
}
