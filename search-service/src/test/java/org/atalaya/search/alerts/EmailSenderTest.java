package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.search.incidents.SampleIncidents;
import org.atalaya.search.subscriptions.Channel;
import org.atalaya.search.subscriptions.SampleSubscriptions;
import org.atalaya.search.subscriptions.Subscription;
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
    private final RaisedAlerts alerts = new RaisedAlerts(english);

    @Test
    void what_is_told_later_of_an_incident_refers_to_what_was_told_first() throws Exception {
        AlertRaised first = alerts.one(version("i", 1, Reason.NEW_INCIDENT, 12).incident());
        AlertRaised second =
                alerts.one(version("i", 2, Reason.TOLL_RISE, 17).after(12).incident());

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
        AlertRaised one = alerts.one(version("i", 1, Reason.NEW_INCIDENT, 12).incident());
        AlertRaised other = alerts.one(version("j", 1, Reason.NEW_INCIDENT, 3).incident());

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
    void place_and_days_are_told_with_how_well_they_are_known() throws Exception {
        RaisedAlerts toldInSpanish = new RaisedAlerts(SampleSubscriptions.in("es", "PE-PUN", Instant.EPOCH));
        AlertRaised alert = toldInSpanish.one(version("i", 1, Reason.NEW_INCIDENT, 12)
                .at(SampleIncidents.JULIACA.admin1Only())
                .on("2023-01-01", "2023-01-31")
                .by(2)
                .incident());

        send(List.of(alert), spanish(), alert.id());

        assertThat(text(MAIL.getReceivedMessages()[0]))
                .startsWith("12 muertos (de 12 a 13) en algún punto de Puno (división), Perú, en enero de 2023 "
                        + "(día desconocido): 12 más (2 fuentes independientes)\n"
                        + "Las fuentes dan de 12 a 13 muertos; la cifra con más respaldo: 12.\n");
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

    private static Subscription spanish() {
        return SampleSubscriptions.in("es", "PE-PUN", Instant.EPOCH);
    }
}
