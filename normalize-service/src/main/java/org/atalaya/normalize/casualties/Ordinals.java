package org.atalaya.normalize.casualties;

import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads a running toll told by an ordinal: "the 285th signatory", "su octavo asesinato". */
final class Ordinals {
    /** A lower one tells one person from another: "a second man". */
    private static final long LOWEST = 4;

    private static final int LONGEST = 6;
    private static final Set<String> SUFFIXES = Set.of("th", "st", "nd", "rd");

    private final SentenceWords words;
    private final TokenizedText text;

    Ordinals(SentenceWords words) {
        this.words = words;
        this.text = words.text();
    }

    /** The people counted up to there; null where no ordinal begins, or where it does not count people or deeds. */
    @Nullable People read(int at) {
        Lexicon.Entry word = words.entry(at, CasualtyLanguage.ORDINAL_INDEX);
        if (word != null) {
            long number = word.value(CasualtyLanguage.ORDINAL_INDEX);
            int next = at + word.length();
            Lexicon.Entry unit = next < words.end() ? words.entry(next, CasualtyLanguage.ORDINAL_INDEX) : null;
            boolean isAdded = unit != null && number % TEN == 0 && unit.value(CasualtyLanguage.ORDINAL_INDEX) < TEN;
            return isAdded && unit != null
                    ? read(at, number + unit.value(CasualtyLanguage.ORDINAL_INDEX), next + unit.length())
                    : read(at, number, next);
        }
        return isDigits(at) ? read(at, Long.parseLong(text.folded(at)), at + 2) : null;
    }

    private static final long TEN = 10;
    private static final Set<String> ARTICLES = Set.of("el", "la", "the");

    /** "Es el tercer asesinado": said of a toll, however low. */
    private boolean isTold(int ordinal) {
        return ordinal - 2 >= words.start()
                && ARTICLES.contains(text.folded(ordinal - 1))
                && words.is(ordinal - 2, CasualtyLanguage.BE);
    }

    /** "A fourth protester": one, and there were others before. */
    boolean isOneMore(int article) {
        int at = article + 1;
        return words.is(article, CasualtyLanguage.ARTICLE)
                && at < words.end()
                && (words.entry(at, CasualtyLanguage.ORDINAL_INDEX) != null || isDigits(at));
    }

    private @Nullable People read(int ordinal, long number, int noun) {
        boolean isPerson = noun < words.end()
                && words.is(noun, CasualtyLanguage.PERSON)
                && !words.is(noun, CasualtyLanguage.PASSIVE);
        boolean isDeed = noun < words.end()
                && words.is(
                        noun,
                        CasualtyLanguage.DEED
                                | CasualtyLanguage.PASSIVE
                                | (isTold(ordinal) ? CasualtyLanguage.STATE : 0));
        boolean isLow = number < (isTold(ordinal) ? 2 : LOWEST);
        if (isLow || !(isPerson || isDeed)) {
            return null;
        }
        int end = isPerson ? noun + words.length(noun, CasualtyLanguage.PERSON) : noun;
        return new People(
                CasualtyLanguage.COUNT | CasualtyLanguage.ORDINAL,
                Count.exactly(number),
                false,
                false,
                false,
                isPerson,
                isPerson ? noun : -1,
                end,
                isPerson ? text.span(noun, end) : null);
    }

    private boolean isDigits(int at) {
        return text.kind(at) == Kind.NUMBER
                && at + 1 < words.end()
                && text.glued(at + 1)
                && SUFFIXES.contains(text.folded(at + 1))
                && text.folded(at).length() <= LONGEST
                && text.folded(at).chars().allMatch(Character::isDigit);
    }
}
