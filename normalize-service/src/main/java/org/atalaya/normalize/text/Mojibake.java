package org.atalaya.normalize.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text whose characters are named as in HTML ("federaci&oacute;n"), or that was written in UTF-8 and read as Windows-1252 on
 * its way ("federaciÃ³n", "â€“"). It is read as it was written; offsets count in the text as it came.
 */
final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Word joiner: stands for what a repaired character had more; nothing that a reader sees. */
    private static final char FILLER = '\u2060';

    private static final String FILLERS = String.valueOf(FILLER);

    private Mojibake() {}

    /** The text as it was written, filled up to the same length; the text itself where nothing is garbled. */
    static String repaired(String text) {
        StringBuilder repaired = null;
        int at = 0;
        while (at < text.length()) {
            int named = text.charAt(at) == '&' ? HtmlCharacters.end(text, at) : at;
            if (named > at) {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                char written = HtmlCharacters.named(text.substring(at + 1, named - 1));
                // A word begins with the ampersand or ends with the semicolon.
                boolean isFirst =
                        Character.isLetter(written) && (at == 0 || !Character.isLetter(repaired.charAt(at - 1)));
                fill(repaired, at, named, isFirst ? at : named - 1, written);
                at = named;
                continue;
            }
            int length = leads(text.charAt(at));
            int written = length == 0 || at + length > text.length() ? -1 : written(text.substring(at, at + length));
            if (written < 0) {
                at++;
                continue;
            }
            repaired = repaired == null ? new StringBuilder(text) : repaired;
            // A letter stands where its word goes on from, a dash or quotation mark where its space follows.
            int place = length == 2 ? at : at + length - 1;
            fill(repaired, at, at + length, place, (char) written);
            at += length;
        }
        return repaired == null ? text : repaired.toString();
    }

    private static void fill(StringBuilder text, int from, int end, int place, char written) {
        for (int i = from; i < end; i++) {
            text.setCharAt(i, i == place ? written : FILLER);
        }
    }

    /** A piece of repaired text without what fills it up. */
    static String shown(String piece) {
        return piece.indexOf(FILLER) < 0 ? piece : piece.replace(FILLERS, "");
    }

    /** How many characters a garbled one takes that begins so; 0 for what begins none: accents of Latin letters, signs. */
    private static int leads(char c) {
        return c >= '\u00c2' && c <= '\u00c5' ? 2 : c == '\u00e2' ? 3 : 0;
    }

    /** The one character that was written; -1 where the characters are what they seem. */
    private static int written(String garbled) {
        ByteBuffer bytes = ByteBuffer.allocate(garbled.length());
        for (int i = 0; i < garbled.length(); i++) {
            char c = garbled.charAt(i);
            int value = c < 0x100 ? c : encoded(c);
            if (value < 0x80) {
                return -1;
            }
            bytes.put((byte) value);
        }
        try {
            String written =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return written.length() == 1 ? written.charAt(0) : -1;
        } catch (CharacterCodingException other) {
            return -1;
        }
    }

    /** Its byte in Windows-1252; that of "?" where it has none. */
    private static int encoded(char c) {
        return String.valueOf(c).getBytes(WINDOWS)[0] & 0xff;
    }
}
