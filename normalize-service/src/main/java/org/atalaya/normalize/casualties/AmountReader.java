package org.atalaya.normalize.casualties;

import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.events.Qualifier;
import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.numbers.ReadNumber;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads numbers with their qualifiers, and leaves out those of dates, times, ages and things. */
final class AmountReader {
    private static final int FIRST_YEAR = 1400;
    private static final int LAST_YEAR = 2100;
    private static final Set<String> LARGE = Set.of("hundred", "thousand", "million");
    private static final long AT_LEAST = CasualtyLanguage.QUALIFIERS.indexOf(Qualifier.AT_LEAST);
    private static final Set<String> RANGE_WORDS = Set.of("between", "and", "to", "entre", "y", "a");

    private final Numbers numbers;
    private final SentenceWords words;
    private final TokenizedText text;
    private final int sentenceStart;
    private final int end;

    AmountReader(SentenceWords words, Numbers numbers) {
        this.words = words;
        this.text = words.text();
        this.sentenceStart = words.start();
        this.end = words.end();
        this.numbers = numbers;
    }

    /**
     * A number and how it is worded.
     *
     * @param from first token of the number itself
     * @param end the token after it
     * @param mayBeYear whether it has the form of a year
     */
    record Amount(int from, Count count, int end, boolean mayBeYear) {}

    /** The number that begins at a token, with the words before it that qualify it; null where none does. */
    @Nullable Amount read(int at) {
        Lexicon.Entry qualifying = words.entry(at, CasualtyLanguage.QUALIFIER);
        Qualifier qualifier = qualifying == null
                ? Qualifier.EXACT
                : CasualtyLanguage.QUALIFIERS.get((int) qualifying.value(CasualtyLanguage.QUALIFIER));
        int from = at + (qualifying == null ? 0 : qualifying.length());
        boolean isAsked = at > sentenceStart && text.folded(at - 1).equals("how");
        return from >= end || isAsked || isLabelled(at) ? null : amount(from, qualifier);
    }

    private @Nullable Amount amount(int from, Qualifier qualifier) {
        Amount range = range(from);
        if (range != null) {
            return range;
        }
        Lexicon.Entry entry = words.longest(from);
        if (entry != null && SentenceWords.has(entry, CasualtyLanguage.FIXED)) {
            return new Amount(
                    from,
                    count(entry.value(CasualtyLanguage.FIXED), qualifier, Qualifier.EXACT),
                    from + entry.length(),
                    false);
        }
        if (entry != null && SentenceWords.has(entry, CasualtyLanguage.ROUND)) {
            return new Amount(
                    from,
                    count(entry.value(CasualtyLanguage.ROUND), qualifier, Qualifier.APPROXIMATE),
                    from + entry.length(),
                    false);
        }
        if (entry != null && SentenceWords.has(entry, CasualtyLanguage.VAGUE) && !isOneToo(entry)) {
            return new Amount(
                    from,
                    new Count(entry.value(CasualtyLanguage.VAGUE), null, Qualifier.VAGUE),
                    from + entry.length(),
                    false);
        }
        boolean isOfHundreds = from + 1 < end && text.folded(from).equals("a") && LARGE.contains(text.folded(from + 1));
        ReadNumber number = numbers.read(text, isOfHundreds ? from + 1 : from, end);
        if (number == null || number.value() == 0 || isPartOfSomething(from, number.end())) {
            return null;
        }
        boolean mayBeYear = text.kind(from) == Kind.NUMBER
                && number.end() == from + 1
                && text.end(from) - text.start(from) == 4
                && number.value() >= FIRST_YEAR
                && number.value() <= LAST_YEAR;
        if (mayBeYear && number.end() < end && text.kind(number.end()) == Kind.WORD && isNumberInWords(number.end())) {
            return null;
        }
        Qualifier own = qualifier;
        int after = afterRepeated(number);
        if (own == Qualifier.EXACT
                && after + 1 < end
                && text.folded(after).equals("-")
                && text.folded(after + 1).equals("plus")) {
            own = Qualifier.MORE_THAN;
            after += 2;
        } else if (after + 1 < end
                && (text.folded(after).equals("or") || text.folded(after).equals("o"))) {
            String next = text.folded(after + 1);
            if (next.equals("more") || next.equals("mas")) {
                own = Qualifier.AT_LEAST;
                after += 2;
            } else if (next.equals("so")) {
                own = Qualifier.APPROXIMATE;
                after += 2;
            }
        }
        boolean isAndMore = own == Qualifier.EXACT
                && after + 1 < end
                && text.folded(after).equals("and")
                && text.folded(after + 1).equals("more")
                && (after + 2 == end || text.kind(after + 2) == Kind.PUNCTUATION);
        if (isAndMore) {
            own = Qualifier.AT_LEAST;
            after += 2;
        }
        int bound = own == Qualifier.EXACT ? afterAtLeast(after) : -1;
        if (bound >= 0) {
            own = Qualifier.AT_LEAST;
            after = bound;
        }
        own = own == Qualifier.EXACT ? bound(after) : own;
        return new Amount(from, count(number.value(), own, Qualifier.EXACT), after, mayBeYear);
    }

