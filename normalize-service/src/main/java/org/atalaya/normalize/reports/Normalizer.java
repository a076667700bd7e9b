package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.atalaya.events.Claim;
import org.atalaya.events.DateMention;
import org.atalaya.events.Evidence;
import org.atalaya.events.Focus;
import org.atalaya.events.Harm;
import org.atalaya.events.NamedVictim;
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
import org.atalaya.normalize.text.Furniture;
import org.atalaya.normalize.text.ReportText;
import org.jspecify.annotations.Nullable;

/** Understands a report. Knows nothing of where it came from or goes to; safe for many threads. */
public final class Normalizer {
    /** Changes with every change of what the rules find, so that reports read by older ones can be told. */
    public static final String EXTRACTOR = "9";

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
     * What a title and a text tell, and for each date, place and claim the rules and passes that made it.
     *
     * @param dates as many as the understood dates, in their order; places and claims likewise
     */
    public record Explained(
            Understood understood, List<List<String>> dates, List<List<String>> places, List<List<String>> claims) {}

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
        return read(title, text, languageHint, countryHint, published).understood();
    }

    /** The same with the reasons. */
    public Explained explain(
            String title,
            String text,
            @Nullable String languageHint,
            @Nullable String countryHint,
            @Nullable LocalDate published) {
        Reading reading = read(title, text, languageHint, countryHint, published);
        return new Explained(
                reading.understood(),
                reading.dates().stream().map(Why::of).toList(),
                reading.places().stream().map(Why::of).toList(),
                reading.claims().stream()
                        .map(claim -> Why.of(claim, reading.understood().focus().where()))
                        .toList());
    }

    /** What was found and what was made of it. */
    private record Reading(
            Understood understood, List<FoundDate> dates, List<FoundPlace> places, List<PlacedClaim> claims) {}

    private static Reading read(
            String title,
            String text,
            @Nullable String languageHint,
            @Nullable String countryHint,
            @Nullable LocalDate published) {
        ReportText read = ReportText.of(title, text, languageHint);
        Furniture furniture = read.furniture();
        List<FoundDate> dates = Dates.find(read, new DateAnchors(published, countryHint)).stream()
                .filter(date -> !furniture.holds(date.text(), date.firstToken()))
                .toList();
        List<FoundPlace> places = Places.find(read, countryHint).stream()
                .filter(place -> !furniture.holds(place.text(), place.firstToken()))
                .toList();
        List<FoundClaim> told = Casualties.find(read, claims -> new DaysApart(dates, claims));
        List<FoundClaim> found = Speakers.withoutPlaces(told, places);
        List<FoundDate> ofText =
                dates.stream().filter(date -> !Captions.hold(date)).toList();
        TimeOfHarm time = new TimeOfHarm(ofText, List.of(read.title(), read.text()), published, found);
        PlaceOfHarm place = new PlaceOfHarm(read.title(), places, found);
        List<PlacedClaim> placed = ScopeInReport.of(time.of(found), places, published).stream()
                .map(timed -> new PlacedClaim(timed.claim(), timed.when(), place.of(timed.claim(), timed.when())))
                .toList();
        Understood understood = new Understood(
                read.language(),
                dates.stream().map(Normalizer::mention).toList(),
                places.stream().map(Normalizer::mention).toList(),
                placed.stream().map(Normalizer::claim).toList(),
                new Focus(time.focus(), place.focus()));
        return new Reading(understood, dates, places, placed);
    }

    private static Claim claim(PlacedClaim placed) {
        FoundClaim claim = placed.claim();
        List<NamedVictim> names = claim.details().names();
        boolean isDead = claim.harm() == Harm.KILLED;
        String victims = claim.victims();
        boolean isNamed = victims != null && names.stream().anyMatch(name -> victims.contains(name.name()));
        return new Claim(
                claim.harm(),
                claim.count(),
                claim.scope(),
                placed.when(),
                placed.where(),
                isNamed && !isDead ? null : victims,
                claim.attribution(),
                claim.perpetrator(),
                new Evidence(claim.text().field(), claim.start(), claim.end(), claim.quote()),
                claim.details().groups(),
                isDead ? names : List.of(),
                isDead ? List.of() : names);
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
                where.admin2(),
                where.admin2Name(),
                where.latitude(),
                where.longitude(),
                where.precision(),
                where.decidedBy(),
                where.certainty());
    }
}
