package org.atalaya.search.alerts;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said in one language; the words stand in property files beside this class. */
final class Wording {
    private final ResourceBundle words;
    private final Locale locale;

    /**
     * Words in a language, in English where there are none in it.
     *
     * @param file name of the property files, without language and ending
     * @param language ISO 639-1
     */
    Wording(String file, String language) {
        this.locale = Locale.forLanguageTag(language);
        this.words = ResourceBundle.getBundle(
                Wording.class.getPackageName() + "." + file,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(say("month"), locale).format(month);
    }

    /** @param code ISO 3166-1 alpha-2 */
    String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }
}
