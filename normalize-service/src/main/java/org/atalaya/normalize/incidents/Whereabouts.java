package org.atalaya.normalize.incidents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Guesses where to look for what a report tells without saying in which country: a local paper names the village alone.
 * First the country in which others tell of that village about then, then the one that the publisher writes of. It is a
 * guess where to look only: the report's claims stay without a place until they are linked to an incident that has one.
 * What is guessed follows from all that was learned, in whatever order.
 */
final class Whereabouts {
    /** Days before and after a place was told of for which it is a guess. */
    static final int DAYS = 30;

    private static final int MOST_PLACES = 20;

    private final Table table;

    /** @param table keeps places by a word of their name, and countries by publisher */
    Whereabouts(Table table) {
        this.table = table;
    }

    /** A place with the days on which it is a guess. */
    record Known(Set<String> words, String country, LocalDate from, LocalDate to) {
        static Known of(Notice.Place place, LocalDate day) {
            return new Known(place.words(), place.country(), day.minusDays(DAYS), day.plusDays(DAYS));
        }

        boolean meets(Known other) {
            return words.equals(other.words)
                    && country.equals(other.country)
                    && !from.isAfter(other.to)
                    && !other.from.isAfter(to);
        }

        Known with(Known other) {
            return new Known(
                    words,
                    country,
                    from.isBefore(other.from) ? from : other.from,
                    to.isAfter(other.to) ? to : other.to);
        }

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The places of one word, the latest first. */
    record Places(List<Known> places) {
        Places {
            places = List.copyOf(places);
        }
    }

    /** The country that a publisher writes of, null where it writes of several. */
    record Home(@Nullable String country) {}

    /** Learns a place; says whether that can change a guess. */
    boolean learn(Notice.Place place, LocalDate day) {
        boolean isNew = false;
        for (String word : place.words()) {
            isNew |= learn("named/" + word, Known.of(place, day));
        }
        return isNew;
    }

    private boolean learn(String key, Known told) {
        List<Known> before = places(key);
        List<Known> after = new ArrayList<>();
        Known grown = told;
        for (Known known : before) {
            if (known.meets(grown)) {
                grown = grown.with(known);
            } else {
                after.add(known);
            }
        }
        if (before.contains(grown)) {
            return false;
        }
        after.add(grown);
        write(
                key,
                new Places(after.stream()
                        .sorted(Comparator.comparing(Known::to).reversed())
                        .limit(MOST_PLACES)
                        .toList()));
        return true;
    }

    /** Learns that a publisher writes of a country; says whether that can change a guess. */
    boolean learn(String publisher, String country) {
        Home home = read("home/" + publisher, Home.class);
        if (home == null) {
            write("home/" + publisher, new Home(country));
            return true;
        }
        if (!country.equals(home.country())) {
            write("home/" + publisher, new Home(null));
        }
        return false;
    }

    /** The country to look in; that of nowhere where nothing speaks for one, or several do. */
    String guess(String publisher, Slice slice) {
        Set<String> countries = new HashSet<>();
        for (Telling telling : slice.tellings()) {
            for (String word : telling.names()) {
                places("named/" + word).stream()
                        .filter(place -> telling.names().containsAll(place.words()) && place.isOn(day(telling)))
                        .forEach(place -> countries.add(place.country()));
            }
        }
        if (countries.isEmpty()) {
            Home home = read("home/" + publisher, Home.class);
            return home == null || home.country() == null ? Slice.NOWHERE : home.country();
        }
        return countries.size() == 1 ? countries.iterator().next() : Slice.NOWHERE;
    }

    private static LocalDate day(Telling telling) {
        return telling.in().at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private List<Known> places(String key) {
        return Stream.ofNullable(read(key, Places.class))
                .flatMap(places -> places.places().stream())
                .toList();
    }

    private <T> @Nullable T read(String key, Class<T> type) {
        byte[] value = table.get(key);
        return value == null ? null : EventJson.read(value, type);
    }

    private void write(String key, Object value) {
        table.put(key, EventJson.write(value));
    }
}
