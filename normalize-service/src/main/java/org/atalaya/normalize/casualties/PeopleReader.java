package org.atalaya.normalize.casualties;

import java.util.regex.Pattern;
import org.atalaya.events.Count;
import org.atalaya.events.Qualifier;
import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.numbers.ReadNumber;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads people and their number at a place of a sentence. */
final class PeopleReader {
    /** How many words may stand between a number and its noun ("three unarmed young Palestinian men"). */
    private static final int ADJECTIVES = 4;

    private static final int FIRST_YEAR = 1400;
    private static final int LAST_YEAR = 2100;
    private static final Pattern SIMPLE_PLURAL = Pattern.compile("[a-z]{3,}s");

    private final CasualtyLanguage language;
    private final Numbers numbers;
    private final TokenizedText text;
    private final int sentenceStart;
    private final int end;

    PeopleReader(CasualtyLanguage language, Numbers numbers, TokenizedText text, int sentenceStart, int end) {
        this.language = language;
        this.numbers = numbers;
        this.text = text;
        this.sentenceStart = sentenceStart;
        this.end = end;
    }

    /** The people that begin at a token; null where none do. */
    @Nullable People read(int at) {
        People counted = counted(at);
        if (counted != null) {
            return counted;
        }
        People one = one(at);
        if (one != null) {
            return one;
        }
        People bare = bare(at);
        return bare != null ? bare : name(at);
    }

    // --- a number ---------------------------------------------------------------------------------------------------

    private @Nullable People counted(int at) {
        Lexicon.Entry qualifying = entry(at, CasualtyLanguage.QUALIFIER);
        Qualifier qualifier = qualifying == null
                ? Qualifier.EXACT
                : CasualtyLanguage.QUALIFIERS.get((int) qualifying.value(CasualtyLanguage.QUALIFIER));
        int from = at + (qualifying == null ? 0 : qualifying.length());
        Amount amount = from < end ? amount(from, qualifier) : null;
        if (amount == null || isLabelled(at)) {
            return null;
        }
        return withNoun(amount, from);
    }

    /** A number and how it is worded; isDigits tells numbers that may be a year or an age. */
    private record Amount(Count count, int end, boolean mayBeYear) {}

