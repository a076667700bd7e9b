package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.events.Claim;
import org.atalaya.events.DateMention;
import org.atalaya.events.Evidence;
import org.atalaya.events.Focus;
import org.atalaya.events.PlaceMention;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Where;
import org.atalaya.normalize.casualties.Casualties;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.dates.DateAnchors;
import org.atalaya.normalize.dates.Dates;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.places.FoundPlace;
import org.atalaya.normalize.places.Places;
import org.atalaya.normalize.text.ReportText;
import org.jspecify.annotations.Nullable;

/** Understands a report. Knows nothing of where it came from or goes to; safe for many threads. */
public final class Normalizer {
    /** Changes with every change of what the rules find, so that reports read by older ones can be told. */
    public static final String EXTRACTOR = "1";

    /** What was understood of a report; never throws for what its text holds. */
    public ReportNormalized normalize(ReportCollected report) {
        LocalDate published = report.published() == null
                ? null
                : report.published().atOffset(ZoneOffset.UTC).toLocalDate();
        Understood understood =
                understand(report.title(), report.text(), report.language(), report.country(), published);
        return new ReportNormalized(
                report,
                understood.language(),
                understood.dates(),
                understood.places(),
                understood.claims(),
                understood.focus(),
                EXTRACTOR);
    }

    /** What a title and a text tell. */
    public record Understood(
            String language, List<DateMention> dates, List<PlaceMention> places, List<Claim> claims, Focus focus) {}

    /**
     * The same without the event around it.
     *
     * @param languageHint ISO 639-1, a hint only
     * @param countryHint ISO 3166-1 alpha-2, a hint only
     * @param published day of publication; null where it is not known
     */
    public Understood understand(
            String title,
            String text,
            @Nullable String languageHint,
            @Nullable String countryHint,
            @Nullable LocalDate published) {
        ReportText read = ReportText.of(title, text, languageHint);
        List<FoundDate> dates = Dates.find(read, new DateAnchors(published));
        List<FoundPlace> places = Places.find(read, countryHint);
        List<FoundClaim> found = Casualties.find(read);
        TimeOfHarm time = new TimeOfHarm(dates, published, found);
        PlaceOfHarm place = new PlaceOfHarm(places, found);
        List<Claim> claims = new ArrayList<>(found.size());
        for (TimeOfHarm.Timed timed : time.of(found)) {
            claims.add(claim(timed, place));
        }
        Where where = place.focus();
        return new Understood(
                read.language(),
                dates.stream().map(Normalizer::mention).toList(),
                places.stream().map(Normalizer::mention).toList(),
                claims,
                new Focus(time.focus(), where));
    }

    private static Claim claim(TimeOfHarm.Timed timed, PlaceOfHarm place) {
        FoundClaim claim = timed.claim();
        return new Claim(
                claim.harm(),
                claim.count(),
                claim.scope(),
                timed.when(),
                place.of(claim),
                claim.victims(),
                claim.attribution(),
                claim.perpetrator(),
                new Evidence(claim.text().field(), claim.start(), claim.end(), claim.quote()));
    }

    private static DateMention mention(FoundDate date) {
        return new DateMention(date.text().field(), date.start(), date.end(), date.quote(), date.from(), date.to());
    }

    private static PlaceMention mention(FoundPlace found) {
        Where where = found.where();
        return new PlaceMention(
                found.text().field(),
                found.start(),
                found.end(),
                found.quote(),
                found.name(),
                where.geonameId(),
                where.country(),
                where.admin1(),
                where.admin1Name(),
                where.latitude(),
                where.longitude(),
                where.precision());
    }
}
