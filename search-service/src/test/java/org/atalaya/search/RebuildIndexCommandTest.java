package org.atalaya.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atalaya.search.indexing.TopicIndex;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class RebuildIndexCommandTest {
    @Test
    void every_index_with_versions_can_be_rebuilt() {
        try (ConfigurableApplicationContext context = CommandContext.start(new String[0])) {
            List<TopicIndex<?>> indexes = RebuildIndexCommand.indexes(context);

            assertThat(indexes)
                    .extracting(index -> index.index().alias())
                    .containsExactlyInAnyOrder("reports", "incident-versions", "incidents", "series");
            assertThat(indexes).extracting(TopicIndex::name).contains("reports", "incidents", "series");
        }
    }

    @Test
    void an_unknown_index_is_told_with_those_that_there_are() {
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThat(RebuildIndexCommand.run(new String[] {"--atalaya.rebuild.only=feeds"}))
                    .isEqualTo(2);
        } finally {
            System.setErr(before);
        }

        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("no index feeds")
                .contains("reports, incidents, series");
    }
}
