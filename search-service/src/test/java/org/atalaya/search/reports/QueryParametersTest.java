package org.atalaya.search.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.events.Harm;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.regions.Area;
import org.atalaya.search.requests.RequestParameters.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {
    @Test
    void nothing_asked_for_is_the_newest_reports() {
        ReportQuery query = parse();

        assertThat(query.words()).isNull();
        assertThat(query.sort()).isEqualTo(ReportSort.NEWEST);
        assertThat(query.size()).isEqualTo(20);
        assertThat(query.facets()).isEmpty();
        assertThat(query.asksForClaims()).isFalse();
    }

    @Test
    void words_are_sorted_by_relevance_unless_told_otherwise() {
        assertThat(parse("q=juliaca").sort()).isEqualTo(ReportSort.RELEVANCE);
        assertThat(parse("q=juliaca", "sort=oldest").sort()).isEqualTo(ReportSort.OLDEST);
    }

    @Test
    void codes_are_repeated_or_separated_by_commas_in_any_case() {
        assertThat(parse("country=pe,Co", "country=CL").countries()).containsExactly("PE", "CO", "CL");
        assertThat(parse("admin1=pe-pun").admin1()).containsExactly("PE-PUN");
        assertThat(parse("language=ES").languages()).containsExactly("es");
        assertThat(parse("harm=killed,INJURED").harms()).containsExactly(Harm.KILLED, Harm.INJURED);
    }

    @Test
    void names_of_publishers_keep_their_commas() {
        assertThat(parse("publisher=Diario, de Puno").publishers()).containsExactly("Diario, de Puno");
    }

    @Test
    void days_are_intervals_that_can_be_open() {
        assertThat(parse("eventFrom=2023-01-09").event()).isEqualTo(new Days(LocalDate.of(2023, 1, 9), null));
        assertThat(parse("publishedTo=2023-01-31").published()).isEqualTo(new Days(null, LocalDate.of(2023, 1, 31)));
    }

    @Test
    void a_precision_is_asked_of_the_date_of_one_claim() {
        assertThat(parse("eventPrecision=1").eventPrecision()).isEqualTo(1);
        assertThat(parse("eventPrecision=1").asksForClaims()).isTrue();
        assertThat(parse().eventPrecision()).isNull();
    }

    @Test
    void what_is_empty_is_not_asked_for() {
        assertThat(parse("country=", "q= ", "min=")).isEqualTo(parse());
    }

    @Test
    void an_area_across_the_date_line_is_one() {
        assertThat(parse("box=170,-10,-170,10").area()).isEqualTo(new Area.Box(170, -10, -170, 10));
        assertThat(parse("near=-15.5,-70.13").area()).isEqualTo(new Area.Circle(-15.5, -70.13, 20));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            contry=PE                       -> contry   -> Known are admin1
            min=0                           -> min      -> at least 1
            min=9223372036854775808         -> min      -> whole number
            size=1000                       -> size     -> from 1 to 100
            admin2=2111                     -> admin2   -> PE.21.2111
            eventPrecision=0                -> eventPrecision -> from 1 to 5
            eventPrecision=6                -> eventPrecision -> from 1 to 5
            harm=HURT                       -> harm     -> KILLED
            eventFrom=2023-02-30            -> eventFrom -> 2023-02-30
            eventFrom=+10000-01-01          -> eventFrom -> a day such as
            eventFrom=2023-02-01T00:00:00Z  -> eventFrom -> a day such as
            near=NaN,1                      -> near     -> latitude
            near=1e1,1                      -> near     -> latitude
            near=91,0                       -> near     -> no angle
            box=1,5,3,2                     -> box      -> south
            km=5                            -> km       -> near
            sort=relevance                  -> sort     -> give q
            facets=all,country              -> facets   -> one of
            cursor=abc                      -> cursor   -> next
            """)
    void what_cannot_be_used_is_named_with_what_can(String parameter, String name, String detail) {
        assertThatThrownBy(() -> parse(parameter))
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo(name))
                .hasMessageContaining(detail);
    }

    @Test
    void choices_can_be_repeated_too() {
        assertThat(parse("harm=KILLED", "harm=INJURED").harms()).containsExactly(Harm.KILLED, Harm.INJURED);
        assertThat(parse("facets=country", "facets=harm").facets())
                .containsExactlyInAnyOrder(Facet.COUNTRY, Facet.HARM);
    }

    @Test
    void one_value_is_not_two() {
        assertThatThrownBy(() -> parse("size=1", "size=2")).hasMessageContaining("2 times");
    }

    @Test
    void too_many_values_and_too_long_words_are_refused() {
        String[] many = Collections.nCopies(101, "publisher=x").toArray(String[]::new);

        assertThatThrownBy(() -> parse(many)).hasMessageContaining("more than 100");
        assertThatThrownBy(() -> parse("q=" + "x".repeat(1_001))).hasMessageContaining("1000");
    }

    @Test
    void a_cursor_belongs_to_its_question_whatever_the_size_of_the_page() {
        Map<String, List<String>> asked = parameters("q=juliaca", "size=1");

        assertThat(QueryParameters.question(asked))
                .isEqualTo(QueryParameters.question(parameters("facets=all", "size=50", "q=juliaca")))
                .isNotEqualTo(QueryParameters.question(parameters("q=puno", "size=1")));
    }

    private static ReportQuery parse(String... parameters) {
        return QueryParameters.parse(parameters(parameters));
    }

    private static Map<String, List<String>> parameters(String... parameters) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            map.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return map;
    }
}
