package org.atalaya.normalize.reports;

import java.util.Set;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.places.FoundPlace;
import org.atalaya.normalize.text.TokenizedText;

/** What the words around a claim say of its place: clauses in which another one may be told, and what they point to. */
final class PlaceClauses {
    private static final KeyedWords WORDS = new KeyedWords("reports/place-words.txt");
    private static final Set<String> BEGINNINGS = WORDS.of("CLAUSE");
    private static final Set<String> NATIONAL = WORDS.of("NATIONAL");
    private static final Set<String> COUNTRYWIDE = WORDS.of("COUNTRYWIDE");
    private static final Set<String> COUNTRY = WORDS.of("COUNTRY");
    private static final Set<String> ALL_OVER = WORDS.of("ALL OVER");
    private static final Set<String> TOWN = WORDS.of("TOWN");
    private static final Set<String> DIVISION = WORDS.of("DIVISION");
    private static final Set<String> POINTING = WORDS.of("POINTING");
    private static final Set<String> ARTICLES = WORDS.of("ARTICLE");
    private static final Set<String> JOINED = WORDS.of("JOINED");
    private static final Set<String> OF = WORDS.of("OF");
    private static final Set<String> IN = WORDS.of("IN");
    private static final Set<String> AND = WORDS.of("AND");
    private static final Set<String> SEVERAL = WORDS.of("SEVERAL");
    private static final Set<String> PLACES = WORDS.of("PLACES");

    private PlaceClauses() {}

    /** Whether a claim's sentence speaks of a whole country. */
    static boolean isNational(FoundClaim claim) {
        TokenizedText text = claim.text();
        for (int i = text.sentenceStart(claim.sentence()); i < text.sentenceEnd(claim.sentence()); i++) {
            if (!text.capitalized(i) && NATIONAL.contains(text.folded(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Across the country", "en todo el país". */
    static boolean isCountrywide(FoundClaim claim) {
        return has(claim, COUNTRYWIDE) || points(claim, COUNTRY, ALL_OVER);
    }

    /** "In the city", "en ese distrito". */
    static boolean isOfTown(FoundClaim claim) {
        return points(claim, TOWN, POINTING);
    }

    /** "In the province", but not "in the province of Puno". */
    static boolean isOfDivision(FoundClaim claim) {
        return points(claim, DIVISION, POINTING);
    }

    /** "In the two councils", "en ambos distritos": a count of several places, of none of them alone. */
    static boolean isOfSeveral(FoundClaim claim) {
        TokenizedText text = claim.text();
        int start = text.sentenceStart(claim.sentence());
        int end = text.sentenceEnd(claim.sentence());
        for (int i = start + 1; i < end; i++) {
            if (!PLACES.contains(text.folded(i))) {
                continue;
            }
            int number = SEVERAL.contains(text.folded(i - 1)) ? i - 1 : i - 2;
            int before = number > start && ARTICLES.contains(text.folded(number - 1)) ? number - 2 : number - 1;
            boolean isCounted = number > start && SEVERAL.contains(text.folded(number));
            if (isCounted && before >= start && POINTING.contains(text.folded(before))) {
                return true;
            }
        }
        return false;
    }

    /** "LIMA: two die". */
    static boolean isLabel(FoundPlace place) {
        return place.endToken() < place.text().size()
                && place.text().folded(place.endToken()).equals(":");
    }

    /** "The Senkata plant in El Alto": whether only what names a site and a preposition stand between two places. */
    static boolean isPlacedIn(FoundPlace place, FoundPlace around) {
        TokenizedText text = place.text();
        int last = around.firstToken() - 1;
        if (!IN.contains(text.folded(last))) {
            return false;
        }
        for (int i = place.endToken(); i < last; i++) {
            String word = text.folded(i);
            boolean isOther = text.capitalized(i)
                    || BEGINNINGS.contains(word)
                    || AND.contains(word)
                    || !Character.isLetter(word.charAt(0));
            if (isOther) {
                return false;
            }
        }
        return text.sentence(place.firstToken()) == text.sentence(around.firstToken());
    }

    private static boolean has(FoundClaim claim, Set<String> words) {
        TokenizedText text = claim.text();
        for (int i = text.sentenceStart(claim.sentence()); i < text.sentenceEnd(claim.sentence()); i++) {
            if (words.contains(text.folded(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words stands right behind two or three that point, and without a name of its own. */
    private static boolean points(FoundClaim claim, Set<String> words, Set<String> pointing) {
        TokenizedText text = claim.text();
        int start = text.sentenceStart(claim.sentence());
        int end = text.sentenceEnd(claim.sentence());
        for (int i = start + 1; i < end; i++) {
            String before = text.folded(i - 1);
            boolean isPointed = JOINED.contains(before)
                    || (ARTICLES.contains(before) && i - 2 >= start && pointing.contains(text.folded(i - 2)));
            if (words.contains(text.folded(i)) && isPointed && !isNamed(text, i + 1, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(TokenizedText text, int next, int end) {
        boolean isOf = next + 1 < end && OF.contains(text.folded(next)) && text.capitalized(next + 1);
        return isOf || (next < end && text.capitalized(next));
    }

    static boolean begins(String folded) {
        return BEGINNINGS.contains(folded);
    }
}
