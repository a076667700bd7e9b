package org.atalaya.ingest.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025-03-17                      | 2025-03-17T00:00:00Z
                    2025-03-17T09:30:00-05:00       | 2025-03-17T14:30:00Z
                    2025-03-17T09:30:00.123Z        | 2025-03-17T09:30:00.123Z
                    2025-03-17T09:30:00+0000        | 2025-03-17T09:30:00Z
                    2025-03-17 09:30:00             | 2025-03-17T09:30:00Z
                    7 February 2023                 | 2023-02-07T00:00:00Z
                    7 Feb 2023                      | 2023-02-07T00:00:00Z
                    February 7, 2023                | 2023-02-07T00:00:00Z
                    Tuesday, February 7, 2023       | 2023-02-07T00:00:00Z
                    7 de febrero de 2023            | 2023-02-07T00:00:00Z
                    martes, 7 de febrero de 2023    | 2023-02-07T00:00:00Z
                    7 de Febrero del 2023           | 2023-02-07T00:00:00Z
                    """)
    void dates_are_read_in_their_forms(String printed, String instant) {
        assertThat(PrintedDates.parse(printed)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "0001-01-01",
                "7 Febtember 2023",
                "On 7 February 2023 they marched.",
                "31 February 2023x"
            })
    void what_is_no_date_is_none(String printed) {
        assertThat(PrintedDates.parse(printed)).isNull();
    }
}
