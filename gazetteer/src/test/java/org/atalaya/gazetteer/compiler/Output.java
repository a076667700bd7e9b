package org.atalaya.gazetteer.compiler;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes the resources column by column; ResourceReader reads them. The same input gives the same bytes. */
final class Output {
    static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "ar");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static void writePlaces(Path file, List<Place> places, int[] levels, Columns columns) throws IOException {
        Output out = new Output();
        for (int level : levels) {
            out.number(level);
        }
        out.column(places, columns.country());
        out.column(places, columns.admin1());
        out.column(places, columns.admin2());
        out.column(places, place -> Math.round(place.latitude * 10_000));
        out.column(places, place -> Math.round(place.longitude * 10_000));
        out.column(places, place -> place.population);
        out.column(places, place -> place.geonameId);
        out.column(places, place -> place.rank);
        places.forEach(place -> out.text(place.name));
        places.forEach(place -> out.text(place.code.substring(place.code.lastIndexOf('.') + 1)));
        places.stream().limit(levels[0] + levels[1]).forEach(place -> out.text(place.iso));
        out.translations(places);
        out.pack(file);
    }

    static void writeNames(Path file, Keys keys) throws IOException {
        Output out = new Output();
        out.names(keys);
        out.pack(file);
    }

    private void pack(Path file) throws IOException {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (OutputStream packed = new DeflaterOutputStream(Files.newOutputStream(file), best)) {
            bytes.writeTo(packed);
        }
        best.end();
    }

    private void translations(List<Place> places) {
        number(LANGUAGES.size());
        LANGUAGES.forEach(this::text);
        List<Place> translated =
                places.stream().filter(place -> !place.translated.isEmpty()).toList();
        number(translated.size());
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (!place.translated.isEmpty()) {
                number(i);
                for (String language : LANGUAGES) {
                    String name = place.translated.getOrDefault(language, "");
                    text(name.equals(place.name) ? "" : name);
                }
            }
        }
    }

    private void column(List<Place> places, ToLongFunction<Place> value) {
        long before = 0;
        for (Place place : places) {
            long now = value.applyAsLong(place);
            number(now - before);
            before = now;
        }
    }

    private void names(Keys keys) {
        number(keys.places.size());
        String before = "";
        for (Map.Entry<String, TreeSet<Integer>> entry : keys.places.entrySet()) {
            String key = entry.getKey();
            int shared = 0;
            while (shared < Math.min(before.length(), key.length()) && before.charAt(shared) == key.charAt(shared)) {
                shared++;
            }
            number(shared);
            text(key.substring(shared));
            number(entry.getValue().size());
            int last = 0;
            for (int bearer : entry.getValue()) {
                number(bearer - last);
                last = bearer;
            }
            before = key;
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
    }

    /** Zig-zag, seven bits a byte. */
    private void number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
