package org.atalaya.ingest.articles;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates of publication as pages and files print them: ISO 8601 in its many forms, and day, month and year in words. */
public final class PrintedDates {
    private static final int LONGEST = 40;
    private static final int EARLIEST_YEAR = 1900;

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    /** The last are RFC 822 without a zone, or in Spanish, and what Drupal writes. */
    private static final List<DateTimeFormatter> TIMES = Stream.concat(
                    Stream.of(
                                    "uuuu-MM-dd'T'HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX][X]",
                                    "uuuu-MM-dd HH:mm[:ss][ XXX][XXX][ XX][XX]")
                            .map(pattern -> formatter(pattern, Locale.ROOT)),
                    Stream.of(Locale.ENGLISH, SPANISH)
                            .flatMap(locale -> Stream.of(
                                            "[EEE[.], ]d MMM[.] uuuu HH:mm[:ss][ XX]",
                                            "[EEEE, ]MMMM d, uuuu - HH:mm",
                                            "[EEEE, ]d MMMM uuuu - HH:mm",
                                            "[EEEE, ]d 'de' MMMM 'de' uuuu - HH:mm")
                                    .map(pattern -> formatter(pattern, locale))))
            .toList();

    private static final List<DateTimeFormatter> DAYS = Stream.of(Locale.ENGLISH, SPANISH)
            .flatMap(locale -> Stream.of(
                            "uuuu-MM-dd",
                            "[EEEE, ][EEEE ]d MMMM[,] uuuu",
                            "[EEEE, ][EEEE ]d MMM[.] uuuu",
                            "[EEEE, ][EEEE ]MMMM d, uuuu",
                            "[EEEE, ]MMM[.] d, uuuu",
                            "[EEEE, ][EEEE ]d 'de' MMMM[','] ['de ']['del ']uuuu")
                    .map(pattern -> formatter(pattern, locale)))
            .toList();

    private PrintedDates() {}

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale);
    }

    /** The instant; midnight of UTC where only a day is given; null where the text is no date, or one before 1900. */
    public static @Nullable Instant parse(@Nullable String printed) {
        if (printed == null || printed.isBlank() || printed.strip().length() > LONGEST) {
            return null;
        }
        String text = printed.strip();
        for (DateTimeFormatter format : TIMES) {
            TemporalAccessor time = parsed(format, text, OffsetDateTime::from, LocalDateTime::from);
            if (time != null) {
                return sane(
                        time instanceof OffsetDateTime exact
                                ? exact.toInstant()
                                : ((LocalDateTime) time).toInstant(ZoneOffset.UTC));
            }
        }
        for (DateTimeFormatter format : DAYS) {
            TemporalAccessor day = parsed(format, text, LocalDate::from, LocalDate::from);
            if (day != null) {
                return sane(((LocalDate) day).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
        }
        return null;
    }

    private static @Nullable TemporalAccessor parsed(
            DateTimeFormatter format,
            String text,
            TemporalQuery<? extends TemporalAccessor> best,
            TemporalQuery<? extends TemporalAccessor> other) {
        try {
            return format.parseBest(text, best, other);
        } catch (DateTimeException notThisForm) {
            return null;
        }
    }

    private static @Nullable Instant sane(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear() < EARLIEST_YEAR ? null : instant;
    }
}
