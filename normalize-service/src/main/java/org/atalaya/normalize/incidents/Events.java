package org.atalaya.normalize.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atalaya.events.Claim;
import org.atalaya.events.Field;
import org.atalaya.events.Harm;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/** Tells which claims of one report are of one event. Two events told as two stay two. */
final class Events {
    /** Days within which bodies that are found are those of an event that was told before them. */
    private static final int SOUGHT = 30;

    private final List<Claim> claims;
    private final TextContext context;
    private final Predicate<Claim> isLaterDeath;
    private final Predicate<Claim> isFound;
    private final List<List<Claim>> events = new ArrayList<>();

    private Events(List<Claim> claims, TextContext context, Predicate<Claim> isLaterDeath, Predicate<Claim> isFound) {
        this.claims = claims;
        this.context = context;
        this.isLaterDeath = isLaterDeath;
        this.isFound = isFound;
    }

    /** The claims by event, the dead of a text first: they say best what was an event of its own. */
    static List<List<Claim>> of(
            List<Claim> claims, TextContext context, Predicate<Claim> isLaterDeath, Predicate<Claim> isFound) {
        Events events = new Events(claims, context, isLaterDeath, isFound);
        Comparator<Claim> order = Comparator.<Claim>comparingInt(claim -> claim.harm() == Harm.KILLED ? 0 : 1)
                .thenComparingInt(claim -> claim.scope() == Scope.INCIDENT && !isLaterDeath.test(claim) ? 0 : 1)
                .thenComparingInt(claim -> claim.evidence().field() == Field.TEXT ? 0 : 1)
                .thenComparingInt(claim -> claim.evidence().start());
        claims.stream().sorted(order).forEach(events::add);
        return events.events;
    }

    private void add(Claim claim) {
        List<Claim> home = null;
        int nearest = Integer.MAX_VALUE;
        for (List<Claim> event : events) {
            if (belongs(claim, event)) {
                int distance = distance(claim, event);
                if (distance < nearest) {
                    nearest = distance;
                    home = event;
                }
            }
        }
        if (home == null) {
            home = new ArrayList<>();
            events.add(home);
        }
        home.add(claim);
    }

    private boolean belongs(Claim claim, List<Claim> event) {
        boolean isDead = claim.harm() == Harm.KILLED;
        boolean isToll = isDead && claim.scope() == Scope.INCIDENT && !isLaterDeath.test(claim);
        boolean isTitle = claim.evidence().field() == Field.TITLE;
        Claim first = event.get(0);
        if (isTitle && isToll && event.stream().anyMatch(each -> isSameNumber(each, claim))) {
            return true;
        }
        if (isToll && first.harm() == Harm.KILLED) {
            return (meet(claim.when(), first.when()) || areOfThem(claim, first))
                    && meet(claim.where(), first.where())
                    && !areOfTwoKinds(claim, event)
                    && !areMoreBodies(claim, first)
                    && !areMoreBodies(first, claim);
        }
        // The wounded lie in another town's hospital, and die on another day.
        boolean isOfCountry = claim.where() == null
                || first.where() == null
                || Objects.equals(claim.where().country(), first.where().country());
        return isOfCountry && (isDead || first.harm() == Harm.KILLED || meet(claim.where(), first.where()));
    }

    /** "Five are known to have been killed; four bodies were found in the following days." */
    private boolean areOfThem(Claim bodies, Claim toll) {
        Long found = bodies.count().high();
        Long dead = toll.count().low();
        When when = bodies.when();
        When event = toll.when();
        return isFound.test(bodies)
                && found != null
                && dead != null
                && found <= dead
                && when != null
                && event != null
                && when.from().isAfter(event.to())
                && !when.from().isAfter(event.to().plusDays(SOUGHT));
    }

    /** "The grave, from which 19 bodies had been dug, when gunmen killed six on Thursday": more bodies, of no such day. */
    private boolean areMoreBodies(Claim bodies, Claim toll) {
        Long found = bodies.count().high();
        Long dead = toll.count().high();
        return Slices.isOfBodies(bodies)
                && !Slices.isOfBodies(toll)
                && bodies.when() == null
                && toll.when() != null
                && found != null
                && dead != null
                && found > dead;
    }

    private static boolean isSameNumber(Claim one, Claim other) {
        return one.harm() == other.harm()
                && Objects.equals(one.count().low(), other.count().low());
    }

    private static boolean meet(@Nullable When one, @Nullable When other) {
        return one == null
                || other == null
                || (!one.from().isAfter(other.to()) && !other.from().isAfter(one.to()));
    }

    private static boolean meet(@Nullable Where one, @Nullable Where other) {
        if (one == null || other == null || one.country() == null || other.country() == null) {
            return true;
        }
        if (!one.country().equals(other.country())) {
            return false;
        }
        if (one.admin1() == null || other.admin1() == null) {
            return true;
        }
        return one.admin1().equals(other.admin1())
                && (one.name() == null
                        || other.name() == null
                        || one.name().equals(other.name())
                        || (one.admin2() != null && one.admin2().equals(other.admin2())));
    }

    /** "A bomb in the market killed eight, and gunmen killed five at the police station." */
    private boolean areOfTwoKinds(Claim claim, List<Claim> event) {
        Set<String> here = sites(List.of(claim));
        Set<String> there = sites(event);
        return !here.isEmpty()
                && !there.isEmpty()
                && here.stream().noneMatch(there::contains)
                && event.stream().noneMatch(each -> isSameNumber(each, claim));
    }

    /** Where they happened, and where those did who died later and are told with them. */
    private Set<String> sites(List<Claim> event) {
        List<Claim> told = new ArrayList<>(event);
        claims.stream()
                .filter(isLaterDeath)
                .filter(death -> event.stream().anyMatch(each -> context.areInOneSentence(each, death)))
                .forEach(told::add);
        return context.kindsBeside(told).stream()
                .filter(kind -> kind.startsWith("site."))
                .collect(Collectors.toSet());
    }

    private static int distance(Claim claim, List<Claim> event) {
        int nearest = Integer.MAX_VALUE - 1;
        for (Claim each : event) {
            if (each.evidence().field() == claim.evidence().field()) {
                nearest = Math.min(
                        nearest,
                        Math.abs(each.evidence().start() - claim.evidence().start()));
            }
        }
        return nearest;
    }
}
