package org.atalaya.standalone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How long the page's queries take from the outside, one after the other with what they ask for changing, so that no cache
 * of answers helps; and how long all those of its first view take when they are asked at once, as a browser does.
 */
final class BenchQueryTimes {
    private static final int WARM_UP_ROUNDS = 20;
    private static final int ROUNDS = 60;
    private static final List<String> REGIONS = List.of(
            "country=PE", "country=SD", "country=UA", "country=CO", "country=MM", "admin1=PE-PUN", "admin1=PE-CUS");
    private static final List<String> WORDS = List.of(
            "hospital",
            "checkpoint",
            "\"security forces\"",
            "funeral procession",
            "Juliaca",
            "Ombudsman + police",
            "bridge | market",
            "gunmen attack village");

    private static final List<String> FIRST_VIEW = List.of(
            "/api/tolls?by=month",
            "/api/tolls?level=country",
            "/api/incidents?size=8&sort=newest",
            "/api/series?harm=KILLED",
            "/api/reports?size=1");

    private final BenchQueries queries;
    private final Random random = new Random(1);

    /** A query of the page: its name, and its path with something to ask for. */
    private record Query(String name, Function<BenchQueryTimes, String> path) {}

    private static final List<Query> QUERIES = List.of(
            new Query("words", times -> "/api/reports?size=20&q=" + times.words()),
            new Query("wordsInRegion", times -> "/api/reports?size=20&q=" + times.words() + "&" + times.region()),
            new Query(
                    "harmInPeriod",
                    times -> "/api/reports?size=20&harm=KILLED&min=10&" + times.period("eventFrom", "eventTo")),
            new Query("regionsByPrefix", times -> "/api/regions?prefix=" + times.prefix()),
            new Query(
                    "incidents",
                    times -> "/api/incidents?size=20&" + times.region() + "&" + times.period("from", "to")),
            new Query("tollsByMonth", times -> "/api/tolls?by=month&" + times.region()),
            new Query(
                    "tollsByDivision",
                    times -> "/api/tolls?level=admin1&" + times.region() + "&" + times.period("from", "to")),
            new Query("series", times -> "/api/series?harm=KILLED&" + times.region()));

    BenchQueryTimes(BenchQueries queries) {
        this.queries = queries;
    }

    /** Milliseconds, by what they are of. */
    Map<String, Object> measure() throws InterruptedException {
        JsonNode report = queries.ask("size=1").path("reports").path(0);
        List<Query> all = new ArrayList<>(QUERIES);
        String id = URLEncoder.encode(report.path("id").asString(), StandardCharsets.UTF_8);
        all.add(new Query("report", times -> "/api/reports/" + id));
        Map<String, BenchTimes> byQuery = new LinkedHashMap<>();
        BenchTimes together = new BenchTimes();
        BenchTimes firstView = new BenchTimes();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            boolean isMeasured = round >= WARM_UP_ROUNDS;
            for (Query query : all) {
                double milliseconds = time(query.path().apply(this));
                if (isMeasured) {
                    byQuery.computeIfAbsent(query.name(), none -> new BenchTimes())
                            .add(milliseconds);
                    together.add(milliseconds);
                }
            }
            double milliseconds = firstView();
            if (isMeasured) {
                firstView.add(milliseconds);
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("queriesMeasured", together.count());
        figures.put("queriesMillisecondsP50", together.percentile(0.50));
        figures.put("queriesMillisecondsP95", together.percentile(0.95));
        figures.put("queriesMillisecondsP99", together.percentile(0.99));
        figures.put("firstViewMillisecondsP50", firstView.percentile(0.50));
        figures.put("firstViewMillisecondsP95", firstView.percentile(0.95));
        Map<String, Object> slowest = new LinkedHashMap<>();
        byQuery.forEach((name, times) -> slowest.put(name, times.percentile(0.95)));
        figures.put("millisecondsP95", slowest);
        return figures;
    }

    private double time(String path) throws InterruptedException {
        long start = System.nanoTime();
        queries.get(path);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Until the last of its queries is answered. */
    private double firstView() throws InterruptedException {
        ExecutorService browser = Executors.newFixedThreadPool(FIRST_VIEW.size());
        try {
            long start = System.nanoTime();
            for (Future<String> answer : browser.invokeAll(FIRST_VIEW.stream()
                    .map(path -> (java.util.concurrent.Callable<String>) () -> queries.get(path))
                    .toList())) {
                answer.get();
            }
            return (System.nanoTime() - start) / 1e6;
        } catch (ExecutionException e) {
            throw new UnmetException("the first view could not be had: " + e.getCause(), e);
        } finally {
            browser.shutdownNow();
        }
    }

    private String words() {
        return URLEncoder.encode(WORDS.get(random.nextInt(WORDS.size())), StandardCharsets.UTF_8);
    }

    private String region() {
        return REGIONS.get(random.nextInt(REGIONS.size()));
    }

    private String period(String from, String to) {
        int year = 2018 + random.nextInt(6);
        int month = 1 + random.nextInt(9);
        return "%s=%d-0%d-01&%s=%d-%02d-28".formatted(from, year, month, to, year, month + 1 + random.nextInt(3));
    }

    private String prefix() {
        List<String> typed = List.of("ju", "juli", "cus", "khar", "el", "port", "san", "ayacu");
        return typed.get(random.nextInt(typed.size()));
    }
}
