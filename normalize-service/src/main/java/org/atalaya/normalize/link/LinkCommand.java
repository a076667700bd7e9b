package org.atalaya.normalize.link;

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
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.normalize.reports.Normalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads one storyline a line and writes what came of it: incidents with their tolls, alerts of deaths, corrections. */
public final class LinkCommand {
    /** First argument of the program that asks for this command. */
    public static final String NAME = "link";

    private final Normalizer normalizer = new Normalizer();
    private final PrintStream errors;

    /** @param errors gets a line for each bad input line: its number and what is wrong */
    public LinkCommand(PrintStream errors) {
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
                writer.write(link(line));
                writer.write('\n');
            } catch (JacksonException e) {
                errors.println("line " + number + ": not JSON: " + e.getOriginalMessage());
                status = 1;
            } catch (IllegalArgumentException | DateTimeException e) {
                errors.println("line " + number + ": " + e.getMessage());
                status = 1;
            }
        }
        writer.flush();
        return status;
    }

    private String link(String line) {
        JsonNode story = EventJson.mapper().readTree(line);
        if (!story.isObject() || story.path("id").asString("").isEmpty()) {
            throw new IllegalArgumentException("a storyline is an object with an \"id\"");
        }
        if (!story.path("reports").isArray()) {
            throw new IllegalArgumentException("\"reports\" is no list");
        }
        Storyline storyline = new Storyline(normalizer, story.path("id").asString());
        story.path("reports").forEach(storyline::take);
        return storyline.outcome().toString();
    }
}
