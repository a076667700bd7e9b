package org.atalaya.normalize.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import org.atalaya.events.Field;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt"})
    void reads_back_what_a_speller_writes(String language) {
        var speller = new RuleBasedNumberFormat(Locale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        List<String> misread = LongStream.range(0, 1_000_000)
                .filter(n -> !Objects.equals(whole(language, speller.format(n)), n))
                .mapToObj(speller::format)
                .toList();

        assertThat(misread).isEmpty();
        assertThat(whole(language, speller.format(999_999_999))).isEqualTo(999_999_999L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 17            | 17
                    en | 1,155         | 1155
                    en | 59,029        | 59029
                    es | 9.000         | 9000
                    es | 1 200         | 1200
                    es | 4 mil         | 4000
                    es | 3 mil 128     | 3128
                    es | 2 mil 45      | 2045
                    en | 2.7 million   | 2700000
                    es | 1,5 millones  | 1500000
                    en | 999,999,999   | 999999999
                    en | two hundred and five | 205
                    en | forty-one     | 41
                    es | Veintitrés    | 23
                    es | TREINTA Y UNA | 31
                    """)
    void reads_words_and_digits_of_both_conventions(String language, String written, long value) {
        assertThat(whole(language, written)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7", "27.01.2023", "1,2,3", "99999999999999999999", "0.123", "1.234,56"})
    void what_counts_nobody_is_no_number(String written) {
        assertThat(whole("en", written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"en, five and six, 5", "en, twenty thirty, 20", "es, dos y tres, 2", "en, two 200, 2"})
    void a_number_ends_where_the_next_one_begins(String language, String written, long first) {
        TokenizedText text = TokenizedText.of(Field.TEXT, written);

        assertThat(Numbers.of(language).read(text, 0, text.size())).isEqualTo(new ReadNumber(first, 1));
    }

    private static @Nullable Long whole(String language, String written) {
        TokenizedText text = TokenizedText.of(Field.TEXT, written);
        ReadNumber number = Numbers.of(language).read(text, 0, text.size());
        return number == null || number.end() != text.size() ? null : Long.valueOf(number.value());
    }
}
