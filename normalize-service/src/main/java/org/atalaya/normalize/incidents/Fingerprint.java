package org.atalaya.normalize.incidents;

import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.Base64;

/** SuperMinHash (Ertl 2017, arXiv 1706.05698) of a text's runs of three words: what share of their runs two texts have in common. */
final class Fingerprint {
    /** Independent texts share hardly a run; agencies' copy with small edits shares most. */
    static final double COPY = 0.4;

    private static final int COMPONENTS = 128;
    private static final int BITS = 8;
    private static final int RUN = 3;
    /** Shorter texts are alike by chance. */
    private static final int SHORTEST = 25;

    private static final SimilarityHashPolicy POLICY = SimilarityHashing.superMinHash(COMPONENTS, BITS);

    private Fingerprint() {}

    static String of(String text) {
        String[] words = Folding.words(text);
        if (words.length < SHORTEST) {
            return "";
        }
        long[] runs = new long[words.length - RUN + 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = Hashing.komihash5_0().hashCharsToLong(words[i] + " " + words[i + 1] + " " + words[i + 2]);
        }
        return Base64.getEncoder().encodeToString(POLICY.createHasher().compute(ElementHashProvider.ofValues(runs)));
    }

    /** From 0 to 1; chance agreements of single components are taken off. */
    static double likeness(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        double chance = 1.0 / (1 << BITS);
        return Math.max(0, (POLICY.getFractionOfEqualComponents(bytes(one), bytes(other)) - chance) / (1 - chance));
    }

    private static byte[] bytes(String fingerprint) {
        return Base64.getDecoder().decode(fingerprint);
    }
}
