package org.atalaya.ingest.fetching;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Reads and decompresses a body by the piece, and stops at the limit: what unpacks beyond it never fills memory. */
final class BodyReader {
    /** What is understood here; sent as Accept-Encoding. */
    static final String ENCODINGS = "gzip, deflate";

    private static final int PIECE = 16 * 1024;

    private final int limit;
    private final boolean beginningIsEnough;

    private BodyReader(int limit, boolean beginningIsEnough) {
        this.limit = limit;
        this.beginningIsEnough = beginningIsEnough;
    }

    /** Fails where there is more than the limit. */
    static BodyReader whole(int limit) {
        return new BodyReader(limit, false);
    }

    /** Leaves off at the limit. */
    static BodyReader beginning(int limit) {
        return new BodyReader(limit, true);
    }

    byte[] read(InputStream raw, @Nullable String contentEncoding) throws IOException {
        try (InputStream body = decompressed(leftOpen(raw), contentEncoding)) {
            ByteArrayOutputStream read = new ByteArrayOutputStream(PIECE);
            byte[] piece = new byte[PIECE];
            for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
                int room = limit - read.size();
                read.write(piece, 0, Math.min(n, room));
                if (n > room && !beginningIsEnough) {
                    throw new TooLargeException(limit);
                }
                if (n > room) {
                    break;
                }
            }
            return read.toByteArray();
        }
    }

    /** Closing a stream of the HTTP client would first read it to its end. */
    private static InputStream leftOpen(InputStream raw) {
        return new FilterInputStream(raw) {
            @Override
            public void close() {}
        };
    }

    private static InputStream decompressed(InputStream raw, @Nullable String contentEncoding) throws IOException {
        InputStream body = raw;
        String[] encodings = contentEncoding == null ? new String[0] : contentEncoding.split(",");
        // The last one named was applied last (RFC 9110, 8.4). More than two is nobody's honest answer.
        if (encodings.length > 2) {
            throw new UnknownEncodingException("compressed " + encodings.length + " times");
        }
        for (int i = encodings.length - 1; i >= 0; i--) {
            body = unpacked(body, encodings[i].strip().toLowerCase(Locale.ROOT));
        }
        return body;
    }

    private static InputStream unpacked(InputStream body, String encoding) throws IOException {
        return switch (encoding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> ifAny(body, GZIPInputStream::new);
            case "deflate" -> ifAny(body, BodyReader::inflated);
            default -> throw new UnknownEncodingException("content encoding " + encoding + ", which was not asked for");
        };
    }

    /** Servers answer without a body and still name an encoding. */
    private static InputStream ifAny(InputStream body, Decompression decompression) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(body);
        buffered.mark(1);
        int first = buffered.read();
        if (first < 0) {
            return buffered;
        }
        buffered.reset();
        return decompression.of(buffered);
    }

    /** Deflate means the zlib form, but some servers send it raw; a zlib stream starts with a multiple of 31. */
    private static InputStream inflated(BufferedInputStream body) throws IOException {
        body.mark(2);
        int first = body.read();
        int second = body.read();
        body.reset();
        boolean zlib = (first & 0x0f) == 8 && ((first << 8) + second) % 31 == 0;
        return new InflaterInputStream(body, new Inflater(!zlib)) {
            @Override
            public void close() throws IOException {
                super.close();
                inf.end();
            }
        };
    }

    private interface Decompression {
        InputStream of(BufferedInputStream body) throws IOException;
    }

    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException(int limit) {
            super("the body is larger than " + limit + " bytes");
        }
    }

    static final class UnknownEncodingException extends IOException {
        private static final long serialVersionUID = 1;

        UnknownEncodingException(String message) {
            super(message);
        }
    }
}
