package org.atalaya.normalize.places.compiler;

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

/** Writes the resource column by column; GazetteerFile reads it. The same input gives the same bytes. */
final class Output {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static void write(Path file, List<Place> places, int[] levels, Columns columns, Keys keys) throws IOException {
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
        places.stream().limit(levels[0] + levels[1] + levels[2]).forEach(place -> {
            out.text(place.iso);
            out.text(place.code);
        });
        out.names(keys);
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (OutputStream packed = new DeflaterOutputStream(Files.newOutputStream(file), best)) {
            out.bytes.writeTo(packed);
        }
        best.end();
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
