package org.atalaya.normalize.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that a text speaks from.
 *
 * @param day null where it is not known
 * @param anchor what told it
 */
record Spoken(@Nullable LocalDate day, Anchor anchor) {
    static Spoken of(@Nullable LocalDate published) {
        return new Spoken(published, published == null ? Anchor.UNRESOLVED : Anchor.PUBLICATION);
    }
}
