package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;

/**
 * Numbers whose harm was told before them, each with a place or a day of its own: "three people were killed in Puno and
 * two in Cusco", "tres muertos el martes y dos el jueves"; and the shares of a sum: "48 deaths: 18 in Juliaca, ten in
 * Ayacucho", which are parts of it. A number that anything else follows is none of these.
 */
final class Shares {
    static final Set<String> IN = Set.of("in", "en");
    private static final Set<String> ARTICLES = Set.of("the", "el", "la", "los", "las");
    private static final Set<String> BETWEEN = Set.of(",", ";", "and", "y", "e");
    private static final Set<String> ENDS = Set.of(",", ";", ".", ")", "and", "y", "e");
    private static final Set<String> JOINING = Set.of(",", "and", "y", "in", "en", "on", "of", "de", "del");
    private static final Set<String> SPANISH_DAYS =
            Set.of("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo");
    private static final Set<String> ENGLISH_DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> DAY_BEGINNINGS = Set.of("on", "el", "del", "de", "this", "este");
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
            int end = at < units.size() && isBare(at) ? afterPlaceAndDay(at + 1) : -1;
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
            hasPlace |= IN.contains(units.word(at)) || isWeekday(at);
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

    /**
     * The unit after "in Puno", "el jueves en Puno", "in the raid on Thursday", where nothing else follows them in their
     * clause; -1 where there is neither a place nor a day.
     */
    private int afterPlaceAndDay(int unit) {
        int at = unit;
        boolean isOwn = false;
        while (at < units.size() && !ENDS.contains(units.word(at))) {
            int place = afterPlace(at);
            int day = afterDay(at);
            int next = Math.max(Math.max(place, day), isOwn ? -1 : afterEvent(at));
            if (next < 0) {
                return -1;
            }
            isOwn |= place >= 0 || day >= 0;
            at = next;
        }
        return isOwn ? at : -1;
    }

    private int afterPlace(int unit) {
        int first = afterIn(unit);
        int at = first;
        while (first >= 0 && at < units.size() && isName(at) && !isWeekday(at)) {
            at++;
        }
        return at > first && !MONTHS.contains(units.word(first)) ? at : -1;
    }

    /** "In the raid", "en la represión". */
    private int afterEvent(int unit) {
        int at = afterIn(unit);
        boolean isEvent = at >= 0
                && at < units.size()
                && units.is(at, CasualtyLanguage.EVENT | CasualtyLanguage.UNREST | CasualtyLanguage.DEED);
        return isEvent ? at + 1 : -1;
    }

    /** The unit after "in" and an article, -1 where there is no "in". */
    private int afterIn(int unit) {
        if (unit >= units.size() || !IN.contains(units.word(unit))) {
            return -1;
        }
        return unit + 1 < units.size() && ARTICLES.contains(units.word(unit + 1)) ? unit + 2 : unit + 1;
    }

    /** "On Thursday", "el jueves", "del jueves". */
    private int afterDay(int unit) {
        int at = unit;
        while (at < Math.min(units.size(), unit + 2) && DAY_BEGINNINGS.contains(units.word(at))) {
            at++;
        }
        return at < units.size() && isWeekday(at) ? at + 1 : -1;
    }

    private boolean isWeekday(int unit) {
        return SPANISH_DAYS.contains(units.word(unit)) || ENGLISH_DAYS.contains(units.word(unit));
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
