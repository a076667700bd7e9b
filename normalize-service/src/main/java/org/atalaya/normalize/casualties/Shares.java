package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;

/**
 * Numbers whose harm was told before them, each with a place of its own: "three people were killed in Puno and two in
 * Cusco"; and the shares of a sum: "48 deaths: 18 in Juliaca, ten in Ayacucho", which are parts of it. A number that
 * anything but a place follows is none of these.
 */
final class Shares {
    static final Set<String> IN = Set.of("in", "en");
    private static final Set<String> ARTICLES = Set.of("the", "el", "la", "los", "las");
    private static final Set<String> BETWEEN = Set.of(",", ";", "and", "y", "e");
    private static final Set<String> ENDS = Set.of(",", ";", ".", ")", "and", "y", "e");
    private static final Set<String> JOINING = Set.of(",", "and", "y", "in", "en", "on", "of", "de", "del");
    private static final Set<String> SPANISH_DAYS =
            Set.of("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");

    /** How many words the place of those told first may take with its day. */
    private static final int MOST_BETWEEN = 14;

    private final ClaimUnits sentence;
    private final Units units;
    private final TokenizedText text;
    private final Set<Integer> usedPeople;

    Shares(ClaimUnits sentence, TokenizedText text, Set<Integer> usedPeople) {
        this.sentence = sentence;
        this.units = sentence.units;
        this.text = text;
        this.usedPeople = usedPeople;
    }

    /** The shares that follow what is bound. */
    List<Bound> of(List<Bound> bound) {
        List<Bound> shares = new ArrayList<>();
        if (!text.shouting()) {
            bound.stream().filter(whole -> !whole.isSubset()).forEach(whole -> addAfter(whole, shares));
        }
        return shares;
    }

    private void addAfter(Bound whole, List<Bound> shares) {
        int after = Math.max(whole.end(), Math.max(whole.peopleUnit(), whole.harmUnit()) + 1);
        boolean isSum = after < units.size() && units.word(after).equals(":");
        int at = isSum ? after + 1 : afterFirst(after);
        Count sum = whole.people().count();
        long told = 0;
        while (at >= 0 && at < units.size()) {
            while (at < units.size() && BETWEEN.contains(units.word(at))) {
                at++;
            }
            int end = at < units.size() && isBare(at) ? afterPlace(at + 1) : -1;
            if (end < 0) {
                return;
            }
            Long share = sentence.people(at).count().low();
            told += share == null ? 0 : share;
            if (isSum && sum.high() != null && told > sum.high()) {
                return;
            }
            usedPeople.add(at);
            shares.add(new Bound(
                    whole.harm(), sentence.people(at), at, at, at, end, isSum, "with its own place: " + whole.rule()));
            at = end;
        }
    }

    /** What follows the place of those told first: "in Juliaca, Peru, on Monday, and two in Cusco"; -1 where nothing does. */
    private int afterFirst(int unit) {
        boolean hasPlace = false;
        for (int at = unit; at < Math.min(units.size(), unit + MOST_BETWEEN); at++) {
            if (isBare(at) && BETWEEN.contains(units.word(at - 1))) {
                return hasPlace ? at : -1;
            }
            if (!isName(at) && !isOfPlaceOrDay(at)) {
                return -1;
            }
            hasPlace |= IN.contains(units.word(at));
        }
        return -1;
    }

    private boolean isOfPlaceOrDay(int unit) {
        String word = units.word(unit);
        return JOINING.contains(word)
                || ARTICLES.contains(word)
                || SPANISH_DAYS.contains(word)
                || MONTHS.contains(word)
                || text.kind(units.firstToken(unit)) == Kind.NUMBER;
    }

    private boolean isBare(int unit) {
        return units.is(unit, CasualtyLanguage.COUNT)
                && !usedPeople.contains(unit)
                && !sentence.people(unit).hasNoun()
                && sentence.people(unit).count().low() != null;
    }

    /** The unit after "in Puno", where nothing else follows it in its clause; -1 where there is no such place. */
    private int afterPlace(int unit) {
        if (unit >= units.size() || !IN.contains(units.word(unit))) {
            return -1;
        }
        int at = unit + 1;
        if (at < units.size() && ARTICLES.contains(units.word(at))) {
            at++;
        }
        int first = at;
        while (at < units.size() && isName(at)) {
            at++;
        }
        boolean isPlace = at > first && !MONTHS.contains(units.word(first));
        boolean isEnd = at >= units.size() || ENDS.contains(units.word(at));
        return isPlace && isEnd ? at : -1;
    }

    /** A word with a capital, or several that were taken for one name. */
    private boolean isName(int unit) {
        for (int token = units.firstToken(unit); token < units.endToken(unit); token++) {
            if (text.kind(token) != Kind.WORD || !text.capitalized(token)) {
                return false;
            }
        }
        return true;
    }
}
