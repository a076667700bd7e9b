package org.atalaya.normalize.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose words each telling of an incident are: what outlets print of an agency is the agency's. What repeats a text was
 * first published with that; what credits a publisher in words of its own was not.
 */
final class Sources {
    private final Map<String, Origin> origins = new HashMap<>();

    /**
     * Where a telling comes from.
     *
     * @param first the telling whose publisher is the source
     * @param at when its words were first published
     * @param isRelayed whether they are others' words for what the source tells
     */
    private record Origin(Telling first, Instant at, boolean isRelayed) {
        static Origin own(Telling telling) {
            return new Origin(telling, telling.in().at(), false);
        }
    }

    /** @param tellings of one incident, in order of publication */
    Sources(List<Telling> tellings) {
        List<Telling> before = new ArrayList<>();
        for (Telling telling : tellings) {
            origins.put(telling.key(), origin(telling, before));
            before.add(telling);
        }
    }

    private Origin origin(Telling telling, List<Telling> before) {
        for (Telling earlier : before) {
            if (isCopy(telling, earlier)) {
                return of(earlier);
            }
        }
        for (Telling earlier : before) {
            if (credits(telling, earlier)) {
                return new Origin(of(earlier).first(), telling.in().at(), true);
            }
        }
        return Origin.own(telling);
    }

    /** The publisher whose words they are. */
    String family(Telling telling) {
        Telling first = of(telling).first();
        String agency = agency(first);
        return agency.isEmpty() ? first.in().publisher() : agency;
    }

    /** When the words were first published. */
    Instant at(Telling telling) {
        return of(telling).at();
    }

    /** Whether the words are not those of the source, which may have told another number since. */
    boolean isRelayed(Telling telling) {
        return of(telling).isRelayed();
    }

    private Origin of(Telling telling) {
        return origins.getOrDefault(telling.key(), Origin.own(telling));
    }

    private static boolean isCopy(Telling telling, Telling earlier) {
        return isOfAnother(telling, earlier)
                && Fingerprint.likeness(telling.in().fingerprint(), earlier.in().fingerprint()) >= Fingerprint.COPY;
    }

    private static boolean isOfAnother(Telling telling, Telling earlier) {
        return !telling.in().publisher().equals(earlier.in().publisher());
    }

    /** The text names the earlier publisher as its source. */
    private static boolean credits(Telling telling, Telling earlier) {
        if (!isOfAnother(telling, earlier)) {
            return false;
        }
        String publisher = Folding.fold(earlier.in().publisher());
        for (String credit : telling.in().credits().split(";", -1)) {
            if (credit.length() > 2 && publisher.equals(credit)) {
                return true;
            }
        }
        return false;
    }

    private static final java.util.Set<String> AGENCIES =
            java.util.Set.of("afp", "reuters", "ap", "efe", "dpa", "ansa", "xinhua", "europa press", "anadolu");

    private static String agency(Telling telling) {
        for (String credit : telling.in().credits().split(";", -1)) {
            if (AGENCIES.contains(credit)) {
                return credit;
            }
        }
        return "";
    }
}
