package org.atalaya.normalize.casualties;

import java.util.Set;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * Who says what a sentence tells: "according to the ministry", "the ministry said", "dijo el alcalde". A sentence without
 * a speaker has that of the sentence before it in the same paragraph.
 */
final class Attributions {
    private static final int LONGEST = 9;

    /** What does not begin a name, and who was meant was told before. */
    private static final Set<String> ARTICLES = Set.of("the", "el", "la", "los", "las", "a", "an", "un", "una", "its");

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "we", "i", "who", "which", "that", "quien", "que", "se", "ello");

    /** Words that hold a name together. */
    private static final Set<String> LINKS =
            Set.of("of", "for", "de", "del", "la", "las", "los", "y", "and", "-", "'", ".");

    private final TokenizedText text;
    private final CasualtyLanguage language;

    Attributions(TokenizedText text, CasualtyLanguage language) {
        this.text = text;
        this.language = language;
    }

    /** The shortest name for the speaker of a sentence; null where the report itself says it. */
    @Nullable String of(int sentence) {
        String own = own(sentence);
        if (own != null || sentence == 0) {
            return own;
        }
        int first = text.sentenceStart(sentence);
        boolean isSameParagraph =
                first > 0 && first < text.size() && text.paragraph(first) == text.paragraph(first - 1);
        return isSameParagraph ? own(sentence - 1) : null;
    }

    private @Nullable String own(int sentence) {
        int start = text.sentenceStart(sentence);
        int end = text.sentenceEnd(sentence);
        String said = null;
        for (int i = start; i < end; i++) {
            Lexicon.Entry entry = language.words.longest(text, i, end);
            if (entry == null) {
                continue;
            }
            if ((entry.classes() & CasualtyLanguage.ACCORDING) != 0) {
                String name = after(i + entry.length(), end);
                if (name != null) {
                    return name;
                }
            }
            if (said == null && (entry.classes() & CasualtyLanguage.SAY) != 0) {
                said = speaker(i, i + entry.length(), start, end);
            }
        }
        return said;
    }

    /** Before the verb, else after it where the verb opens the sentence or follows a comma or a quotation. */
    private @Nullable String speaker(int verb, int afterVerb, int start, int end) {
        boolean opens = verb == start || text.kind(verb - 1) == Kind.PUNCTUATION;
        if (!opens) {
            return before(verb, start);
        }
        boolean isAfterApposition = verb > start && text.folded(verb - 1).equals(",");
        String later = afterVerb < end
                        && !text.folded(afterVerb).equals("that")
                        && !text.folded(afterVerb).equals("que")
                ? after(afterVerb, end)
                : null;
        return later != null ? later : isAfterApposition ? beforeApposition(verb - 1, start) : null;
    }

    private @Nullable String beforeApposition(int comma, int start) {
        int at = comma - 1;
        while (at > start && !text.folded(at).equals(",")) {
            at--;
        }
        return at > start ? before(at, start) : null;
    }

    private @Nullable String before(int verb, int start) {
        int last = verb;
        while (last > start && isAuxiliary(last - 1)) {
            last--;
        }
        int at = last;
        while (at > start && last - at < LONGEST && isPartOfName(at - 1)) {
            at--;
        }
        return name(at, last);
    }

    private boolean isAuxiliary(int token) {
        Lexicon.Entry entry = language.words.longest(text, token, token + 1);
        return entry != null && (entry.classes() & (CasualtyLanguage.HAVE | CasualtyLanguage.ADVERB)) != 0;
    }

    private @Nullable String after(int from, int end) {
        int at = from;
        while (at < end && at - from < LONGEST && isPartOfName(at)) {
            at++;
        }
        return name(from, at);
    }

    private boolean isPartOfName(int token) {
        String word = text.folded(token);
        if (text.kind(token) == Kind.PUNCTUATION) {
            return word.equals("-") || word.equals("'") || (word.equals(".") && text.glued(token));
        }
        if (ARTICLES.contains(word) || LINKS.contains(word)) {
            return true;
        }
        Lexicon.Entry entry = language.words.longest(text, token, token + 1);
        long ends = CasualtyLanguage.STOP
                | CasualtyLanguage.BARRIER
                | CasualtyLanguage.HARM
                | CasualtyLanguage.SAY
                | CasualtyLanguage.BE
                | CasualtyLanguage.NOT;
        return text.kind(token) == Kind.WORD && (entry == null || (entry.classes() & ends) == 0);
    }

    /** Without articles and links at its ends; null where nothing or only a pronoun is left. */
    private @Nullable String name(int from, int to) {
        int first = from;
        int end = to;
        while (first < end && (ARTICLES.contains(text.folded(first)) || LINKS.contains(text.folded(first)))) {
            first++;
        }
        while (end > first && (LINKS.contains(text.folded(end - 1)) || ARTICLES.contains(text.folded(end - 1)))) {
            end--;
        }
        boolean isPronoun = end == first + 1 && PRONOUNS.contains(text.folded(first));
        return end == first || isPronoun ? null : text.span(first, end);
    }
}
