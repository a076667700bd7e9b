package org.atalaya.normalize.places;

import java.util.HashSet;
import java.util.Set;
import org.atalaya.gazetteer.Level;
import org.atalaya.gazetteer.NameKey;
import org.atalaya.gazetteer.NameTable;
import org.atalaya.normalize.places.FoundPlace.Role;
import org.atalaya.normalize.places.FoundPlace.Size;
import org.jspecify.annotations.Nullable;

/**
 * Names that no gazetteer lists, but that the words around them make those of places: "the village of Pazigyi", "vereda
 * La Guisia", "in Kralpora, Srinagar", "inside Tora prison", "Ngarbuh, a village in".
 */
final class UnlistedNames {
    private static final int[] NONE = {};
    private static final int LONGEST = 5;
    private static final int SETTLED = Level.TOWN.mask() | Level.ADMIN2.mask();

    private final MarkedText text;
    private final Surroundings surroundings;
    private @Nullable Set<String> subjects;

    UnlistedNames(MarkedText text, Surroundings surroundings) {
        this.text = text;
        this.surroundings = surroundings;
    }

    /** Whether the name of a listed place is only the beginning of another one. */
    boolean isLonger(NamedSpan listed) {
        return !text.text().shouting()
                && listed.size() == Size.ANY
                && nameEnd(listed.first()) > listed.end()
                && text.is(nameEnd(listed.first()) - 1, WordClass.SITE)
                && isLocated(listed.first());
    }

    /** "The Saudi Maternity Hospital in": named by people of elsewhere. */
    @Nullable NamedSpan siteOfPeople(int first) {
        int end = nameEnd(first);
        boolean isSite = end - first > 1 && text.is(end - 1, WordClass.SITE) && isLocated(first);
        return isSite && !text.text().shouting() ? span(first, end, Size.SITE) : null;
    }

    @Nullable NamedSpan at(int first) {
        int end = nameEnd(first);
        if (end <= first) {
            return null;
        }
        int before = surroundings.kindBefore(first);
        if (text.is(before, WordClass.SMALL) && !text.is(end, WordClass.ORGANIZATION)) {
            return span(first, end, Size.SMALL);
        }
        boolean isKindLast = end - first > 1 && text.is(end - 1, WordClass.SITE);
        boolean isPerson = text.is(first, WordClass.PERSON) && !isKindLast;
        if (isPerson || isOrganization(first, end)) {
            return null;
        }
        if (isNamedByKind(first, end)) {
            return span(first, end, Size.SITE);
        }
        if (isKindLast) {
            return isLocated(first) ? span(first, end, Size.SITE) : null;
        }
        if (text.is(end, WordClass.SITE) && !text.is(end, WordClass.SMALL)) {
            return isLocated(first) && isUnknown(first, end) ? span(first, end + 1, Size.SITE) : null;
        }
        if (text.is(before, WordClass.SITE) && !text.is(before, WordClass.SMALL) && !isAdjective(first, end)) {
            return isLocated(before) ? span(first, end, Size.SITE) : null;
        }
        boolean isSmall = (text.is(end, WordClass.SMALL) && isUnknown(first, end))
                || ((text.level(before) & SETTLED) != 0 && isUnknown(first, end) && !isKindOfOffice(before))
                || ((text.level(end) & SETTLED) != 0 && isUnknown(first, end) && isLocated(first))
                || isAppositive(end)
                || (first == 0 && end < text.text().datelineEnd() && text.is(end, ",") && isInKnown(end))
                || ((text.is(first - 1, WordClass.OF) || text.is(first - 1, WordClass.PREPOSITION)) && isInKnown(end));
        if (isSmall) {
            return span(first, end, Size.SMALL);
        }
        boolean isIn = text.is(first - 1, WordClass.LOCATIVE)
                && !text.text().shouting()
                && text.text().field() == org.atalaya.events.Field.TEXT
                && isUnknown(first, end)
                && !text.text().allCaps(first)
                && !isSomebody(first, end);
        return isIn ? span(first, end, Size.SMALL) : null;
    }

    private NamedSpan span(int first, int end, Size size) {
        Role role = surroundings.role(first, end, false);
        return new NamedSpan(first, end, NONE, role, Level.TOWN.mask(), size, true);
    }

    /** "The charges levelled at Assange", of whom the report says that Assange said or did something. */
    private boolean isSomebody(int first, int end) {
        return text.is(end, "'s") || subjects().contains(text.text().folded(first));
    }

    /** The names of whom the report says that they said or did something. */
    private Set<String> subjects() {
        Set<String> found = subjects;
        if (found == null) {
            found = new HashSet<>();
            for (int i = 0; i + 1 < text.size(); i++) {
                boolean isSubject = text.is(i + 1, WordClass.REPORTING)
                        && text.text().capitalized(i)
                        && !text.is(i - 1, WordClass.PREPOSITION)
                        && !text.is(i - 1, WordClass.OF);
                if (isSubject) {
                    found.add(text.text().folded(i));
                }
            }
            subjects = found;
        }
        return found;
    }

