package org.atalaya.normalize.incidents;

import java.time.Instant;
import java.time.LocalDate;
import org.atalaya.events.Harm;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/**
 * A running total as one report tells it.
 *
 * @param speaker who is quoted, or the publisher
 * @param from first day that is counted, null where it is not told
 * @param day last day that is counted
 */
public record Total(
        String report,
        int revision,
        String publisher,
        @Nullable String url,
        Instant at,
        String speaker,
        Harm harm,
        @Nullable Where where,
        @Nullable LocalDate from,
        LocalDate day,
        long number,
        String quote,
        boolean backfill) {}