    /**
     * "80, at least, were hurt", "133 como mínimo los muertos", "27 heridos, como mínimo": the token after the number and
     * what bounds it right behind, -1 where nothing does.
     */
    private int afterAtLeast(int after) {
        for (int at = after; at < Math.min(end, after + MOST_BEFORE_BOUND); at++) {
            boolean isParted = text.folded(at).equals(",");
            int from = isParted ? at + 1 : at;
            Lexicon.Entry bound = from < end ? words.entry(from, CasualtyLanguage.QUALIFIER) : null;
            if (bound != null && bound.value(CasualtyLanguage.QUALIFIER) == AT_LEAST) {
                int close = from + bound.length();
                boolean isClosed = close >= end || CLOSING.contains(text.folded(close));
                boolean isBound = isParted ? isClosed : close >= end || !isNumberAt(close);
                int whole = isParted && close < end && text.folded(close).equals(",") ? close + 1 : close;
                return isBound ? (at > after ? after : whole) : -1;
            }
            if (isParted || text.kind(at) != Kind.WORD || isNumberAt(at)) {
                return -1;
            }
        }
        return -1;
    }

    private static final int MOST_BEFORE_BOUND = 4;
    private static final Set<String> CLOSING = Set.of(",", ".", ";", ")", ":");

    private boolean isNumberAt(int token) {
        return numbers.read(text, token, end) != null
                || words.is(token, CasualtyLanguage.VAGUE_MASK | CasualtyLanguage.ARTICLE);
    }

    /** "150 dead at most", "40 at least": a bound behind the number and its noun that no other number follows. */
    private Qualifier bound(int after) {
        for (int at = after; at < Math.min(end, after + TO_BOUND); at++) {
            Lexicon.Entry entry = words.entry(at, CasualtyLanguage.QUALIFIER);
            if (entry != null) {
                int next = at + entry.length();
                Qualifier bound = CasualtyLanguage.QUALIFIERS.get((int) entry.value(CasualtyLanguage.QUALIFIER));
                boolean isBound = bound == Qualifier.AT_LEAST || bound == Qualifier.AT_MOST;
                boolean isOwn = next >= end || text.kind(next) == Kind.PUNCTUATION;
                return isBound && isOwn ? bound : Qualifier.EXACT;
            }
            if (text.kind(at) != Kind.WORD) {
                return Qualifier.EXACT;
            }
        }
        return Qualifier.EXACT;
    }

    private static final int TO_BOUND = 3;

    /** "Thirty-nine (39)". */
    private int afterRepeated(ReadNumber number) {
        int at = number.end();
        boolean isOpened = at + 2 < end && text.folded(at).equals("(");
        ReadNumber again = isOpened ? numbers.read(text, at + 1, end) : null;
        if (again == null || again.value() != number.value() || again.end() >= end) {
            return at;
        }
        return text.folded(again.end()).equals(")") ? again.end() + 1 : at;
    }

    private static boolean isOneToo(Lexicon.Entry entry) {
        return (entry.classes() & CasualtyLanguage.ARTICLE) != 0;
    }

