package org.atalaya.normalize.incidents;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Harm;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.atalaya.gazetteer.Distance;
import org.jspecify.annotations.Nullable;

/** How much speaks for two tellings being of one event: the sum of named features by the table of weights.txt. */
final class Likeness {
    private static final double NEAR_KILOMETRES = 25;
    private static final int NEAR_DAYS = 3;
    private static final int WEEK = 8;
    private static final int PUBLISHED_TOGETHER = 10;
    /** Place and time say so much against it that nothing else can outweigh them. */
    private static final double HOPELESS = -1.4;

    /** The same place or one within the other, and the same day. */
    private static final double SPOT = 0.5;

    private static final WordGroups STATES = new WordGroups("incidents/wounds.txt");

    private static final String GRAVE = "event.grave";

    private static final int FEWEST_WORDS = 6;
    private static final int FEWEST_NAMES = 3;

    private final Telling one;
    private final Telling other;
    private double score;

    /** Whether both are of one place and day, as far as they say. */
    private boolean isSpot;

    private Likeness(Telling one, Telling other) {
        this.one = one;
        this.other = other;
        place();
        time();
        isSpot = score >= SPOT;
        if (score <= HOPELESS) {
            return;
        }
        kinds();
        people();
        texts();
        numbers();
    }

    static double of(Telling one, Telling other) {
        return new Likeness(one, other).score;
    }

    private void add(String feature, double share) {
        score += Weights.of(feature) * share;
    }

    private void add(String feature) {
        add(feature, 1);
    }

    private void place() {
        Where here = one.where();
        Where there = other.where();
        if (here == null || there == null || here.country() == null || there.country() == null) {
            boolean isNamed = (there != null && isToldIn(one, there)) || (here != null && isToldIn(other, here));
            add(isNamed ? "place.named" : "place.unknown");
        } else if (!here.country().equals(there.country())) {
            add("place.apart");
        } else if (isSamePlace(here, there)) {
            add("place.same");
        } else if (here.admin1() == null || there.admin1() == null) {
            add(names(one, there) || names(other, here) ? "place.named" : "place.country");
        } else if (!here.admin1().equals(there.admin1())) {
            add(names(one, there) || names(other, here) ? "place.near" : "place.apart");
        } else if (here.name() == null && there.name() == null) {
            add("place.division");
        } else if (isWithin(here, there) || isWithin(there, here)) {
            add("place.within");
        } else if (names(one, there) && names(other, here)) {
            add("place.mutual");
        } else if (isPart(one, there) || isPart(other, here)) {
            add("place.part");
        } else if (names(one, there) || names(other, here)) {
            add("place.named");
        } else {
            add(isNear(here, there) ? "place.near" : "place.apart");
        }
    }

    static boolean isSamePlace(Where here, Where there) {
        return here.name() != null
                && there.name() != null
                && ((here.geonameId() != null && here.geonameId().equals(there.geonameId()))
                        || (isOneDivision(here, there)
                                && Folding.fold(here.name()).equals(Folding.fold(there.name()))));
    }

    /** A place that no gazetteer lists has often no division. */
    private static boolean isOneDivision(Where here, Where there) {
        return here.admin1() == null || there.admin1() == null || here.admin1().equals(there.admin1());
    }

    private static boolean isWithin(Where inner, Where outer) {
        return (outer.name() == null || isQuarterOf(inner, outer))
                && (outer.admin2() == null
                        || inner.admin2() == null
                        || outer.admin2().equals(inner.admin2()));
    }

    /** "Latifabad", which no gazetteer lists, in the district of Hyderabad: a part of the town. */
    private static boolean isQuarterOf(Where inner, Where outer) {
        return inner.decidedBy() == DecidedBy.UNLISTED
                && outer.name() != null
                && outer.admin2Name() != null
                && inner.admin2() != null
                && inner.admin2().equals(outer.admin2())
                && Folding.fold(outer.name()).equals(Folding.fold(outer.admin2Name()));
    }

    /** "In the hamlet of Mayuelas, Gualán": where it was is in no gazetteer, and told with the town that the other names. */
    private static boolean isPart(Telling telling, Where town) {
        Where where = telling.where();
        return where != null && where.decidedBy() == DecidedBy.UNLISTED && names(telling, town);
    }

    private static boolean names(Telling telling, Where where) {
        if (where.name() == null) {
            return false;
        }
        List<String> words = Stream.of(Folding.words(where.name()))
                .filter(Folding::isTelling)
                .toList();
        return !words.isEmpty() && telling.names().containsAll(words);
    }

    /** Whether a text without a place of its own has the name of one: as a name, or in its headline or lede. */
    private static boolean isToldIn(Telling telling, Where where) {
        if (where.name() == null) {
            return false;
        }
        List<String> words = Stream.of(Folding.words(where.name()))
                .filter(Folding::isTelling)
                .toList();
        return !words.isEmpty()
                && (telling.names().containsAll(words)
                        || words.stream().map(Folding::stem).allMatch(telling.words()::contains));
    }

