package org.atalaya.normalize.places;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.normalize.places.FoundPlace.Role;

/** Which countries and first-level divisions a report speaks of, and how much. */
final class ReportEvidence {
    /** People of a namesake that the news would name. */
    private static final int NOTED = 10_000;

    /** The same where the report names its country, and not that of the larger one. */
    private static final int LEAST_NOTED = 1_000;

    private static final int UNCOUNTED = 2_000;
    private static final int UNCOUNTED_DISTRICT = 20_000;

    /** A town with this share of the people of a country may be meant by the name of both. */
    private static final int RIVALS_SHARE = 100;

    /** Log10 of a population: a town of 15,000 that nothing else speaks for is no guess. */
    private static final double KNOWN_WORLDWIDE = 5.0;

    /** People of an island ("Santa Elena") that its namesakes elsewhere are meant before. */
    private static final int SMALLEST = 20_000;

    private static final double BY_ANOTHER_NAME = -1.5;
    private static final double AWAY = 0.5;
    private static final double MOST_OF = 0.7;

    private final Gazetteer gazetteer;
    private final int feedCountry;
    private final Set<Integer> ofLanguage;
    private final Map<Integer, Double> countries = new HashMap<>();
    private final Map<Integer, Double> divisions = new HashMap<>();
    private double most;
    private boolean isGuessed;

    /**
     * Nothing is learnt yet.
     *
     * @param feedCountry -1 where there is none
     * @param ofLanguage the countries whose press the report's language is; none where it is that of the world
     */
    ReportEvidence(Gazetteer gazetteer, int feedCountry, Set<Integer> ofLanguage) {
        this.gazetteer = gazetteer;
        this.feedCountry = feedCountry;
        this.ofLanguage = Set.copyOf(ofLanguage);
    }

    /**
     * Learns from a field: countries that it names, and those of names with one bearer. A name that a country shares
     * ("Georgia", "Granada") counts for the country only where nothing speaks for its namesakes.
     */
    void gather(List<NamedSpan> spans) {
        for (NamedSpan span : spans) {
            int country = countryAmong(span);
            if (country >= 0 && !isShared(span)) {
                count(country, span.role() == Role.DEMONYM ? 0.5 : 1);
            }
        }
    }

    /**
     * Learns from the towns of a field, when the countries of all fields are known.
     *
     * @param weight what a name in this field says beside one in another
     */
    void gatherTowns(List<NamedSpan> spans, double weight) {
        gatherTowns(spans, weight, true);
        gatherTowns(spans, weight, false);
    }

    /** First the names that only one country has: they say more than those that several share. */
    private void gatherTowns(List<NamedSpan> spans, double weight, boolean ofOneCountry) {
        for (NamedSpan span : spans) {
            // A quarter has the name of a town elsewhere: it speaks for none.
            boolean mayBeTown = countryAmong(span) < 0 && span.size() != FoundPlace.Size.SMALL;
            if (mayBeTown && isInOneCountry(span) == ofOneCountry) {
                gatherDivisions(span, weight * weight(span));
            }
        }
    }

    private boolean isInOneCountry(NamedSpan span) {
        int country = span.bearers().length == 0 ? -1 : gazetteer.countryOf(span.bearers()[0] >> 1);
        return Arrays.stream(span.bearers()).allMatch(bearer -> gazetteer.countryOf(bearer >> 1) == country);
    }

    /** Where people come from, go to and speak says less of where the report's story is, and so does a capital's dateline. */
    private double weight(NamedSpan span) {
        int place = span.role() == Role.DATELINE ? certain(span) : -1;
        boolean isCapital = place >= 0
                && gazetteer.countryOf(place) >= 0
                && gazetteer.capitalOf(gazetteer.countryOf(place)) == place;
        return isCapital ? AWAY : weight(span.role());
    }

    private static double weight(Role role) {
        return switch (role) {
            case NAMED, DATELINE, DEMONYM -> 1;
            case INSTITUTION, SPEAKER, ORIGIN, TOWARD, CARE -> AWAY;
        };
    }

