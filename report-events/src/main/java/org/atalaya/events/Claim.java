package org.atalaya.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement in a report that a number of people suffered one harm.
 *
 * @param when the time of the harm, never of the report; null where the report does not tell
 * @param where where the harm happened; null where the report does not tell
 * @param victims head noun phrase, or names of the dead; null where only the living are named
 * @param attribution who says so, null where the report itself does
 * @param perpetrator who is said to have done it
 * @param groups what groups the victims belong to, as far as the report says; null in events of older versions
 * @param names the dead by name; null in events of older versions
 * @param livingNames the injured, detained, abducted, disappeared and displaced by name: personal data of people who may be
 *     alive, for those only who may see it; null in events of older versions
 */
public record Claim(
        Harm harm,
        Count count,
        Scope scope,
        @Nullable When when,
        @Nullable Where where,
        @Nullable String victims,
        @Nullable String attribution,
        @Nullable String perpetrator,
        Evidence evidence,
        @Nullable List<VictimGroup> groups,
        @Nullable List<NamedVictim> names,
        @Nullable List<NamedVictim> livingNames) {
    /** Without groups and names. */
    public Claim(
            Harm harm,
            Count count,
            Scope scope,
            @Nullable When when,
            @Nullable Where where,
            @Nullable String victims,
            @Nullable String attribution,
            @Nullable String perpetrator,
            Evidence evidence) {
        this(harm, count, scope, when, where, victims, attribution, perpetrator, evidence, null, null, null);
    }

    public Claim {
        Require.present(harm, "Claim.harm");
        Require.present(count, "Claim.count");
        Require.present(scope, "Claim.scope");
        Require.present(evidence, "Claim.evidence");
        groups = groups == null ? null : List.copyOf(groups);
        names = names == null ? null : List.copyOf(names);
        livingNames = livingNames == null ? null : List.copyOf(livingNames);
    }

    /** The same for those who may not see the names of the living. */
    public Claim withoutLivingNames() {
        return livingNames == null
                ? this
                : new Claim(
                        harm,
                        count,
                        scope,
                        when,
                        where,
                        victims,
                        attribution,
                        perpetrator,
                        evidence,
                        groups,
                        names,
                        null);
    }
}
