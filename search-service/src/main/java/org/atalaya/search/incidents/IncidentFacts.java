package org.atalaya.search.incidents;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.atalaya.events.Claim;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.Toll;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/** What is read off an incident in several places. */
public final class IncidentFacts {
    private static final Toll NONE = new Toll(0, 0, 0);

    private IncidentFacts() {}

    /** The best figure of a harm, 0 where nobody suffered it. */
    public static long best(Map<Harm, Toll> tolls, Harm harm) {
        return toll(tolls, harm).best();
    }

    public static Toll toll(Map<Harm, Toll> tolls, Harm harm) {
        Toll toll = tolls.get(harm);
        return toll == null ? NONE : toll;
    }

    /** What can be searched in: headlines, sentences, who suffered, who did it and who says so, and the names of the place. */
    public static Set<String> texts(IncidentChanged incident) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(incident.title());
        for (IncidentClaim each : incident.claims()) {
            Claim claim = each.claim();
            texts.add(each.sentence());
            add(texts, each.title());
            add(texts, claim.victims());
            add(texts, claim.perpetrator());
            add(texts, claim.attribution());
        }
        names(texts, incident.where());
        return texts;
    }

    private static void names(Set<String> texts, @Nullable Where where) {
        if (where != null) {
            add(texts, where.name());
            add(texts, where.admin2Name());
            add(texts, where.admin1Name());
        }
    }

    private static void add(Set<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
