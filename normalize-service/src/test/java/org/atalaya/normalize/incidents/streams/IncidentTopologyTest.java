package org.atalaya.normalize.incidents.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.atalaya.events.CloudEventHeaders;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.normalize.incidents.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentTopologyTest {
    @TempDir
    private Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> reports;

    @BeforeEach
    void start() {
        Properties configuration = new Properties();
        configuration.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        configuration.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        configuration.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(IncidentTopology.of(1_000_000), configuration);
        reports = driver.createInputTopic(Topics.REPORTS_NORMALIZED, new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void a_report_becomes_an_incident_in_the_same_trace() {
        TraceParent trace = TraceParent.start();
        RecordHeaders headers = new RecordHeaders();
        headers.add(CloudEventHeaders.TRACE_PARENT, trace.value().getBytes(StandardCharsets.US_ASCII));
        ReportNormalized report = bombing("one").normalized();

        reports.pipeInput(new TestRecord<>("one", EventJson.write(report), headers));

        TestRecord<String, byte[]> out = output(Topics.INCIDENTS).readRecord();
        IncidentChanged incident = EventJson.read(out.value(), IncidentChanged.class);
        assertThat(out.key()).isEqualTo(incident.id());
        assertThat(incident.reason()).isEqualTo(Reason.NEW_INCIDENT);
        assertThat(TraceParent.of(out.headers()).traceId()).isEqualTo(trace.traceId());
        assertThat(new String(out.headers().lastHeader(CloudEventHeaders.ID).value(), StandardCharsets.UTF_8))
                .isEqualTo(incident.id() + "/1");
    }

    @Test
    void the_same_message_again_changes_nothing() {
        byte[] value = EventJson.write(bombing("one").normalized());

        reports.pipeInput("one", value);
        reports.pipeInput("one", value);

        assertThat(output(Topics.INCIDENTS).readRecordsToList()).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_set_aside_as_it_came_and_the_rest_goes_on() {
        byte[] poison = "{\"report\": ".getBytes(StandardCharsets.UTF_8);

        reports.pipeInput("poison", poison);
        reports.pipeInput("one", EventJson.write(bombing("one").normalized()));

        List<TestRecord<String, byte[]>> letters =
                output(Topics.deadLetters(Topics.REPORTS_NORMALIZED)).readRecordsToList();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("poison");
            assertThat(letter.value()).isEqualTo(poison);
            assertThat(letter.headers().lastHeader(DeadLetters.REASON)).isNotNull();
        });
        assertThat(output(Topics.INCIDENTS).readRecordsToList()).hasSize(1);
    }

    @Test
    void a_slice_that_cannot_be_linked_is_set_aside_on_its_own_topic() {
        TestInputTopic<String, byte[]> slices =
                driver.createInputTopic(IncidentTopology.BY_COUNTRY, new StringSerializer(), new ByteArraySerializer());

        slices.pipeInput("PE", "[]".getBytes(StandardCharsets.UTF_8));

        assertThat(output(Topics.deadLetters(IncidentTopology.BY_COUNTRY)).readRecordsToList())
                .hasSize(1);
    }

    private static Told bombing(String id) {
        return Told.report(id, "Radio Sandia", "A bomb in the market of Sandia killed nine people on Tuesday.")
                .killed(9, "killed nine people");
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
