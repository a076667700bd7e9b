package org.atalaya.events;

import org.jspecify.annotations.Nullable;

/**
 * One statement in a report that a number of people suffered one harm.
 *
 * @param when the time of the harm, never of the report; null where the report does not tell
 * @param where where the harm happened; null where the report does not tell
 * @param victims head noun phrase, or names joined with "; "
 * @param attribution who says so, null where the report itself does
 * @param perpetrator who is said to have done it
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
        Evidence evidence) {
    public Claim {
        Require.present(harm, "Claim.harm");
        Require.present(count, "Claim.count");
        Require.present(scope, "Claim.scope");
        Require.present(evidence, "Claim.evidence");
    }
}
