package org.atalaya.normalize.incidents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.Toll;
import org.atalaya.events.When;
import org.jspecify.annotations.Nullable;

/** Makes the next version of an incident, where anything of it changed, and says why. */
final class Version {
    /** What became known so many days after it happened was hidden. */
    private static final int LATE_DAYS = 45;

    private final Slice slice;
    private final List<Incident> before;

    Version(Slice slice, List<Incident> before) {
        this.slice = slice;
        this.before = before;
    }

    /** Null where nothing changed. */
    @Nullable IncidentChanged changed(Incident incident) {
        Incident old = before.stream()
                .filter(each -> each.id().equals(incident.id()))
                .findFirst()
                .orElse(null);
        if (!incident.isLive()) {
            return gone(incident, Objects.requireNonNull(old));
        }
        Account account = Account.of(incident.tellings());
        if (old != null && isSame(old, incident)) {
            return null;
        }
        Reason reason = reason(old, incident, account);
        long newDeaths = incident.isHeld() ? 0 : newDeaths(incident, account);
        return event(incident, account, reason, newDeaths);
    }

    private static boolean isSame(Incident old, Incident incident) {
        return old.tellings().equals(incident.tellings())
                && old.merged().equals(incident.merged())
                && old.suggested().equals(incident.suggested());
    }

    private Reason reason(@Nullable Incident old, Incident incident, Account account) {
        if (old == null) {
            return origin(incident) == null ? birth(incident, account) : Reason.SPLIT;
        }
        boolean isNoRepeat = old.isHeld() && !incident.isHeld() && incident.told() == 0;
        return isNoRepeat ? birth(incident, account) : change(old, incident, account);
    }

    private static Reason birth(Incident incident, Account account) {
        return isLate(incident, account) ? Reason.LATE_DISCOVERY : Reason.NEW_INCIDENT;
    }

    /** The incident that its tellings were of before. */
    private @Nullable Incident origin(Incident incident) {
        Set<String> keys = incident.tellings().stream().map(Telling::key).collect(Collectors.toSet());
        return before.stream()
                .filter(each -> each.tellings().stream().map(Telling::key).anyMatch(keys::contains))
                .findFirst()
                .orElse(null);
    }

    private static boolean isLate(Incident incident, Account account) {
        LocalDate first =
                incident.tellings().get(0).in().at().atOffset(ZoneOffset.UTC).toLocalDate();
        When when = account.when();
        boolean isOld = when != null && when.to().plusDays(LATE_DAYS).isBefore(first);
        boolean isGrave = incident.tellings().get(0).kinds().contains("event.grave") && account.found();
        return isOld || isGrave;
    }

    private Reason change(Incident old, Incident incident, Account account) {
        long deaths = best(account.tolls(), Harm.KILLED);
        if (incident.merged().size() > old.merged().size()) {
            return Reason.MERGE;
        }
        if (deaths != old.deaths()) {
            return deaths > old.deaths() ? rise() : Reason.CORRECTION;
        }
        boolean rises = false;
        for (Harm harm : Harm.values()) {
            long now = best(account.tolls(), harm);
            long then = best(old.tolls(), harm);
            if (now < then) {
                return Reason.CORRECTION;
            }
            rises |= now > then;
        }
        if (rises) {
            return Reason.TOLL_RISE;
        }
        return incident.tellings().size() < old.tellings().size() ? Reason.CORRECTION : Reason.CONFIRMED;
    }

    private Reason rise() {
        Set<ToldClaim> told = slice.tellings().stream()
                .flatMap(telling -> telling.claims().stream())
                .collect(Collectors.toSet());
        if (told.stream().anyMatch(ToldClaim::died)) {
            return Reason.SUCCUMBED;
        }
        return told.stream().anyMatch(ToldClaim::found) ? Reason.RECOVERED : Reason.TOLL_RISE;
    }

    private static long newDeaths(Incident incident, Account account) {
        return Math.max(0, best(account.tolls(), Harm.KILLED) - incident.told());
    }

    private static long best(Map<Harm, Toll> tolls, Harm harm) {
        Toll toll = tolls.get(harm);
        return toll == null ? 0 : toll.best();
    }

    private IncidentChanged event(Incident incident, Account account, Reason reason, long newDeaths) {
        return new IncidentChanged(
                incident.id(),
                incident.version() + 1,
                reason,
                slice.report(),
                account.title(),
                account.when(),
                account.where(),
                account.tolls(),
                incident.tolls(),
                newDeaths,
                account.sources(),
                account.figures(),
                account.claims(),
                slice.changed(),
                null,
                incident.merged(),
                incident.suggested(),
                slice.backfill());
    }

    /** It became part of another, or all its claims were withdrawn: it has no toll of its own any more. */
    private IncidentChanged gone(Incident incident, Incident old) {
        Account account = Account.of(old.tellings());
        return new IncidentChanged(
                incident.id(),
                incident.version() + 1,
                incident.mergedInto() == null ? Reason.CORRECTION : Reason.MERGE,
                slice.report(),
                account.title(),
                account.when(),
                account.where(),
                Map.of(),
                old.tolls(),
                0,
                0,
                List.of(),
                List.of(),
                slice.changed(),
                incident.mergedInto(),
                incident.merged(),
                List.of(),
                slice.backfill());
    }

    /** What is to be kept of an incident after a version was told. */
    static Incident kept(Incident incident, IncidentChanged told) {
        return new Incident(
                incident.id(),
                incident.country(),
                incident.day(),
                told.version(),
                incident.born(),
                incident.tellings(),
                told.tolls(),
                incident.told() + told.newDeaths(),
                incident.mergedInto(),
                incident.merged(),
                incident.suggested());
    }
}
