package org.atalaya.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisFiltersTest {
    @ParameterizedTest
    @CsvSource({
        "english, killings wounded, kill wound",
        "light_english, killings wounded, killing wound",
        "possessive_english, army's, army",
        "spanish, asesinados heridas, asesin her",
        "light_spanish, asesinados heridas, asesinad herid",
        "portuguese, mortos feridas, mort fer",
        "light_portuguese, mortos feridas, mort ferid",
        "french, tués blessées, tu bless",
        "light_french, tués blessées, tué bles",
    })
    void stemsByTheNameOfTheLanguage(String language, String text, String stems) throws IOException {
        assertThat(tokens("stemmer", Settings.builder().put("language", language), text))
                .containsExactly(stems.split(" "));
    }

    @Test
    void refusesALanguageWithoutStemmer() {
        assertThatThrownBy(() -> filter("stemmer", Settings.builder().put("language", "klingon")))
                .hasMessageContaining("klingon")
                .hasMessageContaining("light_spanish");
    }

    @Test
    void foldsAccents() throws IOException {
        assertThat(tokens("asciifolding", Settings.builder(), "Ayacucho desaparición ñandú"))
                .containsExactly("Ayacucho", "desaparicion", "nandu");
    }

    @Test
    void keepsTheAccentedFormWhenAsked() throws IOException {
        assertThat(tokens("asciifolding", Settings.builder().put("preserve_original", true), "Perú"))
                .containsExactlyInAnyOrder("Peru", "Perú");
    }

    @Test
    void cutsArticles() throws IOException {
        assertThat(tokens("elision", Settings.builder().putList("articles", "l", "d"), "l'armée d'Haïti"))
                .containsExactly("armée", "Haïti");
    }

    @Test
    void refusesElisionWithoutArticles() {
        assertThatThrownBy(() -> filter("elision", Settings.builder())).hasMessageContaining("articles");
    }

    @Test
    void letsATokenPassOnce() throws IOException {
        assertThat(tokens("unique", Settings.builder(), "dead dead wounded dead"))
                .containsExactly("dead", "wounded");
    }

    @Test
    void letsATokenPassAgainAtAnotherPositionWhenAsked() throws IOException {
        assertThat(tokens("unique", Settings.builder().put("only_on_same_position", true), "dead dead"))
                .containsExactly("dead", "dead");
    }

    @Test
    void cutsPrefixes() throws IOException {
        assertThat(tokens("edge_ngram", Settings.builder().put("min_gram", 2).put("max_gram", 4), "Juliaca"))
                .containsExactly("Ju", "Jul", "Juli");
    }

    private static List<String> tokens(String name, Settings.Builder settings, String text) throws IOException {
        WhitespaceTokenizer tokenizer = new WhitespaceTokenizer();
        tokenizer.setReader(new StringReader(text));
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = filter(name, settings).create(tokenizer)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        }
        return tokens;
    }

    @SuppressWarnings("NullAway") // These filters ask neither the index nor the environment.
    private static TokenFilterFactory filter(String name, Settings.Builder settings) throws IOException {
        return new AnalysisFilters().getTokenFilters().get(name).get(null, null, name, settings.build());
    }
}
