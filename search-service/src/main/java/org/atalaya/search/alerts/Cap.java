package org.atalaya.search.alerts;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.AlertRaised.Kind;
import org.atalaya.events.Certainty;
import org.atalaya.events.Harm;
import org.atalaya.events.Toll;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/**
 * An alert by the Common Alerting Protocol, version 1.2 (OASIS), in the language of its subscription. What was told before
 * of the same incident is referred to, and updated: to the standard an alert is only the first that is told.
 *
 * <p>There is no onset, which would need a time of day, and no circle where more than a town and its surroundings may be
 * meant: days and place stand with their precision in parameters and in words.
 */
final class Cap {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    /** Of a circle around a town's middle, which holds most towns whole; precision 1. */
    private static final int TOWN_KILOMETRES = 10;

    /** What UCDP's where_prec 2 means by near. */
    private static final int NEAR_KILOMETRES = 25;

    private static final int NEAR = 2;

    private final XMLStreamWriter xml;
    private final AlertRaised alert;
    private final String sender;
    private final String language;

    private Cap(XMLStreamWriter xml, AlertRaised alert, String sender) {
        this.xml = xml;
        this.alert = alert;
        this.sender = sender;
        this.language = Objects.requireNonNullElse(alert.language(), "en");
    }

    /**
     * The document.
     *
     * @param sender who sends it, an address that nobody else sends from
     * @param page where people reach this service
     */
    static String of(AlertRaised alert, String sender, String page) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new Cap(xml, alert, word(sender)).write(page);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(String page) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "alert");
        xml.writeDefaultNamespace(NAMESPACE);
        element("identifier", word(alert.id()));
        element("sender", sender);
        element("sent", time(alert.raised()));
        element("status", "Actual");
        element("msgType", messageType());
        element("scope", "Public");
        if (!alert.references().isEmpty()) {
            element("references", references());
        }
        element("incidents", word(alert.incident()));
        info(page);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private String messageType() {
        if (alert.kind() == Kind.CANCEL) {
            return "Cancel";
        }
        return alert.references().isEmpty() ? "Alert" : "Update";
    }

    private String references() {
        return alert.references().stream()
                .map(told -> String.join(
                        ",",
                        sender,
                        word(AlertRaised.id(alert.subscription(), alert.incident(), told.version())),
                        time(told.raised())))
                .collect(Collectors.joining(" "));
    }

    private void info(String page) throws XMLStreamException {
        Wording words = new Wording("cap", language);
        xml.writeStartElement(NAMESPACE, "info");
        element("language", Objects.requireNonNullElse(alert.language(), "und"));
        element("category", "Security");
        element("event", words.say("event"));
        element("urgency", "Past");
        element("severity", "Unknown");
        element("certainty", alert.kind() == Kind.CANCEL ? "Unknown" : "Likely");
        element("senderName", "Atalaya");
        element("headline", alert.headline());
        if (!alert.evidence().isEmpty()) {
            element(
                    "description",
                    alert.evidence().stream()
                            .map(claim -> words.say("quote", claim.sentence(), claim.publisher()))
                            .distinct()
                            .collect(Collectors.joining("\n")));
        }
        element("web", AlertMessage.link(page, alert));
        parameters();
        Where where = alert.where();
        if (where != null) {
            area(where);
        }
        xml.writeEndElement();
    }

    private void parameters() throws XMLStreamException {
        parameter("reason", alert.reason());
        parameter("newDeaths", alert.newDeaths());
        toll("deaths", alert.deaths());
        for (Map.Entry<Harm, Toll> each : new TreeMap<>(alert.tolls()).entrySet()) {
            if (each.getKey() != Harm.KILLED) {
                toll(each.getKey().name().toLowerCase(Locale.ROOT), each.getValue());
            }
        }
        parameter("independentSources", alert.sources());
        When when = alert.when();
        if (when != null) {
            parameter("firstDay", when.from());
            parameter("lastDay", when.to());
            parameter("datePrecision", when.precision());
        }
        Where where = alert.where();
        if (where != null) {
            parameter("placePrecision", where.precision());
            parameter("placeCertainty", where.certainty());
        }
    }

    private void toll(String harm, Toll toll) throws XMLStreamException {
        parameter(harm + "Low", toll.low());
        parameter(harm + "Best", toll.best());
        parameter(harm + "High", toll.high());
    }

    private void area(Where where) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "area");
        element("areaDesc", new PlaceAndDays(language).place(where));
        String circle = circle(where);
        if (circle != null) {
            element("circle", circle);
        }
        valued("geocode", "ISO3166-1", where.country());
        valued("geocode", "ISO3166-2", where.admin1());
        valued("geocode", "GEONAMES", where.geonameId());
        xml.writeEndElement();
    }

    /** Null where it would tell more than is known. */
    private static @Nullable String circle(Where where) {
        Double latitude = where.latitude();
        Double longitude = where.longitude();
        if (latitude == null || longitude == null || where.precision() > NEAR || where.certainty() == Certainty.GUESS) {
            return null;
        }
        int radius = where.precision() == NEAR ? NEAR_KILOMETRES : TOWN_KILOMETRES;
        return String.format(Locale.ROOT, "%.4f,%.4f %d", latitude, longitude, radius);
    }

    private void parameter(String name, @Nullable Object value) throws XMLStreamException {
        valued("parameter", name, value);
    }

    private void valued(String element, String name, @Nullable Object value) throws XMLStreamException {
        if (value == null) {
            return;
        }
        xml.writeStartElement(NAMESPACE, element);
        element("valueName", name);
        element("value", value.toString());
        xml.writeEndElement();
    }

    /** Characters that XML 1.0 cannot hold are left out. */
    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }

    /** CAP forbids spaces, commas, less-than signs and ampersands in what names something. */
    private static String word(String text) {
        return text.replaceAll("[\\s,<&]", "_");
    }

    /** CAP forbids the letter Z. */
    private static String time(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'-00:00'", Locale.ROOT)
                .format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
