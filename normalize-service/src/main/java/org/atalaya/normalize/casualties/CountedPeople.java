package org.atalaya.normalize.casualties;

import java.util.Set;
import java.util.regex.Pattern;
import org.atalaya.events.Count;
import org.atalaya.normalize.casualties.AmountReader.Amount;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads people with a number: "three unarmed men", "four of them", "nine". */
final class CountedPeople {
    private static final Pattern SIMPLE_PLURAL = Pattern.compile("[a-z]{3,}s");

    /** "Tres personas más". */
    private static final Set<String> MORE_BEHIND = Set.of("mas", "more");

    private static final Set<String> FAMILIES = Set.of("family", "familia", "household");
    private static final Set<String> OF = Set.of("of", "de");
    private final AmountReader amounts;
    private final PeopleNouns nouns;
    private final SentenceWords words;
    private final TokenizedText text;
    private final int sentenceStart;
    private final int end;

    CountedPeople(SentenceWords words, AmountReader amounts, PeopleNouns nouns) {
        this.words = words;
        this.text = words.text();
        this.sentenceStart = words.start();
        this.end = words.end();
        this.amounts = amounts;
        this.nouns = nouns;
    }

    /** The people that begin at a token with their number; null where none do. */
    @Nullable People read(int at) {
        boolean isFamily = at + 3 < end
                && words.is(at, CasualtyLanguage.ARTICLE | CasualtyLanguage.DEFINITE)
                && FAMILIES.contains(text.folded(at + 1))
                && OF.contains(text.folded(at + 2));
        Amount members = isFamily ? amounts.read(at + 3) : null;
        if (members != null) {
            return new People(
                    CasualtyLanguage.COUNT,
                    members.count(),
                    false,
                    false,
                    false,
                    true,
                    at + 1,
                    members.end(),
                    text.span(at + 1, at + 2));
        }
        Amount amount = amounts.read(at);
        return amount == null ? null : withNoun(amount);
    }

