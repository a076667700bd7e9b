package org.atalaya.normalize.extract;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.normalize.reports.Normalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one report a line and writes what was found in it, one line each, in the same order. */
public final class ExtractCommand {
    /** First argument of the program that asks for this command. */
    public static final String NAME = "extract";

    /** Its only option. */
    public static final String EXPLAIN = "--explain";

    private final Normalizer normalizer = new Normalizer();
    private final PrintStream errors;
    private final boolean explains;

    /**
     * Nothing is read yet.
     *
     * @param explains whether each date, place and claim says in {@code why} what made it
     * @param errors gets a line for each bad input line: its number and what is wrong
     */
    public ExtractCommand(boolean explains, PrintStream errors) {
        this.explains = explains;
        this.errors = errors;
    }

    /** Reads to the end; gives the exit status, 1 where a line could not be used. */
    public int run(InputStream in, OutputStream out) throws IOException {
        int status = 0;
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                writer.write(extract(line));
                writer.write('\n');
            } catch (JacksonException e) {
                errors.println("line " + number + ": not JSON: " + e.getOriginalMessage());
                status = 1;
            } catch (IllegalArgumentException e) {
                errors.println("line " + number + ": " + e.getMessage());
                status = 1;
            }
        }
        writer.flush();
        return status;
    }

    private String extract(String line) {
        JsonNode report = EventJson.mapper().readTree(line);
        if (!report.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        JsonNode id = report.path("id");
        if (!id.isValueNode() || id.isNull()) {
            throw new IllegalArgumentException("\"id\" is missing");
        }
        ObjectNode out = EventJson.mapper().createObjectNode();
        out.set("id", id);
        out.setAll(explains ? explained(report) : understood(report));
        out.path("claims").forEach(claim -> ((ObjectNode) claim).remove("livingNames"));
        return out.toString();
    }

    private ObjectNode understood(JsonNode report) {
        return json(normalizer.understand(
                text(report, "title"),
                text(report, "text"),
                hint(report, "language"),
                hint(report, "country"),
                published(report)));
    }

    private ObjectNode explained(JsonNode report) {
        Normalizer.Explained explained = normalizer.explain(
                text(report, "title"),
                text(report, "text"),
                hint(report, "language"),
                hint(report, "country"),
                published(report));
        ObjectNode out = json(explained.understood());
        addWhy(out.path("dates"), explained.dates());
        addWhy(out.path("places"), explained.places());
        addWhy(out.path("claims"), explained.claims());
        return out;
    }

    private static ObjectNode json(Normalizer.Understood understood) {
        return (ObjectNode) EventJson.mapper().<JsonNode>valueToTree(understood);
    }

    private static void addWhy(JsonNode each, List<List<String>> why) {
        for (int i = 0; i < each.size(); i++) {
            ArrayNode reasons = ((ObjectNode) each.get(i)).putArray("why");
            why.get(i).forEach(reasons::add);
        }
    }

    private static String text(JsonNode report, String field) {
        JsonNode value = report.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("\"" + field + "\" is no string");
        }
        return value.asString();
    }

    private static @Nullable String hint(JsonNode report, String field) {
        JsonNode value = report.path(field);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static @Nullable LocalDate published(JsonNode report) {
        JsonNode value = report.path("published");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String written = value.asString("");
        try {
            if (written.length() <= "2023-01-10".length()) {
                return LocalDate.parse(written);
            }
            return written.endsWith("Z")
                    ? Instant.parse(written).atOffset(ZoneOffset.UTC).toLocalDate()
                    : OffsetDateTime.parse(written).toLocalDate();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"published\" is neither a day such as 2023-01-10 nor an instant: " + value, e);
        }
    }
}
