package org.atalaya.search.alerts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.Harm;
import org.atalaya.search.incidents.IncidentFacts;
import org.jspecify.annotations.Nullable;

/**
 * What one subscription was told of one incident.
 *
 * @param highest the highest best figure told, by harm
 * @param last the best figure told last, by harm
 * @param references the messages, the first first
 */
record Told(
        String subscription,
        String incident,
        Map<Harm, Long> highest,
        Map<Harm, Long> last,
        List<AlertRaised.Reference> references) {
    Told {
        highest = Map.copyOf(highest);
        last = Map.copyOf(last);
        references = List.copyOf(references);
    }

    long highest(Harm harm) {
        return highest.getOrDefault(harm, 0L);
    }

    long last(Harm harm) {
        return last.getOrDefault(harm, 0L);
    }

    /** With one more message, which told all its tolls. */
    static Told after(@Nullable Told before, AlertRaised alert) {
        Map<Harm, Long> highest = new EnumMap<>(Harm.class);
        Map<Harm, Long> last = new EnumMap<>(Harm.class);
        for (Harm harm : Harm.values()) {
            long best = IncidentFacts.best(alert.tolls(), harm);
            last.put(harm, best);
            highest.put(harm, Math.max(best, before == null ? 0 : before.highest(harm)));
        }
        List<AlertRaised.Reference> references = new ArrayList<>(before == null ? List.of() : before.references());
        references.add(new AlertRaised.Reference(alert.version(), alert.raised()));
        return new Told(alert.subscription(), alert.incident(), highest, last, references);
    }
}
