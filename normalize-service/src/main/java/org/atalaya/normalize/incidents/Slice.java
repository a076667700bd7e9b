package org.atalaya.normalize.incidents;

import java.util.List;

/**
 * What a revision of a report says of one country. Empty where it no longer says anything: its older claims are withdrawn.
 *
 * @param country ISO 3166-1 alpha-2, "ZZ" where it is not known
 * @param changed when the revision was read: the time of the versions that it makes
 * @param backfill whether nobody is to be alerted: it is history, or a text that was read before
 */
public record Slice(
        String country,
        String report,
        int revision,
        java.time.Instant changed,
        boolean backfill,
        List<Telling> tellings,
        List<Total> totals) {
    /** Where nothing says in which country something happened. */
    public static final String NOWHERE = "ZZ";

    public Slice {
        tellings = List.copyOf(tellings);
        totals = List.copyOf(totals);
    }

    /** The same for the incidents of a country. */
    Slice in(String other) {
        return new Slice(other, report, revision, changed, backfill, tellings, totals);
    }

    /** The same in other tellings. */
    Slice with(List<Telling> others) {
        return new Slice(country, report, revision, changed, backfill, others, totals);
    }

    /** The same, of which nobody is to be alerted. */
    Slice ofHistory() {
        return new Slice(country, report, revision, changed, true, tellings, totals);
    }

    /** The same, told now because of another report; of history where either is. */
    Slice because(Notice notice) {
        return new Slice(
                country,
                report,
                revision,
                changed.isAfter(notice.changed()) ? changed : notice.changed(),
                backfill || notice.backfill(),
                tellings,
                totals);
    }

    /** Without claims. */
    public static Slice withdrawn(
            String country, String report, int revision, java.time.Instant changed, boolean backfill) {
        return new Slice(country, report, revision, changed, backfill, List.of(), List.of());
    }
}
