package org.atalaya.normalize.casualties;

import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** The sentences of a field as {@link PartyUnits}, each read once, when it is asked for. */
final class PartySentences {
    /** How many words a number, its noun and what stands between are. */
    private static final int NOUN_REACHES = 3;

    final TokenizedText text;
    private final PartyLanguage language;
    private final @Nullable PartyUnits[] read;

    PartySentences(TokenizedText text, PartyLanguage language) {
        this.text = text;
        this.language = language;
        this.read = new PartyUnits[text.sentences()];
    }

    PartyUnits of(int sentence) {
        PartyUnits known = read[sentence];
        if (known == null) {
            known = new PartyUnits(language, text, text.sentenceStart(sentence), text.sentenceEnd(sentence));
            read[sentence] = known;
        }
        return known;
    }

    /** Whether a party named by one word may be any that spoke before. */
    boolean isAgain(Party party) {
        Lexicon.Entry entry = language.words.longest(text, party.end() - 1, party.end());
        return entry != null && (entry.classes() & PartyLanguage.AGAIN) != 0;
    }

    /** Whether a party is only what somebody counted or wrote: "the latest tally", "el balance". */
    boolean isPaper(Party party) {
        Lexicon.Entry entry = language.words.longest(text, party.end() - 1, party.end());
        return party.isShort()
                && entry != null
                && (entry.classes() & PartyLanguage.CARRIER) != 0
                && (entry.classes() & PartyLanguage.ROLE) == 0;
    }

    /** Whether one of the few words from a token on is for soldiers, police or others with arms. */
    boolean isArmed(int token) {
        for (int i = token; i < Math.min(token + NOUN_REACHES, text.size()); i++) {
            Lexicon.Entry entry = language.words.longest(text, i, text.size());
            if (entry != null && (entry.classes() & PartyLanguage.ARMED) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether two sentences stand in one paragraph. */
    boolean isSameParagraph(int one, int other) {
        return one >= 0
                && other >= 0
                && one < read.length
                && other < read.length
                && text.paragraph(text.sentenceStart(one)) == text.paragraph(text.sentenceStart(other));
    }
}
