package org.atalaya.search.alerts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/** Where and when something happened, never more precisely than it is known; the words are in place-and-days*.properties. */
final class PlaceAndDays {
    private static final int PLACE = 1;
    private static final int ADMIN2 = 3;
    private static final int COUNTRY = 6;
    private static final int DAY = 1;
    private static final int MONTH = 4;

    private final Wording words;

    PlaceAndDays(String language) {
        this.words = new Wording("place-and-days", language);
    }

    /** "in Juliaca, Puno, Peru" or "somewhere in Puno (division), Peru". */
    String place(@Nullable Where where) {
        if (where == null) {
            return words.say("nowhere");
        }
        List<String> names = names(where);
        if (names.isEmpty()) {
            return words.say("nowhere");
        }
        int precision =
                names.size() == 1 && where.precision() > PLACE && where.name() == null ? COUNTRY : where.precision();
        String within = names.stream().skip(1).map(name -> ", " + name).collect(Collectors.joining());
        return words.say("place." + precision, names.get(0), within);
    }

    /** The deepest place, and what it lies in. */
    private List<String> names(Where where) {
        String country = where.country();
        return Stream.of(
                        where.name() == null && where.precision() <= ADMIN2 ? where.admin2Name() : where.name(),
                        where.admin1Name(),
                        country == null ? null : words.country(country))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** "on January 9, 2023" or "in January 2023 (day unknown)". */
    String days(@Nullable When when) {
        if (when == null) {
            return words.say("undated");
        }
        LocalDate from = when.from();
        LocalDate to = when.to();
        if (from.equals(to)) {
            return words.say(when.precision() == DAY ? "day" : "about", words.day(from));
        }
        String unknownDay = when.precision() < MONTH ? "" : " " + words.say("unknownDay");
        boolean isWhole = from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
        if (isWhole && YearMonth.from(from).equals(YearMonth.from(to))) {
            return words.say("in", words.month(YearMonth.from(from))) + unknownDay;
        }
        if (isWhole
                && from.getDayOfYear() == 1
                && to.plusDays(1).getDayOfYear() == 1
                && from.getYear() == to.getYear()) {
            return words.say("in", Integer.toString(from.getYear())) + unknownDay;
        }
        return words.say("between", words.day(from), words.day(to)) + unknownDay;
    }
}
