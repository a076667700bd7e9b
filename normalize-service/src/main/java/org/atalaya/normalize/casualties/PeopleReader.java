package org.atalaya.normalize.casualties;

import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads people at a place of a sentence: with a number, one, several without a number, or by name, in this order. */
final class PeopleReader {
    private final CountedPeople counted;
    private final PeopleNouns nouns;
    private final PersonNames names;

    PeopleReader(CasualtyLanguage language, Numbers numbers, TokenizedText text, int sentenceStart, int end) {
        SentenceWords words = new SentenceWords(language, text, sentenceStart, end);
        AmountReader amounts = new AmountReader(words, numbers);
        nouns = new PeopleNouns(words, amounts);
        counted = new CountedPeople(words, amounts, nouns);
        names = new PersonNames(words);
    }

    /** The people that begin at a token; null where none do. */
    @Nullable People read(int at) {
        People people = counted.read(at);
        if (people == null) {
            people = nouns.one(at);
        }
        if (people == null) {
            people = nouns.bare(at);
        }
        return people != null ? people : names.read(at);
    }
}
