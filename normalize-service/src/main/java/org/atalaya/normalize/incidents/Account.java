package org.atalaya.normalize.incidents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged.Figure;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.Toll;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/** What all tellings of an incident come to. */
record Account(
        String title,
        @Nullable When when,
        @Nullable Where where,
        Map<Harm, Toll> tolls,
        int sources,
        List<Figure> figures,
        List<IncidentClaim> claims,
        long died,
        boolean found) {
    static Account of(List<Telling> tellings) {
        List<Telling> ordered = tellings.stream().sorted(Telling.ORDER).toList();
        Sources sources = new Sources(ordered);
        Map<Harm, Toll> tolls = new EnumMap<>(Harm.class);
        List<Figure> figures = new ArrayList<>();
        long died = 0;
        for (Harm harm : Harm.values()) {
            Reckoning reckoning = Reckoning.of(harm, ordered, sources);
            Toll toll = reckoning.toll();
            if (toll != null) {
                tolls.put(harm, harm == Harm.INJURED ? survivors(toll, died) : toll);
                figures.addAll(reckoning.figures());
            }
            died += harm == Harm.KILLED ? reckoning.died() : 0;
        }
        return new Account(
                title(ordered),
                when(ordered),
                where(ordered),
                tolls,
                (int) ordered.stream().map(sources::family).distinct().count(),
                figures,
                claims(ordered, sources),
                died,
                ordered.stream().flatMap(telling -> telling.claims().stream()).anyMatch(ToldClaim::found));
    }

    /** The wounded who died are the dead's now; the highest figure still counts them. */
    private static Toll survivors(Toll injured, long died) {
        return died == 0
                ? injured
                : new Toll(Math.max(0, injured.low() - died), Math.max(0, injured.best() - died), injured.high());
    }

    private static String title(List<Telling> ordered) {
        return ordered.stream()
                .filter(telling -> !telling.in().title().isBlank())
                .map(telling -> telling.in().title())
                .findFirst()
                .orElse(ordered.get(0).claims().get(0).sentence());
    }

    /** What most say; of as many the more exact, then the earlier. */
    private static @Nullable When when(List<Telling> ordered) {
        return Votes.best(
                ordered.stream().map(Telling::when).toList(),
                When::precision,
                (one, other) -> one.from().equals(other.from()) && one.to().equals(other.to()));
    }

    private static @Nullable Where where(List<Telling> ordered) {
        return Votes.best(
                ordered.stream().map(Telling::where).toList(),
                Where::precision,
                (one, other) -> java.util.Objects.equals(one.geonameId(), other.geonameId())
                        && java.util.Objects.equals(one.country(), other.country())
                        && java.util.Objects.equals(one.name(), other.name()));
    }

    private static List<IncidentClaim> claims(List<Telling> ordered, Sources sources) {
        List<IncidentClaim> claims = new ArrayList<>();
        for (Telling telling : ordered) {
            for (ToldClaim told : telling.claims()) {
                claims.add(new IncidentClaim(
                        telling.in().report(),
                        telling.in().revision(),
                        telling.in().publisher(),
                        sources.family(telling),
                        telling.in().url(),
                        telling.in().published(),
                        telling.in().language(),
                        telling.in().title(),
                        told.sentence(),
                        told.claim()));
            }
        }
        return claims;
    }
}
