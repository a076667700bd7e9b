package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.atalaya.search.incidents.SampleIncidents;
import org.atalaya.search.subscriptions.SampleSubscriptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {
    private final Locale usual = Locale.getDefault();

    @AfterEach
    void speakAsUsual() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "tr-TR", "ar-EG"})
    void one_line_tells_figures_with_their_range_and_place_and_days_as_well_as_they_are_known(String machine) {
        Locale.setDefault(Locale.forLanguageTag(machine));
        RaisedAlerts english = new RaisedAlerts(SampleSubscriptions.to("PE-PUN", Instant.EPOCH));
        RaisedAlerts spanish = new RaisedAlerts(SampleSubscriptions.in("es", "PE-PUN", Instant.EPOCH));
        SampleIncidents.Draft first = version("i", 1, Reason.NEW_INCIDENT, 12)
                .at(SampleIncidents.JULIACA.admin1Only())
                .on("2023-01-01", "2023-01-31")
                .by(2);

        assertThat(english.one(first.incident()).headline())
                .isEqualTo("12 killed (12 to 13) somewhere in Puno (division), Peru, in January 2023 (day unknown): "
                        + "12 new (2 independent sources)");
        assertThat(spanish.one(first.incident()).headline())
                .isEqualTo("12 muertos (de 12 a 13) en algún punto de Puno (división), Perú, en enero de 2023 "
                        + "(día desconocido): 12 más (2 fuentes independientes)");
    }

    @Test
    void corrections_tell_how_many_say_so_and_what_was_told_before() {
        RaisedAlerts english = new RaisedAlerts(SampleSubscriptions.to("PE-PUN", Instant.EPOCH));
        RaisedAlerts spanish = new RaisedAlerts(SampleSubscriptions.in("es", "PE-PUN", Instant.EPOCH));
        for (RaisedAlerts each : new RaisedAlerts[] {english, spanish}) {
            each.one(version("i", 1, Reason.NEW_INCIDENT, 17).incident());
        }
        var correction = version("i", 2, Reason.CORRECTION, 15).after(17).incident();
        var withdrawn = version("i", 3, Reason.CORRECTION, 0).after(15).incident();

        assertThat(english.one(correction).headline())
                .isEqualTo("Correction: 15 killed (15 to 16) in Juliaca, Puno, Peru, on January 9, 2023 (1 source); "
                        + "told before: 17 killed");
        assertThat(spanish.one(correction).headline())
                .isEqualTo("Corrección: 15 muertos (de 15 a 16) en Juliaca, Puno, Perú, el 9 de enero de 2023 "
                        + "(1 fuente); antes se dijo: 17 muertos");
        assertThat(english.one(withdrawn).headline())
                .isEqualTo("Withdrawn: 15 killed in Juliaca, Puno, Peru, on January 9, 2023, is no longer reported");
        assertThat(spanish.one(withdrawn).headline())
                .isEqualTo("Retirado: ya no se informa de 15 muertos en Juliaca, Puno, Perú, el 9 de enero de 2023");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2023-01-09;2023-01-09;1;on January 9, 2023;el 9 de enero de 2023",
                "2023-01-09;2023-01-09;2;about January 9, 2023;hacia el 9 de enero de 2023",
                "2023-01-09;2023-01-11;2;between January 9, 2023 and January 11, 2023;"
                        + "entre el 9 de enero de 2023 y el 11 de enero de 2023",
                "2023-02-01;2023-02-28;4;in February 2023 (day unknown);en febrero de 2023 (día desconocido)",
                "2022-01-01;2022-12-31;5;in 2022 (day unknown);en 2022 (día desconocido)",
                "2022-12-07;2023-01-20;5;between December 7, 2022 and January 20, 2023 (day unknown);"
                        + "entre el 7 de diciembre de 2022 y el 20 de enero de 2023 (día desconocido)"
            })
    void days_are_told_no_more_exactly_than_they_are_known(
            LocalDate from, LocalDate to, int precision, String english, String spanish) {
        When when = new When(from, to, precision);

        assertThat(new PlaceAndDays("en").days(when)).isEqualTo(english);
        assertThat(new PlaceAndDays("es").days(when)).isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Juliaca;1;in Juliaca, Puno, Peru;en Juliaca, Puno, Perú",
                "Juliaca;2;in or near Juliaca, Puno, Peru;en Juliaca o cerca, Puno, Perú",
                "San Román;3;somewhere in San Román (district or province), Puno, Peru;"
                        + "en algún punto de San Román (distrito o provincia), Puno, Perú",
                "-;3;somewhere in Melgar (district or province), Puno, Peru;"
                        + "en algún punto de Melgar (distrito o provincia), Puno, Perú",
                "-;4;somewhere in Puno (division), Peru;en algún punto de Puno (división), Perú",
                "Altiplano;5;somewhere in Altiplano (wide area), Puno, Peru;"
                        + "en algún punto de Altiplano (zona amplia), Puno, Perú"
            })
    void a_place_is_told_no_more_exactly_than_it_is_known(String name, int precision, String english, String spanish) {
        Where where = new Where(
                "PE", "PE-PUN", "Puno", "PE.21.2108", "Melgar", name, null, null, null, precision, null, null);

        assertThat(new PlaceAndDays("en").place(where)).isEqualTo(english);
        assertThat(new PlaceAndDays("es").place(where)).isEqualTo(spanish);
    }

    @Test
    void a_country_alone_is_told_as_such_and_what_is_not_known_is_not_made_up() {
        assertThat(new PlaceAndDays("en").place(SampleIncidents.PERU)).isEqualTo("somewhere in Peru");
        assertThat(new PlaceAndDays("es").place(SampleIncidents.PERU)).isEqualTo("en algún punto de Perú");
        assertThat(new PlaceAndDays("en").place(null)).isEqualTo("at an unknown place");
        assertThat(new PlaceAndDays("es").days(null)).isEqualTo("fecha desconocida");
    }
}
