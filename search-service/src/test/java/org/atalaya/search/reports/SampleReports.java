package org.atalaya.search.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atalaya.events.Claim;
import org.atalaya.events.Count;
import org.atalaya.events.Evidence;
import org.atalaya.events.Field;
import org.atalaya.events.Focus;
import org.atalaya.events.Harm;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/** Reports as normalize-service sends them. */
final class SampleReports {
    static final Where PUNO = new Where(
            "PE", "PE-PUN", "Puno", "PE.21.2111", "San Román", "Juliaca", 3937513L, -15.5, -70.13, 1, null, null);
    static final Where KHARTOUM =
            new Where("SD", "SD-KH", "Khartoum", null, null, null, null, 15.55, 32.53, 4, null, null);

    private SampleReports() {}

    static ReportNormalized report(
            String id, int revision, String publisher, String language, String title, String text, Claim... claims) {
        return report(id, revision, publisher, language, title, text, Instant.parse("2025-03-17T08:00:00Z"), claims);
    }

    static ReportNormalized report(
            String id,
            int revision,
            String publisher,
            String language,
            String title,
            String text,
            @Nullable Instant published,
            Claim... claims) {
        ReportCollected collected = new ReportCollected(
                id,
                revision,
                "https://news.example/" + id,
                "feed",
                publisher,
                title,
                text,
                "0".repeat(64),
                published,
                Instant.parse("2025-03-17T09:00:00Z"),
                language,
                null,
                false);
        return new ReportNormalized(
                collected, language, List.of(), List.of(), List.of(claims), new Focus(null, null), "1");
    }

    static Claim claim(Harm harm, long count, Where where, String from, String to) {
        return new Claim(
                harm,
                Count.exactly(count),
                Scope.INCIDENT,
                When.between(LocalDate.parse(from), LocalDate.parse(to)),
                where,
                null,
                null,
                null,
                new Evidence(Field.TEXT, 0, 4, "Nine"));
    }
}
