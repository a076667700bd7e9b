package org.atalaya.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/html; charset=UTF-8 | text/html | UTF-8",
                "Text/XML;charset=\"iso-8859-1\" | text/xml | iso-8859-1",
                "application/rss+xml; version=2; CHARSET = 'latin1' | application/rss+xml | latin1",
                "text/html; charset=utf-8; charset=latin1 | text/html | utf-8",
                "application/json | application/json | ",
                "; charset=utf-8 | | utf-8"
            })
    void type_and_charset_are_read_leniently(String header, String type, String charset) {
        assertThat(ContentType.of(header)).isEqualTo(new ContentType(type, charset));
    }

    @Test
    void without_a_header_nothing_is_known() {
        assertThat(ContentType.of(null)).isEqualTo(new ContentType(null, null));
    }
}
