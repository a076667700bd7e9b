package org.atalaya.search.alerts;

/** What became of one try to send. */
sealed interface SendOutcome {
    /** Why it was not taken, empty where it was. */
    default String reason() {
        return "";
    }

    /** The receiver took it. */
    record Taken() implements SendOutcome {}

    /** It may be taken later. */
    record Failed(String reason) implements SendOutcome {}

    /** It will never be taken: the receiver is gone for good, or the address is refused. */
    record Refused(String reason) implements SendOutcome {}
}