    private @Nullable People withNoun(Amount amount) {
        int from = amount.from();
        int at = amount.end();
        boolean more = false;
        while (at < end && words.is(at, CasualtyLanguage.MORE)) {
            more = true;
            at += words.length(at, CasualtyLanguage.MORE);
        }
        boolean isMoreAfter = more;
        boolean isOther = from > sentenceStart
                && words.is(from - 1, CasualtyLanguage.MORE)
                && !isAmountBefore(from - 1)
                && !isTheOther(from - 1);
        boolean isPart = isOther && isRest(from - 1);
        more |= isOther && !isPart;
        Lexicon.Entry part = at < end ? words.longest(at) : null;
        if (part != null && (part.classes() & CasualtyLanguage.PARTITIVE) != 0) {
            at += part.length();
            isPart = !isOwner(at);
            Amount whole = at < end ? amounts.read(at) : null;
            if (whole != null && isMore(whole.count(), amount.count()) && isOfAll(whole)) {
                isPart = false;
                at = whole.end();
            }
        }
        boolean isCases = amounts.isCases(at);
        if (isCases && words.is(at + 2, CasualtyLanguage.PEOPLE)) {
            at += 2;
        } else if (isCases) {
            int after = at + 2;
            return new People(CasualtyLanguage.COUNT, amount.count(), more, false, false, false, -1, after, null);
        }
        boolean isQuoted = at < end && text.folded(at).equals(QUOTE);
        if (isQuoted && from > sentenceStart && isOpenedBefore(from)) {
            at++;
        }
        boolean isOneLong = Long.valueOf(1).equals(amount.count().high());
        int noun = noun(isArticleAfterNumber(at) ? at + 1 : at, isOneLong);
        if (noun == -2) {
            return null;
        }
        if (noun >= 0) {
            int after = nouns.end(noun);
            boolean isMoreBehind = after + 1 < end
                    && MORE_BEHIND.contains(text.folded(after))
                    && !text.folded(after + 1).equals("de")
                    && !text.folded(after + 1).equals("than");
            if (isMoreBehind) {
                more = true;
                after++;
            }
            if (after < end && text.folded(after).equals(QUOTE) && isOpened(at, noun)) {
                after++;
            }
            return new People(
                    CasualtyLanguage.COUNT, amount.count(), more, isPart, false, true, at, after, text.span(at, after));
        }
        int after = isPart || isMoreAfter ? at : amount.end();
        isPart = isPart && !isAllOfThem(from, at);
        if (amount.mayBeYear()
                || isAge(from, amount.end())
                || isArticleOrHour(from, amount.end(), at, isPart)
                || isDayOfWeek(from, amount.end())) {
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
        return new People(CasualtyLanguage.COUNT, amount.count(), more, isPart, false, false, -1, after, null);
    }

    /** "Four thousand of the town's residents" are part of no number. */
    private boolean isOwner(int noun) {
        return noun + 1 < end && text.folded(noun + 1).equals("'s");
    }

    private static final String QUOTE = "\"";
    private static final int LONGEST_QUOTED = 5;

    /** "Treated \"close to 300\" people": a quote that opened right before the number and its qualifier. */
    private boolean isOpenedBefore(int number) {
        return isOpened(Math.max(sentenceStart, number - LONGEST_QUOTED), number);
    }

    private boolean isOpened(int from, int to) {
        boolean isOpen = false;
        for (int i = from; i < to; i++) {
            isOpen ^= text.folded(i).equals(QUOTE);
        }
        return isOpen;
    }

    /** "Fourteen of the 40 passengers died", but not "twelve of the 201 people murdered", where the larger number suffered. */
    private boolean isOfAll(Amount whole) {
        int noun = noun(whole.end(), false);
        int after = noun < 0 ? end : nouns.end(noun);
        boolean isOfSufferers = after < end
                && words.is(after, CasualtyLanguage.PASSIVE | CasualtyLanguage.STATE)
                && !words.is(after, CasualtyLanguage.DIE);
        return noun >= 0 && !isOfSufferers;
    }

    /** "Fourteen of the 40 passengers": the smaller number is counted. */
    private static boolean isMore(Count whole, Count part) {
        Long all = whole.low() != null ? whole.low() : whole.high();
        Long some = part.low() != null ? part.low() : part.high();
        return all != null && some != null && some > 1 && all > some;
    }

    /** "Falleció de un disparo", "a las diez": without a noun only beside a word for harm. */
    private boolean isArticleOrHour(int from, int numberEnd, int after, boolean isPart) {
        boolean isHour = from > sentenceStart && text.folded(from - 1).equals("las");
        // "Nearly a hundred have died".
        boolean isArticle = words.is(from, CasualtyLanguage.ARTICLE) && numberEnd == from + 1;
        boolean mayBeOther = (isArticle && !isOneAlone(from, after)) || isHour;
        return mayBeOther && !isPart && (after >= end || !words.is(after, CasualtyLanguage.HARM));
    }

    /** "Falleció uno", "en Masaya, a uno": nothing follows that it could be the article of. */
    private boolean isOneAlone(int from, int after) {
        boolean isEnd = after >= end || text.kind(after) == Kind.PUNCTUATION;
        boolean isObject =
                from > sentenceStart && (text.folded(from - 1).equals("a") || words.is(from - 1, CasualtyLanguage.DIE));
        return text.folded(from).equals("uno") && isEnd && isObject;
    }

    /** "Son 39 los trabajadores asesinados". */
    private boolean isArticleAfterNumber(int at) {
        return at + 1 < end
                && (text.folded(at).equals("los") || text.folded(at).equals("las"))
                && words.is(at + 1, CasualtyLanguage.PEOPLE);
    }

    /** "Dos heridos murieron": a participle is the noun where another harm follows. */
    private boolean isSufferersOfMore(int token) {
        return words.is(token, CasualtyLanguage.PASSIVE | CasualtyLanguage.STATE)
                && token + 1 < end
                && words.is(token + 1, CasualtyLanguage.DIE)
                && !words.is(token + 1, CasualtyLanguage.PASSIVE);
    }

    /** "Los otros seis": those left of a number told before. */
    private boolean isRest(int other) {
        return other > sentenceStart
                && words.language().isSpanish
                && words.is(other - 1, CasualtyLanguage.DEFINITE)
                && !text.folded(other - 1).startsWith("est");
    }

    /** "The other six" were told of, as those who are not the ones before. */
    private boolean isTheOther(int other) {
        return other > sentenceStart && text.folded(other - 1).equals("the");
    }

    /** "The villagers, almost 300 of them, fled": all of them. */
    private boolean isAllOfThem(int number, int after) {
        int comma = number - 1;
        while (comma > sentenceStart && words.is(comma, CasualtyLanguage.QUALIFIER_MASK)) {
            comma--;
        }
        boolean isParted = after < end
                && text.folded(after).equals(",")
                && comma > sentenceStart + 1
                && text.folded(comma).equals(",");
        return isParted
                && words.is(comma - 1, CasualtyLanguage.PEOPLE)
                && words.is(comma - 2, CasualtyLanguage.DEFINITE);
    }

    private boolean isAmountBefore(int token) {
        return token > sentenceStart && text.kind(token - 1) == Kind.NUMBER;
    }

    /** The token of a word for people that the number counts; -1 where there is none, -2 where it counts things. */
    private int noun(int at, boolean single) {
        int limit = Math.min(end, at + PeopleNouns.ADJECTIVES + 1);
        for (int i = at; i < limit; i++) {
            if (words.isNewLine(i)) {
                return -1;
            }
            if (words.is(i, CasualtyLanguage.PEOPLE) || (single && words.is(i, CasualtyLanguage.PERSON))) {
                return i;
            }
            if (isSufferersOfMore(i)) {
                return i;
            }
            int initials = words.initials(i);
            if (initials > 0) {
                i += initials - 1;
                limit = Math.min(end, limit + initials);
                continue;
            }
            if (words.is(i, CasualtyLanguage.THING)) {
                return -2;
            }
            boolean isOpening = text.folded(i).equals(QUOTE) && (i == at || !text.glued(i));
            boolean stops = text.kind(i) != Kind.WORD && !words.isHyphen(i) && !isOpening;
            boolean isOfCompound = i + 1 < end && words.isHyphen(i + 1);
            if (isOfCompound) {
                continue;
            }
            if (stops
                    || words.is(i, CasualtyLanguage.STOP | CasualtyLanguage.BE)
                    || words.is(i, CasualtyLanguage.HARM)
                    || words.is(i, CasualtyLanguage.BARRIER)) {
                return -1;
            }
        }
        return -1;
    }

    /** A plural, or a word with a capital, right after the number. */
    private int unknownNoun(int at) {
        if (at >= end
                || words.isNewLine(at)
                || text.kind(at) != Kind.WORD
                || words.is(at, CasualtyLanguage.STOP)
                || words.is(at, CasualtyLanguage.HARM)
                || words.is(at, CasualtyLanguage.BARRIER)
                || words.is(at, CasualtyLanguage.BE)
                || words.is(at, CasualtyLanguage.ADVERB)
                || words.is(at, CasualtyLanguage.SUBSET)) {
            return -1;
        }
        boolean looksPlural = SIMPLE_PLURAL.matcher(text.folded(at)).matches()
                || text.folded(at).endsWith("men");
        return looksPlural ? at : -1;
    }

    /** "El lunes 30 falleció", where no people follow; "on Monday 30 died" counts them. */
    private boolean isDayOfWeek(int from, int after) {
        return words.language().isSpanish
                && after == from + 1
                && from > sentenceStart
                && text.kind(from) == Kind.NUMBER
                && text.end(from) - text.start(from) <= 2
                && Integer.parseInt(text.folded(from)) <= LAST_DAY
                && WEEKDAYS.contains(text.folded(from - 1));
    }

    private static final int LAST_DAY = 31;
    private static final Set<String> WEEKDAYS =
            Set.of("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo");

    /** ", 23," after a name or after one person: "the teacher, 40,". */
    private boolean isAge(int from, int after) {
        return from > sentenceStart
                && text.folded(from - 1).equals(",")
                && !CasualtyLanguage.FROM.contains(text.folded(from))
                && after < end
                && (text.folded(after).equals(",") || text.folded(after).equals("."))
                && from - 1 > sentenceStart
                && (text.capitalized(from - 2) || words.is(from - 2, CasualtyLanguage.PERSON));
    }
}