    /** Learns the division that the towns of all fields have in common, unless the report speaks of other countries; -1 is none. */
    void gatherCompany(int division) {
        int country = division < 0 ? -1 : gazetteer.countryOf(division);
        if (country >= 0 && (countries.isEmpty() || countries.containsKey(country))) {
            count(country, 0.5);
            divisions.merge(division, 0.5, Double::sum);
        }
    }

    /** To be called when all fields were gathered. */
    void gatherShared(List<NamedSpan> spans) {
        for (NamedSpan span : spans) {
            int country = countryAmong(span);
            if (country >= 0 && isShared(span) && (countries.containsKey(country) || !hasNamesake(span))) {
                count(country, 1);
            }
        }
    }

    /** Where nothing is certain: learns what the names of a field mean by themselves, the dateline's too. */
    void gatherLikely(PlaceResolver resolver, MarkedText text, List<NamedSpan> spans) {
        isGuessed = true;
        Stating stating = new Stating(gazetteer, text, spans);
        for (int i = 0; i < spans.size(); i++) {
            NamedSpan span = spans.get(i);
            PlaceResolver.Resolved likely =
                    span.size() == FoundPlace.Size.ANY ? resolver.resolve(text, stating, span, i) : null;
            if (likely != null && gazetteer.countryOf(likely.place()) >= 0) {
                count(gazetteer.countryOf(likely.place()), 0.5);
                divisions.merge(gazetteer.admin1Of(likely.place()), 0.5 * weight(span), Double::sum);
            }
        }
    }

    private void gatherDivisions(NamedSpan span, double weight) {
        int certain = certain(span);
        if (certain >= 0 && isOutshone(span, certain)) {
            return;
        }
        // "The hospital of Cobán" lies there; "the summit of Alaska" may lie anywhere.
        if (span.size() == FoundPlace.Size.SITE && (certain < 0 || !gazetteer.isTown(certain))) {
            return;
        }
        if (certain >= 0 && gazetteer.countryOf(certain) >= 0) {
            count(gazetteer.countryOf(certain), 0.5);
            divisions.merge(gazetteer.admin1Of(certain), 0.5 * weight, Double::sum);
        }
        for (int bearer : span.bearers()) {
            if (gazetteer.isAdmin1(bearer >> 1)) {
                divisions.merge(bearer >> 1, 0.3 * weight, Double::sum);
            }
        }
    }

    /** Whether a known namesake lies in a country that the report names, and this one does not: the Tripoli of Lebanon. */
    private boolean isOutshone(NamedSpan span, int certain) {
        if (countries.isEmpty() || countries.containsKey(gazetteer.countryOf(certain))) {
            return false;
        }
        for (int bearer : span.bearers()) {
            int place = bearer >> 1;
            if (people(place) >= LEAST_NOTED && countries.containsKey(gazetteer.countryOf(place))) {
                return true;
            }
        }
        return false;
    }

    private void count(int country, double weight) {
        most = Math.max(most, countries.merge(country, weight, Double::sum));
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
        int country = countryAmong(span);
        for (int bearer : span.bearers()) {
            int place = bearer >> 1;
            if (rivals(place, country) && (bearer & 1) == 0) {
                return true;
            }
        }
        return false;
    }

    /** "Georgia", "Granada", but not the Peru of Indiana, which is meant only where the report says so. */
    private boolean rivals(int place, int country) {
        boolean isLarge = gazetteer.population(place) >= NOTED
                && gazetteer.population(place) >= gazetteer.population(country) / RIVALS_SHARE;
        return !gazetteer.isCountry(place) && (gazetteer.isAdmin1(place) || isLarge);
    }

