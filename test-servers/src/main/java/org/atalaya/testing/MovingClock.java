package org.atalaya.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test turns. */
public final class MovingClock extends Clock {
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private volatile Instant now;

    public MovingClock() {
        this(START);
    }

    public MovingClock(Instant start) {
        now = start;
    }

    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
