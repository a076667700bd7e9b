package org.atalaya.normalize.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.events.Certainty;
import org.atalaya.events.Claim;
import org.atalaya.events.DateMention;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Harm;
import org.atalaya.events.PlaceMention;
import org.atalaya.events.Qualifier;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.atalaya.normalize.text.ReportText;
import org.jspecify.annotations.Nullable;

/** Takes a report apart into the events and totals that it tells of, by country. */
public final class Slices {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"()\\[\\]]+[^\\s<>\"()\\[\\].,;:]");
    private static final WordGroups WOUNDS = new WordGroups("incidents/wounds.txt");
    private static final int COUNTRY_PRECISION = 6;
    private static final int MOST_CLAIMS = 50;
    private static final int MOST_LINKS = 50;

    private final ReportNormalized normalized;
    private final ReportCollected report;
    private final TextContext context;
    private final ToldIn in;
    private final @Nullable String country;

    private Slices(ReportNormalized normalized) {
        this.normalized = normalized;
        report = normalized.report();
        ReportText text = ReportText.of(report.title(), report.text(), normalized.language());
        context = new TextContext(text, normalized.claims());
        Instant at = report.published() == null ? report.fetched() : report.published();
        in = new ToldIn(
                report.id(),
                report.revision(),
                report.publisher(),
                report.url(),
                report.published(),
                at,
                normalized.language(),
                report.title(),
                Fingerprint.of(report.text()),
                String.join(";", Credits.of(report)),
                report.backfill());
        country = country();
    }

    /** By country; none where the report claims nothing. */
    public static List<Slice> of(ReportNormalized normalized) {
        return new Slices(normalized).byCountry();
    }

    private List<Slice> byCountry() {
        Map<String, List<Telling>> tellings = new TreeMap<>();
        for (Telling telling : tellings()) {
            tellings.computeIfAbsent(countryOf(telling.where()), key -> new ArrayList<>())
                    .add(telling);
        }
        Map<String, List<Total>> totals = new TreeMap<>();
        for (Claim claim : normalized.claims()) {
            if (isTotal(claim) && claim.count().low() != null) {
                Total total = total(claim, claim.count().low());
                totals.computeIfAbsent(countryOf(total.where()), key -> new ArrayList<>())
                        .add(total);
            }
        }
        Set<String> countries = new TreeSet<>(tellings.keySet());
        countries.addAll(totals.keySet());
        return countries.stream()
                .map(key -> new Slice(
                        key,
                        report.id(),
                        report.revision(),
                        report.fetched(),
                        report.backfill(),
                        tellings.getOrDefault(key, List.of()),
                        totals.getOrDefault(key, List.of())))
                .toList();
    }

    /**
     * "Thousands" after 4,230 would be a fall to 1,000: what nobody counted is no point. Nor is what is of no known day: the
     * day on which a text was found says nothing.
     */
    private boolean isTotal(Claim claim) {
        return claim.scope() == Scope.CUMULATIVE
                && claim.count().qualifier() != Qualifier.VAGUE
                && (claim.when() != null || report.published() != null);
    }

    private static String countryOf(@Nullable Where where) {
        return where == null || where.country() == null ? Slice.NOWHERE : where.country();
    }

    private List<Telling> tellings() {
        List<Claim> moving = normalized.claims().stream()
                .filter(claim -> claim.scope() == Scope.INCIDENT || claim.scope() == Scope.INCREMENT)
                .toList();
        List<List<Claim>> events = Events.of(moving, context, this::isLaterDeath, this::isFound);
        List<Telling> tellings = new ArrayList<>();
        for (List<Claim> event : events) {
            tellings.add(telling(event, tellings.size(), events.size() == 1));
        }
        return tellings;
    }

    private Telling telling(List<Claim> claims, int ordinal, boolean isAlone) {
        Set<String> names = new TreeSet<>(context.namesBeside(claims));
        if (isAlone) {
            names.addAll(context.namesOfStory());
        }
        return new Telling(
                in,
                ordinal,
                claims.stream().limit(MOST_CLAIMS).map(this::told).toList(),
                when(claims),
                where(claims),
                context.kinds(claims, isAlone),
                isAlone ? context.wordsOfStory(claims) : context.wordsBeside(claims),
                names,
                words(claims, Claim::perpetrator),
                victims(claims),
                days(),
                LINK.matcher(report.text())
                        .results()
                        .limit(MOST_LINKS)
                        .map(found -> found.group())
                        .collect(Collectors.toSet()));
    }

    private ToldClaim told(Claim claim) {
        String sentence = context.sentence(claim.evidence());
        return new ToldClaim(claim, sentence, isLaterDeath(claim), isFound(claim));
    }

    private boolean isFound(Claim claim) {
        return claim.harm() == Harm.KILLED
                && WOUNDS.in(context.sentence(claim.evidence())).contains("found");
    }

    /** "19 bodies". */
    static boolean isOfBodies(Claim claim) {
        return claim.harm() == Harm.KILLED
                && WOUNDS.in(claim.evidence().quote()).contains("found");
    }

    /** "Three of the wounded died in hospital": people, not a toll, which has no people for its noun. */
    private boolean isLaterDeath(Claim claim) {
        boolean hasPeople = claim.victims() != null
                || (claim.names() != null && !claim.names().isEmpty());
        boolean isOfWounded = WOUNDS.in(claim.evidence().quote()).contains("wounded");
        return claim.harm() == Harm.KILLED
                && (claim.scope() == Scope.INCREMENT || hasPeople || isOfWounded)
                && WOUNDS.in(context.sentence(claim.evidence())).contains("died");
    }

    /** That of the toll; an addition is dated for the death, not for the event. */
    private @Nullable When when(List<Claim> claims) {
        Claim first = claims.get(0);
        if (first.scope() == Scope.INCREMENT || isLaterDeath(first)) {
            When story = normalized.focus().when();
            boolean isEarlier = story != null
                    && (first.when() == null
                            || story.from().isBefore(first.when().from()));
            return isEarlier ? story : dayBefore(first.when());
        }
        return claims.stream()
                .filter(claim -> claim.scope() == Scope.INCIDENT)
                .map(Claim::when)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** "Died on Saturday of the wounds he had since Wednesday": the last day told before that of a later death. */
    private @Nullable When dayBefore(@Nullable When death) {
        if (death == null) {
            return null;
        }
        return normalized.dates().stream()
                .filter(date -> date.from() != null && date.from().equals(date.to()))
                .map(DateMention::from)
                .filter(Objects::nonNull)
                .filter(day ->
                        day.isBefore(death.from()) && !day.isBefore(death.from().minusDays(Doubt.DAYS)))
                .max(Comparator.naturalOrder())
                .map(day -> When.between(day, day))
                .orElse(null);
    }

    private @Nullable Where where(List<Claim> claims) {
        Where deepest = null;
        Claim first = claims.get(0);
        for (Claim claim : claims) {
            Where here = claim.where();
            boolean isOfToll = claim.harm() == first.harm();
            if (isOfToll && here != null && (deepest == null || here.precision() < deepest.precision())) {
                deepest = here;
            }
        }
        if (deepest == null || deepest.country() == null) {
            Where focus = normalized.focus().where();
            deepest = focus != null && focus.country() != null ? focus : ofCountry(country);
        }
        return isOfSeveral(deepest) ? null : deepest;
    }

    /** "San Lorenzo", of which there are many, and no word of which: it is looked for where others tell of one. */
    private static boolean isOfSeveral(@Nullable Where where) {
        return where != null && where.decidedBy() == DecidedBy.PROMINENCE && where.certainty() == Certainty.GUESS;
    }

    private static @Nullable Where ofCountry(@Nullable String country) {
        return country == null
                ? null
                : new Where(
                        country,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        COUNTRY_PRECISION,
                        DecidedBy.REPORT,
                        Certainty.GUESS);
    }

    /** The country that most places of the report lie in, or that of its feed. */
    private @Nullable String country() {
        Map<String, Integer> votes = new HashMap<>();
        for (PlaceMention place : normalized.places()) {
            boolean isGuess = place.decidedBy() == DecidedBy.PROMINENCE && place.certainty() == Certainty.GUESS;
            if (place.country() != null && !isGuess) {
                votes.merge(place.country(), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(report.country());
    }

    private static Set<String> words(List<Claim> claims, java.util.function.Function<Claim, @Nullable String> of) {
        Set<String> words = new TreeSet<>();
        for (Claim claim : claims) {
            String text = of.apply(claim);
            if (text != null) {
                words.add(Folding.fold(text));
            }
        }
        return words;
    }

    private static Set<String> victims(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.names() != null)
                .flatMap(claim -> claim.names().stream())
                .map(name -> Folding.fold(name.name()))
                .collect(Collectors.toSet());
    }

    private Set<String> days() {
        return normalized.dates().stream()
                .filter(date -> date.from() != null && date.from().equals(date.to()))
                .map(date -> date.from().toString())
                .collect(Collectors.toSet());
    }

    private Total total(Claim claim, long number) {
        LocalDate published = in.at().atOffset(ZoneOffset.UTC).toLocalDate();
        When when = claim.when();
        Where where = claim.where() == null ? ofCountry(country) : claim.where();
        return new Total(
                report.id(),
                report.revision(),
                report.publisher(),
                report.url(),
                in.at(),
                claim.attribution() == null ? report.publisher() : claim.attribution(),
                claim.harm(),
                where,
                when == null ? null : when.from(),
                when == null ? published : when.to(),
                number,
                claim.evidence().quote(),
                report.backfill());
    }
}
