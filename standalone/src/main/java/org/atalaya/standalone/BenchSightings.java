package org.atalaya.standalone;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** When reports of a publisher were collected, and how long it then took until a query found each. */
final class BenchSightings {
    private static final int PAGE = 100;

    private final Map<String, Instant> collected = new ConcurrentHashMap<>();
    private final Map<String, Double> seconds = new HashMap<>();
    private final BenchQueries queries;
    private final String publisher;

    BenchSightings(BenchQueries queries, String publisher) {
        this.queries = queries;
        this.publisher = publisher;
    }

    /** To be called by whoever sends, on any thread; all else on one. */
    void collected(String id, Instant at) {
        collected.put(id, at);
    }

    int count() {
        return seconds.size();
    }

    BenchTimes times() {
        BenchTimes times = new BenchTimes();
        seconds.values().forEach(times::add);
        return times;
    }

    /** The latest first, and further back while more can be found than were seen: one partition may lag behind. */
    void look() throws InterruptedException {
        String cursor = "";
        boolean hasMore = true;
        while (hasMore) {
            JsonNode page = queries.ask("publisher=" + publisher + "&sort=collected&size=" + PAGE + cursor);
            Instant now = Instant.now();
            for (JsonNode report : page.path("reports")) {
                String id = report.path("id").asString("");
                Instant then = collected.get(id);
                if (then != null) {
                    seconds.putIfAbsent(id, (now.toEpochMilli() - then.toEpochMilli()) / 1000.0);
                }
            }
            JsonNode next = page.path("next");
            hasMore = next.isString() && seconds.size() < page.path("total").asInt();
            cursor = "&cursor=" + next.asString("");
        }
    }
}
