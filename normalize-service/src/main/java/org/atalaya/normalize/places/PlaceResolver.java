package org.atalaya.normalize.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.events.Certainty;
import org.atalaya.events.DecidedBy;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.normalize.text.TokenizedText;
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
    private static final double IN_NAMED_COUNTRY = 4;
    private static final double IN_FEED_COUNTRY = 3;
    private static final double NAMESAKE_IN_REPORT = -6;
    private static final int NOTED = 10_000;
    private static final double ELSEWHERE = -1.2;
    private static final double OF_SAID_KIND = 6;
    private static final double BY_ANOTHER_NAME = -1.5;

    /** People of a town that is known enough to say which division of its name is meant. */
    private static final int STATING = 20_000;

    private static final double SURE_LEAD = 4;
    private static final double LIKELY_LEAD = 1;

    private final Gazetteer gazetteer;
    private final int feedCountry;
    private final Map<Integer, Double> countries = new HashMap<>();
    private final Map<Integer, Double> divisions = new HashMap<>();

    /** A decision. */
    record Resolved(int place, DecidedBy decidedBy, Certainty certainty) {}

    /** The country of the feed is -1 where there is none. */
    PlaceResolver(Gazetteer gazetteer, int feedCountry) {
        this.gazetteer = gazetteer;
        this.feedCountry = feedCountry;
    }

    /**
     * Learns which countries and divisions a field speaks of: those it names, and those of names with one bearer. A name
     * that a country shares ("Georgia", "Granada") counts for the country only where nothing speaks for its namesakes.
     */
    void gather(List<NamedSpan> spans) {
        for (NamedSpan span : spans) {
            int country = countryAmong(span);
            if (country >= 0 && !isShared(span)) {
                countries.merge(country, 1.0, Double::sum);
            } else if (country < 0) {
                gatherDivisions(span);
            }
        }
    }

    /** To be called when all fields were gathered. */
    void gatherShared(List<NamedSpan> spans) {
        for (NamedSpan span : spans) {
            int country = countryAmong(span);
            if (country >= 0 && isShared(span) && (countries.containsKey(country) || !hasNamesakeInReport(span))) {
                countries.merge(country, 1.0, Double::sum);
            }
        }
    }

    private void gatherDivisions(NamedSpan span) {
        int certain = certain(span);
        if (certain >= 0 && gazetteer.countryOf(certain) >= 0) {
            countries.merge(gazetteer.countryOf(certain), 0.5, Double::sum);
            divisions.merge(gazetteer.admin1Of(certain), 0.5, Double::sum);
        }
        for (int bearer : span.bearers()) {
            if (gazetteer.isAdmin1(bearer >> 1)) {
                divisions.merge(bearer >> 1, 0.3, Double::sum);
            }
        }
    }

    private int countryAmong(NamedSpan span) {
        for (int bearer : span.bearers()) {
            if (gazetteer.isCountry(bearer >> 1)) {
                return bearer >> 1;
            }
        }
        return -1;
    }

    /** Whether a division or a town that the news names bears the country's name too. */
    private boolean isShared(NamedSpan span) {
        for (int bearer : span.bearers()) {
            int place = bearer >> 1;
            boolean isNoted = gazetteer.isAdmin1(place) || gazetteer.population(place) >= NOTED;
            if (!gazetteer.isCountry(place) && isNoted && (bearer & 1) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNamesakeInReport(NamedSpan span) {
        for (int bearer : span.bearers()) {
            int place = bearer >> 1;
            int country = gazetteer.countryOf(place);
            if (!gazetteer.isCountry(place)
                    && country >= 0
                    && (countries.containsKey(country) || country == feedCountry)) {
                return true;
            }
        }
        return false;
    }

    /** The only country that a name can lie in, by its only or by far largest bearer; -1 where it is open. */
    private int certain(NamedSpan span) {
        double first = -1;
        double second = -1;
        int best = -1;
        for (int bearer : span.bearers()) {
            double score = prominence(bearer);
            boolean sameCountry = best >= 0 && gazetteer.countryOf(best) == gazetteer.countryOf(bearer >> 1);
            if (score > first) {
                second = sameCountry ? second : first;
                first = score;
                best = bearer >> 1;
            } else if (!sameCountry && score > second) {
                second = score;
            }
        }
        boolean isFarAhead = first >= KNOWN_WORLDWIDE && first - second >= 1.5;
        return best >= 0 && (isFarAhead || (second < 0 && first >= 3.5)) ? best : -1;
    }

    private double prominence(int bearer) {
        int place = bearer >> 1;
        double people = Math.log10(gazetteer.population(place) + 1.0);
        double level = gazetteer.isCountry(place)
                ? 5
                : gazetteer.isAdmin1(place)
                        ? 0.5
                        : gazetteer.isAdmin2(place)
                                ? -1.5
                                : gazetteer.rank(place) == 0 ? 2.5 : gazetteer.rank(place) == 1 ? 1 : 0;
        return people + level + ((bearer & 1) == 1 ? BY_ANOTHER_NAME : 0);
    }

    /** The place meant; null where it stays open. */
    @Nullable Resolved resolve(TokenizedText text, List<NamedSpan> spans, int index) {
        NamedSpan span = spans.get(index);
        int[] around = around(text, spans, index);
        int[] before = before(text, spans, index);
        double bestScore = Double.NEGATIVE_INFINITY;
        double elsewhereScore = Double.NEGATIVE_INFINITY;
        int best = -1;
        DecidedBy pass = DecidedBy.PROMINENCE;
        for (int bearer : span.bearers()) {
            int place = bearer >> 1;
            double score = prominence(bearer);
            DecidedBy by = DecidedBy.PROMINENCE;
            if (span.kind() != 0 && (span.kind() & gazetteer.level(place).mask()) != 0) {
                score += OF_SAID_KIND;
            }
            int country = gazetteer.countryOf(place);
            if (country >= 0 && country == feedCountry) {
                score += IN_FEED_COUNTRY;
                by = DecidedBy.FEED;
            }
            if (!gazetteer.isCountry(place) && countries.containsKey(country)) {
                score += IN_NAMED_COUNTRY + Math.min(1, countries.get(country) / 5);
                by = DecidedBy.REPORT;
            }
            int division = gazetteer.admin1Of(place);
            if (!gazetteer.isAdmin1(place) && division >= 0 && divisions.containsKey(division)) {
                score += IN_NAMED_DIVISION * Math.min(1, divisions.get(division));
                by = DecidedBy.REPORT;
            }
            if (gazetteer.isCountry(place) && !countries.containsKey(place) && hasNamesakeInReport(span)) {
                score += NAMESAKE_IN_REPORT;
            }
            boolean isElsewhere = !gazetteer.isCountry(place)
                    && country >= 0
                    && !countries.isEmpty()
                    && !countries.containsKey(country);
            if (isElsewhere && country != feedCountry) {
                score += ELSEWHERE;
            }
            if (isStated(place, around) || isStatedBefore(place, before)) {
                score += STATED;
                by = DecidedBy.STATED;
            }
            boolean isElsewhereThanBest = best < 0 || gazetteer.admin1Of(best) != gazetteer.admin1Of(place);
            if (isElsewhereThanBest) {
                elsewhereScore = Math.max(elsewhereScore, Math.min(score, bestScore));
            }
            if (score > bestScore) {
                bestScore = score;
                best = place;
                pass = by;
            }
        }
        boolean isKnown = bestScore >= KNOWN_WORLDWIDE + (pass == DecidedBy.PROMINENCE ? 0.3 : 1.5);
        if (best < 0 || !isKnown) {
            return null;
        }
        DecidedBy decidedBy = span.bearers().length == 1 ? DecidedBy.ONLY : pass;
        return new Resolved(best, decidedBy, certainty(decidedBy, bestScore - elsewhereScore));
    }

    /** By what decided, and by how far ahead of its namesakes in other divisions it is. */
    private static Certainty certainty(DecidedBy decidedBy, double lead) {
        if (decidedBy == DecidedBy.STATED || lead >= SURE_LEAD) {
            return Certainty.SURE;
        }
        return decidedBy == DecidedBy.PROMINENCE || lead < LIKELY_LEAD ? Certainty.GUESS : Certainty.LIKELY;
    }

    /** The bearers of the name that follows after a comma or in brackets: what this one lies in. */
    private static int[] around(TokenizedText text, List<NamedSpan> spans, int index) {
        if (index + 1 >= spans.size()) {
            return new int[0];
        }
        NamedSpan span = spans.get(index);
        NamedSpan next = spans.get(index + 1);
        int gap = next.first() - span.end();
        if (gap < 1 || gap > 3 || text.sentence(next.first()) != text.sentence(span.first())) {
            return new int[0];
        }
        String mark = text.folded(span.end());
        boolean isApposition = mark.equals(",") || mark.equals("(");
        boolean isIn = gap <= 2 && (mark.equals("in") || mark.equals("en"));
        return isApposition || isIn ? next.bearers() : new int[0];
    }

    /** The bearers of the name before a comma: what may lie in this one, "Atlanta, Georgia". */
    private static int[] before(TokenizedText text, List<NamedSpan> spans, int index) {
        boolean isAfterComma = index > 0
                && spans.get(index).first() == spans.get(index - 1).end() + 1
                && text.folded(spans.get(index).first() - 1).equals(",");
        return isAfterComma ? spans.get(index - 1).bearers() : new int[0];
    }

    /** Whether a known place of the name before lies in this division or country. */
    private boolean isStatedBefore(int place, int[] before) {
        for (int bearer : before) {
            int inner = bearer >> 1;
            boolean isKnown = gazetteer.isTown(inner) && gazetteer.population(inner) >= STATING;
            if (isKnown && (place == gazetteer.admin1Of(inner) || place == gazetteer.countryOf(inner))) {
                return true;
            }
        }
        return false;
    }

    /** Whether some bearer of one name lies in a country or first-level division of another name. */
    static boolean liesInOneOf(Gazetteer gazetteer, int[] inner, int[] outer) {
        for (int in : inner) {
            for (int out : outer) {
                int place = in >> 1;
                int around = out >> 1;
                boolean liesIn = place != around
                        && (around == gazetteer.countryOf(place) || around == gazetteer.admin1Of(place));
                if (liesIn) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isStated(int place, int[] around) {
        for (int bearer : around) {
            int outer = bearer >> 1;
            boolean liesIn = outer != place
                    && (outer == gazetteer.countryOf(place)
                            || outer == gazetteer.admin1Of(place)
                            || outer == gazetteer.admin2Of(place));
            if (liesIn) {
                return true;
            }
        }
        return false;
    }
}
