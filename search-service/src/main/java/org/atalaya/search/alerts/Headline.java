package org.atalaya.search.alerts;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.AlertRaised.Kind;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.atalaya.search.incidents.IncidentFacts;
import org.atalaya.search.subscriptions.Subscription;
import org.jspecify.annotations.Nullable;

/** What happened in one line that a person can forward; its words are in headline*.properties. */
final class Headline {
    private final ResourceBundle words;
    private final Locale locale;

    private Headline(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.words = ResourceBundle.getBundle(
                Headline.class.getPackageName() + ".headline",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static String of(
            Kind kind,
            Subscription subscription,
            IncidentChanged incident,
            Map<Harm, Long> rises,
            @Nullable Told told) {
        Headline headline = new Headline(subscription.language());
        String now = headline.figures(subscription, harm -> IncidentFacts.best(incident.tolls(), harm));
        String before = told == null ? "" : headline.figures(subscription, told::last);
        return headline.say(
                kind.name(),
                now.isEmpty() ? headline.say("nobody") : now,
                headline.place(incident.where()),
                headline.days(incident.when()),
                headline.figures(subscription, harm -> rises.getOrDefault(harm, 0L)),
                incident.sources(),
                before);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    private String figures(Subscription subscription, java.util.function.ToLongFunction<Harm> figure) {
        return Stream.of(Harm.values())
                .filter(subscription.harms()::contains)
                .filter(harm -> figure.applyAsLong(harm) > 0)
                .map(harm -> say(harm.name(), figure.applyAsLong(harm)))
                .collect(Collectors.joining(", "));
    }

    private String place(@Nullable Where where) {
        return where == null ? say("nowhere") : names(where, locale);
    }

    /** The deepest place, and what it lies in. */
    static String names(Where where, Locale locale) {
        String country = where.country() == null
                ? ""
                : new Locale.Builder().setRegion(where.country()).build().getDisplayCountry(locale);
        return Stream.of(where.name(), where.admin1Name(), country)
                .filter(name -> name != null && !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String days(@Nullable When when) {
        if (when == null) {
            return say("undated");
        }
        return when.from().equals(when.to()) ? day(when.from()) : day(when.from()) + " – " + day(when.to());
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
