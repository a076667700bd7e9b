package org.atalaya.normalize.casualties;

import java.util.List;
import java.util.Set;
import org.atalaya.events.Qualifier;
import org.atalaya.events.Scope;
import org.atalaya.normalize.casualties.AmountReader.Amount;
import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * The shares of a total in a list or a table below it, a line each: "24 in Homs", "- Moscow, 51", "Ancuabe | 6,120". They
 * are of the harm of the total, until together they are more than it.
 */
final class ListBelow {
    /** Sentences that may stand between a total and the line that opens its list. */
    private static final int REACHES = 2;

    private static final int LONGEST_ENTRY = 9;
    private static final Set<String> BULLETS = Set.of("-", "•", "*", "·", "▪", "●");
    private static final Set<String> PARTING = Set.of(",", "-", ":", "|");
    private static final Set<String> IN = Set.of("in", "en", "at", "from");
    private static final Set<String> INSIDE_NAME =
            Set.of("the", "of", "el", "la", "los", "las", "de", "del", "-", "and", "y");
    private static final String COLUMN = "|";

    private final CasualtyLanguage language;
    private final Numbers numbers;
    private @Nullable FoundClaim total;
    private long told;

    ListBelow(CasualtyLanguage language, Numbers numbers) {
        this.language = language;
        this.numbers = numbers;
    }

    /** The share that a sentence states as the next line of an open list; null where it is none. */
    @Nullable Statement read(SentenceWords words, List<Statement> found) {
        TokenizedText text = words.text();
        boolean opens = text.folded(words.end() - 1).equals(":") || isHeadOfTable(words);
        if (opens) {
            total = largest(found, text, text.sentence(words.start()));
            told = 0;
            return null;
        }
        FoundClaim share = total == null || total.text() != text ? null : share(words, total);
        if (share == null || !fits(share)) {
            total = null;
            return null;
        }
        told += share.figure();
        return new Statement(share);
    }

    private boolean fits(FoundClaim share) {
        Long most = total == null ? null : total.count().high();
        boolean isOpenAbove = total != null && total.count().qualifier() == Qualifier.AT_LEAST;
        return isOpenAbove || (most != null && told + share.figure() <= most);
    }

    /** "District | People displaced": columns without figures. */
    private static boolean isHeadOfTable(SentenceWords words) {
        boolean hasColumns = false;
        for (int i = words.start(); i < words.end(); i++) {
            if (words.text().kind(i) == Kind.NUMBER) {
                return false;
            }
            hasColumns |= words.text().folded(i).equals(COLUMN);
        }
        return hasColumns;
    }

    private static @Nullable FoundClaim largest(List<Statement> found, TokenizedText text, int sentence) {
        FoundClaim largest = null;
        for (Statement statement : found) {
            FoundClaim claim = statement.claim();
            boolean isNear = claim.text() == text && sentence - claim.sentence() <= REACHES;
            boolean mayBeTotal = claim.scope() == Scope.INCIDENT || claim.scope() == Scope.CUMULATIVE;
            if (isNear && mayBeTotal && !claim.isOne() && (largest == null || claim.figure() >= largest.figure())) {
                largest = claim;
            }
        }
        return largest;
    }

    private @Nullable FoundClaim share(SentenceWords words, FoundClaim total) {
        TokenizedText text = words.text();
        int from = words.start();
        while (from < words.end() && BULLETS.contains(text.folded(from))) {
            from++;
        }
        int end = words.end();
        while (end > from
                && (text.folded(end - 1).equals(".")
                        || PARTING.contains(text.folded(end - 1))
                        || text.folded(end - 1).equals(";"))) {
            end--;
        }
        if (from >= end || end - from > LONGEST_ENTRY) {
            return null;
        }
        AmountReader amounts = new AmountReader(new SentenceWords(language, text, words.start(), end), numbers);
        Amount first = amounts.read(from);
        if (first != null) {
            boolean isIn =
                    first.end() < end && IN.contains(text.folded(first.end())) && isName(text, first.end() + 1, end);
            return isIn ? claim(total, text, first, from, end) : null;
        }
        int mark = from;
        while (mark < end && !isPart(text, mark)) {
            mark++;
        }
        Amount last = mark + 1 < end ? amounts.read(mark + 1) : null;
        return last != null && last.end() == end && isName(text, from, mark)
                ? claim(total, text, last, from, end)
                : null;
    }

    /** Whether a sign parts a name from its figure; a hyphen within a name does not. */
    private static boolean isPart(TokenizedText text, int token) {
        return PARTING.contains(text.folded(token)) && !(text.folded(token).equals("-") && text.glued(token));
    }

    private static boolean isName(TokenizedText text, int from, int end) {
        boolean hasCapital = false;
        for (int i = from; i < end; i++) {
            boolean isOfName = text.capitalized(i) || INSIDE_NAME.contains(text.folded(i)) || hasCapital;
            if (!isOfName || text.kind(i) == Kind.NUMBER) {
                return false;
            }
            hasCapital |= text.capitalized(i);
        }
        return hasCapital;
    }

    private static FoundClaim claim(FoundClaim total, TokenizedText text, Amount amount, int from, int end) {
        return new FoundClaim(
                text,
                total.harm(),
                amount.count(),
                Scope.SUBSET,
                from,
                end,
                amount.from(),
                amount.from(),
                null,
                FoundClaim.LINE_OF_LIST + total.why().get(0));
    }
}
