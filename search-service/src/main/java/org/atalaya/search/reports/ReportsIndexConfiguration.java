package org.atalaya.search.reports;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Topics;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.indexing.TopicIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index of reports. */
@Configuration(proxyBeanMethods = false)
public class ReportsIndexConfiguration {
    /** Alias of the reports as they are now. */
    public static final String ALIAS = "reports";

    @Bean
    VersionedIndex reportsIndex(ElasticsearchClient client) {
        return new VersionedIndex(client, ALIAS, definition());
    }

    @Bean
    TopicIndex<ReportNormalized> reportsOfTopic(VersionedIndex reportsIndex) {
        Clock clock = Clock.systemUTC();
        return new TopicIndex<>(
                ALIAS,
                reportsIndex,
                Topics.REPORTS_NORMALIZED,
                ReportNormalized.class,
                report -> ReportDocument.document(report, clock.instant()),
                null);
    }

    /** Settings and mapping. */
    public static String definition() {
        try (InputStream json = ReportsIndexConfiguration.class.getResourceAsStream("index.json")) {
            return new String(Objects.requireNonNull(json, "index.json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
