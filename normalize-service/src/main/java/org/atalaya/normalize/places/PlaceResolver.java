package org.atalaya.normalize.places;

import java.util.Arrays;
import org.atalaya.events.Certainty;
import org.atalaya.events.DecidedBy;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.gazetteer.Level;
import org.atalaya.normalize.places.FoundPlace.Size;
import org.jspecify.annotations.Nullable;

/**
 * Tells places of one name apart, from certain to guess: what the text states, the other places of the report, the
 * country of the feed, prominence. What stays open is left out.
 */
final class PlaceResolver {
    /** Log10 of a population: a town of 15,000 that nothing else speaks for is no guess. */
    private static final double KNOWN_WORLDWIDE = 5.0;

    private static final double STATED = 20;
    private static final double IN_NAMED_DIVISION = 4;
    private static final double IN_NAMED_COUNTRY = 2;
    private static final double IN_MAIN_COUNTRY = 2;
    private static final double IN_FEED_COUNTRY = 3;
    private static final double IN_COUNTRY_OF_LANGUAGE = 1;
    private static final double NAMESAKE_IN_REPORT = -6;
    private static final double ELSEWHERE = -1.2;
    /**
     * Divisions are told, and not that of a small place, and nothing says that it is one: it is more likely one of its name
     * that no gazetteer has.
     */
    private static final double OUT_OF_DIVISION = -2;

    private static final int LITTLE_KNOWN = 20_000;
    private static final double OF_SAID_KIND = 6;
    private static final double NOT_SAID_TO_BE_ONE = 1.2;
    private static final double HALF = 0.5;
    private static final double SURE_LEAD = 4;
    private static final double LIKELY_LEAD = 1;

    private final Gazetteer gazetteer;
    private final ReportEvidence report;

    /** A decision. */
    record Resolved(int place, DecidedBy decidedBy, Certainty certainty) {}

    PlaceResolver(Gazetteer gazetteer, ReportEvidence report) {
        this.gazetteer = gazetteer;
        this.report = report;
    }

    /** The place meant; null where it stays open. */
    @Nullable Resolved resolve(MarkedText text, Stating stating, NamedSpan span, int index) {
        int[] around = stating.around(index);
        int[] before = stating.before(index);
        int country = stating.country(index);
        double bestScore = Double.NEGATIVE_INFINITY;
        double elsewhereScore = Double.NEGATIVE_INFINITY;
        int best = -1;
        DecidedBy decidedBy = DecidedBy.PROMINENCE;
        for (int bearer : span.bearers()) {
            int place = bearer >> 1;
            boolean isStated = stating.isIn(place, around) || stating.holds(place, before);
            boolean isDenied = country >= 0 && !gazetteer.isCountry(place) && gazetteer.countryOf(place) != country;
            if (isDenied) {
                continue;
            }
            // "The Dniprovskyi district of Kherson" is not that of Kyiv.
            boolean isLittle = text.is(span.end(), "(") && gazetteer.population(place) < LITTLE_KNOWN;
            boolean isSaidElsewhere = around.length > 0 && (span.size() == Size.SMALL || span.kind() != 0 || isLittle);
            if (!isStated && (isSaidElsewhere || (span.size() != Size.ANY && !isNearReport(place)))) {
                continue;
            }
            double score = score(span, bearer) + (isStated ? STATED : 0);
            if (best < 0 || gazetteer.admin1Of(best) != gazetteer.admin1Of(place)) {
                elsewhereScore = Math.max(elsewhereScore, Math.min(score, bestScore));
            }
            if (score > bestScore) {
                bestScore = score;
                best = place;
                decidedBy = isStated ? DecidedBy.STATED : by(place);
            }
        }
        if (isOpenDemonym(span, decidedBy)) {
            return null;
        }
        double least = KNOWN_WORLDWIDE + (decidedBy == DecidedBy.PROMINENCE ? 0.3 : 1.5);
        boolean isSaid = span.placed() || decidedBy == DecidedBy.STATED;
        boolean isKnown = best >= 0 && bestScore >= least + (isSaid ? 0 : unsaid(text));
        if (best < 0 || (!isKnown && !isOnlyDivision(text, span, best) && !isOnlyOfDivision(text, span, best))) {
            return null;
        }
        DecidedBy by = span.bearers().length == 1 ? DecidedBy.ONLY : decidedBy;
        boolean isGuess = report.isGuessed() && by == DecidedBy.PROMINENCE && !isBorneInOneDivision(span, best);
        Certainty certainty = isGuess ? Certainty.GUESS : certainty(by, bestScore - elsewhereScore);
        boolean isAround = isDivisionAround(stating, span, index, best) || isDivisionOfItsName(span, best);
        return new Resolved(isAround ? gazetteer.admin1Of(best) : best, by, certainty);
    }

    /** "Cordobés" where nothing tells whether it is Argentina's, Colombia's or Spain's: the larger one is not more likely. */
    private static boolean isOpenDemonym(NamedSpan span, DecidedBy decidedBy) {
        return span.role() == FoundPlace.Role.DEMONYM && span.bearers().length > 1 && decidedBy == DecidedBy.PROMINENCE;
    }

    /**
     * "Benishangul-Gumuz", "Turkana County": however little known, a division that alone bears its name needs nothing
     * else to tell it, where the name has several words or stands as a place's; "en Guarayos", whatever it is there.
     */
    private boolean isOnlyDivision(MarkedText text, NamedSpan span, int place) {
        boolean isSaid = span.placed() || span.kind() != 0;
        boolean standsAsPlace = isSaid || span.end() - span.first() > 1 || text.is(span.end(), "'s");
        return (standsAsPlace && span.bearers().length == 1 && gazetteer.isAdmin1(place))
                || (isSaid
                        && isBorneInOneDivision(span, place)
                        && isNoNamesake(place)
                        && report.isLikelyIn(gazetteer.countryOf(place)));
    }

