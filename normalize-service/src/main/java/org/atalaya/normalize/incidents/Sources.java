package org.atalaya.normalize.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose words each telling of an incident are: what outlets print of an agency is the agency's. */
final class Sources {
    private final Map<String, Telling> originals = new HashMap<>();

    /** @param tellings of one incident, in order of publication */
    Sources(List<Telling> tellings) {
        List<Telling> before = new ArrayList<>();
        for (Telling telling : tellings) {
            Telling original = telling;
            for (Telling earlier : before) {
                if (isCopy(telling, earlier)) {
                    original = originals.getOrDefault(earlier.key(), earlier);
                    break;
                }
            }
            originals.put(telling.key(), original);
            before.add(telling);
        }
    }

    /** The publisher whose words they are. */
    String family(Telling telling) {
        Telling original = original(telling);
        if (original.key().equals(telling.key())) {
            String agency = agency(telling);
            return agency.isEmpty() ? telling.in().publisher() : agency;
        }
        return family(original);
    }

    /** When the words were first published. */
    Instant at(Telling telling) {
        return original(telling).in().at();
    }

    private Telling original(Telling telling) {
        return originals.getOrDefault(telling.key(), telling);
    }

    private static boolean isCopy(Telling telling, Telling earlier) {
        if (telling.in().publisher().equals(earlier.in().publisher())) {
            return false;
        }
        return Fingerprint.likeness(telling.in().fingerprint(), earlier.in().fingerprint()) >= Fingerprint.COPY
                || credits(telling, earlier);
    }

    /** The text names the earlier publisher as its source. */
    private static boolean credits(Telling telling, Telling earlier) {
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
