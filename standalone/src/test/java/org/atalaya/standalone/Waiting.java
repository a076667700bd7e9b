package org.atalaya.standalone;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waits for a condition of a process that may not answer yet. */
final class Waiting {
    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Waiting() {}

    /** It cannot be asked at the moment. */
    static final class NotYet extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        NotYet(IOException cause) {
            super(cause);
        }
    }

    static void until(String what, Callable<Boolean> condition) {
        until(what, AT_MOST, condition);
    }

    static void until(String what, Duration atMost, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(atMost)
                .pollInterval(PAUSE)
                .ignoreException(NotYet.class)
                .until(condition);
    }
}