    /** "6 to 8", "between six and eight", "six or seven", "de 6 a 8". */
    private @Nullable Amount range(int from) {
        String first = text.folded(from);
        boolean between =
                first.equals("between") || first.equals("entre") || first.equals("from") || first.equals("de");
        int at = between ? from + 1 : from;
        ReadNumber low = at < end ? numbers.read(text, at, end) : null;
        if (low == null || low.end() >= end - 1) {
            return null;
        }
        String joint = text.folded(low.end());
        boolean joins = between
                ? joint.equals("and")
                        || joint.equals("y")
                        || joint.equals("to")
                        || joint.equals("a")
                        || joint.equals("e")
                : joint.equals("to")
                        || joint.equals("or")
                        || joint.equals("o")
                        || joint.equals("u")
                        || joint.equals("a")
                        || joint.equals("-");
        ReadNumber high = joins ? numbers.read(text, low.end() + 1, end) : null;
        if (high == null || isPartOfSomething(low.end() + 1, high.end())) {
            return null;
        }
        if (high.value() <= low.value()) {
            boolean isLowered = between
                    && high.value() > 0
                    && (isRise(first, joint, from, high.end()) || isFall(first, joint, from));
            return isLowered ? new Amount(from, Count.exactly(high.value()), high.end(), false) : null;
        }
        boolean isOfYears = isYear(low.value(), text.folded(at)) && isYear(high.value(), text.folded(low.end() + 1));
        if (isOfYears) {
            return null;
        }
        if (isRise(first, joint, from, high.end())) {
            return new Amount(from, Count.exactly(high.value()), high.end(), false);
        }
        boolean isScore = high.value() > 50 * low.value();
        return isScore
                ? null
                : new Amount(from, new Count(low.value(), high.value(), Qualifier.RANGE), high.end(), false);
    }

    private boolean isFirst(int token) {
        return token == sentenceStart || text.kind(token - 1) == Kind.PUNCTUATION;
    }

    private static boolean isYear(long number, String written) {
        return number >= FIRST_YEAR && number <= LAST_YEAR && written.length() == 4;
    }

    /** "Pasaron de 14 a 17", "rose from 14 to 17", "de 53 a 58 los muertos": what it came to. */
    private boolean isRise(String first, String joint, int from, int after) {
        boolean isTo = joint.equals("a") || joint.equals("to");
        boolean isFrom = first.equals("de") || first.equals("from");
        int verb = isFrom ? from - 1 : from - 2;
        boolean isRisen = verb >= sentenceStart && words.isAlone(verb, CasualtyLanguage.RISE);
        isRisen |= isFrom && isCorrected(from);
        boolean isOfToll = isFrom && isFirst(from) && after < end && words.isAlone(after, CasualtyLanguage.DEFINITE);
        return isTo && (isRisen || isOfToll);
    }

    /** "La cifra pasó el jueves de 14 a 12": no range falls. */
    private boolean isFall(String first, String joint, int from) {
        boolean isTo = joint.equals("a") || joint.equals("to");
        boolean isFrom = CasualtyLanguage.FROM.contains(first);
        for (int token = from - 1; isTo && isFrom && token >= Math.max(sentenceStart, from - TO_VERB); token--) {
            if (words.isAlone(token, CasualtyLanguage.RISE)) {
                return true;
            }
        }
        return false;
    }

    /** "The province lifts its toll from 20 to 31", "the army cut its count of dead from 30 to 24". */
    private boolean isCorrected(int from) {
        for (int token = from - 1; token >= Math.max(sentenceStart, from - TO_VERB); token--) {
            if (Setting.corrects(words, token)) {
                return true;
            }
        }
        return false;
    }

    /** Words between the verb and what it changed from: who said it, and why. */
    private static final int TO_VERB = 20;

    private static Count count(long number, Qualifier worded, Qualifier otherwise) {
        return switch (worded) {
            case AT_LEAST, MORE_THAN -> new Count(number, null, worded);
            case AT_MOST, NEARLY -> new Count(null, number, worded);
            case APPROXIMATE -> new Count(number, number, Qualifier.APPROXIMATE);
            default -> new Count(number, number, otherwise);
        };
    }

