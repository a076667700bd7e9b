package org.atalaya.gazetteer.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the raw files. */
final class Sources {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Sources() {}

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }
}
