package org.atalaya.normalize.places;

import java.util.List;
import org.atalaya.gazetteer.Gazetteer;

/** What the text itself says of where a place lies: "Trujillo, La Libertad", "San Miguel, a town in Guerrero". */
final class Stating {
    private static final int[] NONE = {};

    /** Tokens that may stand between a name and that of what it lies in. */
    private static final int LONGEST = 9;

    /** People of a town that is known enough to say which division of its name is meant. */
    private static final int KNOWN = 20_000;

    private final Gazetteer gazetteer;
    private final MarkedText text;
    private final List<NamedSpan> spans;

    Stating(Gazetteer gazetteer, MarkedText text, List<NamedSpan> spans) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.spans = spans;
    }

    /** The index of the name of what a name lies in, -1 where none follows. */
    int outer(int index) {
        if (index + 1 >= spans.size()) {
            return -1;
        }
        int outer = isOfDivision(index + 1) ? index + 2 : index + 1;
        NamedSpan span = spans.get(index);
        NamedSpan next = spans.get(outer);
        int gap = next.first() - span.end();
        boolean isNear = gap >= 1 && gap <= LONGEST && text.isSameSentence(span.first(), next.first());
        if (!isNear || next.role() == FoundPlace.Role.DEMONYM) {
            return -1;
        }
        // "El Plateado (Argelia), Cauca".
        int end = text.is(span.end(), ")") ? span.end() + 1 : span.end();
        boolean isApart = text.is(end, ",") || text.is(end, "(");
        boolean isIn = gap <= 5 && (text.is(end, WordClass.LINK) || text.level(end) != 0);
        int kind = text.kindInApposition(end);
        int first = kind < 0 ? end + 1 : text.is(kind + 1, WordClass.LINK) ? kind : kind + 2;
        for (int i = first; i < next.first(); i++) {
            boolean links = text.is(i, WordClass.LINK)
                    || text.is(i, WordClass.COMPASS)
                    || text.is(i, WordClass.SMALL)
                    || text.level(i) != 0
                    || isAdjective(i)
                    || (text.is(i, ",") && i == next.first() - 1)
                    || (outer > index + 1 && i == spans.get(index + 1).first())
                    || text.text().kind(i) == org.atalaya.normalize.text.Kind.NUMBER;
            if (!links) {
                return -1;
            }
        }
        return isApart || isIn ? outer : -1;
    }

    /** "In the highland department of Oruro". */
    private boolean isAdjective(int token) {
        return text.text().kind(token) == org.atalaya.normalize.text.Kind.WORD
                && !text.text().capitalized(token)
                && text.is(token - 1, WordClass.ARTICLE)
                && text.level(token + 1) != 0
                && text.is(token + 2, WordClass.LINK);
    }

    /** "En el estado venezolano de Bolívar": the demonym of one word says whose division follows. */
    private boolean isOfDivision(int index) {
        NamedSpan span = spans.get(index);
        return span.role() == FoundPlace.Role.DEMONYM
                && span.end() == span.first() + 1
                && text.level(span.first() - 1) != 0
                && index + 1 < spans.size()
                && text.is(span.end(), WordClass.LINK)
                && spans.get(index + 1).first() == span.end() + 1;
    }

    int[] around(int index) {
        int outer = outer(index);
        return outer < 0 ? NONE : spans.get(outer).bearers();
    }

    /**
     * The bearers of the name before: what may lie in this one, "Atlanta, Georgia", "Tame (Arauca)", "La Libertad, en la
     * península de Santa Elena".
     */
    int[] before(int index) {
        boolean isAfterComma = index > 0
                && spans.get(index).first() == spans.get(index - 1).end() + 1
                && (text.is(spans.get(index).first() - 1, ",")
                        || text.is(spans.get(index).first() - 1, "("));
        boolean isAround = index > 0 && outer(index - 1) == index;
        if (index > 1 && isOfDivision(index - 1) && outer(index - 2) == index) {
            return spans.get(index - 2).bearers();
        }
        return isAfterComma || isAround ? spans.get(index - 1).bearers() : NONE;
    }

    /**
     * "Liancourt, Haiti,": the country that the text says a name lies in, -1 where it says none; in "Gaza, Lebanon and
     * Syria" it says none.
     */
    int country(int index) {
        if (index + 1 >= spans.size()) {
            return -1;
        }
        NamedSpan span = spans.get(index);
        NamedSpan next = spans.get(index + 1);
        // "La Hyderabad paquistaní".
        boolean isOfPeople = next.role() == FoundPlace.Role.DEMONYM
                && next.first() == span.end()
                && text.is(span.first() - 1, WordClass.ARTICLE);
        boolean follows = text.is(span.end(), ",") && next.first() == span.end() + 1;
        if (isOfPeople && next.bearers().length == 1 && gazetteer.isCountry(next.bearers()[0] >> 1)) {
            return next.bearers()[0] >> 1;
        }
        if (!follows || isOfList(index + 1) || next.bearers().length == 0) {
            return -1;
        }
        int place = next.bearers()[0] >> 1;
        return next.bearers().length == 1 && gazetteer.isCountry(place) ? place : -1;
    }

    /** Whether another name follows in a list: "Gaza, Lebanon and Syria". */
    private boolean isOfList(int index) {
        int after = spans.get(index).end();
        return isLastButOne(index)
                || (text.is(after, ",")
                        && index + 1 < spans.size()
                        && spans.get(index + 1).first() == after + 1);
    }

    /** "Juliaca, Puno and Ilave". */
    boolean isLastButOne(int index) {
        int after = spans.get(index).end();
        return text.is(after, "and") || text.is(after, "y");
    }

    /** Whether a place lies in one of some name. */
    boolean isIn(int place, int[] around) {
        for (int bearer : around) {
            if (gazetteer.liesIn(place, bearer >> 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a known place of the name before lies in this division or country. */
    boolean holds(int place, int[] before) {
        for (int bearer : before) {
            int inner = bearer >> 1;
            boolean isKnown = gazetteer.isTown(inner) && gazetteer.population(inner) >= KNOWN;
            if (isKnown && (place == gazetteer.admin1Of(inner) || place == gazetteer.countryOf(inner))) {
                return true;
            }
        }
        return false;
    }

    /** Whether some bearer of one name lies in a country or first-level division of another name. */
    static boolean liesInOneOf(Gazetteer gazetteer, int[] inner, int[] outer) {
        for (int in : inner) {
            for (int out : outer) {
                int place = in >> 1;
                int around = out >> 1;
                boolean liesIn = place != around
                        && (around == gazetteer.countryOf(place) || around == gazetteer.admin1Of(place));
                if (liesIn) {
                    return true;
                }
            }
        }
        return false;
    }
}
