package org.atalaya.normalize.places;

import org.atalaya.normalize.places.FoundPlace.Role;
import org.atalaya.normalize.places.FoundPlace.Size;

/** What the words around a name say of it: which kind of place, how small, and what it is to the report. */
final class Surroundings {
    /** Words in which one is told to come from, to speak or to go somewhere. */
    private static final int NEAR = 3;

    /** Words of a site's name and kind, and one before. */
    private static final int LONGEST_SITE = 6;

    /** Words between what is done with the wounded and where. */
    private static final int NEAR_CARE = 8;

    private final MarkedText text;

    Surroundings(MarkedText text) {
        this.text = text;
    }

    /** The level that a word before or after a name says, as a mask; 0 where none does. */
    int kind(int first, int end) {
        int before = text.level(kindBefore(first));
        return before != 0 ? before : text.level(end);
    }

    /** "San Miguel, a fast-growing suburb of Juliaca". */
    private boolean isSaidToBePart(int end) {
        int kind = text.kindInApposition(end);
        return kind > 0 && text.is(kind, WordClass.SMALL);
    }

    Size size(int first, int end) {
        int before = kindBefore(first);
        if (text.is(before, WordClass.SMALL) || text.is(end, WordClass.SMALL) || isSaidToBePart(end)) {
            return Size.SMALL;
        }
        return text.is(before, WordClass.SITE) || text.is(end, WordClass.SITE) ? Size.SITE : Size.ANY;
    }

    /**
     * The token of a word for a kind of place: "departamento de Puno", "the city of Puno", "vereda La Guisia", "distrito
     * ayacuchano de Accomarca".
     */
    int kindBefore(int first) {
        int at = first - 1;
        if (text.is(at, WordClass.ARTICLE) && text.is(at - 1, WordClass.OF)) {
            at--;
        }
        boolean isOf = text.is(at, WordClass.OF);
        if (isOf) {
            at--;
        }
        // "The Rocinha favela of Rio de Janeiro": the favela is Rocinha.
        if (isOf && isKind(at) && text.isProper(at - 1)) {
            return first - 1;
        }
        if (isOf && isPartOf(at, first)) {
            return first - 1;
        }
        boolean isQualified = text.isWord(at)
                && !isKind(at)
                && !text.is(at, WordClass.FUNCTION)
                && !text.text().capitalized(at)
                && (isOf ? isKind(at - 1) : text.is(at - 1, WordClass.SMALL));
        return isQualified ? at - 1 : at;
    }

    /**
     * Whether a kind of place before "of" is a part of what is named, not what is called so: "a suburb of Paris", "Raïs, the
     * old quarter of Algiers", "two villages of Masisi".
     */
    private boolean isPartOf(int kind, int first) {
        int at = isKind(kind) ? kind : kind - 1;
        if (!text.is(at, WordClass.SMALL)) {
            return false;
        }
        if (text.text().folded(at).endsWith("s") && !isListed(first)) {
            return true;
        }
        int article = at - 1;
        for (int i = 0; i < 2 && isAdjective(article); i++) {
            article--;
        }
        boolean isApposition = text.is(article - 1, ",") && text.isProper(article - 2);
        return text.is(article, WordClass.INDEFINITE) || (text.is(article, WordClass.ARTICLE) && isApposition);
    }

