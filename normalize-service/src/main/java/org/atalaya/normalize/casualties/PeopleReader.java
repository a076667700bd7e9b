package org.atalaya.normalize.casualties;

import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads people at a place of a sentence: with a number, one, several without a number, or by name, in this order. */
final class PeopleReader {
    private final CountedPeople counted;
    private final PeopleNouns nouns;
    private final PersonNames names;
    private final KnownPeople known;
    private final Ordinals ordinals;
    private final SentenceWords words;
    private @Nullable People last;
    private final int end;

    PeopleReader(
            CasualtyLanguage language,
            Numbers numbers,
            ToldNames told,
            TokenizedText text,
            int sentenceStart,
            int end) {
        words = new SentenceWords(language, text, sentenceStart, end);
        AmountReader amounts = new AmountReader(words, numbers);
        nouns = new PeopleNouns(words, amounts);
        counted = new CountedPeople(words, amounts, nouns);
        names = new PersonNames(words, told);
        known = new KnownPeople(words, amounts);
        ordinals = new Ordinals(words);
        this.end = end;
    }

    /** The people that begin at a token; null where none do. The tokens of a sentence are to be read in their order. */
    @Nullable People read(int at) {
        People people = readAny(at);
        last = people == null ? last : people;
        return people;
    }

    /** "His bodyguard and driver". */
    private boolean isJoined(int at) {
        return last != null && last.mask() == CasualtyLanguage.ONE && last.end() == at - 1 && words.isAnd(at - 1);
    }

    private @Nullable People readAny(int at) {
        People people = ordinals.read(at);
        if (people == null) {
            people = counted.read(at);
        }
        if (people == null) {
            people = nouns.one(at);
        }
        if (people != null && people.isOne() && ordinals.isOneMore(at)) {
            people = people.more();
        }
        if (people == null) {
            people = nouns.bare(at);
        }
        if (people == null) {
            people = known.read(at);
        }
        if (people != null) {
            return withName(people);
        }
        People name = names.read(at);
        if (name != null) {
            return name;
        }
        return isJoined(at) ? nouns.plain(at) : nouns.inHeadline(at);
    }

    /** "A policeman, the deputy Ana Robles" is she; "reporters Ana Robles and Luis Prieto" are the two. */
    private @Nullable People withName(People people) {
        boolean mayBeNamed =
                people.hasNoun() && people.mask() != CasualtyLanguage.NAME && (people.isOne() || people.isBare());
        People name = mayBeNamed && people.end() < end ? names.read(people.end()) : null;
        if (name == null || name.mask() != CasualtyLanguage.NAME) {
            return people;
        }
        return people.isOne() ? name : null;
    }
}
