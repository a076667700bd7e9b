package org.atalaya.search.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Harm;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told of.
 *
 * @param regions one of which it must have happened in; none and no box means everywhere, also where the place is unknown
 * @param harms whose victims are counted
 * @param threshold fewest new victims of one of the harms
 * @param minimumSources fewest independent publishers
 * @param words in the query language of simple_query_string; null for all
 * @param languages of a report that it rests on; none means all
 * @param language of what is sent: en or es
 * @param since nothing that was known before this instant is told: when it was made, last changed, or resumed
 */
public record Subscription(
        String id,
        String name,
        List<Region> regions,
        @Nullable Box box,
        Set<Harm> harms,
        long threshold,
        int minimumSources,
        @Nullable String words,
        Set<String> languages,
        String language,
        List<Channel> channels,
        Pace pace,
        boolean paused,
        Instant created,
        Instant since) {
    public Subscription {
        regions = List.copyOf(regions);
        harms = Set.copyOf(harms);
        languages = Set.copyOf(languages);
        channels = List.copyOf(channels);
    }

    /** Whether it is about some regions: then it drops what has no region. */
    public boolean isRegional() {
        return !regions.isEmpty() || box != null;
    }

    /** The same for those who may not know its secrets. */
    public Subscription withoutSecrets() {
        return with(channels.stream().map(Channel::withoutSecret).toList(), since);
    }

    /** The same without its regions. */
    public Subscription everywhere() {
        return with(List.of(), null, channels, since);
    }

    Subscription with(List<Channel> others, Instant from) {
        return with(regions, box, others, from);
    }

    private Subscription with(List<Region> places, @Nullable Box within, List<Channel> others, Instant from) {
        return new Subscription(
                id,
                name,
                places,
                within,
                harms,
                threshold,
                minimumSources,
                words,
                languages,
                language,
                others,
                pace,
                paused,
                created,
                from);
    }

    /** Whether the other one listens to the same, so that a change between them says nothing new about the past. */
    boolean hearsTheSameAs(Subscription other) {
        return regions.equals(other.regions)
                && java.util.Objects.equals(box, other.box)
                && harms.equals(other.harms)
                && threshold == other.threshold
                && minimumSources == other.minimumSources
                && java.util.Objects.equals(words, other.words)
                && languages.equals(other.languages)
                && paused == other.paused;
    }
}
