package org.atalaya.normalize.casualties;

import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads names of persons: two to five words with a capital that are nothing else, fewer after a title or a trade ("Senator
 * Galan"), and one alone where the report has told the whole name. In a text all in capitals a name begins with a given
 * name or follows a title.
 */
final class PersonNames {
    private static final int MOST_PARTS = 5;

    /** Where a verb behind a name has capitals too. */
    private static final int MOST_SHOUTED = 4;

    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "los", "bin", "al", "el", "van", "von", "da", "dos", "abu", "-");

    private final SentenceWords words;
    private final ToldNames told;
    private final TokenizedText text;
    private final int sentenceStart;
    private final int end;

    PersonNames(SentenceWords words, ToldNames told) {
        this.words = words;
        this.told = told;
        this.text = words.text();
        this.sentenceStart = words.start();
        this.end = words.end();
    }

    /** The person whose name begins at a token, or the title before it; null where none does. */
    @Nullable People read(int at) {
        if (words.initials(at) > 0) {
            return null;
        }
        int name = afterAllTitles(at);
        boolean isAfterName = at > sentenceStart && (text.shouting() ? isGiven(at - 1) : isNamePart(at - 1));
        if (name >= end || (name == at && ((isAfterName && isNamePart(at)) || isNamedAfter(at)))) {
            return null;
        }
        int after = name;
        int parts = 0;
        int most = text.shouting() ? MOST_SHOUTED : MOST_PARTS;
        while (after < end && parts <= most) {
            if (isNamePart(after)) {
                parts++;
                after++;
            } else if (parts > 0 && isInitial(after)) {
                after += text.folded(after).equals(".") ? 1 : 2;
            } else if (parts > 0
                    && after + 1 < end
                    && PARTICLES.contains(text.folded(after))
                    && isNamePart(after + 1)) {
                after++;
            } else {
                break;
            }
        }
        if (text.shouting() && parts > MOST_SHOUTED) {
            after--;
            parts--;
        }
        if (parts < 1 || parts > MOST_PARTS) {
            return null;
        }
        boolean isWhole = name > at
                || (parts > 1 && (!text.shouting() || isGiven(at) || told.has(text.folded(at)) || isAge(after)));
        boolean isAged = parts == 1 && name == at && !text.shouting() && words.longest(at) == null && isAge(after);
        if (isAged || (parts == 1 && after == at + 1 && isObject(at))) {
            return person(CasualtyLanguage.NAME, at, after);
        }
        boolean isPart = parts == 1 && after == at + 1 && words.longest(at) == null && told.has(text.folded(at));
        return isWhole
                ? person(CasualtyLanguage.NAME, name, after)
                : isPart ? person(CasualtyLanguage.NAMED, at, after) : null;
    }

    /** "El hospital Hernando Robles": the name is that of the hospital. */
    private boolean isNamedAfter(int name) {
        return name > sentenceStart
                && words.language().isSpanish
                && words.isAlone(name - 1, CasualtyLanguage.ORG)
                && !words.isAlone(name - 1, CasualtyLanguage.PERSON | CasualtyLanguage.PEOPLE | CasualtyLanguage.TITLE)
                && !text.capitalized(name - 1);
    }

    /** "Yerson, de 9 años", "Maryam, 9,": a name that an age follows. */
    private boolean isAge(int after) {
        int number = after + 1;
        if (number + 1 >= end || !text.folded(after).equals(",")) {
            return false;
        }
        boolean isSpanish = text.folded(number).equals("de");
        number += isSpanish ? 1 : 0;
        boolean isNumber = number + 1 < end
                && text.kind(number) == Kind.NUMBER
                && text.folded(number).length() <= 2;
        return isNumber
                && (isSpanish
                        ? AFTER_AGE.contains(text.folded(number + 1))
                        : text.folded(number + 1).equals(","));
    }

    /** "A Marcos lo mataron", "mataron a Graciela, a Rubén y a Daniel": a given name that "a" makes an object. */
    private boolean isObject(int name) {
        return name > sentenceStart
                && words.language().isSpanish
                && text.folded(name - 1).equals("a")
                && isGiven(name)
                && !text.shouting();
    }

    private static final Set<String> AFTER_AGE = Set.of(",", "anos");

    private People person(long mask, int from, int after) {
        return new People(mask, Count.exactly(1), false, false, false, true, from, after, text.span(from, after));
    }

    /** "Lawyer and activist Ana Robles", "senator and party candidate Prieto": two trades of one person. */
    private int afterAllTitles(int at) {
        int after = afterTitles(at);
        boolean isJoined = after > at && after + 1 < end && words.isAnd(after) && !isDetermined(at);
        for (int i = after + 1; isJoined && i < Math.min(end, after + MOST_BETWEEN); i++) {
            int name = afterTitles(i);
            if (name > i) {
                return name < end && isNamePart(name) ? name : after;
            }
            if (text.kind(i) != Kind.WORD || words.is(i, CasualtyLanguage.STOP | CasualtyLanguage.HARM)) {
                return after;
            }
        }
        return after;
    }

    private static final int MOST_BETWEEN = 4;

    private boolean isDetermined(int at) {
        long determiner = CasualtyLanguage.ARTICLE | CasualtyLanguage.DEFINITE | CasualtyLanguage.POSSESSIVE;
        return at > sentenceStart && words.is(at - 1, determiner);
    }

    /** "Mr", "Col.", "police officer": the token after titles and trades. */
    private int afterTitles(int at) {
        int name = at;
        while (name < end && words.is(name, CasualtyLanguage.TITLE | CasualtyLanguage.PERSON)) {
            if (words.is(name, CasualtyLanguage.HARM | CasualtyLanguage.ARTICLE | CasualtyLanguage.THING)) {
                break;
            }
            boolean isTitle = words.is(name, CasualtyLanguage.TITLE);
            name += words.length(name, CasualtyLanguage.TITLE | CasualtyLanguage.PERSON);
            if (isTitle && name < end && text.folded(name).equals(".")) {
                name++;
            }
        }
        return name;
    }

    /** "J." between two parts. */
    private boolean isInitial(int token) {
        boolean isStop = text.folded(token).equals(".")
                && text.glued(token)
                && text.folded(token - 1).length() == 1;
        return isStop && token + 1 < end && isNamePart(token + 1);
    }

    private boolean isGiven(int token) {
        return CasualtyLanguage.GIVEN.longest(text, token, token + 1) != null;
    }

    private boolean isNamePart(int token) {
        if (text.kind(token) != Kind.WORD || !text.capitalized(token)) {
            return false;
        }
        if (text.shouting()) {
            return words.longest(token) == null || isGiven(token);
        }
        return (!text.allCaps(token) || (words.longest(token) == null && told.has(text.folded(token))))
                && !words.is(token, NO_NAME);
    }

    private static final long NO_NAME = CasualtyLanguage.ORG
            | CasualtyLanguage.STOP
            | CasualtyLanguage.CALENDAR
            | CasualtyLanguage.HARM
            | CasualtyLanguage.PEOPLE
            | CasualtyLanguage.PERSON
            | CasualtyLanguage.TITLE;
}
