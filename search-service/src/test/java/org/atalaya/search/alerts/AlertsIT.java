package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.incidents.SampleIncidents;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class AlertsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private static BackingServers servers;
    private static WebhookReceiver receiver;
    private static ServiceProcess service;
    private static KafkaTopics topics;

    @BeforeAll
    static void start() {
        servers = BackingServers.own();
        receiver = new WebhookReceiver();
        service = new ServiceProcess(
                servers,
                "--atalaya.alerts.allowed-hosts=" + receiver.host(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL.getSmtp().getPort());
        service.start();
        topics = new KafkaTopics(servers);
    }

    @AfterAll
    static void close() {
        topics.close();
        service.close();
        receiver.close();
        servers.close();
    }

    @BeforeEach
    void takeAll() {
        receiver.answers(204);
        receiver.received().clear();
    }

    @Test
    void an_alert_reaches_its_webhook_signed_and_once() {
        JsonNode subscription = subscribe("PE-PUN");
        send("signed", 1, Reason.NEW_INCIDENT, 12, 0);

        await("signed", 1);
        send("signed", 1, Reason.NEW_INCIDENT, 12, 0);
        send("signed", 2, Reason.TOLL_RISE, 17, 12);
        await("signed", 2);

        WebhookReceiver.Received first = of("signed").get(0);
        assertThat(first.json().path("type").asString()).isEqualTo("alert.raised");
        assertThat(first.json().path("data").path("newDeaths").asInt()).isEqualTo(12);
        assertThat(of("signed").get(1).json().path("data").path("newDeaths").asInt())
                .isEqualTo(5);
        String secret = subscription.path("channels").path(0).path("secret").asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(first.signature())
                .isEqualTo(WebhookSignature.of(
                        secret, first.id(), first.timestamp(), first.text().getBytes(StandardCharsets.UTF_8)));
        String path = "/api/subscriptions/" + subscription.path("id").asString();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service.ask("GET", path + "/deliveries", null)
                        .path("deliveries")
                        .valueStream()
                        .allMatch(each -> each.path("state").asString().equals("DELIVERED")));
        assertThat(service.ask("POST", path + "/test", "{}")
                        .path("channels")
                        .path(0)
                        .path("isTaken")
                        .asBoolean())
                .isTrue();
        assertThat(service.ask(
                                "GET",
                                "/api/alerts?subscription="
                                        + subscription.path("id").asString(),
                                null)
                        .path("alerts"))
                .hasSize(2);
        service.ask("DELETE", path, null);
    }

    @Test
    void every_alert_is_raised_and_received_once_though_the_service_is_killed() {
        JsonNode subscription = subscribe("PE-PUN");
        int incidents = 60;
        IntStream.range(0, incidents / 2).forEach(i -> send("killed-" + i, 1, Reason.NEW_INCIDENT, 3, 0));
        Awaitility.await().atMost(PATIENCE).until(() -> !of("killed-").isEmpty());

        service.kill();
        IntStream.range(incidents / 2, incidents).forEach(i -> send("killed-" + i, 1, Reason.NEW_INCIDENT, 3, 0));
        service.start();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> of("killed-").stream()
                                .map(WebhookReceiver.Received::id)
                                .distinct()
                                .count()
                        == incidents);
        assertThat(topics.all("alerts").stream()
                        .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                        .filter(text -> text.contains("\"incident\":\"killed-")))
                .hasSize(incidents);
        service.ask("DELETE", "/api/subscriptions/" + subscription.path("id").asString(), null);
    }

    @Test
    void a_receiver_that_fails_gets_it_later() {
        JsonNode subscription = subscribe("PE-PUN");
        receiver.answers(503);
        send("later", 1, Reason.NEW_INCIDENT, 4, 0);
        String path = "/api/subscriptions/" + subscription.path("id").asString();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service.ask("GET", path + "/deliveries", null)
                        .path("deliveries")
                        .path(0)
                        .path("reason")
                        .asString("")
                        .contains("503"));

        receiver.answers(204);

        await("later", 1);
        service.ask("DELETE", path, null);
    }

    @Test
    void what_was_edited_or_resumed_hears_nothing_of_the_past() {
        JsonNode subscription = subscribe("PE-CUS");
        String path = "/api/subscriptions/" + subscription.path("id").asString();
        String secret = subscription.path("channels").path(0).path("secret").asString();
        send("edited", 1, Reason.NEW_INCIDENT, 12, 0);
        awaitVersion("edited", 1);

        JsonNode edited = service.ask("PUT", path, form("PE-PUN", webhook()));
        send("edited", 2, Reason.CONFIRMED, 12, 12);
        send("edited", 3, Reason.TOLL_RISE, 17, 12);
        await("edited", 1);
        assertThat(of("edited").get(0).json().path("data").path("newDeaths").asInt())
                .isEqualTo(5);
        assertThat(edited.path("channels").path(0).path("secret").isNull())
                .as("a secret is told once")
                .isTrue();
        WebhookReceiver.Received told = of("edited").get(0);
        assertThat(told.signature())
                .as("the webhook keeps its secret")
                .isEqualTo(WebhookSignature.of(
                        secret, told.id(), told.timestamp(), told.text().getBytes(StandardCharsets.UTF_8)));

        service.ask("PUT", path, paused(form("PE-PUN", webhook()), true));
        send("edited", 4, Reason.TOLL_RISE, 20, 17);
        awaitVersion("edited", 4);
        service.ask("PUT", path, paused(form("PE-PUN", webhook()), false));
        send("edited", 5, Reason.TOLL_RISE, 21, 20);
        await("edited", 2);
        assertThat(of("edited").get(1).json().path("data").path("newDeaths").asInt())
                .isEqualTo(1);
        service.ask("DELETE", path, null);
    }

    @Test
    void a_webhook_that_is_gone_is_disabled_with_a_notice_until_a_test_reaches_it() {
        JsonNode subscription = subscribe("PE-PUN");
        String path = "/api/subscriptions/" + subscription.path("id").asString();
        receiver.answers(410);
        send("gone", 1, Reason.NEW_INCIDENT, 4, 0);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> disabled(path).path("reason").asString("").contains("410"));
        assertThat(service.ask("POST", path + "/test", "{}")
                        .path("channels")
                        .path(0)
                        .path("reason")
                        .asString())
                .contains("410");

        receiver.answers(204);
        assertThat(service.ask("POST", path + "/test", "{}")
                        .path("channels")
                        .path(0)
                        .path("isTaken")
                        .asBoolean())
                .isTrue();
        assertThat(receiver.received()).singleElement().satisfies(test -> {
            assertThat(test.json().path("type").asString()).isEqualTo("alert.test");
            assertThat(test.json().path("data").path("headline").asString()).isEqualTo("Test: nothing happened");
        });
        Awaitility.await().atMost(PATIENCE).until(() -> disabled(path).isNull());
        send("gone", 2, Reason.TOLL_RISE, 5, 4);
        await("gone", 1);
        service.ask("DELETE", path, null);
    }

    @Test
    void what_has_no_region_is_not_told_to_who_asked_for_one_and_counted() {
        JsonNode subscription = subscribe("PE-PUN");
        String path = "/api/subscriptions/" + subscription.path("id").asString();
        topics.send(List.of(SampleIncidents.message(
                version("nowhere", 1, Reason.NEW_INCIDENT, 9).at(null).incident(Instant.now()))));

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service.ask("GET", path + "/dropped", null)
                                .path("withoutRegion")
                                .asInt()
                        == 1);
        assertThat(of("nowhere")).isEmpty();
        service.ask("DELETE", path, null);
    }

    @Test
    void an_alert_is_mailed_once_and_stands_in_the_feed_of_its_subscription() throws Exception {
        JsonNode subscription = service.ask(
                "POST", "/api/subscriptions", form("PE-PUN", "[{\"kind\": \"EMAIL\", \"url\": \"desk@example.org\"}]"));
        String path = "/api/subscriptions/" + subscription.path("id").asString();
        send("mailed", 1, Reason.NEW_INCIDENT, 6, 0);

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> service.ask("GET", path + "/deliveries", null)
                        .path("deliveries")
                        .path(0)
                        .path("state")
                        .asString("")
                        .equals("DELIVERED"));
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).startsWith("6 killed (6 to 7) in Juliaca");
        assertThat(service.text("GET", path + "/alerts.atom", null))
                .contains("<title>6 killed (6 to 7) in Juliaca", "/incidents/mailed", "<title>PE-PUN</title>");
        assertThat(service.ask("GET", "/api/subscriptions/nobody/alerts.atom", null)
                        .path("status")
                        .asInt())
                .isEqualTo(404);
        assertThat(service.ask("POST", path + "/test", "{}")
                        .path("channels")
                        .path(0)
                        .path("isTaken")
                        .asBoolean())
                .isTrue();
        service.ask("DELETE", path, null);
    }

    @Test
    void a_dry_run_tells_what_would_have_been_told() {
        topics.send(List.of(
                SampleIncidents.message(version("past", 1, Reason.NEW_INCIDENT, 12)
                        .at(SampleIncidents.CUSCO)
                        .fromHistory()
                        .incident()),
                SampleIncidents.message(version("past", 2, Reason.TOLL_RISE, 17)
                        .after(12)
                        .at(SampleIncidents.CUSCO)
                        .fromHistory()
                        .incident()),
                SampleIncidents.message(version("past", 3, Reason.CORRECTION, 15)
                        .after(17)
                        .at(SampleIncidents.CUSCO)
                        .fromHistory()
                        .incident())));

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode past =
                    service.ask("POST", "/api/subscriptions/dry-run?since=2026-01-01T00:00:00Z", form("PE-CUS", "[]"));
            assertThat(past.path("fired").asInt()).isEqualTo(2);
            assertThat(past.path("corrected").asInt()).isEqualTo(1);
        });
    }

    @Test
    void what_cannot_be_used_is_refused_by_its_name() {
        assertThat(service.ask("POST", "/api/subscriptions", "{\"threshold\": 0}")
                        .path("parameter")
                        .asString())
                .isEqualTo("threshold");
        assertThat(service.ask("GET", "/api/subscriptions/nobody", null)
                        .path("status")
                        .asInt())
                .isEqualTo(404);
        assertThat(service.ask(
                                "POST",
                                "/api/subscriptions",
                                "{\"channels\": [{\"kind\": \"WEBHOOK\", \"url\": \"ftp://x\"}]}")
                        .path("status")
                        .asInt())
                .isEqualTo(400);
    }

    private static JsonNode subscribe(String admin1) {
        return service.ask("POST", "/api/subscriptions", form(admin1, webhook()));
    }

    private static String webhook() {
        return "[{\"kind\": \"WEBHOOK\", \"url\": \"" + receiver.address() + "\"}]";
    }

    private static String paused(String form, boolean isPaused) {
        return form.replaceFirst("^\\{", "{\"paused\": " + isPaused + ", ");
    }

    private static JsonNode disabled(String path) {
        return service.ask("GET", path + "/deliveries", null)
                .path("channels")
                .path(0)
                .path("disabled");
    }

    /** Until a version was looked at by whoever was to be told of it. */
    private static void awaitVersion(String incident, int version) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> topics.all(Ledger.TOPIC).stream()
                        .filter(entry -> entry.key().equals("incident/" + incident))
                        .map(entry -> EventJson.read(entry.value(), IncidentMark.class))
                        .anyMatch(mark -> mark.version() >= version));
    }

    private static String form(String admin1, String channels) {
        return String.format(
                Locale.ROOT,
                "{\"regions\": [{\"level\": \"ADMIN1\", \"code\": \"%s\"}], \"channels\": %s}",
                admin1,
                channels);
    }

    private static void send(String incident, int version, Reason reason, long dead, long before) {
        topics.send(List.of(SampleIncidents.message(
                version(incident, version, reason, dead).after(before).incident(Instant.now()))));
    }

    private static void await(String incident, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> of(incident).size() == count);
    }

    private static List<WebhookReceiver.Received> of(String incident) {
        return receiver.received().stream()
                .filter(each ->
                        each.json().path("data").path("incident").asString("").startsWith(incident))
                .toList();
    }
}
