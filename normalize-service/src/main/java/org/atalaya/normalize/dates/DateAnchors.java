package org.atalaya.normalize.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known from outside the text about the day and the place it speaks from.
 *
 * @param published day of publication, null where it is not known
 * @param country where the publisher is, ISO 3166-1 alpha-2; null where it is not known. Decides whether "3/4/2023" is in
 *     March and whether January is in summer
 */
public record DateAnchors(
        @Nullable LocalDate published, @Nullable String country) {
    /** Of a publisher whose country is not known. */
    public DateAnchors(@Nullable LocalDate published) {
        this(published, null);
    }
}
