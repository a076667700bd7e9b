package org.atalaya.normalize.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.gazetteer.Level;
import org.atalaya.gazetteer.NameKey;
import org.atalaya.gazetteer.NameTable;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Finds the names of places in a field, longest first, and leaves out what only looks like one. */
final class PlaceFinder {
    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final TokenizedText text;

    PlaceFinder(Gazetteer gazetteer, PlaceWords words, TokenizedText text) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.text = text;
    }

    List<NamedSpan> find() {
        List<NamedSpan> spans = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            NamedSpan span = text.kind(at) == Kind.WORD ? span(at) : null;
            if (span == null) {
                at++;
            } else {
                spans.add(span);
                at = span.end();
            }
        }
        return spans;
    }

    private @Nullable NamedSpan span(int at) {
        if (!text.capitalized(at)) {
            return demonym(at);
        }
        long hash = NameKey.start();
        int[] best = null;
        int bestEnd = at;
        int parts = 0;
        for (int i = at; i < text.size() && parts < NameKey.MOST_PARTS; i++) {
            if (text.kind(i) == Kind.PUNCTUATION) {
                boolean joins = (text.folded(i).equals("-") || text.folded(i).equals("'")) && text.glued(i);
                if (joins) {
                    continue;
                }
                boolean abbreviates =
                        text.folded(i).equals(".") && text.glued(i) && text.end(i - 1) - text.start(i - 1) <= 2;
                if (abbreviates) {
                    continue;
                }
                break;
            }
            hash = NameKey.add(hash, text.folded(i));
            parts++;
            int[] bearers = NameTable.world().find(hash);
            if (bearers == null) {
                break;
            }
            if (bearers.length > 0 && text.capitalized(i)) {
                best = bearers;
                bestEnd = i + 1;
            }
        }
        boolean isDemonym = bestEnd == at + 1 && words.demonym(text.folded(at)) != null;
        if (best == null || isDemonym || !isName(at, bestEnd, best)) {
            return demonym(at);
        }
        return new NamedSpan(at, bestEnd, best, role(at, bestEnd), kind(at, bestEnd));
    }

    private @Nullable NamedSpan demonym(int at) {
        String iso = words.demonym(text.folded(at));
        int country = gazetteer.country(iso);
        return country < 0
                ? null
                : new NamedSpan(at, at + 1, new int[] {country * 2}, FoundPlace.Role.DEMONYM, Level.COUNTRY.mask());
    }

    // --- what only looks like a name
    // ----------------------------------------------------------------------------------

    private boolean isName(int first, int end, int[] bearers) {
        boolean isLong = end - first > 1;
        String word = text.folded(first);
        boolean isCode = text.allCaps(first) && !text.shouting() && words.is("CODE", word);
        if (isCode) {
            return true;
        }
        if (!isLong && words.is("ABBREVIATION", word)) {
            return previous(first).equals(",") && next(end).equals(".");
        }
        if (words.is("COMMON", isLong ? joined(first, end) : word) && !isPlacedBy(end, bearers) && !isArea(bearers)) {
            return false;
        }
        if (!isLong && word.length() < 3) {
            return false;
        }
        if (text.shouting() && !isLong && !isAfterPreposition(first) && words.is("FUNCTION", word)) {
            return false;
        }
        if (words.level(previous(first)) != 0 || isKindAfter(end) || isAfterKindOf(first)) {
            return true;
        }
        return !isPartOfLongerName(first, end) && !isTitled(first);
    }

    private String joined(int first, int end) {
        StringBuilder name = new StringBuilder(text.folded(first));
        for (int i = first + 1; i < end; i++) {
            name.append(' ').append(text.folded(i));
        }
        return name.toString();
    }

    /** "León, Nicaragua": what follows after the comma is the country or division of a place of that name. */
    private boolean isPlacedBy(int end, int[] bearers) {
        if (!next(end).equals(",") || end + 1 >= text.size() || !text.capitalized(end + 1)) {
            return false;
        }
        int[] outer = NameTable.world().find(NameKey.add(NameKey.start(), text.folded(end + 1)));
        return outer != null && PlaceResolver.liesInOneOf(gazetteer, bearers, outer);
    }

    private boolean isArea(int[] bearers) {
        return Arrays.stream(bearers).anyMatch(bearer -> gazetteer.isArea(bearer >> 1));
    }

    private String previous(int token) {
        return token > 0 ? text.folded(token - 1) : "";
    }

    private String next(int end) {
        return end < text.size() ? text.folded(end) : "";
    }

    private boolean isAfterPreposition(int first) {
        return words.is("PREPOSITION", previous(first));
    }

    /** "Santiago Pérez", "Georgia Tech", "Diario La República": a capital before or after that no place explains. */
    private boolean isPartOfLongerName(int first, int end) {
        boolean capitalBefore = first > 0
                && text.kind(first - 1) == Kind.WORD
                && text.capitalized(first - 1)
                && text.sentence(first - 1) == text.sentence(first)
                && !text.shouting()
                && !isSentenceStartWord(first - 1)
                && !words.is("COMPASS", text.folded(first - 1))
                && words.demonym(text.folded(first - 1)) == null;
        boolean capitalAfter = !isOfBody(end)
                && end < text.size()
                && text.kind(end) == Kind.WORD
                && text.capitalized(end)
                && !text.shouting()
                && text.sentence(end) == text.sentence(first)
                && !words.is("FUNCTION", text.folded(end))
                && !words.is("COMPASS", text.folded(end));
        boolean organization = end + 1 < text.size() && !isOfBody(end) && words.is("ORGANIZATION", text.folded(end));
        boolean ofOrganization = first > 1
                && (previous(first).equals("of")
                        || previous(first).equals("de")
                        || previous(first).equals("del"))
                && words.is("ORGANIZATION", text.folded(first - 2))
                && text.capitalized(first - 2);
        boolean street = (first > 0 && words.is("STREET", previous(first)))
                || (end < text.size() && words.is("STREET", next(end)));
        return capitalBefore || capitalAfter || organization || ofOrganization || street;
    }

    /** "Toronto Police": a body that is of the place and called by it. */
    private boolean isOfBody(int end) {
        return end < text.size() && text.capitalized(end) && !text.shouting() && words.is("BODY", text.folded(end));
    }

    /** "In Puno": the capital is the sentence's. */
    private boolean isSentenceStartWord(int token) {
        boolean isFirst = token == 0 || text.sentence(token - 1) != text.sentence(token);
        return (isFirst && words.is("FUNCTION", text.folded(token))) || words.is("FUNCTION", text.folded(token));
    }

    /** "President Santiago", "Mr. Lima". */
    private boolean isTitled(int first) {
        int before = first - 1;
        if (before >= 0 && text.folded(before).equals(".")) {
            before--;
        }
        return before >= 0 && words.is("TITLE", text.folded(before)) && text.kind(before) == Kind.WORD;
    }

    // --- what the words around it say
    // -----------------------------------------------------------------------------------

    private boolean isKindAfter(int end) {
        return words.level(next(end)) != 0;
    }

    /** "departamento de Puno", "the city of Puno". */
    private boolean isAfterKindOf(int first) {
        boolean joined = words.is("OF", previous(first));
        return joined && first > 1 && words.level(text.folded(first - 2)) != 0;
    }

    private int kind(int first, int end) {
        int before = isAfterKindOf(first) ? words.level(text.folded(first - 2)) : words.level(previous(first));
        return before != 0 ? before : words.level(next(end));
    }

    private FoundPlace.Role role(int first, int end) {
        if (end <= text.datelineEnd()) {
            return FoundPlace.Role.DATELINE;
        }
        if (isOfBody(end) && words.level(next(end)) == 0) {
            return FoundPlace.Role.INSTITUTION;
        }
        boolean isFrom = words.is("ORIGIN", previous(first));
        return isFrom ? FoundPlace.Role.ORIGIN : FoundPlace.Role.NAMED;
    }
}