    /** "Near Bulen, Benishangul-Gumuz": the only Bulen that is listed lies in another division, and is not meant. */
    private boolean isNoNamesake(int place) {
        return !report.speaksOfDivisions() || report.ofDivision(gazetteer.admin1Of(place)) > 0;
    }

    private boolean isBorneInOneDivision(NamedSpan span, int place) {
        return Arrays.stream(span.bearers())
                .allMatch(bearer -> gazetteer.admin1Of(bearer >> 1) == gazetteer.admin1Of(place));
    }

    /** "The mass grave of Mahagi", where the report names Ituri and no other place in the world is called Mahagi. */
    private boolean isOnlyOfDivision(MarkedText text, NamedSpan span, int place) {
        boolean standsAsPlace = span.placed() || text.is(span.first() - 1, WordClass.OF);
        return standsAsPlace
                && isBorneInOneDivision(span, place)
                && !text.text().shouting()
                && report.ofDivision(gazetteer.admin1Of(place)) > 0;
    }

    /** "Juliaca, Puno": the division around a place of it, not its town of the same name. */
    private boolean isDivisionAround(Stating stating, NamedSpan span, int index, int town) {
        int division = gazetteer.isTown(town) ? gazetteer.admin1Of(town) : -1;
        boolean isNameOfBoth = division >= 0
                && (span.kind() & Level.TOWN.mask()) == 0
                && Arrays.stream(span.bearers()).anyMatch(bearer -> bearer >> 1 == division);
        return isNameOfBoth
                && !stating.isLastButOne(index)
                && Arrays.stream(stating.before(index)).anyMatch(inner -> gazetteer.liesIn(inner >> 1, division));
    }

    /** "En Sinaloa": the state, not the municipality in it that is called the same, which is called one where it is meant. */
    private boolean isDivisionOfItsName(NamedSpan span, int place) {
        int division = gazetteer.admin1Of(place);
        boolean isSecond = gazetteer.isAdmin2(place);
        return isSecond
                && (span.kind() & Level.ADMIN2.mask()) == 0
                && Arrays.stream(span.bearers()).anyMatch(bearer -> bearer >> 1 == division);
    }

    /** Where all is in capitals, a name that nothing makes a place is more likely somebody's. */
    private static double unsaid(MarkedText text) {
        return text.text().shouting() ? 2 * NOT_SAID_TO_BE_ONE : 0;
    }

    /** Whether a part of a town or a site can be this: a neighbourhood abroad is not meant by a bare name. */
    private boolean isNearReport(int place) {
        return report.ofDivision(gazetteer.admin1Of(place)) > 0
                || gazetteer.isArea(place)
                || (!report.speaksOfDivisions() && report.share(gazetteer.countryOf(place)) > HALF);
    }

    private double score(NamedSpan span, int bearer) {
        int place = bearer >> 1;
        int country = gazetteer.countryOf(place);
        double score = report.prominence(bearer);
        if ((span.kind() & gazetteer.level(place).mask()) != 0) {
            score += OF_SAID_KIND;
        }
        if (report.isFeedCountry(country)) {
            score += IN_FEED_COUNTRY;
        }
        if (gazetteer.isCountry(place)) {
            boolean isOther = !report.speaksOf(place) && report.hasNamesake(span);
            return score + (isOther ? NAMESAKE_IN_REPORT : 0);
        }
        score += report.isOfLanguageAlone(country) ? IN_COUNTRY_OF_LANGUAGE : 0;
        if (report.speaksOf(country)) {
            score += IN_NAMED_COUNTRY + IN_MAIN_COUNTRY * report.share(country);
        } else if (country >= 0
                && report.speaksOfAny()
                && !report.isFeedCountry(country)
                // A story is often written in the capital of another country.
                && !(span.role() == FoundPlace.Role.DATELINE && gazetteer.rank(place) == 0)) {
            score += ELSEWHERE;
        }
        boolean isNamesake = !gazetteer.isAdmin1(place)
                && !span.placed()
                && span.role() != FoundPlace.Role.DATELINE
                && report.speaksOfDivisions()
                && report.ofDivision(gazetteer.admin1Of(place)) == 0
                && gazetteer.population(place) < LITTLE_KNOWN;
        score += isNamesake ? OUT_OF_DIVISION : 0;
        return score
                + (gazetteer.isAdmin1(place) ? 0 : IN_NAMED_DIVISION * report.ofDivision(gazetteer.admin1Of(place)));
    }

    private DecidedBy by(int place) {
        int country = gazetteer.countryOf(place);
        boolean isInReport = !gazetteer.isCountry(place)
                && (report.speaksOf(country)
                        || (!gazetteer.isAdmin1(place) && report.ofDivision(gazetteer.admin1Of(place)) > 0));
        if (isInReport && !report.isGuessed()) {
            return DecidedBy.REPORT;
        }
        return report.isFeedCountry(country) ? DecidedBy.FEED : DecidedBy.PROMINENCE;
    }

    /** By what decided, and by how far ahead of its namesakes in other divisions it is. */
    private static Certainty certainty(DecidedBy decidedBy, double lead) {
        if (decidedBy == DecidedBy.STATED || lead >= SURE_LEAD) {
            return Certainty.SURE;
        }
        return decidedBy == DecidedBy.PROMINENCE || lead < LIKELY_LEAD ? Certainty.GUESS : Certainty.LIKELY;
    }
}
