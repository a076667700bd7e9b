package org.atalaya.normalize.incidents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/**
 * One event as one report tells it.
 *
 * @param ordinal its place among the events of the report, from 0
 * @param kinds what kind of event, with what, where and against whom: names of kinds.txt
 * @param words stems of headline, lede and sentences, without words of grammar
 * @param names words that only names have, folded
 * @param days days that the report names
 * @param links addresses that the text names
 */
public record Telling(
        ToldIn in,
        int ordinal,
        List<ToldClaim> claims,
        @Nullable When when,
        @Nullable Where where,
        Set<String> kinds,
        Set<String> words,
        Set<String> names,
        Set<String> actors,
        Set<String> victims,
        Set<String> days,
        Set<String> links) {
    /** As they were published; what was published at one instant goes by id. */
    static final Comparator<Telling> ORDER = Comparator.<Telling, java.time.Instant>comparing(
                    telling -> telling.in().at())
            .thenComparing(telling -> telling.in().report())
            .thenComparing(Telling::ordinal);

    public Telling {
        claims = List.copyOf(claims);
        kinds = sorted(kinds);
        words = sorted(words);
        names = sorted(names);
        actors = sorted(actors);
        victims = sorted(victims);
        days = sorted(days);
        links = sorted(links);
    }

    /** In one order, so that the same telling is always the same bytes. */
    private static Set<String> sorted(Set<String> strings) {
        return java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(strings));
    }

    /** The same for the life of a report, whatever its revision. */
    @JsonIgnore
    String key() {
        return in.report() + "/" + ordinal;
    }

    /** The same at another place. */
    Telling in(@Nullable Where place) {
        return new Telling(in, ordinal, claims, when, place, kinds, words, names, actors, victims, days, links);
    }

    boolean tells(Harm harm) {
        return claims.stream().anyMatch(told -> told.claim().harm() == harm && moves(told));
    }

    /** Whether a claim can move a toll. */
    static boolean moves(ToldClaim told) {
        return told.claim().scope() == Scope.INCIDENT || told.claim().scope() == Scope.INCREMENT;
    }

    /** Whether all its dead are wounded who died later, or bodies that were found. */
    @JsonIgnore
    boolean isOfLaterDeaths() {
        return tells(Harm.KILLED)
                && claims.stream()
                        .filter(told -> told.claim().harm() == Harm.KILLED)
                        .allMatch(told -> told.died() || told.found());
    }

    /** Whether it can make an incident: a mere context cannot. */
    @JsonIgnore
    boolean isContext() {
        return claims.stream().noneMatch(Telling::moves);
    }
}
