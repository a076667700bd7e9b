package org.atalaya.search.alerts;

import java.time.Instant;
import org.atalaya.events.AlertRaised;
import org.jspecify.annotations.Nullable;

/**
 * An alert on its way to one channel of its subscription.
 *
 * @param alert what is sent; null once it was, or was given up
 * @param channel the channel's key
 * @param raised when the alert was raised
 * @param together the instant whose digest it is in; null where it is sent alone
 * @param attempts how often it was tried
 * @param next when it is tried next; null once it was sent or given up
 * @param reason why the last try failed
 */
record Delivery(
        String subscription,
        String alertId,
        @Nullable AlertRaised alert,
        String channel,
        State state,
        Instant raised,
        @Nullable Instant together,
        int attempts,
        @Nullable Instant next,
        @Nullable Instant changed,
        @Nullable String reason) {
    /** How far it is. */
    enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }

    String key() {
        return alertId + "/" + channel;
    }

    boolean isDue(Instant now) {
        return state == State.WAITING && next != null && !next.isAfter(now);
    }

    /**
     * After a try to send it. What is not taken is tried again, until a day after it could first be sent.
     *
     * @param again when it is tried again, the same for all that is sent as one message
     */
    Delivery after(SendOutcome outcome, Instant now, Instant again) {
        if (outcome instanceof SendOutcome.Taken) {
            return new Delivery(
                    subscription,
                    alertId,
                    null,
                    channel,
                    State.DELIVERED,
                    raised,
                    together,
                    attempts + 1,
                    null,
                    now,
                    null);
        }
        Instant first = together == null ? raised : together;
        if (outcome instanceof SendOutcome.Refused
                || first.plus(BackOff.LONGEST).isBefore(now)) {
            return givenUp(now, outcome.reason());
        }
        return new Delivery(
                subscription,
                alertId,
                alert,
                channel,
                State.WAITING,
                raised,
                together,
                attempts + 1,
                again,
                now,
                outcome.reason());
    }

    Delivery givenUp(Instant now, String why) {
        return new Delivery(
                subscription, alertId, null, channel, State.GIVEN_UP, raised, together, attempts + 1, null, now, why);
    }

    /** The same for who looks. */
    Delivery withoutAlert() {
        return new Delivery(
                subscription, alertId, null, channel, state, raised, together, attempts, next, changed, reason);
    }
}
