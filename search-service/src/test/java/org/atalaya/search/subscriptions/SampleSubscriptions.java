package org.atalaya.search.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Subscriptions as people make them. */
public final class SampleSubscriptions {
    private SampleSubscriptions() {}

    /** To new deaths in a first-level division. */
    public static Subscription to(String admin1, Instant since) {
        return to(admin1, since, 1, 1);
    }

    public static Subscription to(String admin1, Instant since, long threshold, int sources) {
        return form(List.of(new Region(Region.Level.ADMIN1, admin1, null)), null, threshold, sources, null)
                .subscription("puno", since, since);
    }

    /** As {@link #to(String, Instant)}, told in a language. */
    public static Subscription in(String language, String admin1, Instant since) {
        List<Region> regions = List.of(new Region(Region.Level.ADMIN1, admin1, null));
        return new SubscriptionForm(null, regions, null, null, null, null, null, null, language, null, null, null)
                .subscription("puno", since, since);
    }

    /** As {@link #to(String, Instant)}, sent by channels. */
    public static Subscription to(String admin1, Instant since, List<Channel> channels) {
        return to(admin1, since).with(channels, since);
    }

    /** Those of a matcher, of which none is changed. */
    public static Subscriptions of(SubscriptionMatcher matcher) {
        return new Subscriptions(
                matcher,
                new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of())),
                EnumSet.allOf(Channel.Kind.class),
                Clock.systemUTC());
    }

    static SubscriptionForm form(
            List<Region> regions, @Nullable Box box, long threshold, int sources, @Nullable String words) {
        return new SubscriptionForm(null, regions, box, null, threshold, sources, words, null, null, null, null, null);
    }
}
