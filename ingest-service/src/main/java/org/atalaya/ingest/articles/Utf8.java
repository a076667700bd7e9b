package org.atalaya.ingest.articles;

/** Tells UTF-8 from other encodings by its form: its sequences of bytes hardly ever come about by chance. */
final class Utf8 {
    private static final int CONTINUED = 0x80;
    private static final int CONTINUED_MASK = 0xC0;

    private Utf8() {}

    /**
     * Whether what is not ASCII is UTF-8, or all is ASCII. A few broken places, as texts have that were cut, change
     * nothing.
     */
    static boolean isIn(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = length(bytes[i]);
            if (length == 1) {
                i++;
            } else if (length > 1 && isContinued(bytes, i + 1, length - 1)) {
                whole++;
                i += length;
            } else {
                broken++;
                i++;
            }
        }
        return whole >= broken;
    }

    /** Of the sequence that begins with this byte; 0 where none does. */
    private static int length(byte first) {
        int value = first & 0xFF;
        if (value < CONTINUED) {
            return 1;
        }
        if (value < 0xC2 || value > 0xF4) {
            return 0;
        }
        return value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
    }

    private static boolean isContinued(byte[] bytes, int from, int count) {
        if (from + count > bytes.length) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if ((bytes[i] & CONTINUED_MASK) != CONTINUED) {
                return false;
            }
        }
        return true;
    }
}
