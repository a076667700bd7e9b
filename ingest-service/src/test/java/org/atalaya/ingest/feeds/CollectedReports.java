package org.atalaya.ingest.feeds;

import java.util.Collection;
import java.util.List;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.testing.KafkaTopics;

/** What stands in the topic of collected reports. */
record CollectedReports(KafkaTopics topics) {
    List<ReportCollected> of(String feed) {
        return of(List.of(feed));
    }

    List<ReportCollected> of(Collection<String> feeds) {
        return topics.all(Topics.REPORTS_COLLECTED).stream()
                .map(message -> EventJson.read(message.value(), ReportCollected.class))
                .filter(report -> feeds.contains(report.feed()))
                .toList();
    }
}