    private static boolean isNear(Where here, Where there) {
        if (here.latitude() == null
                || there.latitude() == null
                || here.longitude() == null
                || there.longitude() == null) {
            return false;
        }
        return Distance.kilometres(here.latitude(), here.longitude(), there.latitude(), there.longitude())
                < NEAR_KILOMETRES;
    }

    private void time() {
        When then = one.when();
        When when = other.when();
        if (then == null || when == null) {
            long apart =
                    Math.abs(ChronoUnit.DAYS.between(one.in().at(), other.in().at()));
            add(apart <= PUBLISHED_TOGETHER ? "when.unknown" : "when.apart");
            return;
        }
        if (then.from().isAfter(when.to()) || when.from().isAfter(then.to())) {
            long days = then.from().isAfter(when.to())
                    ? ChronoUnit.DAYS.between(when.to(), then.from())
                    : ChronoUnit.DAYS.between(then.to(), when.from());
            boolean isNamed = one.days().contains(when.from().toString())
                    || other.days().contains(then.from().toString());
            boolean isLater = days <= Doubt.DAYS && (then.from().isAfter(when.to()) ? one : other).isOfLaterDeaths();
            add(
                    isNamed
                            ? "when.named"
                            : isLater
                                    ? "when.later"
                                    : days <= NEAR_DAYS ? "when.near" : days <= WEEK ? "when.week" : "when.apart");
            return;
        }
        boolean areDays = then.precision() == 1 && when.precision() == 1;
        add(areDays ? "when.same" : "when.overlap");
    }

    private void kinds() {
        agreement("site.", "site.same", "site.differ");
        agreement("means.", "means.same", "means.differ");
        agreement("event.", "event.same", null);
        if (one.kinds().contains(GRAVE) && other.kinds().contains(GRAVE)) {
            add("grave.same");
        }
        agreement("victim.", "victims.same", "victims.differ");
    }

    private void agreement(String prefix, String same, @Nullable String differ) {
        Set<String> here = of(one, prefix);
        Set<String> there = of(other, prefix);
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        if (here.stream().anyMatch(there::contains)) {
            add(same);
        } else if (differ != null) {
            add(differ);
        }
    }

    private static Set<String> of(Telling telling, String prefix) {
        return telling.kinds().stream().filter(kind -> kind.startsWith(prefix)).collect(Collectors.toSet());
    }

    private void people() {
        if (one.victims().stream().anyMatch(other.victims()::contains)) {
            add("names.same");
        }
        if (one.actors().stream().anyMatch(other.actors()::contains)) {
            add("actors.same");
        }
    }

    private void texts() {
        share("proper.shared", namesBesidePlaces(one), namesBesidePlaces(other), FEWEST_NAMES);
        share("words.shared", one.words(), other.words(), FEWEST_WORDS);
        if (!one.in().language().equals(other.in().language())) {
            add("language.differ");
        }
        if (isLinked(one, other) || isLinked(other, one)) {
            add("link.between");
        }
        if (Fingerprint.likeness(one.in().fingerprint(), other.in().fingerprint()) >= Fingerprint.COPY) {
            add("copy.of");
        }
    }

    /** That two texts name the place counts once, as the place. */
    private Set<String> namesBesidePlaces(Telling telling) {
        Set<String> names = new HashSet<>(telling.names());
        Stream.of(one.where(), other.where())
                .filter(Objects::nonNull)
                .flatMap(where -> Stream.of(where.name(), where.admin1Name(), where.admin2Name()))
                .filter(Objects::nonNull)
                .flatMap(name -> Stream.of(Folding.words(name)))
                .forEach(names::remove);
        return names;
    }

    private void share(String feature, Set<String> here, Set<String> there, int fewest) {
        long shared = here.stream().filter(there::contains).count();
        if (shared > 0) {
            add(feature, Math.min(1, (double) shared / Math.max(fewest, Math.min(here.size(), there.size()))));
        }
    }

    private static boolean isLinked(Telling from, Telling to) {
        return to.in().url() != null && from.links().contains(to.in().url());
    }

    /** "The number of dead rose to 34": of an attack that was told before. */
    private static boolean isRise(Telling later) {
        ToldClaim toll = Numbers.of(later, Harm.KILLED).rests();
        return toll != null && STATES.in(toll.sentence()).contains("risen");
    }

    private void numbers() {
        ToLongFunction<Telling> deaths =
                telling -> Numbers.of(telling, Harm.KILLED).total();
        long here = deaths.applyAsLong(one);
        long there = deaths.applyAsLong(other);
        if (here > 0 && there > 0) {
            add("harm.same");
            boolean isLaterMore = Telling.ORDER.compare(one, other) <= 0 ? there >= here : here >= there;
            if (here == there) {
                add("numbers.equal");
            } else if (!isLaterMore) {
                add("numbers.differ");
            } else if (isSpot && isRise(Telling.ORDER.compare(one, other) <= 0 ? other : one)) {
                add("rise.told");
            }
        }
    }
}
