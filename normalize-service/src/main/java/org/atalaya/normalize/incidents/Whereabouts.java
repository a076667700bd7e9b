package org.atalaya.normalize.incidents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Guesses where to look for what a report tells without saying in which country: a local paper names the village alone.
 * First the country in which others told of that village of late, then the one that the publisher writes of. It is a guess
 * where to look only: the report's claims stay without a place until they are linked to an incident that has one.
 */
final class Whereabouts {
    /** Days for which a place that was told of is remembered. */
    private static final int REMEMBERED = 30;

    private static final int MOST_PLACES = 20;

    /** UCDP where_prec of a second-level division: what is known no closer has no name of its own. */
    private static final int DISTRICT = 3;

    private final Table table;

    /** @param table keeps places by a word of their name, and countries by publisher */
    Whereabouts(Table table) {
        this.table = table;
    }

    /** A place that was told of. */
    record Place(Set<String> words, String country, LocalDate day) {
        Place {
            words = Set.copyOf(words);
        }
    }

    /** The places of one word. */
    record Places(List<Place> places) {
        Places {
            places = List.copyOf(places);
        }
    }

    /** The country that a publisher last wrote of, null where it wrote of several. */
    record Home(@Nullable String country) {}

    /** Learns from what a report says of a country. */
    void learn(ReportNormalized report, Slice slice) {
        if (slice.country().equals(Slice.NOWHERE)) {
            return;
        }
        String publisher = "home/" + report.report().publisher();
        Home home = read(publisher, Home.class);
        if (home == null || !slice.country().equals(home.country())) {
            write(publisher, new Home(home == null ? slice.country() : null));
        }
        for (Telling telling : slice.tellings()) {
            Where where = telling.where();
            if (where != null && where.name() != null && where.precision() <= DISTRICT) {
                Set<String> words = words(where.name());
                words.forEach(word -> learn(word, new Place(words, slice.country(), day(telling))));
            }
        }
    }

    private void learn(String word, Place place) {
        String key = "named/" + word;
        Places known = read(key, Places.class);
        List<Place> places = new ArrayList<>(List.of(place));
        Stream.ofNullable(known)
                .flatMap(each -> each.places().stream())
                .filter(each ->
                        !(each.words().equals(place.words()) && each.country().equals(place.country())))
                .limit(MOST_PLACES - 1L)
                .forEach(places::add);
        write(key, new Places(places));
    }

    /** The country to look in; that of nowhere where nothing speaks for one, or several do. */
    String guess(ReportNormalized report, Slice slice) {
        Set<String> countries = new HashSet<>();
        for (Telling telling : slice.tellings()) {
            for (String word : telling.names()) {
                Places known = read("named/" + word, Places.class);
                Stream.ofNullable(known)
                        .flatMap(each -> each.places().stream())
                        .filter(place -> telling.names().containsAll(place.words()))
                        .filter(place -> !day(telling).minusDays(REMEMBERED).isAfter(place.day())
                                && !place.day().minusDays(REMEMBERED).isAfter(day(telling)))
                        .forEach(place -> countries.add(place.country()));
            }
        }
        if (countries.isEmpty()) {
            Home home = read("home/" + report.report().publisher(), Home.class);
            return home == null || home.country() == null ? Slice.NOWHERE : home.country();
        }
        return countries.size() == 1 ? countries.iterator().next() : Slice.NOWHERE;
    }

    private static LocalDate day(Telling telling) {
        return telling.in().at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String word : Folding.words(name)) {
            if (Folding.isTelling(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private <T> @Nullable T read(String key, Class<T> type) {
        byte[] value = table.get(key);
        return value == null ? null : EventJson.read(value, type);
    }

    private void write(String key, Object value) {
        table.put(key, EventJson.write(value));
    }
}
