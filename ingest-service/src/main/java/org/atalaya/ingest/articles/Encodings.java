package org.atalaya.ingest.articles;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes as text. A byte order mark is believed first, then what is declared, but not where the bytes tell
 * otherwise: many servers send a charset that they were set up with once, and many pages declare none.
 */
public final class Encodings {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int BEGINNING = 4_096;
    private static final Pattern DECLARATION = Pattern.compile(
            "^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]+)|<meta[^>]{0,400}charset\\s*=\\s*[\"']?([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What is declared as the first is nearly always written as the second, which holds it (WHATWG Encoding, 4.2). */
    private static final Map<Charset, Charset> WIDER =
            Map.of(StandardCharsets.ISO_8859_1, WESTERN, StandardCharsets.US_ASCII, WESTERN);

    private Encodings() {}

    /**
     * The text, without its byte order mark. Never throws: what cannot be read becomes U+FFFD.
     *
     * @param declared names of charsets in the order in which they are believed; unknown ones and null are passed over
     */
    public static String decode(byte[] bytes, @Nullable String... declared) {
        String text = new String(bytes, of(bytes, declared));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** What an XML declaration or a meta element at the beginning names; null where there is none. */
    public static @Nullable String declaredIn(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(beginning);
        if (!declaration.find()) {
            return null;
        }
        return declaration.group(1) != null ? declaration.group(1) : declaration.group(2);
    }

    private static Charset of(byte[] bytes, @Nullable String... declared) {
        Charset plain = marked(bytes);
        if (plain != null) {
            return plain;
        }
        List<Charset> known = Arrays.stream(declared).flatMap(Encodings::known).toList();
        boolean saysOtherwise = !known.isEmpty() && !isUtf8OrWestern(known.get(0));
        if (!saysOtherwise && Utf8.isIn(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return known.stream()
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .findFirst()
                .map(charset -> WIDER.getOrDefault(charset, charset))
                .orElse(WESTERN);
    }

    /** By its byte order mark, or by the zeros between the letters of a first tag. */
    private static @Nullable Charset marked(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            if (startsWith(bytes, BYTE_ORDER_MARK.getBytes(charset))) {
                return charset;
            }
        }
        if (bytes.length < 4) {
            return null;
        }
        if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0 ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** Not UTF-16: what is read so far as single bytes cannot be it. */
    private static Stream<Charset> known(@Nullable String name) {
        try {
            return Stream.ofNullable(name == null ? null : Charset.forName(name.strip()))
                    .filter(charset -> !charset.name().startsWith("UTF-16"))
                    .filter(charset -> !charset.name().startsWith("UTF-32"));
        } catch (IllegalArgumentException unknown) {
            return Stream.empty();
        }
    }

    private static boolean isUtf8OrWestern(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return charset.equals(StandardCharsets.UTF_8)
                || charset.equals(StandardCharsets.US_ASCII)
                || name.startsWith("iso-8859-")
                || name.startsWith("windows-125");
    }
}
