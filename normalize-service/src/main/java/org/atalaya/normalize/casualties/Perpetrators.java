package org.atalaya.normalize.casualties;

import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Who is said to have done it: "killed by soldiers", "a manos de la policía". */
final class Perpetrators {
    private static final int REACHES = 6;
    private static final int LONGEST = 6;

    private Perpetrators() {}

    static @Nullable String find(TokenizedText text, Units units, int harmUnit) {
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
        String word = units.word(unit);
        boolean isArticle = word.equals("the")
                || word.equals("la")
                || word.equals("el")
                || word.equals("los")
                || word.equals("las")
                || word.equals("de")
                || word.equals("del");
        boolean ends = units.is(
                unit,
                CasualtyLanguage.STOP
                        | CasualtyLanguage.BARRIER
                        | CasualtyLanguage.HARM
                        | CasualtyLanguage.SAY
                        | CasualtyLanguage.BE);
        boolean isFirstCounted = unit == from && units.is(unit, CasualtyLanguage.COUNTED);
        return isArticle || isFirstCounted || (!ends && !word.equals("."));
    }
}