    /** Whether a place of this name lies in a country that the report speaks of, or in that of the feed. */
    boolean hasNamesake(NamedSpan span) {
        int named = countryAmong(span);
        for (int bearer : span.bearers()) {
            int place = bearer >> 1;
            int country = gazetteer.countryOf(place);
            boolean isSpokenOf = country >= 0 && (countries.containsKey(country) || country == feedCountry);
            if (rivals(place, named) && isSpokenOf) {
                return true;
            }
        }
        return false;
    }

    /** The only place that a name can mean, by its only or by far largest bearer; -1 where it is open. */
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
        return best >= 0 && (isFarAhead || (second < 0 && first >= 3.5 && span.placed())) ? best : -1;
    }

    /** How well known a place is by a name, as the log10 of people. */
    double prominence(int bearer) {
        int place = bearer >> 1;
        double people = Math.log10(people(place) + 1.0);
        return people + rankBonus(place) + ((bearer & 1) == 1 ? BY_ANOTHER_NAME : 0);
    }

    /** Of a town or district whose people are not known, as many as of a small one. */
    private int people(int place) {
        int people = gazetteer.population(place);
        if (people > 0) {
            return people;
        }
        return gazetteer.isTown(place) ? UNCOUNTED : gazetteer.isAdmin2(place) ? UNCOUNTED_DISTRICT : 0;
    }

    private double rankBonus(int place) {
        return switch (gazetteer.level(place)) {
            case COUNTRY -> gazetteer.population(place) < SMALLEST ? 1 : 5;
            case ADMIN1 -> 0.5;
            case ADMIN2 -> -1.5;
            case TOWN -> gazetteer.rank(place) == 0 ? 2.5 : gazetteer.rank(place) == 1 ? 1 : 0;
        };
    }

    boolean isFeedCountry(int country) {
        return country >= 0 && country == feedCountry;
    }

    /** Whether nothing but the report's language tells where it is from, and it is that of the country. */
    boolean isOfLanguageAlone(int country) {
        return countries.isEmpty() && feedCountry < 0 && ofLanguage.contains(country);
    }

    /** Whether a place of the country is no surprise: the report speaks of it, or of none and has its language. */
    boolean isLikelyIn(int country) {
        return (countries.isEmpty() && feedCountry < 0)
                ? ofLanguage.contains(country)
                : speaksOf(country) || isFeedCountry(country);
    }

    /** Whether all that is known of the report's places is what each name means by itself. */
    boolean isGuessed() {
        return isGuessed;
    }

    boolean speaksOfAny() {
        return !countries.isEmpty();
    }

    boolean speaksOf(int country) {
        return countries.containsKey(country);
    }

    /** From 0 for a country that the report does not speak of to 1 for the one that it speaks of most. */
    double share(int country) {
        return most == 0 ? 0 : countries.getOrDefault(country, 0.0) / most;
    }

    boolean speaksOfDivisions() {
        return !divisions.isEmpty();
    }

    /** The division of the country that the report speaks of most; -1 where it speaks of none. */
    int mainDivision() {
        int country = mainCountry();
        return divisions.entrySet().stream()
                .filter(vote -> vote.getKey() >= 0 && gazetteer.countryOf(vote.getKey()) == country)
                .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    /** The division that most of what the report names of a country lies in; -1 where it speaks of several. */
    int onlyDivision(int country) {
        double all = 0;
        double most = 0;
        int best = -1;
        for (Map.Entry<Integer, Double> vote : divisions.entrySet()) {
            boolean isOfCountry = vote.getKey() >= 0 && gazetteer.countryOf(vote.getKey()) == country;
            all += isOfCountry ? vote.getValue() : 0;
            if (isOfCountry && vote.getValue() > most) {
                most = vote.getValue();
                best = vote.getKey();
            }
        }
        return most >= MOST_OF * all ? best : -1;
    }

    /** How much the report speaks of a division, 0 to 1. */
    double ofDivision(int division) {
        return division < 0 ? 0 : Math.min(1, divisions.getOrDefault(division, 0.0));
    }

    /** The country that the report speaks of most; else that of the feed; else -1. */
    int mainCountry() {
        return countries.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(feedCountry);
    }
}
