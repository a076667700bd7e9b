package org.atalaya.normalize.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.normalize.places.FoundPlace.Role;
import org.atalaya.normalize.places.FoundPlace.Size;
import org.atalaya.normalize.places.PlaceResolver.Resolved;

/**
 * What a headline calls by the name of a division and of its town is the division where the text names other places of it
 * that are far from the town, and not the town: "Puno: 17 dead" over what happened in Juliaca.
 */
final class Headline {
    /** How far the surroundings of a town go, in kilometres. */
    private static final double WITHIN = 33;

    private final Gazetteer gazetteer;
    private final MarkedText text;
    private final List<NamedSpan> inText;
    private final PlaceResolver resolver;

    Headline(Gazetteer gazetteer, PlaceResolver resolver, MarkedText text, List<NamedSpan> inText) {
        this.gazetteer = gazetteer;
        this.resolver = resolver;
        this.text = text;
        this.inText = inText;
    }

    private List<Integer> towns() {
        List<Integer> towns = new ArrayList<>();
        Stating stating = new Stating(gazetteer, text, inText);
        for (int i = 0; i < inText.size(); i++) {
            NamedSpan span = inText.get(i);
            boolean isScene = span.role() == Role.NAMED && span.size() != Size.SITE && !span.isUnlisted();
            Resolved resolved = isScene ? resolver.resolve(text, stating, span, i) : null;
            if (resolved != null && gazetteer.isTown(resolved.place())) {
                towns.add(resolved.place());
            }
        }
        return towns;
    }

    List<NamedSpan> widened(MarkedText title, List<NamedSpan> inTitle) {
        return inTitle.stream().map(span -> widened(title, span)).toList();
    }

    private NamedSpan widened(MarkedText title, NamedSpan span) {
        int division = span.kind() == 0 && span.size() == Size.ANY ? division(span) : -1;
        if (division < 0 || isNamedInText(title, span)) {
            return span;
        }
        int town = town(span, division);
        boolean isElsewhere =
                towns().stream().anyMatch(other -> gazetteer.admin1Of(other) == division && isFar(other, town));
        return isElsewhere ? span.withBearers(without(span, division)) : span;
    }

    private int division(NamedSpan span) {
        for (int bearer : span.bearers()) {
            if (gazetteer.isAdmin1(bearer >> 1) && town(span, bearer >> 1) >= 0) {
                return bearer >> 1;
            }
        }
        return -1;
    }

    private int town(NamedSpan span, int division) {
        for (int bearer : span.bearers()) {
            if (gazetteer.isTown(bearer >> 1) && gazetteer.admin1Of(bearer >> 1) == division) {
                return bearer >> 1;
            }
        }
        return -1;
    }

    private int[] without(NamedSpan span, int division) {
        return Arrays.stream(span.bearers())
                .filter(bearer -> gazetteer.isAdmin1(bearer >> 1) || gazetteer.admin1Of(bearer >> 1) != division)
                .toArray();
    }

    private boolean isNamedInText(MarkedText title, NamedSpan span) {
        String name = title.text().folded(span.first());
        return inText.stream()
                .anyMatch(other -> text.text().folded(other.first()).equals(name));
    }

    private boolean isFar(int one, int other) {
        return gazetteer.kilometres(one, other) > WITHIN;
    }
}
