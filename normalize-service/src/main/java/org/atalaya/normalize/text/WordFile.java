package org.atalaya.normalize.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the files that hold what is known of a language: one entry a line, "#" begins a comment. */
public final class WordFile {
    private WordFile() {}

    /**
     * The entries of a resource, without comments and empty lines.
     *
     * @param path from the root of the class path, such as "text/en/abbreviations.txt"
     * @throws IllegalArgumentException where there is no such resource
     */
    public static List<String> lines(String path) {
        try (InputStream in = WordFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(WordFile::withoutComment)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the resource " + path, unreadable);
        }
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }
}
