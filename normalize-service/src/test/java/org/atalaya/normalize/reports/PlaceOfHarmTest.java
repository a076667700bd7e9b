package org.atalaya.normalize.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.atalaya.events.Claim;
import org.atalaya.events.Where;
import org.junit.jupiter.api.Test;

class PlaceOfHarmTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 1, 12);

    private final Normalizer normalizer = new Normalizer();

    @Test
    void an_area_within_one_division_is_a_place_of_it() {
        List<Claim> claims = claims("", "Ocho campesinos fueron asesinados en el Catatumbo, en Colombia.");

        Where where = Objects.requireNonNull(claims.get(0).where());
        assertThat(where.name()).isEqualTo("Catatumbo");
        assertThat(where.precision()).isEqualTo(3);
    }

    @Test
    void of_two_places_the_one_that_lies_in_the_other_is_the_scene() {
        assertThat(
                        places(
                                "",
                                "Six people were shot dead outside the Senkata fuel plant in El Alto, Bolivia, and dozens were wounded."))
                .containsExactly("BO-L Senkata", "BO-L Senkata");
    }

    @Test
    void the_division_around_a_village_is_not_its_town_of_the_same_name() {
        assertThat(places("", "Un dirigente fue asesinado cerca de Santa Elena, La Paz, Honduras."))
                .containsExactly("HN-LP Santa Elena");
    }

    @Test
    void what_a_live_blog_tells_next_is_of_the_town_and_not_of_the_site_told_before() {
        assertThat(places(
                        "Live: clashes in Kyiv, Ukraine",
                        "10.34 Nine bodies lie in the lobby of the Hotel Dnipro.\n\n"
                                + "11.52 The ministry says three officers died of their wounds."))
                .containsExactly("UA-30 Hotel Dnipro", "UA-30 Kyiv");
    }

    @Test
    void a_number_and_its_day_are_of_the_place_behind_them() {
        assertThat(
                        places(
                                "",
                                "Lo más grave ocurrió en Puno, Perú, con tres muertos el martes en Juliaca y dos el miércoles en Ilave."))
                .containsExactly("PE-PUN Juliaca", "PE-PUN Ilave");
    }

    @Test
    void each_entry_of_a_bulletin_is_of_the_place_that_heads_it() {
        assertThat(places(
                        "Boletín 26",
                        "JULIACA (Puno). Dos comuneros fueron asesinados en una emboscada.\n\n"
                                + "AYACUCHO. Hombres armados mataron a un dirigente."))
                .containsExactly("PE-PUN Juliaca", "PE-AYA Ayacucho");
        assertThat(places(
                        "Newsletter 12",
                        "MOZAMBIQUE. Last week nine fishermen were murdered on a beach.\n\n"
                                + "SRI LANKA. Crab fishers in the Jaffna lagoon won their case."))
                .containsExactly("null null");
    }

    @Test
    void a_count_of_several_places_is_of_none_of_them() {
        assertThat(places(
                        "",
                        "Gunmen killed nine farmers in Juliaca, Peru, on Sunday.\n\n"
                                + "Red Cross volunteers counted 40 people wounded in the two districts."))
                .containsExactly("PE-PUN Juliaca", "PE-PUN null");
    }

    @Test
    void where_the_seized_were_driven_to_is_no_scene() {
        assertThat(
                        places(
                                "",
                                "Police broke up a march in Juliaca, Peru. Ninety people were arrested and driven to the Alto Sur camp in Cusco."))
                .containsExactly("PE-PUN Juliaca");
    }

    @Test
    void where_the_wounded_lie_is_no_scene_for_what_is_told_next() {
        assertThat(places(
                        "Lima mourns a mother",
                        "LIMA, Ohio -- An officer killed a woman on Friday. Her son is in stable condition at a Columbus"
                                + " children's hospital. Police arrested her brother."))
                .contains("US-OH Lima")
                .doesNotContain("US-OH Columbus");
    }

    @Test
    void a_site_is_in_the_town_that_its_paragraph_begins_with() {
        assertThat(places(
                        "Live: protests in Bangladesh",
                        "20:15 Dhaka. Doctors in Dhaka counted 25 bodies.\n\n"
                                + "17:30 RANGPUR. A painter was shot dead outside Rahmat University."))
                .last()
                .isEqualTo("BD-F Rahmat University");
    }

    @Test
    void history_has_the_town_of_the_story_where_its_sentence_names_only_the_province() {
        assertThat(places(
                        "Tak Bai remembers",
                        "Twenty years ago soldiers broke up a march in Tak Bai, in the province of Narathiwat, Thailand."
                                + "\n\nSeven men were shot dead in Narathiwat on 25 October 2004."))
                .containsExactly("TH-96 Tak Bai");
    }

    @Test
    void where_a_report_was_written_says_more_of_its_country_than_whose_people_it_names() {
        assertThat(places(
                        "",
                        "SAN SALVADOR, 17 JUL 89 (DPA) -- SIX PEOPLE WERE WOUNDED WHEN SOLDIERS SEARCHED THE CAMPUS. A GERMAN"
                                + " TEACHER AND TWO GERMAN STUDENTS SAW THEM FIRE. A GERMAN DIPLOMAT ASKED WHY."))
                .containsExactly("SV-SS San Salvador");
    }

    @Test
    void a_figure_without_a_place_is_of_the_country_where_the_story_lies_in_several_divisions() {
        assertThat(places(
                        "Chad buries its dead",
                        "About fifty people were killed on Thursday, the prime minister said.\n\n"
                                + "Most of them died in Moundou, Doba and Koumra."))
                .startsWith("null null");
    }

    @Test
    void parts_listed_under_a_total_are_where_the_total_is() {
        assertThat(places("", """
                        En 50 días, 57 personas han muerto en las protestas del Perú. El detalle es el siguiente:

                        - 46 civiles fallecieron por disparos.
                        - 1 policía fue hallado muerto en Juliaca.
                        - 10 personas perdieron la vida en los bloqueos.""")).containsExactly("null null", "null null", "PE-PUN Juliaca", "null null");
    }

    @Test
    void a_part_is_where_the_place_right_behind_it_is() {
        assertThat(
                        places(
                                "",
                                "The lawyers counted 60 marchers arrested in Peru on Monday, 31 of them in Juliaca and 12 in Cusco."))
                .containsExactly("null null", "PE-PUN Juliaca", "PE-CUS Cusco");
        assertThat(
                        places(
                                "",
                                "Soldiers killed 60 people in Peru on Monday, 31 of them in Juliaca, 12 in Cusco and one in Ica."))
                .startsWith("null null", "PE-PUN Juliaca", "PE-CUS Cusco");
    }

    @Test
    void a_place_told_with_another_number_is_of_that_alone() {
        assertThat(places("", "En Juliaca, durante la marcha del lunes, mataron a tres; en Cusco, a uno."))
                .containsExactly("PE-PUN Juliaca", "PE-CUS Cusco");
    }

    @Test
    void a_long_total_is_of_the_town_that_the_headline_names_alone() {
        assertThat(places(
                        "Buenaventura resiste",
                        "Desde el 30 de noviembre se han registrado no menos de 22 homicidios, dijo el obispo."))
                .containsExactly("CO-VAC Buenaventura");
        assertThat(places(
                        "BUENAVENTURA: otra noche de duelo",
                        "Desde el 30 de noviembre se han registrado no menos de 22 homicidios, dijo el obispo."))
                .containsExactly("null null");
    }

    @Test
    void a_count_of_a_long_list_of_places_is_of_none_of_them() {
        assertThat(places(
                        "",
                        "Más de 500 personas fueron detenidas tras las marchas de Cárdenas, Camagüey, Palma Soriano y otros"
                                + " cien sitios de Cuba."))
                .containsExactly("null null");
    }

    @Test
    void a_total_across_the_country_is_of_no_town_of_its_sentence() {
        assertThat(
                        places(
                                "Bolivia cuenta sus muertos",
                                "Sumando los hechos de Montero y de Betanzos, desde octubre murieron 37 personas en todo el territorio."))
                .containsExactly("null null");
    }

    @Test
    void history_of_many_years_is_of_the_country() {
        assertThat(places(
                        "Ilave recuerda",
                        "Ilave, en el Perú, recuerda a sus muertos.\n\n"
                                + "Según la Comisión de la Verdad, entre 1980 y 2000 murieron 69 280 personas."))
                .containsExactly("null null");
    }

    @Test
    void who_did_it_in_a_country_does_not_only_speak_there() {
        assertThat(places("", "Death squads in Juliaca have murdered six farmers."))
                .containsExactly("PE-PUN Juliaca");
    }

    private List<String> places(String title, String text) {
        return claims(title, text).stream()
                .map(Claim::where)
                .map(where -> where == null ? "null" : where.admin1() + " " + where.name())
                .toList();
    }

    private List<Claim> claims(String title, String text) {
        return normalizer.understand(title, text, null, null, PUBLISHED).claims();
    }
}
