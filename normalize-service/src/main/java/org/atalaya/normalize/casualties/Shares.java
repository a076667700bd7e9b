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
 * two in Cusco", "tres muertos el martes y dos el jueves", "en Puno mataron a tres; en Cusco, a uno"; and the shares of a
 * sum: "48 deaths: 18 in Juliaca, ten in Ayacucho", which are parts of it. A number that anything else follows is none of
 * these.
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
    private static final Set<String> ONES = Set.of("one", "uno", "una");
    private static final Set<String> MORE = Set.of("more", "mas", "others", "otros", "otras");
    /** Of a Spanish object: "mató a tres en Puno y a dos en Cusco". */
    private static final String TO = "a";

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
            int placed = afterPlace(at);
            int number = placed < 0 ? number(at) : numberAfterPlace(placed);
            int end = number < 0 ? -1 : placed < 0 ? afterPlaceAndDay(number + 1) : afterMore(number + 1);
            if (end < 0) {
                return;
            }
            People people = isBare(number) ? sentence.people(number).apart() : People.ONE_BODY;
            Long share = people.count().low();
            told += share == null ? 0 : share;
            if (isSum && sum.high() != null && told > sum.high()) {
                return;
            }
            usedPeople.add(number);
            shares.add(new Bound(
                    whole.harm(), people, number, number, at, end, isSum, "with its own place: " + whole.rule()));
            at = end;
        }
    }

    /** What follows the place of those told first: "in Juliaca, Peru, on Monday, and two in Cusco"; -1 where nothing does. */
    private int afterFirst(int unit) {
        if (unit < units.size() && BETWEEN.contains(units.word(unit)) && numberAfterPlace(afterPlace(unit + 1)) >= 0) {
            return unit;
        }
        boolean hasPlace = false;
        for (int at = unit; at < Math.min(units.size(), unit + MOST_BETWEEN); at++) {
            if (number(at) >= 0 && BETWEEN.contains(units.word(at - 1))) {
                return hasPlace ? at : -1;
            }
            // "60 people, 31 of them in Juliaca and 12 in Cusco": parts, not others.
            boolean isPart =
                    units.is(at, CasualtyLanguage.COUNT) && sentence.people(at).isPart();
            if (isPart || (!isName(at) && !isOfPlaceOrDay(at))) {
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

    /** The number that stands here, as it is or as an object; -1 where none does. */
    private int number(int unit) {
        int at = unit < units.size() && units.word(unit).equals(TO) ? unit + 1 : unit;
        return at < units.size() && (isBare(at) || ONES.contains(units.word(at))) ? at : -1;
    }

    /** "En Masaya, a uno": the number behind a place; -1 where there is no place or no number. */
    private int numberAfterPlace(int place) {
        if (place < 0 || place >= units.size()) {
            return -1;
        }
        return number(units.word(place).equals(",") ? place + 1 : place);
    }

    /** The unit after "more", where nothing else follows the number in its clause; -1 where something does. */
    private int afterMore(int unit) {
        int at = unit < units.size() && MORE.contains(units.word(unit)) ? unit + 1 : unit;
        return at >= units.size() || ENDS.contains(units.word(at)) ? at : -1;
    }

    private boolean isBare(int unit) {
        return units.is(unit, CasualtyLanguage.COUNT | CasualtyLanguage.OTHER)
                && !usedPeople.contains(unit)
                && !sentence.people(unit).hasNoun()
                && !sentence.people(unit).isPart()
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
