package org.atalaya.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.atalaya.events.Field;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizedTextTest {
    /** Linear time is under a second on any machine; quadratic time would be many minutes. */
    private static final Duration QUADRATIC = Duration.ofMinutes(1);

    @Test
    void offsets_give_the_characters_as_they_came() {
        TokenizedText text = text("  «Murió» ayer\u00a0en Ñuñoa: 1.200 heridos 🕯 …");

        assertThat(tokens(text))
                .containsExactly("«", "Murió", "»", "ayer", "en", "Ñuñoa", ":", "1.200", "heridos", "🕯", "…");
        assertThat(text.folded(1)).isEqualTo("murio");
        assertThat(text.folded(5)).isEqualTo("nunoa");
        assertThat(text.folded(0)).isEqualTo("\"");
        assertThat(text.kind(7)).isEqualTo(Kind.NUMBER);
        assertThat(text.kind(9)).isEqualTo(Kind.PUNCTUATION);
    }

    @Test
    void a_possessive_is_a_word_of_its_own_and_other_apostrophes_are_not() {
        assertThat(tokens(text("Monday's clashes didn’t end in Côte d'Ivoire")))
                .containsExactly("Monday", "'s", "clashes", "didn’t", "end", "in", "Côte", "d'Ivoire");
        assertThat(text("didn’t").folded(0)).isEqualTo("didn't");
    }

    @Test
    void accents_written_as_marks_of_their_own_fold_away() {
        TokenizedText text = text("murio\u0301 aqui\u0301");

        assertThat(text.size()).isEqualTo(2);
        assertThat(text.folded(0)).isEqualTo("murio");
    }

    @Test
    void what_cannot_be_seen_does_not_cut_a_word() {
        TokenizedText text = text("\ufeffseis\u00adcientos\u200b heridos");

        assertThat(tokens(text)).containsExactly("seis\u00adcientos", "heridos");
        assertThat(text.folded(0)).isEqualTo("seiscientos");
    }

    @Test
    void digits_end_where_letters_begin_and_are_glued_to_them() {
        TokenizedText text = text("January 9th, 31-year-old");

        assertThat(tokens(text)).containsExactly("January", "9", "th", ",", "31", "-", "year", "-", "old");
        assertThat(text.glued(2)).isTrue();
        assertThat(text.glued(1)).isFalse();
    }

    @Test
    void folding_does_not_depend_on_the_machine_s_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(text("INJURED").folded(0)).isEqualTo("injured");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void capitals_are_told_apart() {
        TokenizedText text = text("The PNP said a Y");

        assertThat(text.capitalized(0)).isTrue();
        assertThat(text.allCaps(0)).isFalse();
        assertThat(text.allCaps(1)).isTrue();
        assertThat(text.capitalized(2)).isFalse();
        assertThat(text.allCaps(4)).isFalse();
        assertThat(text.shouting()).isFalse();
        assertThat(text("THREE MEN WERE KILLED IN LIMA").shouting()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three died.| Five were hurt.",
                "The toll rose on Jan. 11 in St. Petersburg.| It was cold.",
                "El Sr. Pérez y la Dra. Ruiz murieron.| Hubo más.",
                "Llegó desde EE.UU. a Lima.| Fue detenido.",
                "He fled to the U.S. in May.| He died there.",
                "He fled to the U.S.| The police followed.",
                "It cost 2.7 billion.| 56 per cent is funded.",
                "J. R. Smith was shot.| He died.",
                "“We are counting by heads,” he said.| Then he left.",
                "\"Murieron todos.\"| La policía calló.",
                "¿Quién disparó?| Nadie responde.",
                "Nota N.º 614 del 9 de enero.| Sigue.",
                "Los Hechos\n|• Ocho muertos\n|• Dos heridos",
                "First paragraph\n\n|Second one",
                "LIMA, Jan. 11 -| The number rose.| It fell.",
                "LIMA, 9 ene (Agencia Andes) -| Al menos 17 personas murieron.",
                "AREQUIPA, 5 abr (Sur Noticias).-| El desalojo terminó ayer.",
                "SAN SALVADOR, 3 JAN 90 --| [REPORT] THE BATTALION SAID SO.",
                "Gaza City –| The health ministry said so.",
                "a long line that was wrapped by whoever sent it, as mail programs do, in\nLima and elsewhere",
            })
    void sentences_end_where_they_should(String marked) {
        TokenizedText text = text(marked.replace("|", ""));

        List<String> sentences = IntStream.range(0, text.sentences())
                .mapToObj(s -> text.span(text.sentenceStart(s), text.sentenceEnd(s)))
                .toList();
        assertThat(sentences)
                .containsExactly(
                        List.of(marked.split("\\|")).stream().map(String::strip).toArray(String[]::new));
    }

    @Test
    void an_empty_line_begins_a_paragraph() {
        TokenizedText text = text("One two.\r\n\r\nThree.\n \nFour.");

        assertThat(IntStream.range(0, text.size()).map(text::paragraph)).containsExactly(0, 0, 0, 1, 1, 2, 2);
    }

    @Test
    void a_text_without_sentence_ends_is_cut_into_pieces_of_bounded_length() {
        TokenizedText text = text("and so on, ".repeat(10_000));

        assertThat(IntStream.range(0, text.sentences()).map(s -> text.sentenceEnd(s) - text.sentenceStart(s)))
                .allMatch(length -> length <= 600)
                .hasSize(67);
    }

    @Test
    void no_text_has_no_tokens_and_no_sentences() {
        assertThat(text("").size()).isZero();
        assertThat(text(" \n ").sentences()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "1,", "-", "a.", "A. ", "'", "\n", "🕯", "é ", "\ud83d"})
    void a_megabyte_of_anything_takes_linear_time(String piece) {
        String megabyte = piece.repeat(1_000_000 / piece.length());

        Assertions.assertTimeoutPreemptively(QUADRATIC, () -> ReportText.of(megabyte, megabyte, null));
    }

    private static TokenizedText text(String raw) {
        return TokenizedText.of(Field.TEXT, raw);
    }

    private static List<String> tokens(TokenizedText text) {
        return IntStream.range(0, text.size())
                .mapToObj(i -> text.span(i, i + 1))
                .toList();
    }
}
