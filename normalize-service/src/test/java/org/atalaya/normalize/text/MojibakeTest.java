package org.atalaya.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.events.Field;
import org.junit.jupiter.api.Test;

class MojibakeTest {
    @Test
    void what_was_garbled_on_the_way_is_read_as_it_was_written_at_the_same_offsets() {
        String garbled = "La federaciÃ³n indÃ­gena â€“ dijo";

        String repaired = Mojibake.repaired(garbled);

        assertThat(repaired).hasSameSizeAs(garbled);
        assertThat(Mojibake.shown(repaired)).isEqualTo("La federación indígena – dijo");
    }

    @Test
    void characters_named_as_in_html_are_read_as_they_are_meant_at_the_same_offsets() {
        String named = "Muri&oacute; el s&#225;bado&nbsp;&ndash; dijo la ma&#xf1;ana";

        String repaired = Mojibake.repaired(named);

        assertThat(repaired).hasSameSizeAs(named);
        assertThat(Mojibake.shown(repaired)).isEqualTo("Murió el sábado\u00a0– dijo la mañana");
        assertThat(Mojibake.shown(Mojibake.repaired("the town&apos;s"))).isEqualTo("the town's");
        for (String other :
                java.util.List.of("AT&T; R&D & co; &; &#; &#x; &#55555;", "&#x1F600;", "&#128512;", "&#-1;")) {
            assertThat(Mojibake.repaired(other)).isEqualTo(other);
        }
    }

    @Test
    void accents_that_are_what_they_seem_stay() {
        String text = "Não há câmara em São João; «â» e Ã sós, Ân, Äpfel, Åsa";

        assertThat(Mojibake.repaired(text)).isSameAs(text);
        assertThat(Mojibake.repaired("Ã")).isEqualTo("Ã");
    }

    @Test
    void words_are_read_and_quoted_each_in_its_form() {
        TokenizedText text = TokenizedText.of(Field.TEXT, "Hubo muertos en HuÃ¡nuco ayer.");

        assertThat(text.folded(3)).isEqualTo("huanuco");
        assertThat(text.span(3, 4)).isEqualTo("Huánuco");
        assertThat(text.quote(3, 4)).isEqualTo("HuÃ¡nuco");
    }

    @Test
    void a_garbled_dash_ends_a_dateline() {
        TokenizedText text = TokenizedText.of(Field.TEXT, "LIMA â\u0080\u0094 Two people were killed.");

        assertThat(text.folded(text.datelineEnd())).isEqualTo("two");
    }
}
