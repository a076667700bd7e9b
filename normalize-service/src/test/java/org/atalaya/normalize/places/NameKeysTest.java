package org.atalaya.normalize.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.events.Field;
import org.atalaya.gazetteer.NameKey;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saint-Denis",
                "Sana'a",
                "St. John's",
                "Coast’s",
                "Ñuñoa",
                "A10th",
                "L'Aquila",
                "Xi'an",
                "Côte d’Ivoire",
                "القاهرة",
                "S'",
                "Đakovo",
                "Co\u0301rdoba",
                "B\u00adC",
                "Ağrı",
                "Œuf"
            })
    void the_key_of_a_name_is_made_of_the_tokens_of_a_text(String name) {
        TokenizedText text = TokenizedText.of(Field.TEXT, name);
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < text.size(); i++) {
            if (text.kind(i) != Kind.PUNCTUATION) {
                parts.append(parts.isEmpty() ? "" : " ").append(text.folded(i).replace("'", ""));
            }
        }
        assertThat(NameKey.of(name)).isEqualTo(parts.toString());
    }
}
