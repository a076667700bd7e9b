package org.atalaya.search.alerts;

/** What became of one try to send. */
sealed interface WebhookOutcome {
    /** The receiver took it. */
    record Taken() implements WebhookOutcome {}

    /** It may be taken later. */
    record Failed(String reason) implements WebhookOutcome {}

    /** It will never be taken: the receiver is gone for good, or the address is refused. */
    record Refused(String reason) implements WebhookOutcome {}
}
