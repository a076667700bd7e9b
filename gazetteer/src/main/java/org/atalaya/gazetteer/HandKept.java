package org.atalaya.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the hand-kept files: one entry a line, "#" begins a comment. */
final class HandKept {
    private HandKept() {}

    static List<String> lines(String path) {
        try (InputStream in = HandKept.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the resource " + path, unreadable);
        }
    }

    /** Lines of the form {@code KEY: name, name}. */
    static List<Map.Entry<String, List<String>>> keyed(String path) {
        List<Map.Entry<String, List<String>>> entries = new ArrayList<>();
        for (String line : lines(path)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(path + ": no colon in: " + line);
            }
            List<String> names = List.of(line.substring(colon + 1).strip().split("\\s*,\\s*", -1));
            entries.add(Map.entry(line.substring(0, colon).strip(), names));
        }
        return entries;
    }
}
