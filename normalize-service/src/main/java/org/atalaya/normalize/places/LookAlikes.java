package org.atalaya.normalize.places;

import java.util.Arrays;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.gazetteer.NameKey;
import org.atalaya.gazetteer.NameTable;

/** What only looks like the name of a place: each rule says one thing that it is instead. */
final class LookAlikes {
    /** Words that may stand between a comma and what a place lies in: "in the far north of". */
    private static final int LONGEST_LINK = 6;

    /** People of a town that the news names without saying where it is. */
    private static final int LARGE = 100_000;

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final PeopleNames people;
    private final MarkedText text;

    LookAlikes(Gazetteer gazetteer, PlaceWords words, PeopleNames people, MarkedText text) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.people = people;
        this.text = text;
    }

    /** Whether a run of tokens that some place bears as its name means a place here. */
    boolean isPlace(int first, int end, int[] bearers, boolean isPlaced, boolean hasKind) {
        boolean isOne = end - first == 1;
        boolean isCode = text.text().allCaps(first) && !text.text().shouting() && text.is(first, WordClass.CODE);
        if (isCode) {
            return true;
        }
        if (isOne && text.is(first, WordClass.ABBREVIATION)) {
            return text.is(first - 1, ",") && text.is(end, ".");
        }
        boolean isSaid = isPlacedBy(end, bearers)
                || isOfCountry(first, bearers)
                || isArea(bearers)
                || (isOne && isLargeTown(first, end, bearers, hasKind))
                || (isOne && isAccentedDivision(first, bearers));
        if (isOrdinary(first, end) && !isSaid) {
            return false;
        }
        if (isOne && (text.text().folded(first).length() < 3 || isFunctionWord(first))) {
            return false;
        }
        if (hasKind) {
            return true;
        }
        // "In Pedro Juan Caballero": nobody is in somebody.
        boolean isSaidToBePlace = !isOne && (isSaid || text.is(first - 1, WordClass.LOCATIVE));
        boolean isPerson = (text.is(first, WordClass.PERSON) && !isSaidToBePlace) || isNameAlone(first, end, isPlaced);
        return !isPerson
                && !isAcronym(first, end)
                && !isArticled(first, bearers)
                && !isPartOfLongerName(first, end, isPlaced)
                && !isBody(first, end)
                && (!isStreet(first, end) || isHandKept(bearers));
    }

    /** "Same", "Union": a word of the language. */
    private boolean isOrdinary(int first, int end) {
        return end - first == 1
                ? text.is(first, WordClass.COMMON)
                : (words.marks(joined(first, end)) & WordClass.COMMON.mask()) != 0;
    }

    /** "Anapu (Pará)" is not "para": an accent that the word of grammar has not. */
    private boolean isAccentedDivision(int token, int[] bearers) {
        boolean isAccented = text.text().span(token, token + 1).chars().anyMatch(letter -> letter > LAST_ASCII);
        return isAccented
                && text.text().capitalized(token)
                && text.is(token, WordClass.FUNCTION)
                && Arrays.stream(bearers).anyMatch(bearer -> gazetteer.isAdmin1(bearer >> 1));
    }

    private static final int LAST_ASCII = 127;

    private String joined(int first, int end) {
        StringBuilder name = new StringBuilder(text.text().folded(first));
        for (int i = first + 1; i < end; i++) {
            name.append(' ').append(text.text().folded(i));
        }
        return name.toString();
    }

    private boolean isFunctionWord(int token) {
        return text.text().shouting()
                && text.is(token, WordClass.FUNCTION)
                && !text.is(token - 1, WordClass.PREPOSITION);
    }

    /** "León, Nicaragua", "Mora, in northern Cameroon": what follows after the comma is what a place of that name lies in. */
    private boolean isPlacedBy(int end, int[] bearers) {
        if (!text.is(end, ",")) {
            return false;
        }
        int at = end + 1;
        while (at <= end + LONGEST_LINK && (text.is(at, WordClass.LINK) || text.is(at, WordClass.COMPASS))) {
            at++;
        }
        if (!text.isWord(at) || !text.text().capitalized(at) || !text.isSameSentence(end, at)) {
            return false;
        }
        long hash = NameKey.start();
        for (int i = at; i < at + NameKey.MOST_PARTS && text.isWord(i); i++) {
            hash = NameKey.add(hash, text.text().folded(i));
            int[] outer = NameTable.world().find(hash);
            if (outer == null) {
                return false;
            }
            if (Stating.liesInOneOf(gazetteer, bearers, outer)) {
                return true;
            }
        }
        return false;
    }

    /** "The Cameroonian town of Mora", "la ciudad camerunesa de Mora". */
    private boolean isOfCountry(int first, int[] bearers) {
        if (!text.is(first - 1, WordClass.OF)) {
            return false;
        }
        int demonym = text.is(first - 2, WordClass.DEMONYM) ? first - 2 : first - 3;
        int kind = demonym == first - 2 ? first - 3 : first - 2;
        if (!text.is(demonym, WordClass.DEMONYM) || text.level(kind) == 0) {
            return false;
        }
        int[] around = words.demonym(text.text().folded(demonym));
        return Arrays.stream(around)
                .anyMatch(
                        outer -> Arrays.stream(bearers).anyMatch(bearer -> gazetteer.liesIn(bearer >> 1, outer >> 1)));
    }

    /** "In Jackson", "la ciudad de León", "el hospital de León": a word of the language or a surname, and a large town. */
    private boolean isLargeTown(int first, int end, int[] bearers, boolean hasKind) {
        boolean isOfSite = text.is(first - 1, WordClass.OF)
                && (text.is(first - 2, WordClass.SITE) || text.is(first - 3, WordClass.SITE));
        boolean isTold = (text.is(first - 1, WordClass.LOCATIVE) || hasKind || isOfSite)
                && !text.text().shouting();
        boolean isOther = text.is(first, WordClass.COMPASS)
                || text.is(first, WordClass.FUNCTION)
                || text.is(first, WordClass.SITE)
                || text.is(end, "'s")
                || people.isNameOfPerson(text.text().folded(first));
        return isTold
                && !isOther
                && Arrays.stream(bearers)
                        .anyMatch(bearer -> (bearer & 1) == 0
                                && !gazetteer.isCountry(bearer >> 1)
                                && gazetteer.population(bearer >> 1) >= LARGE);
    }

    private boolean isArea(int[] bearers) {
        return Arrays.stream(bearers).anyMatch(bearer -> gazetteer.isArea(bearer >> 1));
    }

    /** "Tahrir Square": known by hand for what happened there. */
    private boolean isHandKept(int[] bearers) {
        return Arrays.stream(bearers).anyMatch(bearer -> gazetteer.isHandKept(bearer >> 1));
    }

    /** "Navas said so", of whom the report speaks as Roberto Navas. */
    private boolean isNameAlone(int first, int end, boolean isPlaced) {
        return end - first == 1
                && !isPlaced
                && people.isNameOfPerson(text.text().folded(first));
    }

    /** "Santiago Pérez", "Georgia Tech": a capital before or after that no place explains. */
    private boolean isPartOfLongerName(int first, int end, boolean isPlaced) {
        return text.text().shouting() ? isInNameOfCapitals(first, end, isPlaced) : isInName(first, end);
    }

    private boolean isInName(int first, int end) {
        int before = first - 1;
        boolean capitalBefore = isCapital(before)
                && text.isSameSentence(before, first)
                && !text.is(before, WordClass.FUNCTION)
                && !text.is(before, WordClass.COMPASS)
                && !text.is(before, WordClass.DEMONYM);
        boolean capitalAfter = isCapital(end)
                && !isOfBody(end)
                && text.isSameSentence(first, end)
                && !text.is(end, WordClass.FUNCTION)
                && !text.is(end, WordClass.COMPASS);
        return capitalBefore || capitalAfter;
    }

    private boolean isCapital(int token) {
        return text.isWord(token) && text.text().capitalized(token);
    }

    /** Where all is in capitals, a word beside it that is none of the language. */
    private boolean isInNameOfCapitals(int first, int end, boolean isPlaced) {
        if (end - first > 1 || isPlaced) {
            return false;
        }
        boolean isBefore = text.isProper(first - 1)
                && text.isSameSentence(first - 1, first)
                && !text.is(first - 1, WordClass.COMPASS)
                && !text.is(first - 1, WordClass.DEMONYM);
        boolean isAfter = text.isProper(end) && text.isSameSentence(first, end) && !text.is(end, WordClass.COMPASS);
        return isBefore || isAfter;
    }

    /** "Toronto Police", "a London agency": a body that is of the place and called by it. */
    boolean isOfBody(int end) {
        boolean isCalled = text.is(end, WordClass.BODY) && text.text().capitalized(end);
        boolean isOfKind = text.is(end, WordClass.ORGANIZATION)
                && !text.text().capitalized(end)
                && !text.is(end, WordClass.FUNCTION);
        return (isCalled || isOfKind) && !text.text().shouting();
    }

    /** "Diario La República", "University of Georgia", but not "in Lima today". */
    private boolean isBody(int first, int end) {
        boolean isCalled = text.text().shouting()
                ? !text.is(end, WordClass.FUNCTION)
                : text.text().capitalized(Math.min(end, text.size() - 1));
        boolean isBefore = text.is(end, WordClass.ORGANIZATION) && isCalled && !isOfBody(end) && end + 1 < text.size();
        boolean isAfterOf = text.is(first - 1, WordClass.OF)
                && text.is(first - 2, WordClass.ORGANIZATION)
                && text.text().capitalized(first - 2);
        boolean isMedia = text.is(first - 1, WordClass.MEDIA) && text.text().capitalized(first - 1);
        return isBefore || isAfterOf || isMedia;
    }

    /** "United Nations Information Service (UNIS)": the initials of what stands before. */
    private boolean isAcronym(int first, int end) {
        if (end - first > 1
                || !text.is(first - 1, "(")
                || !text.is(end, ")")
                || !text.text().allCaps(first)) {
            return false;
        }
        String initials = text.text().folded(first);
        int at = first - 2;
        for (int i = initials.length() - 1; i >= 0; i--) {
            if (!text.isWord(at) || text.text().folded(at).charAt(0) != initials.charAt(i)) {
                return false;
            }
            at--;
        }
        return true;
    }

    /** "THE ENTRANCE", "THE LEVEL" where all is in capitals: no town, but "THE HAGUE" is. */
    private boolean isArticled(int first, int[] bearers) {
        return text.text().shouting()
                && text.is(first, "the")
                && Arrays.stream(bearers)
                        .noneMatch(bearer ->
                                gazetteer.isCountry(bearer >> 1) || gazetteer.population(bearer >> 1) >= LARGE);
    }

    /** "Avenida Colombia", "Lima Street"; "Peshawar school attack" is in Peshawar. */
    private boolean isStreet(int first, int end) {
        boolean isCalled = text.is(end, WordClass.STREET) && text.text().capitalized(end);
        return text.is(first - 1, WordClass.STREET) || isCalled;
    }
}
