package org.atalaya.normalize.incidents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atalaya.events.Certainty;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Guesses where to look for what a report tells without saying in which country: a local paper names the village alone.
 * First the country in which others tell of that village about then, then the one that the publisher writes of. Where it
 * tells in words of a place that it happened in a village that others told of, it is lent the place; all else is a guess
 * where to look only. What is guessed follows from all that was learned in the last 30 days, in whatever order, as long as
 * no word is in the names of more places than are kept of it.
 */
final class Whereabouts {
    /** Days before and after a place was told of for which it is a guess. */
    static final int DAYS = 30;

    private static final int MOST_PLACES = 20;

    private final Table table;
    private final Lapses lapses;

    /** @param table keeps places by a word of their name, and countries by publisher */
    Whereabouts(Table table) {
        this.table = table;
        lapses = new Lapses(table);
    }

    /** A place with the days on which it is a guess. */
    record Known(
            Set<String> words, String country, @Nullable Where where, LocalDate from, LocalDate to) {
        /** A place without a division comes last: it may be any of those of its name. */
        private static final Comparator<Where> PLACES = Comparator.comparing(
                        Where::admin1, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                .thenComparing(Where::geonameId, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
                .thenComparing(Where::name, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                .thenComparing(Where::certainty, Comparator.nullsLast(Comparator.<Certainty>naturalOrder()))
                .thenComparing(Where::toString);

        static final Comparator<Known> ORDER = Comparator.comparing(Known::where, Comparator.nullsLast(PLACES))
                .thenComparing(Known::country)
                .thenComparing(Known::from)
                .thenComparing(Known::to)
                .thenComparing(known -> String.join(" ", new TreeSet<>(known.words())));

        static Known of(Notice.Place place, LocalDate day) {
            return new Known(place.words(), place.country(), place.where(), day.minusDays(DAYS), day.plusDays(DAYS));
        }

        boolean meets(Known other) {
            return words.equals(other.words)
                    && country.equals(other.country)
                    && isOnePlace(where, other.where)
                    && !from.isAfter(other.to)
                    && !other.from.isAfter(to);
        }

        Known with(Known other) {
            return new Known(
                    words,
                    country,
                    ORDER.compare(this, other) <= 0 ? where : other.where,
                    from.isBefore(other.from) ? from : other.from,
                    to.isAfter(other.to) ? to : other.to);
        }

        /** Of one name in one division or both in none: where two are one with a third, they are one. */
        private static boolean isOnePlace(@Nullable Where one, @Nullable Where other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            return Objects.equals(one.admin1(), other.admin1()) && Objects.equals(name(one), name(other));
        }

        private static @Nullable String name(Where where) {
            return where.name() == null ? null : Folding.fold(where.name());
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

    /** Learns a place, told on one day and learned on another; says whether that can change a guess. */
    boolean learn(Notice.Place place, LocalDate day, LocalDate learned) {
        boolean isNew = false;
        for (String word : place.words()) {
            lapses.keep("named/" + word, learned.plusDays(DAYS));
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
                        .sorted(Comparator.comparing(Known::to).reversed().thenComparing(Known.ORDER))
                        .limit(MOST_PLACES)
                        .toList()));
        return true;
    }

    /** Learns that a publisher writes of a country; says whether that can change a guess. */
    boolean learn(String publisher, String country, LocalDate learned) {
        lapses.keep("home/" + publisher, learned.plusDays(DAYS));
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
            named(telling).forEach(place -> countries.add(place.country()));
        }
        if (countries.isEmpty()) {
            Home home = read("home/" + publisher, Home.class);
            return home == null || home.country() == null ? Slice.NOWHERE : home.country();
        }
        return countries.size() == 1 ? countries.iterator().next() : Slice.NOWHERE;
    }

    /** In one order, whatever was learned first. */
    private List<Known> named(Telling telling) {
        Set<Known> named = new TreeSet<>(Known.ORDER);
        for (String word : telling.names()) {
            places("named/" + word).stream()
                    .filter(place -> telling.names().containsAll(place.words()) && place.isOn(day(telling)))
                    .forEach(named::add);
        }
        return List.copyOf(named);
    }

    /** What is told without a country, for the incidents of one, with the places that others told of by the names it uses. */
    Slice lent(Slice slice, String country) {
        return slice.in(country)
                .with(slice.tellings().stream()
                        .map(telling -> telling.in(lent(telling, country)))
                        .toList());
    }

    /** Of two places of one country only the country is sure. */
    private @Nullable Where lent(Telling telling, String country) {
        PlaceTold told = new PlaceTold(telling);
        List<Where> places = new ArrayList<>();
        for (Known known : named(telling)) {
            Where where = known.where();
            boolean isNew = where != null
                    && country.equals(where.country())
                    && told.isIn(where)
                    && places.stream().noneMatch(place -> Likeness.isSamePlace(place, where));
            if (isNew) {
                places.add(where);
            }
        }
        if (places.isEmpty()) {
            return telling.where();
        }
        Where place = places.get(0).decidedBy(DecidedBy.OTHERS).atMost(Certainty.LIKELY);
        return places.size() == 1 ? place : place.countryOnly();
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
