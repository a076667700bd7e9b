package org.atalaya.normalize.incidents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.events.Certainty;
import org.atalaya.events.Claim;
import org.atalaya.events.Count;
import org.atalaya.events.DateMention;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Evidence;
import org.atalaya.events.Field;
import org.atalaya.events.Focus;
import org.atalaya.events.Harm;
import org.atalaya.events.Qualifier;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/** Reports of one invented market bombing and what is near it, as they come out of normalization. */
public final class Told {
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final Where SANDIA = town("PE", "PE-PUN", "Puno", "Sandia", 1L);
    static final Where CRUCERO = town("PE", "PE-PUN", "Puno", "Crucero", 2L);
    private static final Instant START = Instant.parse("2026-03-10T18:00:00Z");

    private final String id;
    private final String publisher;
    private final String text;
    private final List<Claim> claims = new ArrayList<>();
    private final List<DateMention> dates = new ArrayList<>();
    private Instant published = START;
    private int revision = 1;
    private boolean backfill;
    private @Nullable Where where = SANDIA;
    private @Nullable LocalDate day = DAY;

    private Told(String id, String publisher, String text) {
        this.id = id;
        this.publisher = publisher;
        this.text = text;
    }

    public static Told report(String id, String publisher, String text) {
        return new Told(id, publisher, text);
    }

    public static Where town(String country, String admin1, String admin1Name, String name, long id) {
        return new Where(
                country, admin1, admin1Name, null, null, name, id, null, null, 1, DecidedBy.STATED, Certainty.SURE);
    }

    public Told hours(int later) {
        published = START.plus(Duration.ofHours(later));
        return this;
    }

    Told revision(int number) {
        revision = number;
        return this;
    }

    Told backfill() {
        backfill = true;
        return this;
    }

    public Told in(@Nullable Where place) {
        where = place;
        return this;
    }

    /** In a town of another division for each number. */
    public Told inTown(String name, int number) {
        return in(town("PE", "PE-" + number, "Division " + number, name, 1_000L + number));
    }

    Told on(@Nullable LocalDate when) {
        day = when;
        return this;
    }

    /** The text names a day. */
    Told naming(String quote, LocalDate named) {
        int start = text.indexOf(quote);
        dates.add(new DateMention(Field.TEXT, start, start + quote.length(), quote, named, named));
        return this;
    }

    public Told killed(long number, String quote) {
        return claim(Harm.KILLED, number, Scope.INCIDENT, quote, null);
    }

    Told killedAtLeast(long number, String quote, String speaker) {
        return claim(Harm.KILLED, new Count(number, null, Qualifier.AT_LEAST), Scope.INCIDENT, quote, speaker);
    }

    Told claim(Harm harm, long number, Scope scope, String quote, @Nullable String speaker) {
        return claim(harm, Count.exactly(number), scope, quote, speaker);
    }

    Told claim(Harm harm, Count count, Scope scope, String quote, @Nullable String speaker) {
        int start = text.indexOf(quote);
        claims.add(new Claim(
                harm,
                count,
                scope,
                day == null ? null : When.between(day, day),
                where,
                null,
                speaker,
                null,
                new Evidence(Field.TEXT, start, start + quote.length(), quote)));
        return this;
    }

    public ReportNormalized normalized() {
        ReportCollected report = new ReportCollected(
                id,
                revision,
                "https://" + id + ".example.org/",
                "feed",
                publisher,
                text.substring(0, Math.min(40, text.indexOf(' ', 20))),
                text,
                "digest",
                published,
                published.plusSeconds(60),
                "en",
                null,
                backfill);
        return new ReportNormalized(report, "en", dates, List.of(), claims, new Focus(null, where), "test");
    }

    /** Nine die in the market; the first to tell it. */
    static Told first() {
        return report(
                        "first",
                        "Radio Sandia",
                        "A bomb hidden under potatoes went off in the market of Sandia at noon on Tuesday. It killed nine"
                                + " people and wounded 20, nurse Rosa Quilla said, and broke every window of Calle Lima.")
                .killed(9, "killed nine people")
                .claim(Harm.INJURED, 20, Scope.INCIDENT, "wounded 20", null);
    }

    /** The same by somebody else, in other words. */
    static Told second() {
        return report(
                        "second",
                        "Andes Daily",
                        "Traders in Sandia swept glass on Wednesday, a day after an explosion tore through their market."
                                + " Nine people died there, Rosa Quilla of the health post said.")
                .hours(20)
                .killed(9, "Nine people died");
    }

    /** The toll rises. */
    static Told third() {
        return report(
                        "third",
                        "Radio Sandia",
                        "The toll of the bomb in the market of Sandia has risen to eleven, the hospital said on Thursday"
                                + " night, after Rosa Quilla counted two more bodies under the stalls of Calle Lima.")
                .hours(50)
                .claim(Harm.KILLED, 11, Scope.INCIDENT, "risen to eleven", "the hospital");
    }

    /** Another attack in the same town on the same day. */
    static Told elsewhere() {
        return report(
                        "elsewhere",
                        "Andes Daily",
                        "Gunmen on foot shot dead nine guards at the prison of Sandia on Tuesday evening and freed a dozen"
                                + " inmates, warden Elmer Ticona said as he counted empty cells.")
                .hours(5)
                .killed(9, "shot dead nine guards");
    }
}
