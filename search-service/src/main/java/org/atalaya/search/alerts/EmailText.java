package org.atalaya.search.alerts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.Toll;
import org.atalaya.search.exports.PlainText;
import org.atalaya.search.subscriptions.Subscription;

/**
 * Alerts as an e-mail in the subscription's language; its words are in email*.properties.
 *
 * @param earlier ids of the alerts that the same subscription got of the incident before, the first first
 */
record EmailText(String subject, String body, List<String> earlier) {
    private static final int LONGEST_SENTENCE = 600;
    private static final int MOST_SENTENCES = 10;

    EmailText {
        earlier = List.copyOf(earlier);
    }

    /** One alert, or a digest of several. */
    static EmailText of(List<AlertRaised> alerts, Subscription subscription, String page) {
        Wording words = new Wording("email", subscription.language());
        AlertRaised first = alerts.get(0);
        String subject = alerts.size() == 1
                ? first.headline()
                : words.say("digest", alerts.size(), subscription.name(), first.headline());
        String told = alerts.stream().map(alert -> told(alert, page, words)).collect(Collectors.joining("\n\n\n"));
        return new EmailText(
                subject,
                told + footer(subscription, page, words),
                alerts.size() == 1
                        ? first.references().stream()
                                .map(before -> AlertRaised.id(first.subscription(), first.incident(), before.version()))
                                .toList()
                        : List.of());
    }

    /** What "send a test" sends: plainly no alert. */
    static EmailText test(Subscription subscription, String page) {
        Wording words = new Wording("email", subscription.language());
        return new EmailText(words.say("test"), words.say("test") + footer(subscription, page, words), List.of());
    }

    private static String told(AlertRaised alert, String page, Wording words) {
        Toll deaths = alert.deaths();
        String range = deaths.low() < deaths.high()
                ? "\n" + words.say("range", deaths.low(), deaths.high(), deaths.best())
                : "";
        // A sentence that several claims rest on is told once.
        Map<String, IncidentClaim> sentences = new LinkedHashMap<>();
        alert.evidence().forEach(claim -> sentences.putIfAbsent(claim.publisher() + claim.sentence(), claim));
        return alert.headline()
                + range
                + "\n\n"
                + sentences.values().stream()
                        .limit(MOST_SENTENCES)
                        .map(claim -> quoted(claim, words))
                        .collect(Collectors.joining("\n\n"))
                + (sentences.size() > MOST_SENTENCES
                        ? "\n\n" + words.say("more", sentences.size() - MOST_SENTENCES)
                        : "")
                + "\n\n"
                + words.say("incident", AlertMessage.link(page, alert));
    }

    private static String quoted(IncidentClaim claim, Wording words) {
        String address = PlainText.webAddress(claim.url());
        Instant published = claim.published();
        return "“" + PlainText.line(claim.sentence(), LONGEST_SENTENCE) + "”\n— "
                + PlainText.line(claim.publisher(), LONGEST_SENTENCE)
                + (published == null ? "" : ", " + day(published, words))
                + (address == null ? "" : "\n  " + address);
    }

    private static String day(Instant instant, Wording words) {
        return words.day(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** Below the line that mail readers take for the begin of a signature. */
    private static String footer(Subscription subscription, String page, Wording words) {
        return "\n\n-- \n" + words.say("why", PlainText.line(subscription.name(), LONGEST_SENTENCE), page + "/alerts")
                + "\n";
    }
}
