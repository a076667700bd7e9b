package org.atalaya.search.subscriptions;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When alerts are sent.
 *
 * @param every at once, or together
 * @param quietFrom from this time on nothing is sent; null where there are no quiet hours
 * @param quietTo until this time, which can lie on the next day
 * @param zone whose clock is meant
 */
public record Pace(
        Every every,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        ZoneId zone) {
    /** How often. */
    public enum Every {
        AT_ONCE,
        HOUR,
        DAY
    }

    static final Pace AT_ONCE = new Pace(Every.AT_ONCE, null, null, ZoneId.of("UTC"));

    private static final int MORNING = 8;

    public Pace {
        every = every == null ? Every.AT_ONCE : every;
        zone = zone == null ? ZoneId.of("UTC") : zone;
        if ((quietFrom == null) != (quietTo == null)) {
            throw new IllegalArgumentException("quiet hours need both quietFrom and quietTo");
        }
    }

    /** When what is raised now is sent: now itself, the full hour, eight in the morning, or the end of quiet hours. */
    public Instant due(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime due = switch (every) {
            case AT_ONCE -> local;
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            case DAY -> morningAfter(local);
        };
        return afterQuiet(due).toInstant();
    }

    private static ZonedDateTime morningAfter(ZonedDateTime local) {
        ZonedDateTime morning = local.toLocalDate().atTime(MORNING, 0).atZone(local.getZone());
        return morning.isAfter(local) ? morning : morning.plusDays(1);
    }

    private ZonedDateTime afterQuiet(ZonedDateTime due) {
        LocalTime from = quietFrom;
        LocalTime to = quietTo;
        if (from == null || to == null || from.equals(to)) {
            return due;
        }
        LocalTime time = due.toLocalTime();
        boolean isOverNight = from.isAfter(to);
        boolean isQuiet =
                isOverNight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!isQuiet) {
            return due;
        }
        ZonedDateTime end = due.toLocalDate().atTime(to).atZone(zone);
        return end.isBefore(due) ? end.plusDays(1) : end;
    }
}
