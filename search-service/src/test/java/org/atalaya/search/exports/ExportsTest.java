package org.atalaya.search.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.problems.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExportsTest {
    private static final String HOSTILE = "=cmd|' /C calc'!A0, \"quoted\"\r\n<script>\u202e84\u202c</script>\u0000";
    private static final Table<JsonNode> TABLE = new Table<>(
            "claims",
            List.of(
                    new Column<>("title", "#meta+title", row -> PlaceColumns.text(row, "title")),
                    new Column<>("killed", "#affected+killed", row -> PlaceColumns.number(row, "killed")),
                    new Column<>("latitude", "#geo+lat", row -> PlaceColumns.number(row.path("where"), "latitude"))),
            row -> row,
            row -> row.path("where"));

    @TempDir
    private Path folder;

    @Test
    void a_csv_has_names_then_hxl_tags_then_rows() {
        assertThat(text(ExportFormat.CSV, row("Seven, dead", 7, -15.5, 1)))
                .isEqualTo(
                        "title,killed,latitude\r\n\"#meta+title\",\"#affected+killed\",\"#geo+lat\"\r\n\"Seven, dead\",7,-15.5\r\n");
    }

    @Test
    void hostile_text_is_one_guarded_cell_of_a_csv() {
        assertThat(text(ExportFormat.CSV, row(HOSTILE, 7, -15.5, 1)))
                .endsWith("\"'=cmd|' /C calc'!A0, \"\"quoted\"\"\n<script>84</script>\",7,-15.5\r\n");
    }

    @Test
    void hostile_text_is_no_formula_and_no_markup_of_a_sheet() throws IOException {
        String sheet = sheet(bytes(ExportFormat.XLSX, row(HOSTILE, 7, -15.5, 1)), 1);

        assertThat(sheet)
                .contains(
                        "&apos;=cmd|",
                        "&lt;script&gt;84&lt;/script&gt;",
                        "<v>7</v>",
                        "<v>-15.5</v>",
                        "#affected+killed")
                .doesNotContain("<f>", "<script>", "\u202e");
    }

    @Test
    void a_cell_that_excel_could_not_open_is_cut() throws IOException {
        String sheet = sheet(bytes(ExportFormat.XLSX, row("w".repeat(100_000), 7, 0, 1)), 1);

        assertThat(sheet.replaceAll("(?s).*<t>(ww[^<]*)</t>.*", "$1").matches("w{32766}(…|&#x2026;)"))
                .isTrue();
    }

    @Test
    void more_rows_than_a_sheet_takes_go_on_the_next() throws IOException {
        XlsxEncoder<JsonNode> encoder = new XlsxEncoder<>(TABLE, 5);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(encoder.rows(IntStream.range(0, 7)
                .<JsonNode>mapToObj(i -> row("row " + i, i, 0, 1))
                .toList()));
        file.writeBytes(encoder.end());

        assertThat(sheet(file.toByteArray(), 1)).contains("row 2").doesNotContain("row 3");
        assertThat(sheet(file.toByteArray(), 2))
                .contains("row 3", "row 5", "#affected+killed")
                .doesNotContain("row 6");
        assertThat(sheet(file.toByteArray(), 3)).contains("row 6");
    }

    @Test
    void only_what_is_known_to_the_place_has_a_point() {
        JsonNode features = EventJson.mapper()
                .readTree(bytes(
                        ExportFormat.GEOJSON,
                        row("town", 7, -15.5, 1),
                        row("district", 7, -15.5, 3),
                        row("country", 7, -15.5, 6)))
                .path("features");

        assertThat(features.path(0).path("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[-70.1,-15.5]}");
        assertThat(features.path(1).path("geometry").isNull()).isTrue();
        assertThat(features.path(2).path("geometry").isNull()).isTrue();
        assertThat(features.path(2).path("properties").path("title").asString()).isEqualTo("country");
    }

    @Test
    void a_line_of_json_is_the_row_as_it_is() {
        assertThat(EventJson.mapper()
                        .readTree(bytes(ExportFormat.NDJSON, row(HOSTILE, 7, -15.5, 1)))
                        .path("title")
                        .asString())
                .isEqualTo(HOSTILE);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void nothing_found_is_a_whole_file(ExportFormat format) throws IOException {
        byte[] bytes = bytes(format);

        switch (format) {
            case CSV -> assertThat(new String(bytes, StandardCharsets.UTF_8)).hasLineCount(2);
            case XLSX -> assertThat(sheet(bytes, 1)).contains("#affected+killed");
            case GEOJSON ->
                assertThat(EventJson.mapper().readTree(bytes).path("features")).isEmpty();
            case NDJSON -> assertThat(bytes).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void a_slow_reader_holds_up_the_search(ExportFormat format) {
        AtomicInteger made = new AtomicInteger();
        Random letters = new Random(1);
        Flux<List<JsonNode>> pages = Flux.generate(sink -> {
            made.incrementAndGet();
            sink.next(IntStream.range(0, 200)
                    .<JsonNode>mapToObj(
                            i -> row(Long.toHexString(letters.nextLong()).repeat(100), i, 0, 1))
                    .toList());
        });
        AtomicInteger taken = new AtomicInteger();

        Exports.parts(format, TABLE, pages)
                .limitRate(1)
                .take(50)
                .concatMap(
                        part -> Mono.delay(Duration.ofMillis(1)).doOnNext(tick -> {
                            assertThat(part).hasSizeLessThanOrEqualTo(Exports.PART_BYTES);
                            taken.addAndGet(part.length);
                        }),
                        0)
                .blockLast(Duration.ofSeconds(30));

        int pageBytes = format == ExportFormat.XLSX ? 3_000 : 320_000;
        assertThat(made).hasValueLessThanOrEqualTo(taken.get() / pageBytes + 4);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void what_was_written_is_not_kept(ExportFormat format) {
        Flux<List<JsonNode>> pages = Flux.range(0, 600)
                .map(page -> IntStream.range(0, 100)
                        .<JsonNode>mapToObj(i -> row((page + " " + i + " ").repeat(200), i, 0, 1))
                        .toList());
        long before = used();
        AtomicInteger parts = new AtomicInteger();
        long most = Exports.parts(format, TABLE, pages)
                .filter(part -> parts.incrementAndGet() % 20 == 0)
                .limitRate(1)
                .map(part -> parts.get() % 400 == 0 ? used() : 0L)
                .reduce(0L, Math::max)
                .blockOptional(Duration.ofMinutes(2))
                .orElse(0L);

        assertThat(Math.max(most, 0) - before)
                .as("60,000 rows of %s, 120 MB of text", format.name().toLowerCase(Locale.ROOT))
                .isLessThan(40L * 1024 * 1024);
    }

    @Test
    void no_more_than_a_few_are_written_at_once_and_each_that_ends_makes_room() {
        Exports exports = new Exports(Clock.systemUTC());
        List<reactor.core.Disposable> running = IntStream.range(0, Exports.MOST_AT_ONCE)
                .mapToObj(i -> body(exports, Flux.never()).subscribe())
                .toList();

        assertThatThrownBy(() -> body(exports, Flux.just(List.of())).blockLast())
                .isInstanceOf(UnavailableException.class);
        running.get(0).dispose();
        assertThat(body(exports, Flux.just(List.of())).blockLast()).isNotNull();
    }

    private static Flux<?> body(Exports exports, Flux<List<JsonNode>> pages) {
        return Objects.requireNonNull(
                exports.answer(ExportFormat.CSV, TABLE, pages).getBody());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static ObjectNode row(String title, long killed, double latitude, int precision) {
        ObjectNode row =
                EventJson.mapper().createObjectNode().put("title", title).put("killed", killed);
        row.putObject("where").put("latitude", latitude).put("longitude", -70.1).put("precision", precision);
        return row;
    }

    private static String text(ExportFormat format, JsonNode... rows) {
        return new String(bytes(format, rows), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ExportFormat format, JsonNode... rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Exports.parts(format, TABLE, Flux.just(List.of(rows)))
                .doOnNext(file::writeBytes)
                .blockLast(Duration.ofSeconds(30));
        return file.toByteArray();
    }

    private String sheet(byte[] file, int number) throws IOException {
        Path path = Files.write(folder.resolve("file.xlsx"), file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet" + number + ".xml"));
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
