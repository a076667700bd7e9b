package org.atalaya.servers;

/** A server in a process of its own, that can be started again on the same port with the same data. */
public interface Server {
    String name();

    /**
     * Returns when the server answers.
     *
     * @throws ServerFailedException when it ends or does not answer in time, with the end of its log
     */
    void start();

    /** Asks it to end, and waits for it. Does nothing where it does not run. */
    void stop();

    /** Ends it without giving it the chance to save or say anything. */
    void kill();

    boolean isRunning();

    /** Whether it runs and the end of what it printed, for the message of a failure. */
    String lastWords();

    /** The process that does the work, for those who measure it; 0 where it does not run. */
    long pid();
}
