package org.atalaya.servers;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a server to answer. */
final class Starting {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Starting() {}

    /**
     * Returns when the server answers.
     *
     * @throws ServerFailedException when the process ends, or the time is over, before it answers
     */
    static void await(String name, ChildProcess process, Duration patience, BooleanSupplier answers) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new ServerFailedException(
                        name + " ended with code " + process.exitCode() + " while starting:\n" + process.lastWords());
            }
            if (System.nanoTime() > deadline) {
                String words = process.lastWords();
                process.kill();
                throw new ServerFailedException(
                        name + " did not answer within " + patience.toSeconds() + " s:\n" + words);
            }
            pause(name, process);
        }
    }

    private static void pause(String name, ChildProcess process) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.kill();
            throw new ServerFailedException(name + " was interrupted while starting", e);
        }
    }
}
