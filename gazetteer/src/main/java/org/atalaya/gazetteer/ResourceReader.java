package org.atalaya.gazetteer;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/** Reads what the compiler's {@code Output} writes: zig-zag numbers of seven bits a byte, and texts. */
final class ResourceReader implements Closeable {
    private final DataInputStream in;

    ResourceReader(String path) {
        InputStream resource = ResourceReader.class.getClassLoader().getResourceAsStream(path);
        if (resource == null) {
            throw new IllegalArgumentException("There is no resource " + path);
        }
        in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(resource), 1 << 16));
    }

    int number() {
        try {
            long value = 0;
            int shift = 0;
            int next = in.readUnsignedByte();
            while ((next & 0x80) != 0) {
                value |= (long) (next & 0x7f) << shift;
                shift += 7;
                next = in.readUnsignedByte();
            }
            value |= (long) next << shift;
            return (int) ((value >>> 1) ^ -(value & 1));
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer cannot be read", e);
        }
    }

    String text() {
        try {
            return new String(in.readNBytes(number()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer cannot be read", e);
        }
    }

    /** A column of differences, each to the one before. */
    int[] column(int rows) {
        return column(rows, rows);
    }

    /** The same at the beginning of an array of some size. */
    int[] column(int rows, int size) {
        int[] column = new int[size];
        int value = 0;
        for (int i = 0; i < rows; i++) {
            value += number();
            column[i] = value;
        }
        return column;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer cannot be closed", e);
        }
    }
}
