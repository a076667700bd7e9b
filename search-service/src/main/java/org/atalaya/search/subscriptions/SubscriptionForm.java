package org.atalaya.search.subscriptions;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.events.Harm;
import org.atalaya.kit.problems.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** A subscription as somebody asks for it; everything may be left out. */
public record SubscriptionForm(
        @Nullable String name,
        @Nullable List<Region> regions,
        @Nullable Box box,
        @Nullable Set<Harm> harms,
        @Nullable Long threshold,
        @Nullable Integer minimumSources,
        @Nullable String words,
        @Nullable Set<String> languages,
        @Nullable String language,
        @Nullable List<Channel> channels,
        @Nullable Pace pace,
        @Nullable Boolean paused) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 1_000;
    private static final int MOST_REGIONS = 100;
    private static final int MOST_CHANNELS = 5;
    private static final Set<String> WRITTEN = Set.of("en", "es");

    /**
     * The subscription that it asks for.
     *
     * @throws InvalidParameterException where something cannot be used
     */
    public Subscription subscription(String id, Instant created, Instant since) {
        String told = Objects.requireNonNullElse(language, "en");
        if (!WRITTEN.contains(told)) {
            throw new InvalidParameterException("language", "It must be en or es; it is \"" + told + "\".");
        }
        List<Region> places = checked("regions", Objects.requireNonNullElse(regions, List.of()), MOST_REGIONS);
        if (!places.isEmpty() && box != null) {
            throw new InvalidParameterException("box", "It and regions exclude each other.");
        }
        return new Subscription(
                id,
                name(places),
                places,
                box,
                harms == null || harms.isEmpty() ? EnumSet.of(Harm.KILLED) : harms,
                atLeastOne("threshold", threshold == null ? 1 : threshold),
                (int) atLeastOne("minimumSources", minimumSources == null ? 1 : minimumSources),
                queryWords(),
                new TreeSet<>(Objects.requireNonNullElse(languages, Set.of())),
                told,
                checked("channels", Objects.requireNonNullElse(channels, List.of()), MOST_CHANNELS),
                Objects.requireNonNullElse(pace, Pace.AT_ONCE),
                Boolean.TRUE.equals(paused),
                created,
                since);
    }

    private String name(List<Region> places) {
        String given = name == null ? "" : name.strip();
        if (given.length() > LONGEST_NAME) {
            throw new InvalidParameterException("name", "It is longer than " + LONGEST_NAME + " characters.");
        }
        if (!given.isEmpty()) {
            return given;
        }
        return places.isEmpty()
                ? "Everywhere"
                : Objects.requireNonNullElse(places.get(0).name(), places.get(0).code());
    }

    private @Nullable String queryWords() {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > LONGEST_WORDS) {
            throw new InvalidParameterException("words", "They are longer than " + LONGEST_WORDS + " characters.");
        }
        return words.strip();
    }

    private static long atLeastOne(String name, long value) {
        if (value < 1) {
            throw new InvalidParameterException(name, "It must be at least 1; it is " + value + ".");
        }
        return value;
    }

    private static <T> List<T> checked(String name, List<T> values, int most) {
        if (values.size() > most) {
            throw new InvalidParameterException(name, "There are more than " + most + ".");
        }
        return values;
    }
}
