package org.atalaya.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Saint-Denis | saint denis
                    SANA'A | sanaa
                    St. John’s | st john s
                    Ñuñoa | nunoa
                    Łódź | lodz
                    C\u0301ordoba | cordoba
                    Km 9th | km 9 th
                    El Aaiún (Laayoune) | el aaiun laayoune
                    """)
    void names_that_people_write_in_several_ways_have_one_key(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }
}
