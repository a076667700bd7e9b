package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.normalize.rules.Units;

/**
 * Numbers whose harm was told before them, each at a site of its own: "killed four people in the market and three aboard
 * the bus", and the shares of a sum over several attacks: "seven died in two attacks, four in the market and three aboard
 * the bus", each an incident of its own, of which the sum is a total.
 */
final class SitedShares {
    /** What the rule of a share begins with, and that of a sum. */
    static final String SHARE = "at its own site: ";

    static final String SUM = "sum over several attacks: ";

    private static final long NO_SITE = Setting.CLASSES.mask("NO-SITE");
    private static final long SEVERAL = Setting.CLASSES.mask("SEVERAL");
    private static final long ATTACKS = Setting.CLASSES.mask("ATTACKS");
    private static final Set<String> AT =
            Set.of("in", "at", "aboard", "inside", "outside", "on", "en", "dentro", "frente");
    private static final Set<String> OF = Set.of("of", "de", "del", "al");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "el", "la", "los", "las", "un", "una");
    private static final Set<String> JOINED = Set.of("del", "al");
    private static final Set<String> BETWEEN = Set.of(",", ";", ":", "and", "y", "e");

    /** Words between those told first, with their day and town, and the next number. */
    private static final int TO_FIRST = 12;

    private static final int TO_NEXT = 14;
    private static final int TO_NOUN = 4;

    private final ClaimUnits sentence;
    private final Units units;
    private final Setting setting;
    private final Set<Integer> usedPeople;

    SitedShares(ClaimUnits sentence, Setting setting, Set<Integer> usedPeople) {
        this.sentence = sentence;
        this.units = sentence.units;
        this.setting = setting;
        this.usedPeople = usedPeople;
    }

    /**
     * The shares that follow what is bound.
     *
     * @param sums takes the units of those that are the sum of what follows them
     */
    List<Bound> of(List<Bound> bound, Set<Integer> sums) {
        List<Bound> shares = new ArrayList<>();
        for (Bound whole : bound) {
            if (!whole.isSubset() && whole.people().count().high() != null) {
                addAfter(whole, sums, shares);
            }
        }
        return shares;
    }

    private void addAfter(Bound whole, Set<Integer> sums, List<Bound> shares) {
        int after = Math.max(whole.peopleUnit(), whole.harmUnit()) + 1;
        List<Integer> numbers = numbers(after);
        if (numbers.isEmpty()) {
            return;
        }
        boolean isSum =
                numbers.size() > 1 && sum(numbers) == high(whole.people().count());
        boolean isApart =
                !isSum && numbers.size() == 1 && isSite(after) && !isOfEvent(after) && !isOfEvent(numbers.get(0) + 1);
        if (isApart || (isSum && areSeveral(numbers.get(0)))) {
            for (int number : numbers) {
                usedPeople.add(number);
                shares.add(new Bound(
                        whole.harm(),
                        sentence.people(number).apart(),
                        number,
                        number,
                        number,
                        number + 1,
                        false,
                        SHARE + whole.rule()));
            }
            if (isSum) {
                sums.add(whole.peopleUnit());
            }
        }
    }

    private long sum(List<Integer> numbers) {
        return numbers.stream()
                .mapToLong(number -> high(sentence.people(number).count()))
                .sum();
    }

    private static long high(Count count) {
        return count.high() == null ? 0 : count.high();
    }

    /** The numbers that have a site, each behind a comma or a joint. */
    private List<Integer> numbers(int from) {
        List<Integer> numbers = new ArrayList<>();
        int last = from;
        int reach = TO_FIRST;
        for (int unit = from; unit < Math.min(units.size(), last + reach); unit++) {
            boolean isCounted = units.is(unit, CasualtyLanguage.COUNT | CasualtyLanguage.OTHER);
            if (isCounted && isNext(unit)) {
                if (!isBare(unit) || !isSite(unit + 1)) {
                    return List.of();
                }
                numbers.add(unit);
                last = unit;
                reach = TO_NEXT;
            }
        }
        return numbers;
    }

    private boolean isNext(int unit) {
        String before = units.word(unit - 1);
        return BETWEEN.contains(before) || (before.equals("a") && BETWEEN.contains(units.word(unit - 2)));
    }

    private boolean isBare(int unit) {
        return !usedPeople.contains(unit)
                && !sentence.people(unit).hasNoun()
                && !sentence.people(unit).isPart()
                && sentence.people(unit).count().low() != null;
    }

    /** "In the market", "aboard a minibus", "a bordo del autobús": a word of a place, an article and a noun. */
    private boolean isSite(int unit) {
        boolean isAboard = unit + 1 < units.size() && units.word(unit + 1).equals("bordo");
        boolean isAt = isAboard || (unit < units.size() && AT.contains(units.word(unit)));
        int at = isAboard ? unit + 2 : unit + 1;
        while (at < units.size() && OF.contains(units.word(at))) {
            at++;
        }
        boolean hasArticle = at < units.size() && ARTICLES.contains(units.word(at));
        if (!isAt || !(hasArticle || JOINED.contains(units.word(at - 1)))) {
            return false;
        }
        for (int noun = at; noun < Math.min(units.size(), at + TO_NOUN); noun++) {
            if (setting.is(units.firstToken(noun), NO_SITE) || units.is(noun, CasualtyLanguage.CALENDAR)) {
                return false;
            }
        }
        return true;
    }

    /** "In two attacks", "strikes … four in the shelling of a market": of several attacks, not of several rooms. */
    private boolean areSeveral(int firstShare) {
        for (int token = units.firstToken(0); token < units.firstToken(firstShare); token++) {
            if (setting.is(token, ATTACKS)) {
                return isCounted(token) || isOfEvent(firstShare + 1);
            }
        }
        return false;
    }

    private boolean isCounted(int attacks) {
        return setting.has(SEVERAL, Math.max(units.firstToken(0), attacks - 2), attacks);
    }

    private boolean isOfEvent(int unit) {
        for (int at = unit; at < Math.min(units.size(), unit + TO_NOUN); at++) {
            if (units.is(at, CasualtyLanguage.EVENT | CasualtyLanguage.DEED)) {
                return true;
            }
        }
        return false;
    }
}
