package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.search.subscriptions.Channel;
import org.atalaya.search.subscriptions.SampleSubscriptions;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.SubscriptionMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class EmailSenderTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final String PAGE = "https://atalaya.example";
    private static final Channel DESK = new Channel(Channel.Kind.EMAIL, "desk@example.org", null);

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private final Subscription english = SampleSubscriptions.to("PE-PUN", Instant.EPOCH);
    private final SubscriptionMatcher matcher = new SubscriptionMatcher();
    private final Alerting alerting =
            new Alerting(matcher, new AlertMetrics(new SimpleMeterRegistry()), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Ledger ledger = new Ledger();

    @Test
    void what_is_told_later_of_an_incident_refers_to_what_was_told_first() throws Exception {
        AlertRaised first = alert(version("i", 1, Reason.NEW_INCIDENT, 12).incident());
        AlertRaised second =
                alert(version("i", 2, Reason.TOLL_RISE, 17).after(12).incident());

        send(List.of(first), english, first.id());
        send(List.of(second), english, second.id());

        MimeMessage told = MAIL.getReceivedMessages()[0];
        assertThat(told.getSubject()).isEqualTo(first.headline());
        assertThat(told.getAllRecipients()).containsExactly(new InternetAddress("desk@example.org"));
        assertThat(told.getFrom()).containsExactly(new InternetAddress("alerts@atalaya.example"));
        assertThat(told.getMessageID()).isEqualTo("<" + first.id() + "@atalaya.example>");
        assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(told.getHeader("References")).isNull();
        assertThat(text(told))
                .contains(
                        first.headline(),
                        "“" + first.evidence().get(0).sentence() + "”",
                        first.evidence().get(0).publisher(),
                        "All of what it rests on: https://atalaya.example/incidents/i",
                        "the subscription “PE-PUN” of Atalaya");
        MimeMessage later = MAIL.getReceivedMessages()[1];
        assertThat(later.getHeader("In-Reply-To")).containsExactly(told.getMessageID());
        assertThat(later.getHeader("References")).containsExactly(told.getMessageID());
    }

    @Test
    void a_digest_is_one_message_in_the_language_of_its_subscription() throws Exception {
        AlertRaised one = alert(version("i", 1, Reason.NEW_INCIDENT, 12).incident());
        AlertRaised other = alert(version("j", 1, Reason.NEW_INCIDENT, 3).incident());

        send(List.of(one, other), spanish(), "puno_digest_1");

        MimeMessage told = MAIL.getReceivedMessages()[0];
        assertThat(told.getSubject()).isEqualTo("2 alertas de PE-PUN: " + one.headline());
        assertThat(text(told))
                .contains(
                        one.headline(),
                        other.headline(),
                        "Todo en lo que se basa: https://atalaya.example/incidents/j");
    }

    @Test
    void a_server_that_is_away_is_tried_again_and_an_address_that_is_unknown_is_not() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(sender(closed).send(DESK, EmailText.test(english, PAGE), "t", NOW))
                .isInstanceOf(SendOutcome.Failed.class);
        assertThat(answered("550 5.1.1 no such mailbox"))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("refuses the address", "no such mailbox"));
        assertThat(answered("450 4.2.1 try again later"))
                .isInstanceOfSatisfying(
                        SendOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("try again later"));
    }

    /** What comes of a server that answers so to a recipient. */
    private SendOutcome answered(String toRecipient) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> serve(server, toRecipient));
            thread.setDaemon(true);
            thread.start();
            return sender(server.getLocalPort()).send(DESK, EmailText.test(english, PAGE), "t", NOW);
        }
    }

    private static void serve(ServerSocket server, String toRecipient) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            say(out, "220 mail.example");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(out, line.toUpperCase(Locale.ROOT).startsWith("RCPT") ? toRecipient : "250 fine");
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void send(List<AlertRaised> alerts, Subscription subscription, String id) throws Exception {
        assertThat(sender(MAIL.getSmtp().getPort()).send(DESK, EmailText.of(alerts, subscription, PAGE), id, NOW))
                .isEqualTo(new SendOutcome.Taken());
    }

    private static EmailSender sender(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        try {
            return new EmailSender(server, new InternetAddress("alerts@atalaya.example", true));
        } catch (jakarta.mail.internet.AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) throws Exception {
        return ((String) message.getContent()).replace("\r\n", "\n");
    }

    private Subscription spanish() {
        return new Subscription(
                english.id(),
                english.name(),
                english.regions(),
                null,
                english.harms(),
                1,
                1,
                null,
                english.languages(),
                "es",
                List.of(),
                english.pace(),
                false,
                english.created(),
                english.since());
    }

    private AlertRaised alert(IncidentChanged incident) {
        matcher.put(english);
        return alerting.take(incident, 0, ledger, TraceParent.start()).stream()
                .filter(each -> each.topic().equals(Topics.ALERTS))
                .map(each -> EventJson.read(each.value(), AlertRaised.class))
                .findFirst()
                .orElseThrow();
    }
}
