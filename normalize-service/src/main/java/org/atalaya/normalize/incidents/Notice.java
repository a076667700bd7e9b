package org.atalaya.normalize.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/**
 * What a revision of a report means for those that name no country: places that it tells of, or that it is one of them.
 *
 * @param day when it was published, or fetched where it does not say
 * @param changed when the revision was read
 * @param countries that it names
 * @param before countries that its older revision told of, where it is to be withdrawn unless it is told there again
 * @param unplaced what it tells, where it names no country; else null
 * @param placed what it tells in countries, where it named none before: it waits for its turn behind what it told then;
 *     none in what older versions wrote
 */
public record Notice(
        String report,
        int revision,
        String publisher,
        LocalDate day,
        Instant changed,
        boolean backfill,
        List<String> countries,
        List<Place> places,
        List<String> before,
        @Nullable Slice unplaced,
        List<Slice> placed) {
    public Notice {
        placed = List.copyOf(Objects.requireNonNullElse(placed, List.of()));
        countries = List.copyOf(countries);
        places = List.copyOf(places);
        before = List.copyOf(before);
    }

    /**
     * A place that is told of.
     *
     * @param words of its name, folded, without those of grammar; at least one
     * @param where the place; null in what older versions wrote
     */
    public record Place(
            Set<String> words, String country, @Nullable Where where) {
        public Place {
            // In one order, so that the same report is always the same bytes.
            words = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(words));
        }
    }
}
