package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.atalaya.normalize.dates.DateAnchors;
import org.atalaya.normalize.dates.Dates;
import org.atalaya.normalize.places.Places;
import org.atalaya.normalize.text.ReportText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Reports a second on one thread, for a report of about 2 kB: dates, places and casualties together; and dates and places
 * each alone, of a text that was taken apart before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class NormalizerBenchmark {
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 1, 11);

    private static final String PARAGRAPH = """
            LIMA, Jan. 11 - At least 17 people were killed and 68 wounded on Monday in the southern city of Juliaca, the \
            Ombudsman said, when police fired on demonstrators near the airport. Among the dead were a nurse and two minors.

            Residents spent the night in the streets around the hospital, where relatives waited for news. Shops stayed \
            shut and the road to Puno was blocked at eleven points. The mayor asked for calm and for an inquiry into the \
            orders that had been given. "We only want to be heard," said a teacher who had walked for two days.

            """;

    private final Normalizer normalizer = new Normalizer();
    private final String text = PARAGRAPH.repeat(3);
    private final ReportText read = ReportText.of("Seventeen killed in Juliaca", text, "en");

    @Benchmark
    public Object understand() {
        return normalizer.understand("Seventeen killed in Juliaca", text, "en", "PE", PUBLISHED);
    }

    @Benchmark
    public Object dates() {
        return Dates.find(read, new DateAnchors(PUBLISHED, "PE"));
    }

    @Benchmark
    public Object places() {
        return Places.find(read, "PE");
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(NormalizerBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
