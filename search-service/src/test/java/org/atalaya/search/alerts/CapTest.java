package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.Certainty;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.Where;
import org.atalaya.search.incidents.SampleIncidents;
import org.atalaya.search.subscriptions.SampleSubscriptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class CapTest {
    private static final String SENDER = "alerts@atalaya.example";

    private final RaisedAlerts english = new RaisedAlerts(SampleSubscriptions.to("PE-PUN", Instant.EPOCH));

    @Test
    void what_is_told_first_is_an_alert_and_what_follows_updates_or_cancels_it() {
        Document first =
                cap(english.one(version("i", 1, Reason.NEW_INCIDENT, 12).incident()));
        Document rise =
                cap(english.one(version("i", 2, Reason.TOLL_RISE, 17).after(12).incident()));
        Document correction =
                cap(english.one(version("i", 3, Reason.CORRECTION, 15).after(17).incident()));
        Document withdrawn =
                cap(english.one(version("i", 4, Reason.CORRECTION, 0).after(15).incident()));

        assertThat(texts(first, "msgType")).containsExactly("Alert");
        assertThat(texts(first, "references")).isEmpty();
        assertThat(texts(rise, "msgType")).containsExactly("Update");
        assertThat(texts(rise, "references"))
                .containsExactly("alerts@atalaya.example,puno_i_1,2026-03-02T00:00:00-00:00");
        assertThat(texts(correction, "references"))
                .containsExactly("alerts@atalaya.example,puno_i_1,2026-03-02T00:00:00-00:00 "
                        + "alerts@atalaya.example,puno_i_2,2026-03-02T00:00:00-00:00");
        assertThat(texts(withdrawn, "msgType")).containsExactly("Cancel");
        assertThat(texts(withdrawn, "certainty")).containsExactly("Unknown");
        assertThat(texts(withdrawn, "incidents")).containsExactly("i");
    }

    @Test
    void figures_days_and_place_stand_with_how_well_they_are_known() {
        Document cap = cap(english.one(version("i", 1, Reason.NEW_INCIDENT, 12)
                .on("2023-01-01", "2023-01-31")
                .by(2)
                .incident()));

        assertThat(valued(cap, "parameter"))
                .contains(
                        "newDeaths=12",
                        "deathsLow=12",
                        "deathsBest=12",
                        "deathsHigh=13",
                        "independentSources=2",
                        "firstDay=2023-01-01",
                        "lastDay=2023-01-31",
                        "datePrecision=4",
                        "placePrecision=1");
        assertThat(texts(cap, "headline").get(0)).contains("in January 2023 (day unknown)");
        assertThat(texts(cap, "description"))
                .containsExactly("“Al menos 12 civiles murieron en Juliaca.” — Radio 0\n"
                        + "“Al menos 12 civiles murieron en Juliaca.” — Radio 1");
        assertThat(texts(cap, "onset")).isEmpty();
    }

    @Test
    void the_language_is_that_of_what_is_said() {
        RaisedAlerts spanish = new RaisedAlerts(SampleSubscriptions.in("es", "PE-PUN", Instant.EPOCH));

        Document cap = cap(spanish.one(version("i", 1, Reason.NEW_INCIDENT, 12).incident()));

        assertThat(texts(cap, "language")).containsExactly("es");
        assertThat(texts(cap, "headline").get(0)).startsWith("12 muertos (de 12 a 13) en Juliaca");
        assertThat(texts(cap, "areaDesc")).containsExactly("en Juliaca, Puno, Perú");
        assertThat(texts(
                        cap(english.one(version("i", 1, Reason.NEW_INCIDENT, 12).incident())), "language"))
                .containsExactly("en");
    }

    @Test
    void a_circle_is_as_wide_as_the_place_is_uncertain_and_there_is_none_where_it_is_wider() {
        assertThat(texts(at(SampleIncidents.JULIACA), "circle")).containsExactly("-15.5000,-70.1300 10");
        assertThat(texts(at(juliaca(2, Certainty.LIKELY)), "circle")).containsExactly("-15.5000,-70.1300 25");
        assertThat(texts(at(juliaca(1, Certainty.GUESS)), "circle")).isEmpty();

        Document district = at(juliaca(3, Certainty.SURE));
        assertThat(texts(district, "circle")).isEmpty();
        Document division = at(SampleIncidents.JULIACA.admin1Only());
        assertThat(texts(division, "circle")).isEmpty();
        assertThat(texts(division, "areaDesc")).containsExactly("somewhere in Puno (division), Peru");
        assertThat(valued(division, "parameter")).contains("placePrecision=4");
        assertThat(valued(division, "geocode")).containsExactly("ISO3166-1=PE", "ISO3166-2=PE-PUN");
    }

    @Test
    void what_xml_or_the_protocol_cannot_hold_is_left_out() {
        AlertRaised alert = english.one(version("a b,c&d<e", 1, Reason.NEW_INCIDENT, 12)
                .at(named("<Juliaca>\u0000 & \uD800"))
                .incident());

        Document cap = cap(alert);

        assertThat(texts(cap, "identifier")).containsExactly("puno_a_b_c_d_e_1");
        assertThat(texts(cap, "areaDesc")).containsExactly("in <Juliaca> & , Puno, Peru");
    }

    private Document at(@Nullable Where where) {
        RaisedAlerts alerts = new RaisedAlerts(SampleSubscriptions.to("PE-PUN", Instant.EPOCH));
        return cap(alerts.one(version("i", 1, Reason.NEW_INCIDENT, 12).at(where).incident()));
    }

    private static Where juliaca(int precision, Certainty certainty) {
        Where it = SampleIncidents.JULIACA;
        return new Where(
                it.country(),
                it.admin1(),
                it.admin1Name(),
                it.admin2(),
                it.admin2Name(),
                it.name(),
                it.geonameId(),
                it.latitude(),
                it.longitude(),
                precision,
                null,
                certainty);
    }

    private static Where named(String name) {
        return new Where("PE", "PE-PUN", "Puno", null, null, name, null, null, null, 1, null, null);
    }

    /** Checked against what the standard asks. */
    private static Document cap(AlertRaised alert) {
        String text = Cap.of(alert, SENDER, "https://atalaya.example");
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(CapTest.class.getResource("cap.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(text)));
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage() + "\n" + text, e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Document cap, String element) {
        return elements(cap, element).stream().map(Element::getTextContent).toList();
    }

    private static List<String> valued(Document cap, String element) {
        return elements(cap, element).stream()
                .map(each -> each.getFirstChild().getTextContent() + "="
                        + each.getLastChild().getTextContent())
                .toList();
    }

    private static List<Element> elements(Document cap, String name) {
        NodeList found = cap.getElementsByTagNameNS("urn:oasis:names:tc:emergency:cap:1.2", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
