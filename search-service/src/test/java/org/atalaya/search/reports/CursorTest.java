package org.atalaya.search.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.problems.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor CURSOR =
            new Cursor(42, EventJson.mapper().readTree("[1741000000000, \"id with ñ / + =\"]"));

    @Test
    void it_is_read_as_it_was_written() {
        assertThat(Cursor.decode(CURSOR.encoded(), 42)).isEqualTo(CURSOR);
    }

    @Test
    void it_needs_no_escaping_in_an_address() {
        assertThat(CURSOR.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void it_is_of_no_use_for_another_question() {
        assertThatThrownBy(() -> Cursor.decode(CURSOR.encoded(), 43))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("another query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"q\": 42}",
                "{\"q\": 42, \"a\": [1]}",
                "{\"q\": 42, \"a\": [1, 2]}",
                "{\"q\": 42, \"a\": [{}, \"id\"]}",
                "{\"q\": \"42\", \"a\": [1, \"id\"]}",
                "not JSON"
            })
    void what_is_no_cursor_is_refused(String json) {
        String encoded = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.decode(encoded, 42))
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo("cursor"));
    }

    @Test
    void what_is_too_long_or_of_other_signs_is_refused() {
        assertThatThrownBy(() -> Cursor.decode("A".repeat(2_001), 42)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> Cursor.decode("ñ", 42)).isInstanceOf(InvalidParameterException.class);
    }
}
