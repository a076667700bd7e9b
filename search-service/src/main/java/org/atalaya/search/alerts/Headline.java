package org.atalaya.search.alerts;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.AlertRaised.Kind;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.Toll;
import org.atalaya.search.incidents.IncidentFacts;
import org.atalaya.search.subscriptions.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one line that a person can forward: the figures with their range, place and days as precisely as they
 * are known, what is new, and how many independent sources say so. Its words are in headline*.properties.
 */
final class Headline {
    private final Subscription subscription;
    private final Wording words;

    private Headline(Subscription subscription) {
        this.subscription = subscription;
        this.words = new Wording("headline", subscription.language());
    }

    static String of(
            Kind kind,
            Subscription subscription,
            IncidentChanged incident,
            Map<Harm, Long> rises,
            @Nullable Told told) {
        Headline headline = new Headline(subscription);
        PlaceAndDays known = new PlaceAndDays(subscription.language());
        String now = headline.figures(harm -> IncidentFacts.toll(incident.tolls(), harm));
        return headline.words.say(
                incident.mergedInto() == null ? kind.name() : "MERGED",
                now.isEmpty() ? headline.words.say("nobody") : now,
                known.place(incident.where()),
                known.days(incident.when()),
                headline.rises(rises),
                incident.sources(),
                told == null ? "" : headline.figures(harm -> exactly(told.last(harm))));
    }

    /** Of what the new ones are need not be said again where only one harm was asked for. */
    private String rises(Map<Harm, Long> rises) {
        return subscription.harms().size() == 1
                ? rises.values().stream().map(rise -> words.say("number", rise)).collect(Collectors.joining())
                : figures(harm -> exactly(rises.getOrDefault(harm, 0L)));
    }

    private String figures(Function<Harm, Toll> figure) {
        return Stream.of(Harm.values())
                .filter(subscription.harms()::contains)
                .filter(harm -> figure.apply(harm).best() > 0)
                .map(harm -> figure(harm, figure.apply(harm)))
                .collect(Collectors.joining(", "));
    }

    private String figure(Harm harm, Toll toll) {
        String best = words.say(harm.name(), toll.best());
        return toll.low() == toll.high() ? best : words.say("range", best, toll.low(), toll.high());
    }

    private static Toll exactly(long number) {
        return new Toll(number, number, number);
    }
}
