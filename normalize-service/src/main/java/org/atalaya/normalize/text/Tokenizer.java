package org.atalaya.normalize.text;

import java.util.Arrays;

/** Cuts a field into tokens in one pass; arrays only, since this runs over every character of every report. */
final class Tokenizer {
    static final byte CAPITALIZED = 1;
    static final byte ALL_CAPS = 2;
    /** The token begins a line. */
    static final byte LINE_START = 4;
    /** The token begins a paragraph: an empty line stands before it. */
    static final byte PARAGRAPH_START = 8;
    /** The token begins an indented line. */
    static final byte INDENTED = 16;

    private final String raw;
    private char[] buffer = new char[64];
    int size;
    int[] starts;
    int[] ends;
    Kind[] kinds;
    byte[] flags;
    String[] folded;

    Tokenizer(String raw) {
        this.raw = raw;
        int capacity = raw.length() / 5 + 16;
        starts = new int[capacity];
        ends = new int[capacity];
        kinds = new Kind[capacity];
        flags = new byte[capacity];
        folded = new String[capacity];
        run();
    }

    Kind kind(int token) {
        return kinds[token];
    }

    private void run() {
        int length = raw.length();
        byte line = LINE_START | PARAGRAPH_START;
        int at = 0;
        while (at < length) {
            char c = raw.charAt(at);
            byte type = typeAt(at);
            if (type == Characters.INVISIBLE) {
                at++;
                continue;
            }
            if (type == Characters.SPACE) {
                line = afterSpace(line, c);
                at++;
                continue;
            }
            flags(line);
            line = 0;
            at = switch (type) {
                case Characters.LETTER, Characters.MARK -> word(at);
                case Characters.DIGIT -> number(at);
                default -> sign(at);
            };
        }
    }

    private static byte afterSpace(byte line, char c) {
        if (c == '\n') {
            return line == 0 ? LINE_START : LINE_START | PARAGRAPH_START;
        }
        boolean indents = (line & LINE_START) != 0 && c != '\r';
        return indents ? (byte) (line | INDENTED) : line;
    }

    private byte typeAt(int at) {
        char c = raw.charAt(at);
        return Character.isHighSurrogate(c) ? Characters.look(raw.codePointAt(at)) : Characters.classOf(c);
    }

    private int widthAt(int at) {
        return Character.isHighSurrogate(raw.charAt(at)) && at + 1 < raw.length() ? 2 : 1;
    }

    private int word(int start) {
        int at = start;
        int length = 0;
        int hash = 0;
        int upper = 0;
        int letters = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            byte type = typeAt(at);
            if (type == Characters.LETTER) {
                letters++;
                upper += Character.isUpperCase(c) ? 1 : 0;
                int width = widthAt(at);
                for (int i = 0; i < width; i++) {
                    char f = Characters.fold(raw.charAt(at + i));
                    hash = 31 * hash + f;
                    put(length++, f);
                }
                at += width;
            } else if (type == Characters.MARK || (type == Characters.INVISIBLE && goesOn(at))) {
                at += widthAt(at);
            } else if (isApostrophe(c) && letterAt(at + 1) && !possessive(at)) {
                hash = 31 * hash + '\'';
                put(length++, '\'');
                at++;
            } else {
                break;
            }
        }
        byte capitals = 0;
        if (upper > 0 && Character.isUpperCase(raw.charAt(start))) {
            capitals |= CAPITALIZED;
        }
        if (upper > 1 && upper == letters) {
            capitals |= ALL_CAPS;
        }
        add(start, at, Kind.WORD, capitals, FoldedWords.of(buffer, length, hash));
        return at;
    }

    private boolean possessive(int apostrophe) {
        char next = raw.charAt(apostrophe + 1);
        return (next == 's' || next == 'S') && !letterAt(apostrophe + 2);
    }

    /** Whether a letter stands behind some invisible characters: as many as a letter's name in HTML has, at most. */
    private boolean goesOn(int invisible) {
        int at = invisible + 1;
        while (at < raw.length() && at < invisible + MOST_INVISIBLE && typeAt(at) == Characters.INVISIBLE) {
            at++;
        }
        return letterAt(at);
    }

    private static final int MOST_INVISIBLE = 10;

    private boolean letterAt(int at) {
        return at < raw.length() && Characters.classOf(raw.charAt(at)) == Characters.LETTER;
    }

    private boolean digitAt(int at) {
        return at < raw.length() && Characters.classOf(raw.charAt(at)) == Characters.DIGIT;
    }

    private int number(int start) {
        int at = start;
        int length = 0;
        int hash = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            boolean separator = (c == '.' || c == ',') && digitAt(at + 1);
            if (!separator && typeAt(at) != Characters.DIGIT) {
                break;
            }
            char f = separator ? c : Characters.fold(c);
            hash = 31 * hash + f;
            put(length++, f);
            at += widthAt(at);
        }
        add(start, at, Kind.NUMBER, (byte) 0, FoldedWords.of(buffer, length, hash));
        return at;
    }

    private int sign(int start) {
        char c = raw.charAt(start);
        if (isApostrophe(c) && letterAt(start + 1) && possessive(start) && start > 0 && letterAt(start - 1)) {
            add(start, start + 2, Kind.WORD, (byte) 0, "'s");
            return start + 2;
        }
        int at = start + widthAt(start);
        if (Signs.repeats(c)) {
            while (at < raw.length() && raw.charAt(at) == c) {
                at++;
            }
        }
        add(start, at, Kind.PUNCTUATION, (byte) 0, Signs.folded(raw, start, at));
        return at;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private void put(int index, char c) {
        if (index == buffer.length) {
            buffer = Arrays.copyOf(buffer, index * 2);
        }
        buffer[index] = c;
    }

    private void flags(byte line) {
        if (size == starts.length) {
            grow();
        }
        flags[size] = line;
    }

    private void add(int start, int end, Kind kind, byte capitals, String word) {
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        flags[size] |= capitals;
        folded[size] = word;
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        flags = Arrays.copyOf(flags, capacity);
        folded = Arrays.copyOf(folded, capacity);
    }
}
