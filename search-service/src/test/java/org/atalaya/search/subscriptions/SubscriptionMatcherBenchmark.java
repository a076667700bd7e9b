package org.atalaya.search.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.search.incidents.SampleIncidents;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Milliseconds until it is known who of 100,000 listens to an incident. Of ten subscriptions four are to a country, four to
 * a first-level division, one to a box and one to everywhere; a third asks for words, of which there are 1,000.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SubscriptionMatcherBenchmark {
    private static final List<String> COUNTRIES =
            List.of("PE", "CO", "SD", "UA", "MM", "HT", "NI", "CD", "SY", "YE", "ET", "NG", "ML", "IQ", "AF", "MX");
    private static final List<String> DIVISIONS = List.of("PUN", "CUS", "AYA", "LIM", "ARE", "JUN", "ANC", "APU");

    private final SubscriptionMatcher matcher = new SubscriptionMatcher();

    @Param("100000")
    private int subscriptions;

    /** Of how many places incidents are: all in one place is the worst, since its subscriptions are the most. */
    private final List<IncidentChanged> incidents = List.of(
            SampleIncidents.version("a", 1, Reason.NEW_INCIDENT, 12).incident(),
            SampleIncidents.version("b", 1, Reason.NEW_INCIDENT, 3)
                    .at(SampleIncidents.CUSCO)
                    .incident(),
            SampleIncidents.version("c", 1, Reason.NEW_INCIDENT, 7)
                    .at(SampleIncidents.PERU)
                    .incident());

    private int next;

    @Setup
    public void subscribe() {
        Random random = new Random(1);
        IntStream.range(0, subscriptions).forEach(i -> matcher.put(subscription(i, random)));
    }

    @Benchmark
    public List<Subscription> match() {
        next = (next + 1) % incidents.size();
        return matcher.match(incidents.get(next));
    }

    private static Subscription subscription(int number, Random random) {
        String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        String words = random.nextInt(3) == 0 ? "protesta word" + random.nextInt(1_000) + " | civiles" : null;
        int kind = random.nextInt(10);
        if (kind < 4) {
            return to(number, List.of(new Region(Region.Level.COUNTRY, country, null)), null, words);
        }
        if (kind < 8) {
            String division = country + "-" + DIVISIONS.get(random.nextInt(DIVISIONS.size()));
            return to(number, List.of(new Region(Region.Level.ADMIN1, division, null)), null, words);
        }
        if (kind < 9) {
            double west = random.nextInt(340) - 170;
            double south = random.nextInt(150) - 75;
            return to(number, List.of(), new Box(west, south, west + 5, south + 5), words);
        }
        return to(number, List.of(), null, words);
    }

    private static Subscription to(int number, List<Region> regions, @Nullable Box box, @Nullable String words) {
        return SampleSubscriptions.form(regions, box, 1, 1, words)
                .subscription("s" + number, Instant.EPOCH, Instant.EPOCH);
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(SubscriptionMatcherBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
