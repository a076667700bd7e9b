package org.atalaya.normalize.casualties;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.events.NamedVictim;
import org.atalaya.events.VictimGroup;
import org.atalaya.normalize.text.ReportText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VictimReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Soldiers killed seven children.            | MINORS
            en | Three schoolgirls were abducted.           | MINORS
            en | A 17-year-old protester was shot dead.     | MINORS
            en | Two women were killed.                     | WOMEN
            en | Four journalists were detained.            | JOURNALISTS
            en | Two human rights defenders were murdered.  | RIGHTS_DEFENDERS
            en | Nine police officers were injured.         | POLICE
            en | Six soldiers died.                         | SOLDIERS
            en | Eight indigenous people were killed.       | INDIGENOUS
            en | Eleven students were arrested.             | STUDENTS
            es | Murieron siete menores de edad.            | MINORS
            es | Fueron asesinadas dos mujeres.             | WOMEN
            es | Cuatro periodistas fueron detenidos.       | JOURNALISTS
            es | Asesinaron a tres líderes sociales.        | RIGHTS_DEFENDERS
            es | Nueve policías resultaron heridos.         | POLICE
            es | Murieron seis soldados.                    | SOLDIERS
            es | Cinco indígenas fueron asesinados.         | INDIGENOUS
            es | Once estudiantes fueron arrestados.        | STUDENTS
            """)
    void victims_belong_to_groups(String language, String text, VictimGroup group) {
        assertThat(details(language, text).groups()).contains(group);
    }

    @Test
    void people_of_no_group_belong_to_none() {
        assertThat(details("en", "Nine people were killed.").groups()).isEmpty();
    }

    @Test
    void a_name_has_the_age_that_stands_beside_it() {
        assertThat(details("en", "Ana Robles, 34, was shot dead.").names())
                .containsExactly(new NamedVictim("Ana Robles", 34));
        assertThat(details("es", "Ana Robles Prieto, de 15 años, fue asesinada.")
                        .names())
                .containsExactly(new NamedVictim("Ana Robles Prieto", 15));
        assertThat(details("es", "Ana Robles Prieto, de 15 años, fue asesinada.")
                        .groups())
                .contains(VictimGroup.MINORS);
    }

    @Test
    void a_name_without_an_age_has_none() {
        assertThat(details("en", "Ana Robles was shot dead in 2019.").names())
                .containsExactly(new NamedVictim("Ana Robles", null));
    }

    @Test
    void every_name_of_a_list_is_read() {
        assertThat(details("en", "Ana Robles, Luis Prieto and Marta Solano were killed.")
                        .names())
                .extracting(NamedVictim::name)
                .containsExactly("Ana Robles", "Luis Prieto", "Marta Solano");
    }

    private static VictimDetails details(String language, String text) {
        return Casualties.find(ReportText.of("", text, language), claims -> (one, other) -> false)
                .get(0)
                .details();
    }
}
