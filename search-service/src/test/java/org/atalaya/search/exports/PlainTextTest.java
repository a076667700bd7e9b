package org.atalaya.search.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1+1",
                "-2+3",
                "@SUM(1)",
                "  =1+1",
                "\u00a0=1+1",
                "\t=1+1",
                "\n=1+1",
                "\r=1+1",
                "\u0000=1+1",
                "\u202e=1+1",
                "\ufeff=1+1",
                "＝1+1",
                "＠SUM(1)"
            })
    void what_a_spreadsheet_would_run_begins_with_an_apostrophe(String text) {
        assertThat(PlainText.cell(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "At least 12 dead", "12 - 17", "a=b", "¿Cuántos?", "  two"})
    void other_text_stays_as_it_is(String text) {
        assertThat(PlainText.cell(text)).isEqualTo(text);
    }

    @Test
    void what_turns_the_direction_of_text_and_what_no_file_can_hold_is_left_out() {
        assertThat(PlainText.of("a\u202e84\u202c \u2066x\u2069 \u0000\u0007\ud800b\uffff\tc\nd 😀"))
                .isEqualTo("a84 x b\tc\nd 😀");
    }

    @Test
    void what_is_too_long_ends_in_an_ellipsis_and_tears_no_character() {
        assertThat(PlainText.cut("abcdef", 4)).isEqualTo("abc…");
        assertThat(PlainText.cut("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(PlainText.cut("abcd", 4)).isEqualTo("abcd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "http:x",
                "not an address",
                "file:///etc"
            })
    void only_addresses_of_the_web_are_links(String address) {
        assertThat(PlainText.webAddress(address)).isNull();
    }
}