    /** "The villages of Masawu and Keme". */
    private boolean isListed(int first) {
        for (int i = first + 1; i <= first + 4 && text.isSameSentence(first, i); i++) {
            boolean isJoined = text.is(i, ",") || text.is(i, "and") || text.is(i, "y") || text.is(i, "e");
            if (isJoined && text.isProper(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAdjective(int token) {
        return text.isWord(token)
                && !text.text().capitalized(token)
                && !text.is(token, WordClass.FUNCTION)
                && !text.is(token, WordClass.ARTICLE)
                && !text.is(token, WordClass.PREPOSITION);
    }

    private boolean isKind(int token) {
        return text.level(token) != 0 || text.is(token, WordClass.SMALL) || text.is(token, WordClass.SITE);
    }

    /** Whether the words around a name say that it is a place. */
    boolean isPlaced(int first, int end) {
        return text.is(first - 1, WordClass.PREPOSITION)
                || (text.is(first - 1, WordClass.TOWARD) && text.is(first - 2, WordClass.EDGE))
                || kind(first, end) != 0
                || size(first, end) != Size.ANY
                || (text.is(first - 1, WordClass.OF) && (isKind(first - 2) || isKind(first - 3)))
                || end <= text.text().datelineEnd();
    }

    Role role(int first, int end, boolean isOfBody) {
        if (end <= text.text().datelineEnd()) {
            return Role.DATELINE;
        }
        if (isOfBody && text.level(end) == 0) {
            return Role.INSTITUTION;
        }
        int kind = kindBefore(first);
        int word = text.level(kind) != 0 || text.is(kind, WordClass.SMALL) ? kind - 1 : first - 1;
        if (text.is(word, WordClass.ARTICLE)) {
            word--;
        }
        if (isOrigin(word)) {
            return Role.ORIGIN;
        }
        if (isGoal(word) || isAroundGoal(word)) {
            return Role.TOWARD;
        }
        if (isOfCare(first, end, kind, word)) {
            return Role.CARE;
        }
        return isOfSpeaker(word, end) ? Role.SPEAKER : Role.NAMED;
    }

    /** "A farmer from Puno", but not "abducted from Puno" and "20 km from Puno". */
    private boolean isOrigin(int word) {
        if (!text.is(word, WordClass.ORIGIN)) {
            return false;
        }
        for (int i = word - 1; i >= word - NEAR && i >= 0; i--) {
            if (text.is(i, WordClass.MOVED)) {
                return false;
            }
        }
        return true;
    }

    private boolean isGoal(int word) {
        boolean isToward = text.is(word, WordClass.TOWARD) && !text.is(word - 1, WordClass.EDGE);
        return isToward || isCarriedTo(word);
    }

    /** "Driven to the Alto Sur camp in Pasto", "trasladado al hospital regional en Pasto": what the goal lies in. */
    private boolean isAroundGoal(int word) {
        if (!text.is(word, WordClass.LOCATIVE)) {
            return false;
        }
        boolean hasKind = false;
        for (int i = word - 1; i >= word - LONGEST_SITE && text.isSameSentence(i, word); i--) {
            if (hasKind && isGoal(i)) {
                return true;
            }
            hasKind |= isKind(i);
            if (!text.isWord(i) || (text.is(i, WordClass.FUNCTION) && !text.is(i, WordClass.ARTICLE))) {
                return false;
            }
        }
        return false;
    }

    /** "Remitido a Pasto". */
    private boolean isCarriedTo(int word) {
        return (text.is(word, "a") || text.is(word + 1, "a")) && isNear(word + 1, WordClass.CARRIED, NEAR + 2);
    }

    /**
     * "Died at Yashoda Hospital", "en cuidados intensivos en Pasto": where people were brought to, unless it is told what was
     * done to it.
     */
    private boolean isOfCare(int first, int end, int kind, int word) {
        boolean isCare = text.is(kind, WordClass.CARE)
                || text.is(first, WordClass.CARE)
                || isBeforeCare(end)
                || text.is(end - 1, WordClass.CARE);
        int before = isCare && text.is(kind, WordClass.CARE) ? kind : Math.min(word + 1, first);
        return isCare ? isTreated(before) : text.is(word, WordClass.LOCATIVE) && isNear(word, WordClass.IN_CARE, NEAR);
    }

    /** "A Columbus hospital", "a Columbus children's hospital". */
    private boolean isBeforeCare(int end) {
        for (int i = end; i <= end + 2 && text.isSameSentence(end, i); i++) {
            if (text.is(i, WordClass.CARE)) {
                return true;
            }
            if (text.is(i, WordClass.FUNCTION)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the last that is told before a hospital is what was done with the wounded, not with it. */
    private boolean isTreated(int hospital) {
        for (int i = hospital - 1; i >= hospital - NEAR_CARE && text.isSameSentence(i, hospital); i--) {
            if (text.is(i, WordClass.STRUCK)) {
                return false;
            }
            if (text.is(i, WordClass.TREATED) || text.is(i, WordClass.CARRIED)) {
                return true;
            }
        }
        return false;
    }

    /** "Civil society in Beni says", at the beginning of a clause: who speaks, not what happened. */
    private boolean isOfReporting(int word, int end) {
        // "Squads in Puno have murdered six": who did it rather than who says it.
        boolean hasDone = text.is(end, WordClass.AUXILIARY)
                && text.isWord(end + 1)
                && !text.is(end + 1, WordClass.FUNCTION)
                && !text.is(end + 1, WordClass.REPORTING);
        if (!text.is(end, WordClass.REPORTING) || hasDone || !text.is(word, WordClass.LOCATIVE)) {
            return false;
        }
        int at = word - 1;
        while (at > word - NEAR - 2 && text.isWord(at) && text.isSameSentence(at, word)) {
            at--;
        }
        return !text.isSameSentence(at, word) || text.is(at, ",");
    }

    /** Whether a word of a class stands before a token in its sentence. */
    private boolean isNear(int token, WordClass wanted, int most) {
        for (int i = token - 1; i >= token - most && text.isSameSentence(i, token); i--) {
            if (text.is(i, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** "The mayor of Puno", "told reporters in Geneva", "a court in Lima". */
    private boolean isOfSpeaker(int word, int end) {
        if (text.is(word, WordClass.OF) && text.is(word - 1, WordClass.OFFICE)) {
            return true;
        }
        if (text.is(end, WordClass.OFFICE) && !text.text().shouting()) {
            return true;
        }
        if (!text.is(word, WordClass.PREPOSITION)) {
            return false;
        }
        if (isOfReporting(word, end)) {
            return true;
        }
        for (int i = word - 1; i >= word - NEAR && text.isSameSentence(i, word); i--) {
            if (text.is(i, WordClass.SPEAKING)) {
                return true;
            }
            if (text.is(i, ",") || text.is(i, WordClass.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }
}
