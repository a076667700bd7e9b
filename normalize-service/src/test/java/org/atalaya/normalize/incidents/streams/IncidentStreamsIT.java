package org.atalaya.normalize.incidents.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Topics;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.normalize.NormalizeService;
import org.atalaya.normalize.incidents.MemoryTable;
import org.atalaya.normalize.incidents.ReportLinker;
import org.atalaya.normalize.incidents.Told;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentStreamsIT {
    private static final int TOWNS = 25;
    private static final int REPORTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A group waits for a killed member as long as this, by default 45 s, before others get what it had. */
    private static final String MISSED_SOON = "--spring.kafka.properties.session.timeout.ms=10000";

    @TempDir
    private Path directory;

    private BackingServers servers;
    private KafkaTopics topics;
    private final List<Process> services = new ArrayList<>();

    @BeforeEach
    void start() {
        servers = BackingServers.own();
        topics = new KafkaTopics(servers);
    }

    @AfterEach
    void close() {
        services.forEach(Process::destroyForcibly);
        topics.close();
        servers.close();
    }

    @Test
    void a_service_that_is_killed_in_the_middle_tells_each_version_of_an_incident_once() throws Exception {
        Process first = run("state");
        Awaitility.await().atMost(PATIENCE).until(this::hasTopics);
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>(IntStream.range(0, TOWNS * REPORTS)
                .mapToObj(i -> message(i / REPORTS, i % REPORTS))
                .toList());
        Collections.shuffle(messages, new Random(1));
        topics.send(messages.subList(0, messages.size() / 2));
        Awaitility.await().atMost(PATIENCE).until(() -> incidents().size() >= 10);
        topics.send(messages.subList(messages.size() / 2, messages.size()));

        first.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        run("state");

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(latest().values())
                        .hasSize(TOWNS)
                        .allSatisfy(incident -> assertThat(incident.claims()).hasSize(REPORTS)));
        assertThat(incidents())
                .extracting(incident -> incident.id() + "/" + incident.version())
                .doesNotHaveDuplicates()
                .hasSize(TOWNS * REPORTS);
        assertThat(latest().values()).extracting(IncidentChanged::version).containsOnly(REPORTS);
        assertThat(incidents().stream().mapToLong(IncidentChanged::newDeaths).sum())
                .isEqualTo(IntStream.range(0, TOWNS).map(town -> town + 3).sum());
    }

    /** Each report lies in one of six partitions, in no order, and one of two instances is killed. */
    @Test
    void reports_without_a_country_come_to_what_they_come_to_on_one_table() throws Exception {
        Process first = run("one");
        run("two");
        Awaitility.await().atMost(PATIENCE).until(this::hasTopics);
        List<ReportNormalized> reports = new ArrayList<>(IntStream.range(0, TOWNS)
                .boxed()
                .flatMap(town -> storyline(town).stream())
                .toList());
        Map<String, String> expected = onOneTable(reports);
        assertThat(expected).hasSize(TOWNS);
        Collections.shuffle(reports, new Random(2));
        List<ProducerRecord<String, byte[]>> messages =
                reports.stream().map(IncidentStreamsIT::message).toList();

        topics.send(messages.subList(0, messages.size() / 2));
        Awaitility.await().atMost(PATIENCE).until(() -> incidents().size() >= 10);
        first.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        topics.send(messages.subList(messages.size() / 2, messages.size()));

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outcome(latest().values())).isEqualTo(expected));
        assertThat(incidents().stream()
                        .filter(incident -> incident.where() != null)
                        .mapToLong(IncidentChanged::newDeaths)
                        .sum())
                .as("deaths that are new to who listens to a country")
                .isEqualTo(IntStream.range(0, TOWNS).map(town -> town + 5).sum());
    }

    /** Two name the country, two the town alone; the toll rises by two. */
    private static List<ReportNormalized> storyline(int town) {
        String country = Locale.getISOCountries()[town];
        Where there = Told.town(country, country + "-" + town, "Division " + town, name(town), 1_000L + town);
        return List.of(
                bombing(town, "Carta Rural", 0, town + 3, null),
                bombing(town, "Radio One", 1, town + 3, there),
                bombing(town, "The Two", 20, town + 5, there),
                bombing(town, "Lago News", 22, town + 5, null));
    }

    private static ReportNormalized bombing(int town, String publisher, int hours, int dead, @Nullable Where where) {
        return Told.report(
                        "s-" + town + "-" + hours,
                        publisher,
                        publisher + " learned that " + dead
                                + " people were killed when a bomb went off in the market of " + name(town)
                                + " beside Lake" + town + " on Tuesday.")
                .hours(hours)
                .in(where)
                .killed(dead, dead + " people were killed")
                .normalized();
    }

    private static String name(int town) {
        return "Tambo" + (char) ('a' + town);
    }

    private static Map<String, String> onOneTable(List<ReportNormalized> reports) {
        ReportLinker linker = new ReportLinker(new MemoryTable());
        Map<String, IncidentChanged> latest = new HashMap<>();
        reports.forEach(report -> linker.take(report).incidents().forEach(change -> latest.put(change.id(), change)));
        return outcome(latest.values());
    }

    /** Tolls by the reports that they rest on. */
    private static Map<String, String> outcome(Collection<IncidentChanged> latest) {
        return latest.stream()
                .filter(incident -> !incident.claims().isEmpty())
                .collect(Collectors.toMap(
                        incident -> incident.claims().stream()
                                .map(IncidentClaim::report)
                                .sorted()
                                .toList()
                                .toString(),
                        incident -> incident.where() + " " + new TreeMap<>(incident.tolls())));
    }

    private boolean hasTopics() {
        try {
            incidents();
            topics.all(IncidentTopology.BY_COUNTRY);
            topics.all(IncidentTopology.WHEREABOUTS);
            return true;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private List<IncidentChanged> incidents() {
        return topics.all(Topics.INCIDENTS).stream()
                .map(message -> EventJson.read(message.value(), IncidentChanged.class))
                .toList();
    }

    private Map<String, IncidentChanged> latest() {
        Map<String, IncidentChanged> latest = new HashMap<>();
        incidents()
                .forEach(
                        incident -> latest.merge(incident.id(), incident, (a, b) -> a.version() > b.version() ? a : b));
        return latest;
    }

    private static ProducerRecord<String, byte[]> message(int town, int teller) {
        List<String> publishers = List.of("Radio One", "The Two", "Diario Tres", "Quatro");
        int dead = town + 3;
        String text =
                publishers.get(teller) + " learned that " + dead + " people were killed when a bomb went off in the"
                        + " market of Town" + town + " beside Lake" + town + " on Tuesday.";
        ReportNormalized report = Told.report("r-" + town + "-" + teller, publishers.get(teller), text)
                .inTown("Town" + town, town)
                .killed(dead, dead + " people were killed")
                .normalized();
        return message(report);
    }

    private static ProducerRecord<String, byte[]> message(ReportNormalized report) {
        String id = report.report().id();
        return EventRecords.of(report, id, id, "/test", Instant.EPOCH, TraceParent.start());
    }

    /** A process of its own, since only that can be killed. */
    private Process run(String state) throws IOException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        NormalizeService.class.getName(),
                        "--server.port=0",
                        "--atalaya.instance=it-" + state,
                        "--spring.kafka.bootstrap-servers=" + servers.kafkaBootstrap(),
                        MISSED_SOON,
                        "--atalaya.incidents.state-directory=" + directory.resolve(state))
                .redirectErrorStream(true)
                .redirectOutput(
                        directory.resolve("service-" + services.size() + ".log").toFile())
                .start();
        services.add(service);
        return service;
    }
}
