package org.atalaya.search.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.search.incidents.SampleIncidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionMatcherTest {
    private static final IncidentChanged JULIACA =
            version("i", 1, Reason.NEW_INCIDENT, 12).incident();

    @ParameterizedTest
    @CsvSource({
        "COUNTRY,PE,true",
        "ADMIN1,PE-PUN,true",
        "ADMIN1,PE-CUS,false",
        "ADMIN2,PE.21.2111,true",
        "PLACE,3937513,true"
    })
    void regions_match_at_their_level(Region.Level level, String code, boolean isMatch) {
        assertThat(matches(SampleSubscriptions.form(List.of(new Region(level, code, null)), null, 1, 1, null)))
                .isEqualTo(isMatch);
    }

    @ParameterizedTest
    @CsvSource({
        "-71,-16,-70,-15,true",
        "-72,-14,-71,-13,false",
        "-170,-80,170,80,true",
        "170,-16,-70,-15,true",
        "-70.2,-15.6,-70.1,-15.4,true"
    })
    void a_box_matches_what_lies_in_it(double west, double south, double east, double north, boolean isMatch) {
        assertThat(matches(SampleSubscriptions.form(List.of(), new Box(west, south, east, north), 1, 1, null)))
                .isEqualTo(isMatch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "civil juliaca;true",
                "JULIACÁ;true",
                "muerte;true",
                "tractor;false",
                "protesta | marcha;true",
                "protesta + marcha;false",
                "protesta -juliaca;false",
                "\"civiles murieron\";true",
                "\"murieron civiles\";false",
                "prot*;true",
                "(marcha | protesta) juliaca;true"
            })
    void words_are_found_as_the_search_finds_them(String words, boolean isMatch) {
        assertThat(matches(SampleSubscriptions.form(List.of(), null, 1, 1, words)))
                .isEqualTo(isMatch);
    }

    @ParameterizedTest
    @CsvSource({"es,true", "en,false", "en es,true", "fr en,false", "'',true"})
    void one_report_must_be_in_one_of_the_languages(String languages, boolean isMatch) {
        Set<String> asked = languages.isEmpty() ? Set.of() : Set.of(languages.split(" ", -1));
        SubscriptionForm form =
                new SubscriptionForm(null, null, null, null, null, null, null, asked, null, null, null, null);

        assertThat(matches(form)).isEqualTo(isMatch);
    }

    @Test
    void what_is_replaced_or_removed_matches_no_more() {
        SubscriptionMatcher matcher = new SubscriptionMatcher();
        matcher.put(SampleSubscriptions.to("PE-PUN", Instant.EPOCH));
        matcher.put(SampleSubscriptions.to("PE-CUS", Instant.EPOCH));
        assertThat(matcher.match(JULIACA)).isEmpty();
        assertThat(matcher.match(version("c", 1, Reason.NEW_INCIDENT, 1)
                        .at(SampleIncidents.CUSCO)
                        .incident()))
                .hasSize(1);

        matcher.remove("puno");

        assertThat(matcher.all()).isEmpty();
    }

    private static boolean matches(SubscriptionForm form) {
        return SubscriptionMatcher.isMatch(form.subscription("s", Instant.EPOCH, Instant.EPOCH), JULIACA);
    }
}
