package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.kit.messaging.EventJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the dashboards for Grafana and Kibana ask for exists in the running pipeline. */
class DashboardsIT {
    private static final Path DASHBOARDS = Path.of("../dashboards");
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:atalaya|kafka|http|jvm|process)_\\w+)(?:\\{([^}]*)})?");

    private final Pipeline pipeline = Pipeline.shared();

    @Test
    void every_metric_of_the_pipeline_is_one_that_a_service_tells() throws IOException {
        pipeline.topics.send(Reports.messages(Reports.of("for-the-dashboards", 5)));
        List<String> expressions = new ArrayList<>();
        values(read("grafana/atalaya/pipeline.json"), "expr", expressions);
        Set<String> wanted = new TreeSet<>();
        for (String expression : expressions) {
            Matcher metrics = METRIC.matcher(expression);
            while (metrics.find()) {
                wanted.add(metrics.group(1) + " " + (metrics.group(2) == null ? "" : metrics.group(2)));
            }
        }

        assertThat(wanted).hasSizeGreaterThan(15);
        Waiting.until("the services tell " + wanted, () -> {
            List<String> told = Stream.of(pipeline.ingest, pipeline.normalize, pipeline.search)
                    .flatMap(service ->
                            service.get("/actuator/prometheus").body().lines())
                    .toList();
            return wanted.stream().allMatch(metric -> told.stream().anyMatch(line -> isOf(line, metric)));
        });
    }

    private static boolean isOf(String line, String metric) {
        int space = metric.indexOf(' ');
        return line.matches("\\Q" + metric.substring(0, space) + "\\E[{ ].*")
                && line.contains(metric.substring(space + 1));
    }

    @Test
    void every_field_of_incidents_is_mapped() throws Exception {
        List<String> fields = new ArrayList<>();
        JsonNode grafana = read("grafana/atalaya/incidents.json");
        for (String name : List.of("field", "timeField", "names", "xField", "query")) {
            values(grafana, name, fields);
        }
        for (String line : Files.readAllLines(DASHBOARDS.resolve("kibana/atalaya.ndjson"))) {
            JsonNode object = EventJson.mapper().readTree(line).path("attributes");
            if (!object.path("title").asString("").equals("reports")) {
                for (JsonNode part : List.of(
                        object,
                        inner(object, "visState"),
                        inner(object.path("kibanaSavedObjectMeta"), "searchSourceJSON"))) {
                    for (String name : List.of("field", "timeFieldName", "columns", "query")) {
                        values(part, name, fields);
                    }
                }
            }
        }
        Set<String> named = new TreeSet<>();
        for (String field : fields) {
            Matcher words = Pattern.compile("[a-z][\\w.]*").matcher(field);
            while (words.find()) {
                named.add(words.group());
            }
        }
        named.removeAll(Set.of("not", "and", "true", "_exists_", "exists_"));

        assertThat(named).hasSizeGreaterThan(15).contains("held", "mergedInto", "when.from", "tolls.KILLED.best");
        Waiting.until("mapped are " + named, () -> mapped("incidents").containsAll(named));
    }

    @Test
    void kibana_and_grafana_find_the_indexes_by_their_names() throws IOException {
        assertThat(Files.readString(DASHBOARDS.resolve("grafana/provisioning/datasources/atalaya.yml")))
                .contains("index: incidents", "timeField: when.from");
        Waiting.until(
                "the indexes are there",
                () -> mapped("incidents").contains("when.from")
                        && mapped("reports").contains("published"));
    }

    private Set<String> mapped(String index) throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(
                        URI.create(pipeline.servers.elasticsearchUrl() + "/" + index + "/_field_caps?fields=*"))
                .build();
        String body = HttpClient.newHttpClient()
                .send(ask, HttpResponse.BodyHandlers.ofString())
                .body();
        return new TreeSet<>(EventJson.mapper().readTree(body).path("fields").propertyNames());
    }

    private static JsonNode read(String file) throws IOException {
        return EventJson.mapper().readTree(Files.readString(DASHBOARDS.resolve(file)));
    }

    private static JsonNode inner(JsonNode object, String name) {
        return EventJson.mapper().readTree(object.path(name).asString("{}"));
    }

    /** All strings under a name, at any depth. */
    private static void values(JsonNode node, String name, List<String> found) {
        for (JsonNode value : node.findValues(name)) {
            if (value.isString()) {
                found.add(value.asString());
            } else if (value.isArray()) {
                value.forEach(each -> found.add(each.asString("")));
            }
        }
    }
}
