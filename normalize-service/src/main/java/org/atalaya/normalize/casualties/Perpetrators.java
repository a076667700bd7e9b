package org.atalaya.normalize.casualties;

import java.util.Set;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Who is said to have done it: "killed by soldiers", "a manos de la policía". */
final class Perpetrators {
    private static final int REACHES = 6;
    private static final int LONGEST = 6;

    private static final Set<String> ARTICLES = Set.of("the", "la", "el", "los", "las", "de", "del");

    private Perpetrators() {}

    /** By whom; where the verb is active and has its victims after it, its subject. */
    static @Nullable String find(TokenizedText text, Units units, int harmUnit, int peopleUnit) {
        String by = by(text, units, harmUnit);
        boolean isHeading =
                harmUnit + 1 < units.size() && units.word(harmUnit + 1).equals(":");
        boolean isActive = peopleUnit > harmUnit
                && !isHeading
                && units.is(harmUnit, CasualtyLanguage.ACTIVE | CasualtyLanguage.PASSIVE)
                && !units.is(harmUnit, CasualtyLanguage.DIE);
        return by != null || !isActive ? by : subject(text, units, harmUnit);
    }

    private static @Nullable String subject(TokenizedText text, Units units, int verb) {
        int end = verb;
        while (end > 0 && units.is(end - 1, CasualtyLanguage.HAVE | CasualtyLanguage.ADVERB)) {
            end--;
        }
        if (end > 0 && units.is(end - 1, CasualtyLanguage.BE)) {
            return null;
        }
        int first = end;
        while (first > 0 && end - first < LONGEST && isPartOfPhrase(units, first - 1, first - 1)) {
            first--;
        }
        while (first < end && isArticle(units.word(first))) {
            first++;
        }
        return first == end ? null : text.span(units.firstToken(first), units.endToken(end - 1));
    }

    private static @Nullable String by(TokenizedText text, Units units, int harmUnit) {
        for (int unit = harmUnit + 1; unit < Math.min(units.size(), harmUnit + REACHES); unit++) {
            if (units.is(unit, CasualtyLanguage.BARRIER) || units.is(unit, CasualtyLanguage.HARM)) {
                return null;
            }
            if (units.is(unit, CasualtyLanguage.BY)) {
                return phrase(text, units, unit + 1);
            }
        }
        return null;
    }

    private static @Nullable String phrase(TokenizedText text, Units units, int from) {
        int unit = from;
        while (unit < units.size() && unit < from + LONGEST && isPartOfPhrase(units, unit, from)) {
            unit++;
        }
        return unit == from ? null : text.span(units.firstToken(from), units.endToken(unit - 1));
    }

    private static boolean isPartOfPhrase(Units units, int unit, int from) {
        boolean ends = units.is(
                unit,
                CasualtyLanguage.STOP
                        | CasualtyLanguage.BARRIER
                        | CasualtyLanguage.HARM
                        | CasualtyLanguage.SAY
                        | CasualtyLanguage.BE);
        boolean isFirstCounted = unit == from && units.is(unit, CasualtyLanguage.COUNTED);
        boolean isMark = units.word(unit).equals(".") || units.word(unit).equals(",");
        return isArticle(units.word(unit)) || isFirstCounted || (!ends && !isMark);
    }

    private static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }
}
