package org.atalaya.ingest.fetching;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The Retry-After header in both its forms, seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /** Never negative, at most a year; null where there is none or it makes no sense. */
    static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return value.length() > 9 ? LONGEST : atMost(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return date.isBefore(now) ? Duration.ZERO : atMost(Duration.between(now, date));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static Duration atMost(Duration asked) {
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
