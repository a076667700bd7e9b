package org.atalaya.normalize.places;

import java.util.HashSet;
import java.util.Set;

/**
 * Marks the names of people: what follows a given name or a title. Parts of them that stand alone elsewhere in the
 * report are names of theirs.
 */
final class PeopleNames {
    /** Words that a name may have after its first. */
    private static final int LONGEST = 4;

    private final Set<String> names = new HashSet<>();

    void mark(MarkedText text) {
        int at = 0;
        while (at < text.size()) {
            int end = text.is(at, WordClass.GIVEN) && text.text().capitalized(at) ? afterGiven(text, at) : at;
            if (end == at && text.is(at, WordClass.TITLE)) {
                end = afterTitle(text, at);
            }
            at = Math.max(at + 1, end);
        }
    }

    /** "Roberto Navas", "Juan de la Cruz": the token after the name; a given name alone is none. */
    private int afterGiven(MarkedText text, int first) {
        boolean isSaint = text.is(first - 1, WordClass.SAINT);
        int end = isSaint ? first : nameEnd(text, first + 1);
        if (end <= first + 1) {
            return first;
        }
        return marked(text, first, end);
    }

    /** "President Lima", "Col. Lara": the token after the name. */
    private int afterTitle(MarkedText text, int title) {
        int first = text.is(title + 1, ".") ? title + 2 : title + 1;
        boolean isName = text.isProper(first)
                && !text.is(first, WordClass.FUNCTION)
                && !text.is(first, WordClass.DEMONYM)
                && !text.is(first, WordClass.SAINT)
                && !text.is(first, WordClass.TITLE)
                && text.level(first) == 0;
        return isName ? marked(text, first, nameEnd(text, first)) : title;
    }

    private static int nameEnd(MarkedText text, int from) {
        int end = from;
        int at = from;
        while (at < from + LONGEST && text.isSameSentence(from - 1, at)) {
            boolean isInitial =
                    text.is(at + 1, ".") && text.text().end(at) - text.text().start(at) == 1;
            if (isInitial) {
                at += 2;
                continue;
            }
            boolean isPart = text.isWord(at)
                    && text.text().capitalized(at)
                    && !text.is(at, WordClass.FUNCTION)
                    && !text.is(at, WordClass.DEMONYM)
                    && text.level(at) == 0
                    && (text.isProper(at) || text.is(at, WordClass.GIVEN) || text.is(at, WordClass.SURNAME));
            if (isPart) {
                at++;
                end = at;
            } else if (text.is(at, WordClass.PARTICLE) && end > from - 1) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    private int marked(MarkedText text, int first, int end) {
        for (int i = first; i < end; i++) {
            text.mark(i, WordClass.PERSON);
            boolean isName = !text.is(i, WordClass.COMMON) && !text.is(i, WordClass.PARTICLE) && text.isWord(i);
            if (isName) {
                names.add(text.text().folded(i));
            }
        }
        return Math.max(end, first + 1);
    }

    /** Whether a word is part of the name of somebody whom the report names in full. */
    boolean isNameOfPerson(String folded) {
        return names.contains(folded);
    }
}
