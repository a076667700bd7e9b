package org.atalaya.events;

/** Names of the topics through which the services meet. Keys are strings, values JSON. */
public final class Topics {
    /** Key: report id, value: {@link ReportCollected}. Kept long: everything can be rebuilt from it. */
    public static final String REPORTS_COLLECTED = "reports.collected";

    /** Key: report id, value: {@link ReportNormalized}. Kept for days. */
    public static final String REPORTS_NORMALIZED = "reports.normalized";

    /** Key: incident id, value: {@link IncidentChanged}. Compacted. */
    public static final String INCIDENTS = "incidents";

    /** Key: series id, value: {@link SeriesChanged}. Compacted. */
    public static final String SERIES = "series";

    /** Key: subscription id, value: {@link AlertRaised}. Kept for days. */
    public static final String ALERTS = "alerts";

    private static final String DEAD_LETTER_SUFFIX = "-dlt";

    private Topics() {}

    /** Where messages of a topic go that could not be processed, as they came, with the reason in their headers. */
    public static String deadLetters(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }

    /** The topic whose dead letters a topic holds. */
    public static String ofDeadLetters(String topic) {
        if (!topic.endsWith(DEAD_LETTER_SUFFIX)) {
            throw new IllegalArgumentException(
                    topic + " is not a topic of dead letters: its name does not end in " + DEAD_LETTER_SUFFIX);
        }
        return topic.substring(0, topic.length() - DEAD_LETTER_SUFFIX.length());
    }
}
