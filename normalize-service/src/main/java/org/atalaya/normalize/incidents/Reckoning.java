package org.atalaya.normalize.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged.Figure;
import org.atalaya.events.Toll;
import org.jspecify.annotations.Nullable;

/**
 * Reckons the toll of one harm from all tellings of an incident, in the order of publication. Of each independent source
 * the latest figure counts, and what others relay of it where it is more than all its own; who died later, by whoever's
 * word, is added to the figures of all who agreed before. Best is the figure with most of them behind it, then the one
 * whose speaker is better placed, then the later; low and high are the range. "Dozens" count only where nobody gives a
 * number.
 */
final class Reckoning {
    /** The same three who died in hospital are told by others within these days. */
    private static final Duration RETOLD = Duration.ofDays(4);

    private final Harm harm;
    private final Sources sources;
    private final Map<String, SourceFigure> figures = new TreeMap<>();

    /** By source, of all its figures: who relays it repeats one of them, or tells of more. */
    private final Map<String, Long> highest = new TreeMap<>();

    private final List<Addition> additions = new ArrayList<>();
    private long died;

    /** People who are added to a toll, and what it came to. */
    private record Addition(long number, Instant at, String family, long total) {}

    private Reckoning(Harm harm, Sources sources) {
        this.harm = harm;
        this.sources = sources;
    }

    static Reckoning of(Harm harm, List<Telling> tellings, Sources sources) {
        Reckoning reckoning = new Reckoning(harm, sources);
        tellings.stream()
                .sorted(Comparator.<Telling, Instant>comparing(sources::at).thenComparing(Telling.ORDER))
                .forEach(reckoning::hear);
        return reckoning;
    }

    private void hear(Telling telling) {
        Numbers told = Numbers.of(telling, harm);
        if (told.rests() == null) {
            return;
        }
        String family = sources.family(telling);
        Instant at = sources.at(telling);
        SourceFigure before = figures.get(family);
        SourceFigure best = best(figures.values());
        boolean isRelayed = sources.isRelayed(telling);
        if (isRelayed && before != null && told.addition() == 0 && told.total() <= highest.getOrDefault(family, 0L)) {
            return;
        }
        if (before != null && isOneOfThem(told, before)) {
            return;
        }
        long number = number(told, best, family, at, isRelayed);
        if (best != null && number > best.now() && (told.addition() > 0 || told.isLater())) {
            raise(best.now(), number);
        }
        if (told.isVague() && before != null && (!before.isVague() || before.number() >= number)) {
            return;
        }
        highest.merge(family, number, Math::max);
        figures.put(family, new SourceFigure(family, number, number, told.isVague(), told.isLeast(), told.rank(), at));
    }

    /** Who told of several dead, and tells of one alone later, tells of one of them: no toll falls by that. */
    private static boolean isOneOfThem(Numbers told, SourceFigure before) {
        return told.addition() == 0 && !told.isLater() && told.total() == 1 && before.now() >= SEVERAL;
    }

    private static final int SEVERAL = 3;

    /** Who agreed on a toll before somebody was added to it agrees on what it comes to. */
    private void raise(long from, long to) {
        figures.replaceAll((source, figure) -> figure.now() == from ? figure.risen(to) : figure);
    }

    private long number(Numbers told, @Nullable SourceFigure best, String family, Instant at, boolean isRelayed) {
        if (told.addition() > 0) {
            return told.reaches() > 0 && best != null
                    ? reached(told, best)
                    : total(told.addition(), family, at, told, isRelayed);
        }
        boolean isAdded = told.isLater() && best != null && told.total() < best.now();
        return isAdded ? total(told.total(), family, at, told, isRelayed) : told.total();
    }

    /** Who is told by a place that the toll has reached is one of the known dead. */
    private long reached(Numbers told, SourceFigure best) {
        if (told.rests() != null && told.rests().died()) {
            died += Math.max(0, told.reaches() - best.now());
        }
        return Math.max(best.now(), told.reaches());
    }

    /** What an addition makes of a toll. The same addition told by another source is no second one. */
    private long total(long addition, String family, Instant at, Numbers told, boolean isRelayed) {
        for (Addition known : additions) {
            boolean isRetold = known.number() == addition
                    && (isRelayed || told.isRecovered() || !known.family().equals(family))
                    && Duration.between(known.at(), at).compareTo(RETOLD) <= 0;
            if (isRetold) {
                return known.total();
            }
        }
        SourceFigure best = best(figures.values());
        SourceFigure own = figures.get(family);
        boolean isOfOwnMind = own != null && best != null && own.now() > best.now();
        SourceFigure base = isOfOwnMind ? own : best;
        long total = (base == null ? 0 : base.now()) + addition;
        additions.add(new Addition(addition, at, family, total));
        if (told.rests() != null && told.rests().died()) {
            died += addition;
        }
        return total;
    }

    /** Those who were added to the dead after being wounded. */
    long died() {
        return died;
    }

    @Nullable Toll toll() {
        SourceFigure best = best(figures.values());
        if (best == null) {
            return null;
        }
        long low = best.now();
        long high = best.now();
        for (SourceFigure figure : counted(figures.values())) {
            low = Math.min(low, figure.number());
            high = Math.max(high, figure.number());
        }
        return new Toll(low, best.now(), high);
    }

    /** By number, most sources first. */
    List<Figure> figures() {
        Map<Long, List<String>> publishers = counted(figures.values()).stream()
                .collect(Collectors.groupingBy(
                        SourceFigure::number,
                        TreeMap::new,
                        Collectors.mapping(SourceFigure::family, Collectors.toList())));
        return publishers.entrySet().stream()
                .map(entry -> new Figure(harm, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Figure figure) -> figure.publishers().size())
                        .reversed()
                        .thenComparing(Figure::number))
                .toList();
    }

    private static List<SourceFigure> counted(Collection<SourceFigure> all) {
        List<SourceFigure> exact =
                all.stream().filter(figure -> !figure.isVague()).toList();
        return exact.isEmpty() ? List.copyOf(all) : exact;
    }

    private static @Nullable SourceFigure best(Collection<SourceFigure> all) {
        List<SourceFigure> counted = counted(all);
        Map<Long, Long> sources =
                counted.stream().collect(Collectors.groupingBy(SourceFigure::now, Collectors.counting()));
        Map<Long, Integer> rank =
                counted.stream().collect(Collectors.toMap(SourceFigure::now, SourceFigure::rank, Math::max));
        Predicate<SourceFigure> isOutdone = least -> least.isLeast()
                && counted.stream()
                        .anyMatch(other -> !other.isLeast()
                                && other.now() > least.now()
                                && !other.at().isBefore(least.at()));
        return counted.stream()
                .max(Comparator.comparingLong((SourceFigure figure) -> sources.getOrDefault(figure.now(), 0L))
                        .thenComparing(figure -> !isOutdone.test(figure))
                        .thenComparingInt(figure -> rank.getOrDefault(figure.now(), 0))
                        .thenComparing(SourceFigure::at)
                        .thenComparingLong(SourceFigure::now))
                .orElse(null);
    }
}
