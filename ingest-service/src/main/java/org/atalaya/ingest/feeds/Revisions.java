package org.atalaya.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers the texts of reports, for the feeds of one partition. Several feeds may carry one report, and are polled by
 * instances that know nothing of each other: a number is therefore not a count but the second in which the text was
 * read, so that of the texts that any feeds bring the one read last wins. What tells two numbers apart:
 *
 * <ul>
 *   <li>a whole text is above every summary whose page could not be had, whoever read which later;
 *   <li>numbers of a partition leave the same remainder when divided by the number of partitions, so that no two
 *       partitions give the same one; texts read within so many seconds may therefore come in either order;
 *   <li>within the partition no number of a report is given twice.
 * </ul>
 *
 * <p>They fit an int until 2054. Safe for many threads.
 */
final class Revisions {
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    /** Half of all numbers are those of whole texts. */
    private static final int WHOLE = 1 << 30;

    private final int partition;
    private final int partitions;
    private final Map<String, Integer> given = new Recent();
    private int newest;

    Revisions(int partition, int partitions) {
        this.partition = partition;
        this.partitions = partitions;
    }

    /**
     * The number of another text.
     *
     * @param before of the last text that the same feed had; 0 where it is the first
     * @param isWhole false for a summary whose page could not be had
     * @param read when
     */
    synchronized int next(String report, int before, boolean isWhole, Instant read) {
        int kind = isWhole ? WHOLE : 0;
        int second = (int) Math.max(1, Duration.between(FIRST, read).toSeconds());
        int number = kind + second + Math.floorMod(partition - second, partitions);
        int last = Math.max(before, given.getOrDefault(key(report, isWhole), 0));
        if (isWhole(last) == isWhole && number <= last) {
            number += ((last - number) / partitions + 1) * partitions;
        }
        given(report, number);
        return number;
    }

    /** Remembers a number that was given by whoever had the partition before. */
    synchronized void given(String report, int number) {
        if (number == 0) {
            return;
        }
        newest = Math.max(newest, number % WHOLE);
        given.merge(key(report, isWhole(number)), number, Math::max);
    }

    /** Whether it is the number of a whole text, and none of a summary whose page could not be had. */
    static boolean isWhole(int number) {
        return number >= WHOLE;
    }

    synchronized int remembered() {
        return given.size();
    }

    private static String key(String report, boolean isWhole) {
        return isWhole ? report : report + "/summary";
    }

    /** Numbers of seconds that are over cannot be given again. */
    private final class Recent extends LinkedHashMap<String, Integer> {
        private static final long serialVersionUID = 1;
        private static final int AT_LEAST = 1_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > AT_LEAST && eldest.getValue() % WHOLE < newest - partitions;
        }
    }
}
