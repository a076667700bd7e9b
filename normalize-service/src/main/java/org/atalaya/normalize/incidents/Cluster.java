package org.atalaya.normalize.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Tellings that are of one event. */
final class Cluster {
    /** Those that came first say what it was; the hundredth report adds nothing to that. */
    private static final int COMPARED = 12;
    /** What the likest says, and what those around it say. */
    private static final double BEST_SHARE = 0.7;

    private static final int AROUND = 3;

    private final List<Telling> tellings = new ArrayList<>();

    /** Groups tellings in the order of their publication, whatever order they come in. */
    static List<Cluster> of(Collection<Telling> tellings) {
        List<Cluster> clusters = new ArrayList<>();
        tellings.stream()
                .sorted(Comparator.comparing((Telling telling) -> telling.in().at())
                        .thenComparing(telling -> telling.in().report())
                        .thenComparingInt(telling -> telling.where() == null ? 1 : 0)
                        .thenComparingInt(Telling::ordinal))
                .collect(java.util.stream.Collectors.groupingBy(
                        telling -> telling.in().report(),
                        java.util.LinkedHashMap::new,
                        java.util.stream.Collectors.toList()))
                .values()
                .forEach(report -> assign(report, clusters));
        merge(clusters);
        return clusters;
    }

    /** Puts one report's tellings beside groups that stay as they are. */
    static List<Cluster> of(List<Telling> report, Collection<List<Telling>> standing) {
        List<Cluster> clusters = new ArrayList<>();
        standing.stream()
                .filter(tellings -> !tellings.isEmpty())
                .map(Cluster::with)
                .forEach(clusters::add);
        assign(report, clusters);
        return clusters;
    }

    private record Pair(Telling telling, Cluster cluster, double score) {}

    /** The best pairs first; two events of one report never become one. */
    private static void assign(List<Telling> report, List<Cluster> clusters) {
        List<Pair> pairs = new ArrayList<>();
        for (Telling telling : report) {
            for (Cluster cluster : clusters) {
                double score = cluster.score(telling);
                if (score >= Weights.LINK) {
                    pairs.add(new Pair(telling, cluster, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        List<Telling> open = new ArrayList<>(report);
        for (Pair pair : pairs) {
            if (open.contains(pair.telling()) && !pair.cluster().hasReport(pair.telling())) {
                pair.cluster().tellings.add(pair.telling());
                open.remove(pair.telling());
            }
        }
        for (Telling telling : open) {
            Cluster cluster = new Cluster();
            cluster.tellings.add(telling);
            clusters.add(cluster);
        }
    }

    /** A later report may show that two groups are of one event. */
    private static void merge(List<Cluster> clusters) {
        boolean merged = true;
        while (merged) {
            merged = false;
            for (int i = 0; i < clusters.size() && !merged; i++) {
                for (int j = i + 1; j < clusters.size() && !merged; j++) {
                    merged = clusters.get(i).takes(clusters.get(j));
                    if (merged) {
                        clusters.remove(j);
                    }
                }
            }
        }
    }

    private boolean takes(Cluster other) {
        if (other.tellings.stream().anyMatch(this::hasReport) || score(other) < Weights.LINK) {
            return false;
        }
        tellings.addAll(other.tellings);
        tellings.sort(Telling.ORDER);
        return true;
    }

    private boolean hasReport(Telling telling) {
        return tellings.stream()
                .anyMatch(each -> each.in().report().equals(telling.in().report()));
    }

    List<Telling> tellings() {
        return tellings;
    }

    /** How much speaks for a telling being of this event. */
    double score(Telling telling) {
        double[] scores = tellings.stream()
                .limit(COMPARED)
                .mapToDouble(each -> Likeness.of(each, telling))
                .sorted()
                .toArray();
        if (scores.length == 0) {
            return 0;
        }
        int around = Math.min(AROUND, scores.length);
        double sum = 0;
        for (int i = scores.length - around; i < scores.length; i++) {
            sum += scores[i];
        }
        return BEST_SHARE * scores[scores.length - 1] + (1 - BEST_SHARE) * sum / around;
    }

    /** The mean over the other's tellings. */
    double score(Cluster other) {
        return other.tellings.stream()
                .limit(COMPARED)
                .mapToDouble(this::score)
                .average()
                .orElse(0);
    }

    static Cluster with(List<Telling> tellings) {
        Cluster cluster = new Cluster();
        cluster.tellings.addAll(tellings);
        return cluster;
    }
}
