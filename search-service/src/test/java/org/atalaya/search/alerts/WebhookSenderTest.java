package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.atalaya.kit.addresses.AllowedHosts;
import org.atalaya.search.subscriptions.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final String PUBLIC = "93.184.216.34";
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/hook",
                "http://localhost/hook",
                "http://0.0.0.0/hook",
                "http://10.1.2.3/hook",
                "http://172.16.0.1/hook",
                "http://192.168.1.1/hook",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/hook",
                "http://[::1]/hook",
                "http://[fc00::1]/hook",
                "http://[fe80::1]/hook",
                "http://[::ffff:10.0.0.1]/hook"
            })
    void an_address_inside_this_machine_or_network_is_refused(String url) {
        assertThat(new WebhookSender(AllowedHosts.NONE).send(to(url), "m", BODY, NOW))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("inside this machine or network"));
    }

    @Test
    void a_name_is_refused_where_one_of_its_addresses_is_inside() {
        WebhookSender sender = new WebhookSender(AllowedHosts.NONE, host -> addresses(PUBLIC, "10.0.0.1"));

        assertThat(sender.send(to("http://hooks.example/hook"), "m", BODY, NOW))
                .isInstanceOf(SendOutcome.Refused.class);
    }

    @Test
    void a_name_that_changes_its_address_between_check_and_connection_gains_nothing() {
        Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
        WebhookSender sender = new WebhookSender(AllowedHosts.NONE, host -> addresses(answers.remove()));

        SendOutcome outcome = sender.send(to(receiver.address().replace("127.0.0.1", "hooks.example")), "m", BODY, NOW);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SendOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("inside this machine or network"));
        assertThat(answers).isEmpty();
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void whoever_sends_on_to_another_address_is_not_followed() {
        try (WebhookReceiver door = new WebhookReceiver()) {
            door.sendsOnTo(receiver.address());
            WebhookSender sender = new WebhookSender(AllowedHosts.of(Set.of(door.host())));

            assertThat(sender.send(to(door.address()), "m", BODY, NOW))
                    .isEqualTo(new SendOutcome.Failed("it answers 302"));
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void what_is_allowed_is_sent_with_id_and_time() {
        WebhookSender sender = new WebhookSender(AllowedHosts.of(Set.of(receiver.host())));

        assertThat(sender.send(to(receiver.address()), "m", BODY, NOW)).isEqualTo(new SendOutcome.Taken());
        assertThat(receiver.received()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("m");
            assertThat(message.timestamp()).isEqualTo(NOW);
        });
        receiver.answers(410);
        assertThat(sender.send(to(receiver.address()), "m", BODY, NOW)).isInstanceOf(SendOutcome.Refused.class);
        receiver.answers(500);
        assertThat(sender.send(to(receiver.address()), "m", BODY, NOW))
                .isEqualTo(new SendOutcome.Failed("it answers 500"));
    }

    private static Channel to(String url) {
        return new Channel(Channel.Kind.WEBHOOK, url, "whsec_bm90IG11Y2ggb2YgYSBzZWNyZXQ=");
    }

    private static List<InetAddress> addresses(String... numbers) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            addresses[i] = InetAddress.getByName(numbers[i]);
        }
        return List.of(addresses);
    }
}
