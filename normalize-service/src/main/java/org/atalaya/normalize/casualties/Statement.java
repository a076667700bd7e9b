package org.atalaya.normalize.casualties;

/**
 * A claim as a sentence states it, before it is known what the rest of the report says of the same people.
 *
 * @param isKnown whether its people are only pointed to ("he", "the deputy")
 * @param isMore whether they are others than those told before ("otras diez personas")
 * @param isShot whether they were shot, and others may tell that they died of it
 */
record Statement(FoundClaim claim, boolean isKnown, boolean isShot, boolean isNew, boolean isMore) {
    Statement(FoundClaim claim) {
        this(claim, false, false, false, false);
    }

    Statement with(FoundClaim other) {
        return new Statement(other, isKnown, isShot, isNew, isMore);
    }
}