    /** The end of a run of capitalized words, with "de la" between them. */
    private int nameEnd(int first) {
        int end = first;
        int at = first;
        while (at < first + LONGEST + 2 && (at == first || text.isSameSentence(first, at))) {
            boolean isArticle = at == first
                    && text.is(at, WordClass.NAME_ARTICLE)
                    && text.text().capitalized(at);
            // "Las Dos Erres".
            boolean isNumber = at == first + 1 && text.is(first, WordClass.NAME_ARTICLE) && text.isProper(at + 1);
            boolean isName = text.isProper(at)
                    && (isNumber || !text.is(at, WordClass.FUNCTION))
                    && (at == first || !text.is(at, WordClass.DEMONYM))
                    && !(text.level(at) != 0 && at > first);
            boolean isSaint =
                    at == first && text.is(at, WordClass.SAINT) && text.text().capitalized(at);
            if (isName) {
                at++;
                end = at;
            } else if (isArticle || isSaint) {
                at++;
            } else if (at > first && isJoint(at) && text.isProper(at + 1) && !text.is(at + 1, WordClass.FUNCTION)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** "Pont-Sondé", "Barangay de la Cruz". */
    private boolean isJoint(int token) {
        boolean isGlued = (text.is(token, "-") || text.is(token, "'"))
                && text.text().glued(token)
                && token + 1 < text.size()
                && text.text().glued(token + 1);
        return isGlued || (text.is(token, WordClass.PARTICLE) && !text.text().capitalized(token));
    }

    private boolean isOrganization(int first, int end) {
        // "The Dame Phyllis Cole Centre" is called after somebody.
        boolean isCalled = end - first > 1 && text.is(end - 1, WordClass.SITE);
        for (int i = first; i < end; i++) {
            boolean isOther = text.is(i, WordClass.ORGANIZATION) || (text.is(i, WordClass.TITLE) && !isCalled);
            if (!text.is(i, WordClass.SITE) && isOther) {
                return true;
            }
        }
        return text.is(end, WordClass.ORGANIZATION) && !text.is(end, WordClass.SITE);
    }

    /** Whether some word of it is none of the language. */
    private boolean isUnknown(int first, int end) {
        for (int i = first; i < end; i++) {
            boolean isWord = text.is(i, WordClass.COMMON) || text.is(i, WordClass.FUNCTION);
            if (text.isWord(i) && !isWord && text.text().folded(i).length() > 2) {
                return true;
            }
        }
        return false;
    }

    /** "En la Penitenciaría del Litoral", "en la Universidad San Marcos", but not "en el Hospital de León". */
    private boolean isNamedByKind(int first, int end) {
        return end - first > 1
                && text.is(first, WordClass.SITE)
                && !text.text().shouting()
                && !isAdjective(end - 1, end)
                && isLocated(first);
    }

    /** "The hospital Universitario": no name of its own. */
    private boolean isAdjective(int first, int end) {
        return end - first == 1 && text.is(first, WordClass.QUALIFIER);
    }

    /** "District Attorney Barra": not a kind of place. */
    private boolean isKindOfOffice(int kind) {
        return text.text().capitalized(kind) && !text.text().shouting() && !text.is(kind + 1, WordClass.OF);
    }

    /** ", a village in", "(a suburb of", ", centro poblado del distrito de". */
    private boolean isAppositive(int end) {
        boolean isBare =
                text.is(end, ",") && text.isWord(end + 1) && !text.text().capitalized(end + 1);
        for (int i = end + 1; isBare && i <= end + 2; i++) {
            boolean isKind = text.is(i, WordClass.SMALL) || (text.level(i) & SETTLED) != 0;
            if (isKind && text.is(i + 1, WordClass.OF)) {
                return true;
            }
        }
        boolean isApart = text.is(end, ",")
                && (text.is(end + 1, WordClass.ARTICLE)
                        || text.is(end + 2, WordClass.DISTANCE)
                        || text.is(end + 3, WordClass.DISTANCE));
        if (!isApart) {
            return false;
        }
        for (int i = end + 2; i <= end + 4; i++) {
            boolean isKind = text.is(i, WordClass.SMALL) || (text.level(i) & SETTLED) != 0;
            // "Meanwhile, the CITU district leadership": no kind of place.
            boolean isModifier = text.isWord(i + 1) && !text.is(i + 1, WordClass.OF) && !text.is(i + 1, WordClass.LINK);
            if (text.is(i, WordClass.DISTANCE) || (isKind && !isModifier)) {
                return true;
            }
        }
        return false;
    }

    /** "Llano Verde, en Cali", "El Plateado (Argelia)", "Kralpora, Srinagar". */
    private boolean isInKnown(int end) {
        int at = end + 1;
        if (text.is(end, ",") && text.is(at, WordClass.LOCATIVE)) {
            at++;
        } else if (!text.is(end, "(") && !text.is(end, ",")) {
            return false;
        }
        if (!text.isProper(at) || text.is(at, WordClass.COMMON) || text.is(at, WordClass.PERSON)) {
            return false;
        }
        int[] bearers =
                NameTable.world().find(NameKey.add(NameKey.start(), text.text().folded(at)));
        return bearers != null && bearers.length > 0 && text.isSameSentence(end, at);
    }

    /** Whether a preposition of place, or "strike on", stands before a name and its article. */
    private boolean isLocated(int first) {
        int at = first - 1;
        while (at > first - 3 && text.is(at, WordClass.ARTICLE)) {
            at--;
        }
        boolean isAt = text.is(at, WordClass.PREPOSITION) && !text.is(at, WordClass.TOWARD);
        // "In the lobby of the Hotel Ukraina".
        boolean isInPart = text.is(at, WordClass.OF)
                && (text.is(at - 2, WordClass.PREPOSITION)
                        || (text.is(at - 2, WordClass.ARTICLE) && text.is(at - 3, WordClass.PREPOSITION)));
        return isAt || isInPart || (text.is(at - 1, WordClass.STRUCK) && text.is(at, WordClass.AGAINST));
    }
}
