package org.atalaya.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.world();

    @Test
    void a_town_lies_in_its_divisions_and_carries_their_codes() {
        int juliaca = gazetteer.byGeonameId(3937513);

        assertThat(gazetteer.name(juliaca)).isEqualTo("Juliaca");
        assertThat(gazetteer.level(juliaca)).isEqualTo(Level.TOWN);
        assertThat(gazetteer.nationalCode(juliaca)).isEqualTo("211101");
        assertThat(gazetteer.code(gazetteer.countryOf(juliaca))).isEqualTo("PE");
        assertThat(gazetteer.code(gazetteer.admin1Of(juliaca))).isEqualTo("PE-PUN");
        assertThat(gazetteer.code(gazetteer.admin2Of(juliaca))).isEqualTo("PE.21.2111");
        assertThat(gazetteer.name(gazetteer.admin2Of(juliaca))).isEqualTo("San Román");
        assertThat(gazetteer.nationalCode(gazetteer.admin2Of(juliaca))).isEqualTo("2111");
    }

    @Test
    void a_code_leads_back_to_its_place() {
        for (String code : new String[] {"PE", "PE-PUN", "PE.21.2111", "CO.33.25899"}) {
            assertThat(gazetteer.code(gazetteer.byCode(code))).isEqualTo(code);
        }
        assertThat(gazetteer.byCode("PE-XXX")).isEqualTo(-1);
        assertThat(gazetteer.country("PE-PUN")).isEqualTo(-1);
        assertThat(gazetteer.country(null)).isEqualTo(-1);
        assertThat(gazetteer.byGeonameId(0)).isEqualTo(-1);
    }

    @Test
    void names_are_given_in_the_askers_language_where_the_sources_have_them() {
        int germany = gazetteer.country("DE");

        assertThat(gazetteer.name(germany, "es")).isEqualTo("Alemania");
        assertThat(gazetteer.name(germany, "ar")).isEqualTo("ألمانيا");
        assertThat(gazetteer.name(germany, "qu")).isEqualTo("Germany");
        assertThat(gazetteer.name(gazetteer.byCode("ES-CT"), "es")).isEqualTo("Cataluña");
    }

    @Test
    void a_hand_kept_area_has_a_country_and_no_id() {
        int darfur = Completion.world().of("darfur", 1, gazetteer::isTown).get(0);

        assertThat(gazetteer.isArea(darfur)).isTrue();
        assertThat(gazetteer.geonameId(darfur)).isNull();
        assertThat(gazetteer.code(darfur)).isNull();
        assertThat(gazetteer.code(gazetteer.countryOf(darfur))).isEqualTo("SD");
    }

    @Test
    void every_place_lies_within_the_world() {
        for (int place = 0; place < gazetteer.size(); place++) {
            assertThat(gazetteer.latitude(place)).isBetween(-90.0, 90.0);
            assertThat(gazetteer.longitude(place)).isBetween(-180.0, 180.0);
            assertThat(gazetteer.name(place)).isNotBlank();
        }
    }
}
