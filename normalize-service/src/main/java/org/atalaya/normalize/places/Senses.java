package org.atalaya.normalize.places;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.events.DecidedBy;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.normalize.places.FoundPlace.Size;
import org.atalaya.normalize.places.PlaceResolver.Resolved;

/**
 * One sense per discourse (Gale, Church and Yarowsky 1992): what a report states of a name once holds for the name all
 * over it. "LIMA, Ohio" makes the Lima of the title that of Ohio; "the Jacarezinho favela" makes Jacarezinho no town.
 */
final class Senses {
    private static final int OPEN = -1;

    private final Map<String, Integer> stated = new HashMap<>();
    private final Map<String, Integer> around = new HashMap<>();
    private final Set<String> small = new HashSet<>();

    /** Learns from a field whose names were found. */
    void learn(Gazetteer gazetteer, PlaceResolver resolver, MarkedText text, List<NamedSpan> spans) {
        Stating stating = new Stating(gazetteer, text, spans);
        for (int i = 0; i < spans.size(); i++) {
            NamedSpan span = spans.get(i);
            int outer = stating.outer(i);
            boolean isSmall = span.size() == Size.SMALL;
            boolean mayBeStated = outer >= 0 || stating.before(i).length > 0;
            Resolved resolved = isSmall || mayBeStated ? resolver.resolve(text, stating, span, i) : null;
            if (resolved != null && (isSmall || resolved.decidedBy() == DecidedBy.STATED)) {
                note(stated, name(text, span), resolved.place());
            } else if (isSmall) {
                small.add(name(text, span));
                Resolved wider = outer < 0 ? null : resolver.resolve(text, stating, spans.get(outer), outer);
                if (wider != null) {
                    note(around, name(text, span), wider.place());
                }
            }
        }
    }

    /** Two that are stated by one name leave it open. */
    private static void note(Map<String, Integer> places, String name, int place) {
        Integer other = places.putIfAbsent(name, place);
        if (other != null && other != place) {
            places.put(name, OPEN);
        }
    }

    /** The place that the report states for a name elsewhere; -1 where it does not. */
    int stated(MarkedText text, NamedSpan span) {
        return stated.isEmpty() ? OPEN : place(stated, text, span);
    }

    /** What the report states elsewhere that a name which is in no gazetteer lies in; -1 where it does not. */
    int around(MarkedText text, NamedSpan span) {
        return around.isEmpty() ? OPEN : place(around, text, span);
    }

    private static int place(Map<String, Integer> places, MarkedText text, NamedSpan span) {
        Integer place = places.get(name(text, span));
        return place == null ? OPEN : place;
    }

    /** Whether the report says elsewhere that what it calls so is smaller than what gazetteers list. */
    boolean isSmall(MarkedText text, NamedSpan span) {
        return !small.isEmpty() && span.size() == Size.ANY && small.contains(name(text, span));
    }

    private static String name(MarkedText text, NamedSpan span) {
        if (span.end() == span.first() + 1) {
            return text.text().folded(span.first());
        }
        StringBuilder name = new StringBuilder();
        for (int i = span.first(); i < span.end(); i++) {
            name.append(text.text().folded(i)).append(' ');
        }
        return name.toString();
    }
}
