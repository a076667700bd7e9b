package org.atalaya.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Soldiers opened fire on a crowd in the north of the country
                    en | Seven dead after raid on village
                    es | Dos muertos tras choque con la policía en el sur
                    es | Sube a tres la cifra de fallecidos
                    pt | Três pessoas foram mortas pela polícia em uma favela do Rio, segundo moradores
                    fr | Des soldats ont tué trois personnes dans le nord du pays, selon les habitants
                    ar | قتل ثلاثة أشخاص في غارة على قرية في الشمال
                    und | Juliaca Puno Lima
                    und | 12345
                    """)
    void the_language_is_told_by_its_small_words(String language, String text) {
        assertThat(ReportText.of("", text, null).language()).isEqualTo(language);
    }

    @Test
    void the_text_wins_over_the_hint_and_the_hint_over_nothing() {
        assertThat(ReportText.of("", "The police said that they were in the town", "es")
                        .language())
                .isEqualTo("en");
        assertThat(ReportText.of("", "Juliaca Puno", "es-PE").language()).isEqualTo("es");
    }
}
