package org.atalaya.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.atalaya.events.ReportCollected;
import org.atalaya.kit.messaging.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Storylines in the form that {@code link} reads: the reports that arrive of some events, in their order. */
record Storylines(List<JsonNode> stories) {
    Storylines {
        stories = List.copyOf(stories);
    }

    /** News of an incident's dead, as {@code link} and the alert of a subscriber to its country have it. */
    record News(String incident, long newDeaths, long totalDeaths) {}

    /** What {@code link} makes of all. */
    record Outcome(List<News> alerts, List<News> corrections, List<String> countries) {}

    static Storylines read(Path file) {
        try {
            return new Storylines(lines(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> EventJson.mapper().readTree(line))
                .toList();
    }

    Storylines first(int count) {
        return new Storylines(stories.subList(0, count));
    }

    /**
     * All first reports, all second ones, and so on. They have the ids that {@code link} gives them, so that incidents
     * have the same as well: the address, else the name. What comes again under an address is its next revision.
     *
     * @param start when the first is collected; with the same start they are the same messages
     */
    List<List<ReportCollected>> steps(Instant start) {
        List<List<ReportCollected>> steps = new ArrayList<>();
        Map<String, Integer> revisions = new HashMap<>();
        for (JsonNode story : stories) {
            int step = 0;
            for (JsonNode report : story.path("reports")) {
                if (steps.size() == step) {
                    steps.add(new ArrayList<>());
                }
                // No two at one time, later ones later: so they are collected. With more stories the first keep theirs.
                List<ReportCollected> reports = steps.get(step);
                Instant fetched = start.plusSeconds(step).plus(reports.size(), ChronoUnit.MICROS);
                reports.add(collected(report, revisions, fetched));
                step++;
            }
        }
        return steps;
    }

    private static ReportCollected collected(JsonNode report, Map<String, Integer> revisions, Instant fetched) {
        String url = report.path("url").asString("");
        String id = url.isEmpty() ? report.path("id").asString() : url;
        return new ReportCollected(
                id,
                revisions.merge(id, 1, Integer::sum),
                url.isEmpty() ? null : url,
                "storylines",
                report.path("publisher").asString(),
                report.path("title").asString(""),
                report.path("text").asString(""),
                "0".repeat(64),
                Instant.parse(report.path("publishedAt").asString()),
                fetched,
                report.path("language").asString(""),
                null,
                false);
    }

    /** Without any server. */
    Outcome link() {
        List<News> alerts = new ArrayList<>();
        List<News> corrections = new ArrayList<>();
        TreeSet<String> countries = new TreeSet<>();
        for (JsonNode story : lines(linked())) {
            story.path("alerts").forEach(alert -> alerts.add(news(alert)));
            story.path("corrections").forEach(correction -> corrections.add(news(correction)));
            story.path("incidents").forEach(incident -> {
                String country = incident.path("where").path("country").asString("");
                if (!country.isEmpty()) {
                    countries.add(country);
                }
            });
        }
        return new Outcome(alerts, corrections, List.copyOf(countries));
    }

    private static News news(JsonNode told) {
        return new News(
                told.path("incident").asString(),
                told.path("newDeaths").asLong(0),
                told.path("totalDeaths").asLong());
    }

    private String linked() {
        try {
            Path told = Files.createTempFile("storylines", ".jsonl");
            try {
                Files.write(told, stories.stream().map(JsonNode::toString).toList());
                return linked(told);
            } finally {
                Files.delete(told);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String linked(Path told) throws IOException, InterruptedException {
        Process link = new ProcessBuilder(
                        Program.java(), "-jar", Program.jar("normalize-service").toString(), "link")
                .redirectInput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String outcome = new String(link.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (link.waitFor() != 0) {
            throw new IllegalStateException("the storylines cannot be linked");
        }
        return outcome;
    }

    /** One of texts and who publishes each, an hour apart. */
    static JsonNode story(String id, Instant published, String title, List<String> texts, List<String> publishers) {
        ObjectNode story = EventJson.mapper().createObjectNode().put("id", id);
        ArrayNode reports = story.putArray("reports");
        for (int i = 0; i < texts.size(); i++) {
            reports.addObject()
                    .put("id", id + "-r" + (i + 1))
                    .put("publisher", publishers.get(i))
                    .put("publishedAt", published.plusSeconds(3600L * i).toString())
                    .put("language", "en")
                    .put("title", title)
                    .put("text", texts.get(i));
        }
        return story;
    }
}
