package org.atalaya.servers;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A server that is a child process. */
public abstract class ProcessServer implements Server {
    private final String name;
    private final Path log;
    private final Duration patienceToStart;
    private final Duration patienceToStop;
    private @Nullable ChildProcess process;

    protected ProcessServer(String name, Path log, Duration patienceToStart, Duration patienceToStop) {
        this.name = name;
        this.log = log;
        this.patienceToStart = patienceToStart;
        this.patienceToStop = patienceToStop;
    }

    /** Starts the process and does not wait for it. */
    protected abstract ChildProcess launch();

    /** Whether it can be used by now. */
    protected abstract boolean answers();

    @Override
    public final String name() {
        return name;
    }

    /** What the process prints is appended to it. */
    public final Path log() {
        return log;
    }

    @Override
    public final void start() {
        ChildProcess started = launch();
        process = started;
        Starting.await(name, started, patienceToStart, this::answers);
    }

    @Override
    public final void stop() {
        if (process != null) {
            process.stop(patienceToStop);
        }
    }

    @Override
    public final void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public final boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public final String lastWords() {
        if (process == null) {
            return name + " was not started";
        }
        return (process.isAlive() ? name + " runs" : name + " ended with code " + process.exitCode())
                + "; its log ends so:\n" + process.lastWords();
    }

    @Override
    public final long pid() {
        return process != null && process.isAlive() ? process.pid() : 0;
    }
}
