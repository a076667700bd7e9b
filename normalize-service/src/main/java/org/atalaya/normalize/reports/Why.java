package org.atalaya.normalize.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.atalaya.events.Where;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.places.FoundPlace;
import org.jspecify.annotations.Nullable;

/** Names what made a date, a place or a claim: the lines of the rule files, and the passes that the guide lists. */
final class Why {
    private Why() {}

    static List<String> of(FoundDate date) {
        return List.of(date.meaning(), "anchor: " + lower(date.anchor()));
    }

    static List<String> of(FoundPlace place) {
        return List.of(
                "role: " + lower(place.role()),
                "pass: " + lower(Objects.requireNonNull(place.where().decidedBy())));
    }

    static List<String> of(PlacedClaim placed, @Nullable Where focus) {
        List<String> why = new ArrayList<>(placed.claim().why());
        if (placed.when() == null) {
            why.add("when: not told");
        }
        Where where = placed.where();
        if (where == null) {
            why.add("where: not told");
        } else {
            why.add(where.equals(focus) ? "where: that of the report" : "where: near the claim");
        }
        return List.copyOf(why);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
