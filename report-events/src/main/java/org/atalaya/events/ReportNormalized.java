package org.atalaya.events;

import java.util.List;

/**
 * A report with what was understood of it.
 *
 * @param report the report as collected; all offsets count in its title and text
 * @param language ISO 639-1 of the text, "und" where it is not known (BCP 47)
 * @param extractor version of the rules that made this
 */
public record ReportNormalized(
        ReportCollected report,
        String language,
        List<DateMention> dates,
        List<PlaceMention> places,
        List<Claim> claims,
        Focus focus,
        String extractor) {
    public ReportNormalized {
        Require.present(report, "ReportNormalized.report");
        Require.filled(language, "ReportNormalized.language");
        dates = Require.list(dates, "ReportNormalized.dates");
        places = Require.list(places, "ReportNormalized.places");
        claims = Require.list(claims, "ReportNormalized.claims");
        Require.present(focus, "ReportNormalized.focus");
        Require.filled(extractor, "ReportNormalized.extractor");
    }
}
