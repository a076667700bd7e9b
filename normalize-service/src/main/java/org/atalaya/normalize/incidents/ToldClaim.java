package org.atalaya.normalize.incidents;

import org.atalaya.events.Claim;

/**
 * A claim with the sentence that states it.
 *
 * @param died whether it tells of people who died later, of wounds, and not of a toll
 * @param found whether it tells of bodies being found
 */
record ToldClaim(Claim claim, String sentence, boolean died, boolean found) {
    /** The number that stands for the claim: the lower bound, or the upper one where only that is told. */
    long number() {
        Long low = claim.count().low();
        Long high = claim.count().high();
        return low != null ? low : high == null ? 0 : high;
    }

    boolean isVague() {
        return claim.count().qualifier() == org.atalaya.events.Qualifier.VAGUE;
    }
}
