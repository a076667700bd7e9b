package org.atalaya.search.alerts;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.Where;

/** An alert by the Common Alerting Protocol, version 1.2 (OASIS), with references to what was told before. */
final class Cap {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final String SENDER = "atalaya";

    private final XMLStreamWriter xml;

    private Cap(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param page where people reach this service */
    static String of(AlertRaised alert, String page) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new Cap(xml).write(alert, page);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(AlertRaised alert, String page) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "alert");
        xml.writeDefaultNamespace(NAMESPACE);
        element("identifier", alert.id());
        element("sender", SENDER);
        element("sent", time(alert.raised()));
        element("status", "Actual");
        element(
                "msgType",
                alert.kind().name().charAt(0) + alert.kind().name().substring(1).toLowerCase(Locale.ROOT));
        element("scope", "Public");
        if (!alert.references().isEmpty()) {
            element("references", references(alert));
        }
        info(alert, page);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static String references(AlertRaised alert) {
        return alert.references().stream()
                .map(told -> SENDER + ","
                        + AlertRaised.id(alert.subscription(), alert.incident(), told.version()) + ","
                        + time(told.raised()))
                .collect(Collectors.joining(" "));
    }

    private void info(AlertRaised alert, String page) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "info");
        element("language", alert.headline().startsWith("Corrección") ? "es" : "en");
        element("category", "Security");
        element("event", alert.reason().name());
        element("urgency", "Past");
        element("severity", "Unknown");
        element("certainty", "Likely");
        element("headline", alert.headline());
        element(
                "description",
                alert.evidence().stream()
                        .map(IncidentClaim::sentence)
                        .distinct()
                        .collect(Collectors.joining("\n")));
        element("web", AlertMessage.link(page, alert));
        parameter("newDeaths", alert.newDeaths());
        parameter("deathsLow", alert.deaths().low());
        parameter("deathsBest", alert.deaths().best());
        parameter("deathsHigh", alert.deaths().high());
        parameter("independentSources", alert.sources());
        Where where = alert.where();
        if (where != null) {
            area(where);
        }
        xml.writeEndElement();
    }

    private void area(Where where) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "area");
        element("areaDesc", Headline.names(where, Locale.ENGLISH));
        if (where.admin1() != null) {
            valued("geocode", "ISO 3166-2", where.admin1());
        } else if (where.country() != null) {
            valued("geocode", "ISO 3166-1", where.country());
        }
        xml.writeEndElement();
    }

    private void parameter(String name, long value) throws XMLStreamException {
        valued("parameter", name, Long.toString(value));
    }

    private void valued(String element, String name, String value) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
        element("valueName", name);
        element("value", value);
        xml.writeEndElement();
    }

    /** Characters that XML 1.0 cannot hold are left out. */
    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }

    /** CAP forbids the letter Z. */
    private static String time(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'-00:00'", Locale.ROOT)
                .format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