    /** Times, dates, decimals, shares and names of things: "10:30", "9 de enero", "M-19", "F-16", "12th". */
    private boolean isPartOfSomething(int from, int after) {
        if (from > 0 && text.glued(from) && !isOpening(text.folded(from - 1))) {
            return true;
        }
        boolean isNumbered = from > 1
                && text.glued(from)
                && text.folded(from - 1).equals("-")
                && text.glued(from - 1)
                && text.kind(from - 2) == Kind.WORD;
        if (isNumbered) {
            return true;
        }
        if (after >= end) {
            return false;
        }
        String next = text.folded(after);
        if (text.glued(after)
                && (next.equals(":")
                        || next.equals("/")
                        || next.equals("%")
                        || text.kind(after) == Kind.WORD
                        || next.equals("'s")
                        || (next.equals("-")
                                && after + 1 < end
                                && text.glued(after + 1)
                                && !text.folded(after + 1).equals("plus")))) {
            return true;
        }
        boolean isThing = words.is(after, CasualtyLanguage.THING) && !isCases(after);
        boolean isMonth = text.kind(from) == Kind.NUMBER && words.isMay(after);
        boolean isOfTime = isMonth || words.is(after, CasualtyLanguage.CALENDAR) || isDay(from);
        if (isThing || isOfTime || isOfEach(from, after)) {
            return true;
        }
        boolean isBeforeNumber = text.kind(from) == Kind.NUMBER
                && text.end(from) - text.start(from) <= 2
                && text.kind(after) == Kind.WORD
                && isNumberInWords(after);
        boolean ofMonth = next.equals("de")
                && after + 1 < end
                && (words.is(after + 1, CasualtyLanguage.CALENDAR) || isThingNoun(after + 1));
        boolean isDayOfMonth = text.kind(from) == Kind.NUMBER
                && text.end(from) - text.start(from) <= 2
                && from > sentenceStart
                && words.is(from - 1, CasualtyLanguage.CALENDAR)
                && (from - 1 == sentenceStart || text.kind(from - 2) != Kind.NUMBER)
                && Integer.parseInt(text.folded(from)) <= 31;
        return isBeforeNumber || ofMonth || isDayOfMonth;
    }

    /** "El sábado 5 dos jóvenes fueron hallados": the digits before a number in words are a day. */
    private boolean isNumberInWords(int at) {
        ReadNumber next = numbers.read(text, at, end);
        return next != null && next.value() > 1;
    }

    private boolean isThingNoun(int token) {
        return words.is(token, CasualtyLanguage.THING) && !words.is(token, CasualtyLanguage.PEOPLE);
    }

    private static final Set<String> CASES = Set.of(
            "cases",
            "instances",
            "incidents",
            "casos",
            "hechos",
            "episodios",
            "denuncias",
            "reportes",
            "registros",
            "fichas");

    private static final Set<String> OF = Set.of("of", "de");
    private static final Set<String> EACH = Set.of("cada", "every");

    /** "32 cases of enforced disappearance", "300 denuncias de personas desaparecidas": each is of one person. */
    boolean isCases(int at) {
        return at + 2 < end
                && CASES.contains(text.folded(at))
                && OF.contains(text.folded(at + 1))
                && words.is(at + 2, CasualtyLanguage.PEOPLE | CasualtyLanguage.DEED | CasualtyLanguage.DEEDS);
    }

    /** "La noche del 8", "se lo llevó el 3": no number of people stands behind a singular article. */
    private boolean isDay(int number) {
        return text.kind(number) == Kind.NUMBER
                && text.folded(number).length() <= 2
                && number > sentenceStart
                && DAY_ARTICLES.contains(text.folded(number - 1));
    }

    private static final Set<String> DAY_ARTICLES = Set.of("el", "del");

    /** "Cuatro de cada diez": a share. */
    private boolean isOfEach(int number, int after) {
        boolean isBefore = after + 1 < end
                && (OF.contains(text.folded(after)) || text.folded(after).equals("in"))
                && EACH.contains(text.folded(after + 1));
        return isBefore || (number > sentenceStart && EACH.contains(text.folded(number - 1)));
    }

    private static boolean isOpening(String mark) {
        return mark.equals("(")
                || mark.equals("\"")
                || mark.equals("'")
                || mark.equals("¿")
                || mark.equals("[")
                || mark.equals("-");
    }

    /** "Room 12", "aged 24", "aged between 24 and 38". */
    private boolean isLabelled(int at) {
        int before = at - 1;
        while (before > sentenceStart && before > at - 5 && isOfRange(before)) {
            before--;
        }
        boolean isVerb = before > sentenceStart
                && text.folded(before).equals("number")
                && words.is(before - 1, CasualtyLanguage.HARM | CasualtyLanguage.ADVERB);
        return before >= sentenceStart && words.is(before, CasualtyLanguage.LABEL) && !isVerb;
    }

    /** Whether a token is a number of a range, or joins two. */
    boolean isOfRange(int token) {
        return text.kind(token) == Kind.NUMBER || RANGE_WORDS.contains(text.folded(token));
    }
}
