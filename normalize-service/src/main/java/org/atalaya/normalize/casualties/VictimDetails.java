package org.atalaya.normalize.casualties;

import java.util.List;
import org.atalaya.events.NamedVictim;
import org.atalaya.events.VictimGroup;

/**
 * What a report tells of the victims of a claim beside their number and noun.
 *
 * @param groups in the order of {@link VictimGroup}
 * @param names in the order of the text
 */
public record VictimDetails(List<VictimGroup> groups, List<NamedVictim> names) {
    static final VictimDetails NONE = new VictimDetails(List.of(), List.of());

    public VictimDetails {
        groups = List.copyOf(groups);
        names = List.copyOf(names);
    }
}
