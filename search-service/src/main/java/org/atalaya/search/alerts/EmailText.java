package org.atalaya.search.alerts;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
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
        Words words = new Words(subscription.language());
        AlertRaised first = alerts.get(0);
        String subject = alerts.size() == 1
                ? first.headline()
                : words.say("digest", alerts.size(), subscription.name(), first.headline());
        String told = alerts.stream().map(alert -> told(alert, page, words)).collect(Collectors.joining("\n\n\n"));
        return new EmailText(
                subject,
                told + words.footer(subscription, page),
                alerts.size() == 1
                        ? first.references().stream()
                                .map(before -> AlertRaised.id(first.subscription(), first.incident(), before.version()))
                                .toList()
                        : List.of());
    }

    /** What "send a test" sends: plainly no alert. */
    static EmailText test(Subscription subscription, String page) {
        Words words = new Words(subscription.language());
        return new EmailText(words.say("test"), words.say("test") + words.footer(subscription, page), List.of());
    }

    private static String told(AlertRaised alert, String page, Words words) {
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

    private static String quoted(IncidentClaim claim, Words words) {
        String address = PlainText.webAddress(claim.url());
        Instant published = claim.published();
        return "“" + PlainText.line(claim.sentence(), LONGEST_SENTENCE) + "”\n— "
                + PlainText.line(claim.publisher(), LONGEST_SENTENCE)
                + (published == null ? "" : ", " + words.day(published))
                + (address == null ? "" : "\n  " + address);
    }

    /** Those of one language. */
    private static final class Words {
        private final Locale locale;
        private final ResourceBundle words;

        Words(String language) {
            this.locale = Locale.forLanguageTag(language);
            this.words = ResourceBundle.getBundle(
                    EmailText.class.getPackageName() + ".email",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        }

        String say(String key, Object... values) {
            return new MessageFormat(words.getString(key), locale).format(values);
        }

        String day(Instant instant) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(instant.atOffset(ZoneOffset.UTC));
        }

        /** Below the line that mail readers take for the begin of a signature. */
        String footer(Subscription subscription, String page) {
            return "\n\n-- \n" + say("why", PlainText.line(subscription.name(), LONGEST_SENTENCE), page + "/alerts")
                    + "\n";
        }
    }
}
