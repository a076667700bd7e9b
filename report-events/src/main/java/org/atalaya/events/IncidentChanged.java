package org.atalaya.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident after a change: the whole of it, and what changed.
 *
 * @param id stays the same for the incident's life
 * @param version 1 at first, one more with each change
 * @param reason why this version exists
 * @param report id of the report whose arrival, change or retraction caused it
 * @param title what happened in one line: the headline of one of its reports
 * @param tolls the tolls now, by harm
 * @param tollsBefore the tolls of the version before, empty for the first
 * @param newDeaths deaths beyond what any earlier version told, and what was told of those that became part of it;
 *     never below 0, and 0 while the incident is held
 * @param sources number of independent publishers: outlets that print one agency's copy are one
 * @param figures what the sources say now, by harm: the tolls follow from these
 * @param claims all claims that the tolls rest on
 * @param mergedInto id of the incident that this one became part of, null while it stands for itself
 * @param merged ids of the incidents that became part of this one
 * @param suggested incidents that may be the same, the likeliest first
 * @param backfill true where the change comes from history, so that nobody is alerted
 */
public record IncidentChanged(
        String id,
        int version,
        Reason reason,
        String report,
        String title,
        @Nullable When when,
        @Nullable Where where,
        Map<Harm, Toll> tolls,
        Map<Harm, Toll> tollsBefore,
        long newDeaths,
        int sources,
        List<Figure> figures,
        List<IncidentClaim> claims,
        Instant changed,
        @Nullable String mergedInto,
        List<String> merged,
        List<Suggestion> suggested,
        boolean backfill) {

    /** Why an incident has a new version. */
    public enum Reason {
        NEW_INCIDENT,
        TOLL_RISE,
        /** The wounded died of their wounds. */
        SUCCUMBED,
        /** Bodies of the missing, or of the dead of that day, were found later. */
        RECOVERED,
        /** An old event that became known today. */
        LATE_DISCOVERY,
        /** The best figure fell, or claims were withdrawn. */
        CORRECTION,
        MERGE,
        SPLIT,
        /** One more report tells of it, and no best figure moved. */
        CONFIRMED
    }

    /**
     * A number that independent publishers stand behind with their latest report.
     *
     * @param publishers their names, one for each family
     */
    public record Figure(Harm harm, long number, List<String> publishers) {
        public Figure {
            Require.present(harm, "Figure.harm");
            if (number < 0) {
                throw new IllegalArgumentException("Figure.number is " + number + ", it must be at least 0");
            }
            publishers = Require.list(publishers, "Figure.publishers");
        }
    }

    /**
     * An incident that may be the same but was kept apart.
     *
     * @param score from 0 to 1, below what links
     * @param repeat whether it may well be the same dead told again, so that nobody is to hear of them anew
     */
    public record Suggestion(String incident, double score, boolean repeat) {
        public Suggestion {
            Require.filled(incident, "Suggestion.incident");
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("Suggestion.score is " + score + ", it must be 0 to 1");
            }
        }

        /** Reads one, also as it was written before it could be a repeat. */
        @JsonCreator
        static Suggestion read(String incident, double score, @Nullable Boolean repeat) {
            return new Suggestion(incident, score, Boolean.TRUE.equals(repeat));
        }
    }

    public IncidentChanged {
        Require.filled(id, "IncidentChanged.id");
        Require.atLeast(1, version, "IncidentChanged.version");
        Require.present(reason, "IncidentChanged.reason");
        Require.filled(report, "IncidentChanged.report");
        Require.filled(title, "IncidentChanged.title");
        tolls = Map.copyOf(Require.present(tolls, "IncidentChanged.tolls"));
        tollsBefore = Map.copyOf(Require.present(tollsBefore, "IncidentChanged.tollsBefore"));
        if (newDeaths < 0) {
            throw new IllegalArgumentException("IncidentChanged.newDeaths is " + newDeaths + ", it must be at least 0");
        }
        Require.atLeast(0, sources, "IncidentChanged.sources");
        figures = Require.list(figures, "IncidentChanged.figures");
        claims = Require.list(claims, "IncidentChanged.claims");
        Require.present(changed, "IncidentChanged.changed");
        merged = Require.list(merged, "IncidentChanged.merged");
        suggested = Require.list(suggested, "IncidentChanged.suggested");
    }

    /**
     * Whether it is held: its dead may be those of another incident, told again, so that they are counted in no sum and
     * nobody is alerted of them until more is known.
     */
    @JsonIgnore
    public boolean isHeld() {
        return suggested.stream().anyMatch(Suggestion::repeat);
    }
}
