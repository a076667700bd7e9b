package org.atalaya.search.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final String TEXT =
            "Police fired at dawn. At least 12 people were killed in Juliaca, the Ombudsman said. A curfew holds.\n\nElsewhere it rained.";

    @Test
    void a_figure_has_the_sentence_around_it() {
        assertThat(around(TEXT, "12 people"))
                .isEqualTo("At least 12 people were killed in Juliaca, the Ombudsman said.");
        assertThat(around(TEXT, "Police")).isEqualTo("Police fired at dawn.");
        assertThat(around(TEXT, "curfew holds.")).isEqualTo("A curfew holds.");
        assertThat(around(TEXT, "rained.")).isEqualTo("Elsewhere it rained.");
    }

    @Test
    void a_mention_over_two_sentences_has_both() {
        assertThat(around(TEXT, "dawn. At least 12"))
                .isEqualTo("Police fired at dawn. At least 12 people were killed in Juliaca, the Ombudsman said.");
    }

    @Test
    void a_sentence_without_end_is_cut() {
        String endless = "x".repeat(100_000) + " 12 people " + "y".repeat(100_000);

        assertThat(around(endless, "12 people")).contains("12 people").hasSizeLessThanOrEqualTo(Sentences.LONGEST);
    }

    @Test
    void offsets_outside_the_text_have_none() {
        assertThat(Sentences.around("short", 3, 40, "en")).isEmpty();
        assertThat(Sentences.around("", -1, -1, "und")).isEmpty();
    }

    private static String around(String text, String mention) {
        int start = text.indexOf(mention);
        return Sentences.around(text, start, start + mention.length(), "en");
    }
}
