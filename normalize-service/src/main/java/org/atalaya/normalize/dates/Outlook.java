package org.atalaya.normalize.dates;

import org.atalaya.normalize.rules.Match;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.TokenizedText;

/** Tells whether a sentence speaks of what is to come: "will meet on Friday". News looks back unless it says otherwise. */
final class Outlook {
    /** How far before a date the word may stand that says so, in units. */
    private static final int REACHES = 20;

    /** How far behind a date that opens its sentence. */
    private static final int REACHES_ON = 14;

    private static final int OPENING = 2;

    private final TokenizedText text;
    private final DateLanguage language;
    private final Units units;

    Outlook(TokenizedText text, DateLanguage language, Units units) {
        this.text = text;
        this.language = language;
        this.units = units;
    }

    boolean isAhead(Match match) {
        int sentence = text.sentence(units.firstToken(match.start()));
        int unit = match.start() - 1;
        while (unit >= 0
                && match.start() - unit <= REACHES
                && isIn(sentence, unit)
                && !units.is(unit, DateUnits.STEP)) {
            if (isCue(unit)) {
                return true;
            }
            unit--;
        }
        boolean opens = unit < 0 || !isIn(sentence, unit);
        return opens && match.start() - unit <= OPENING + 1 && isAheadAfter(match.end(), sentence);
    }

    /**
     * Whether a day without a year may as well be one to come: "has until 1 June", "should close in October", "is expected
     * when it lands on 11 November". The nearer one is meant then.
     */
    boolean isOpen(Match match) {
        int sentence = text.sentence(units.firstToken(match.start()));
        int before = match.start() - 1;
        if (before >= 0 && units.is(before, DateUnits.TOWARD) && isIn(sentence, before)) {
            return true;
        }
        for (int unit = before; unit >= 0 && match.start() - unit <= REACHES && isIn(sentence, unit); unit--) {
            if (units.is(unit, DateUnits.OPEN) || isCue(unit)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAheadAfter(int end, int sentence) {
        for (int unit = end; unit < units.size() && unit < end + REACHES_ON && isIn(sentence, unit); unit++) {
            if (units.is(unit, DateUnits.STEP)) {
                return false;
            }
            if (isCue(unit)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(int sentence, int unit) {
        return text.sentence(units.firstToken(unit)) == sentence;
    }

    private boolean isCue(int unit) {
        if (units.is(unit, DateUnits.FUTURE)) {
            return unit == 0 || !units.is(unit - 1, DateUnits.WAS);
        }
        return language.isFutureForm(text, units.firstToken(unit));
    }
}
