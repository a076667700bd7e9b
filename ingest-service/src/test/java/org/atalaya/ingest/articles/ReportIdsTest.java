package org.atalaya.ingest.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportIdsTest {
    @Test
    void an_address_is_one_report_whichever_feed_brings_it() {
        assertThat(ReportIds.of("https://example.org/a", "feed-1", "entry-1"))
                .isEqualTo(ReportIds.of("https://example.org/a", "feed-2", "entry-2"))
                .isNotEqualTo(ReportIds.of("https://example.org/b", "feed-1", "entry-1"));
    }

    @Test
    void without_an_address_feed_and_entry_are_the_report() {
        assertThat(ReportIds.of(null, "feed-1", "entry-1"))
                .isEqualTo(ReportIds.of(null, "feed-1", "entry-1"))
                .isNotEqualTo(ReportIds.of(null, "feed-2", "entry-1"))
                .isNotEqualTo(ReportIds.of(null, "feed-1", "entry-2"));
    }

    /** Changing how ids are made would collect every report again. */
    @Test
    void ids_stay_as_they_are() {
        assertThat(ReportIds.of("https://example.org/a", "f", "e")).isEqualTo("b5b10dd0429e69ac7cfaf0a20b6901c1");
        assertThat(ReportIds.of(null, "f", "e")).isEqualTo("3743afa14c0340419f2c23620041cbaf");
    }
}