    private @Nullable Amount amount(int from, Qualifier qualifier) {
        Amount range = range(from);
        if (range != null) {
            return range;
        }
        Lexicon.Entry entry = language.words.longest(text, from, end);
        if (entry != null && has(entry, CasualtyLanguage.FIXED)) {
            return new Amount(
                    count(entry.value(CasualtyLanguage.FIXED), qualifier, Qualifier.EXACT),
                    from + entry.length(),
                    false);
        }
        if (entry != null && has(entry, CasualtyLanguage.ROUND)) {
            return new Amount(
                    count(entry.value(CasualtyLanguage.ROUND), qualifier, Qualifier.APPROXIMATE),
                    from + entry.length(),
                    false);
        }
        if (entry != null && has(entry, CasualtyLanguage.VAGUE) && !isOneToo(entry)) {
            return new Amount(
                    new Count(entry.value(CasualtyLanguage.VAGUE), null, Qualifier.VAGUE),
                    from + entry.length(),
                    false);
        }
        ReadNumber number = numbers.read(text, from, end);
        if (number == null || number.value() == 0 || isPartOfSomething(from, number.end())) {
            return null;
        }
        boolean mayBeYear = text.kind(from) == Kind.NUMBER
                && number.end() == from + 1
                && text.end(from) - text.start(from) == 4
                && number.value() >= FIRST_YEAR
                && number.value() <= LAST_YEAR;
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
        return new Amount(count(number.value(), own, Qualifier.EXACT), after, mayBeYear);
    }

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
        if (high == null || high.value() <= low.value() || isPartOfSomething(low.end() + 1, high.end())) {
            return null;
        }
        boolean isScore = high.value() > 50 * low.value();
        return isScore ? null : new Amount(new Count(low.value(), high.value(), Qualifier.RANGE), high.end(), false);
    }

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
        if (after >= end) {
            return false;
        }
        String next = text.folded(after);
        if (text.glued(after)
                && (next.equals(":")
                        || next.equals("/")
                        || next.equals("%")
                        || text.kind(after) == Kind.WORD
                        || (next.equals("-")
                                && after + 1 < end
                                && text.glued(after + 1)
                                && !text.folded(after + 1).equals("plus")))) {
            return true;
        }
        if (is(after, CasualtyLanguage.THING) || is(after, CasualtyLanguage.CALENDAR)) {
            return true;
        }
        boolean ofMonth = next.equals("de")
                && after + 1 < end
                && (is(after + 1, CasualtyLanguage.CALENDAR) || isThingNoun(after + 1));
        boolean isDayOfMonth = text.kind(from) == Kind.NUMBER
                && text.end(from) - text.start(from) <= 2
                && from > sentenceStart
                && is(from - 1, CasualtyLanguage.CALENDAR)
                && Integer.parseInt(text.folded(from)) <= 31;
        return ofMonth || isDayOfMonth;
    }

    private boolean isThingNoun(int token) {
        return is(token, CasualtyLanguage.THING) && !is(token, CasualtyLanguage.PEOPLE);
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
        return before >= sentenceStart && is(before, CasualtyLanguage.LABEL);
    }

    private boolean isOfRange(int token) {
        return text.kind(token) == Kind.NUMBER || RANGE_WORDS.contains(text.folded(token));
    }

    private static final java.util.Set<String> RANGE_WORDS =
            java.util.Set.of("between", "and", "to", "entre", "y", "a");

    // --- its noun ---------------------------------------------------------------------------------------------------

    private @Nullable People withNoun(Amount amount, int from) {
        int at = amount.end();
        boolean more = false;
        while (at < end && is(at, CasualtyLanguage.MORE)) {
            more = true;
            at += length(at, CasualtyLanguage.MORE);
        }
        more |= from > sentenceStart && is(from - 1, CasualtyLanguage.MORE) && !isAmountBefore(from - 1);
        Lexicon.Entry part = at < end ? language.words.longest(text, at, end) : null;
        boolean isPart = false;
        if (part != null && (part.classes() & CasualtyLanguage.PARTITIVE) != 0) {
            isPart = true;
            at += part.length();
        }
        boolean isOneLong = Long.valueOf(1).equals(amount.count().high());
        int noun = noun(at, isOneLong);
        if (noun == -2) {
            return null;
        }
        if (noun >= 0) {
            int after = endOfNoun(noun);
            return new People(
                    CasualtyLanguage.COUNT, amount.count(), more, isPart, false, true, at, after, text.span(at, after));
        }
        if (amount.mayBeYear() || isAge(from, amount.end()) || isArticleOrHour(from, at, isPart)) {
            return null;
        }
        int unknown = isPart ? -1 : unknownNoun(at);
        if (unknown >= 0) {
            return new People(
                    CasualtyLanguage.OTHER,
                    amount.count(),
                    more,
                    false,
                    false,
                    false,
                    at,
                    unknown + 1,
                    text.span(at, unknown + 1));
        }
        return new People(
                CasualtyLanguage.COUNT,
                amount.count(),
                more,
                isPart,
                false,
                false,
                -1,
                isPart ? at : amount.end(),
                null);
    }

    /** "Falleció de un disparo", "a las diez": without a noun only beside a word for harm. */
    private boolean isArticleOrHour(int from, int after, boolean isPart) {
        boolean isHour = from > sentenceStart && text.folded(from - 1).equals("las");
        boolean mayBeOther = is(from, CasualtyLanguage.ARTICLE) || isHour;
        return mayBeOther && !isPart && (after >= end || !is(after, CasualtyLanguage.HARM));
    }

    private boolean isAmountBefore(int token) {
        return token > sentenceStart && text.kind(token - 1) == Kind.NUMBER;
    }

    /** The token of a word for people that the number counts; -1 where there is none, -2 where it counts things. */
    private int noun(int at, boolean single) {
        for (int i = at; i < Math.min(end, at + ADJECTIVES + 1); i++) {
            if (is(i, CasualtyLanguage.PEOPLE) || (single && is(i, CasualtyLanguage.PERSON))) {
                return i;
            }
            if (is(i, CasualtyLanguage.THING)) {
                return -2;
            }
            boolean stops = text.kind(i) != Kind.WORD && !isHyphen(i);
            if (stops
                    || is(i, CasualtyLanguage.STOP)
                    || is(i, CasualtyLanguage.HARM)
                    || is(i, CasualtyLanguage.BARRIER)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isHyphen(int token) {
        return text.folded(token).equals("-") && text.glued(token);
    }

    /** "police officers", "jóvenes manifestantes", "menores de edad". */
    private int endOfNoun(int noun) {
        int after = noun + length(noun, CasualtyLanguage.PEOPLE | CasualtyLanguage.PERSON);
        while (after < end
                && text.kind(after) == Kind.WORD
                && (is(after, CasualtyLanguage.PEOPLE) && !is(after, CasualtyLanguage.HARM))) {
            after += length(after, CasualtyLanguage.PEOPLE);
        }
        return afterAges(after);
    }

    /** "Aged between 24 and 38". */
    private int afterAges(int at) {
        if (at >= end || !text.folded(at).equals("aged")) {
            return at;
        }
        int after = at + 1;
        while (after < end && isOfRange(after)) {
            after++;
        }
        return after;
    }

    /** A plural, or a word with a capital, right after the number. */
    private int unknownNoun(int at) {
        if (at >= end
                || text.kind(at) != Kind.WORD
                || is(at, CasualtyLanguage.STOP)
                || is(at, CasualtyLanguage.HARM)
                || is(at, CasualtyLanguage.BARRIER)
                || is(at, CasualtyLanguage.BE)
                || is(at, CasualtyLanguage.ADVERB)
                || is(at, CasualtyLanguage.SUBSET)) {
            return -1;
        }
        boolean looksPlural = SIMPLE_PLURAL.matcher(text.folded(at)).matches()
                || text.folded(at).endsWith("men");
        return looksPlural ? at : -1;
    }

    /** ", 23," after a name. */
    private boolean isAge(int from, int after) {
        return from > sentenceStart
                && text.folded(from - 1).equals(",")
                && after < end
                && (text.folded(after).equals(",") || text.folded(after).equals("."))
                && from - 1 > sentenceStart
                && text.capitalized(from - 2);
    }

    // --- one person
    // ---------------------------------------------------------------------------------------------------

    private @Nullable People one(int at) {
        boolean article = is(at, CasualtyLanguage.ARTICLE);
        boolean another = is(at, CasualtyLanguage.MORE);
        boolean own = is(at, CasualtyLanguage.POSSESSIVE);
        if (!article && !another && !own) {
            return null;
        }
        int from = at + 1;
        if (from < end && is(from, CasualtyLanguage.MORE)) {
            another = true;
            from++;
        }
        for (int i = from; i < Math.min(end, from + ADJECTIVES + 2); i++) {
            if (is(i, CasualtyLanguage.PERSON) && !is(i, CasualtyLanguage.THING)) {
                boolean isModifier = i + 1 < end && is(i + 1, CasualtyLanguage.ORG) && !language.isSpanish;
                if (isModifier) {
                    return null;
                }
                int after = i + length(i, CasualtyLanguage.PERSON);
                while (after < end
                        && is(after, CasualtyLanguage.PERSON)
                        && !is(after, CasualtyLanguage.HARM)
                        && text.kind(after) == Kind.WORD) {
                    after += length(after, CasualtyLanguage.PERSON);
                }
                return new People(
                        CasualtyLanguage.ONE,
                        Count.exactly(1),
                        another,
                        false,
                        false,
                        true,
                        from,
                        after,
                        text.span(from, after));
            }
            boolean isYearOld = text.kind(i) == Kind.NUMBER
                    || isHyphen(i)
                    || text.folded(i).equals("year")
                    || text.folded(i).equals("old");
            boolean stops = text.kind(i) == Kind.PUNCTUATION && !isHyphen(i);
            if (!isYearOld
                    && (stops
                            || is(i, CasualtyLanguage.STOP)
                            || is(i, CasualtyLanguage.BARRIER)
                            || is(i, CasualtyLanguage.ORG)
                            || is(i, CasualtyLanguage.BE))) {
                return null;
            }
        }
        return null;
    }

    // --- people without a number
    // ----------------------------------------------------------------------------------------

    private @Nullable People bare(int at) {
        if (!is(at, CasualtyLanguage.PEOPLE) || is(at, CasualtyLanguage.HARM)) {
            return null;
        }
        boolean definite = at > sentenceStart
                && (DETERMINERS.contains(text.folded(at - 1)) || is(at - 1, CasualtyLanguage.POSSESSIVE));
        if (definite || SINGULAR_OR_MASS.contains(text.folded(at))) {
            return null;
        }
        int after = endOfNoun(at);
        return new People(
                CasualtyLanguage.COUNT,
                new Count(2L, null, Qualifier.VAGUE),
                false,
                false,
                true,
                true,
                at,
                after,
                text.span(at, after));
    }

    private static final java.util.Set<String> DETERMINERS = java.util.Set.of(
            "the", "these", "those", "los", "las", "estos", "estas", "esos", "esas", "no", "ningun", "of");

    private static final java.util.Set<String> SINGULAR_OR_MASS = java.util.Set.of(
            "police",
            "troops",
            "personnel",
            "crew",
            "gente",
            "vidas",
            "lives",
            "elderly",
            "palestinian",
            "sudanese",
            "members",
            "miembros",
            "integrantes",
            "lideres",
            "leaders",
            "officials",
            "autoridades",
            "forces");

    // --- a name
    // ---------------------------------------------------------------------------------------------------------

    private @Nullable People name(int at) {
        if (!isNamePart(at) || (at > sentenceStart && isNamePart(at - 1))) {
            return null;
        }
        int after = at;
        int parts = 0;
        while (after < end && parts < 6) {
            if (isNamePart(after)) {
                parts++;
                after++;
            } else if (parts > 0
                    && after + 1 < end
                    && PARTICLES.contains(text.folded(after))
                    && isNamePart(after + 1)) {
                after++;
            } else {
                break;
            }
        }
        return parts < 2 || parts > 5
                ? null
                : new People(
                        CasualtyLanguage.NAME,
                        Count.exactly(1),
                        false,
                        false,
                        false,
                        true,
                        at,
                        after,
                        text.span(at, after));
    }

    private static final java.util.Set<String> PARTICLES =
            java.util.Set.of("de", "del", "la", "los", "bin", "al", "el", "van", "von", "da", "dos", "abu", "-");

    private boolean isNamePart(int token) {
        return text.kind(token) == Kind.WORD
                && text.capitalized(token)
                && (text.shouting() ? language.words.longest(text, token, end) == null : !text.allCaps(token))
                && !is(token, CasualtyLanguage.ORG)
                && !is(token, CasualtyLanguage.STOP)
                && !is(token, CasualtyLanguage.CALENDAR)
                && !is(token, CasualtyLanguage.HARM)
                && !is(token, CasualtyLanguage.PEOPLE);
    }

    // --- words
    // ------------------------------------------------------------------------------------------------------------

    private Lexicon.@Nullable Entry entry(int at, int index) {
        Lexicon.Entry entry = language.words.longest(text, at, end);
        return entry != null && has(entry, index) ? entry : null;
    }

    private static boolean has(Lexicon.Entry entry, int index) {
        return (entry.classes() & (1L << index)) != 0;
    }

    private boolean is(int token, long mask) {
        Lexicon.Entry entry = language.words.longest(text, token, end);
        return entry != null && (entry.classes() & mask) != 0;
    }

    private int length(int token, long mask) {
        Lexicon.Entry entry = language.words.longest(text, token, end);
        return entry != null && (entry.classes() & mask) != 0 ? entry.length() : 1;
    }
}
