package org.atalaya.normalize.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds where sentences and paragraphs begin, and how far a dateline reaches. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = abbreviations();
    /** A wrapped line is longer than this; a heading or a list item is not. */
    private static final int SHORT_LINE = 60;

    private static final int MOST_CLOSERS = 4;

    /** Words that the name of a place in capitals has. */
    private static final int LONGEST_PLACE = 4;

    private static final int LONGEST_DATELINE = 24;

    private static final Set<String> IN_DAYS = Set.of("de", "del", "of", ",", ".");

    /** Tokens of "lunes 28 de octubre de 2019." */
    private static final int LONGEST_DAY = 9;

    /** Longer than any real sentence: what looks at pairs within a sentence then takes linear time for any text. */
    private static final int LONGEST_SENTENCE = 600;

    private final String raw;
    private final Tokenizer tokens;
    private int lineBegin;
    final int[] sentences;
    final int[] paragraphs;
    final int datelineEnd;

    Sentences(String raw, Tokenizer tokens) {
        this.raw = raw;
        this.tokens = tokens;
        this.sentences = new int[tokens.size];
        this.paragraphs = new int[tokens.size];
        this.datelineEnd = findDatelineEnd();
        number();
    }

    private static Set<String> abbreviations() {
        Set<String> all = new HashSet<>();
        for (String language : List.of("en", "es")) {
            all.addAll(WordFile.lines("text/" + language + "/abbreviations.txt"));
        }
        return all;
    }

    private void number() {
        int sentence = 0;
        int paragraph = 0;
        int first = 0;
        for (int i = 0; i < tokens.size; i++) {
            if (i > 0) {
                boolean line = lineBreaks(i);
                if (line) {
                    paragraph++;
                }
                if (line || i == datelineEnd || i - first == LONGEST_SENTENCE || sentenceEndsBefore(i)) {
                    sentence++;
                    first = i;
                }
            }
            if ((tokens.flags[i] & Tokenizer.LINE_START) != 0) {
                lineBegin = tokens.starts[i];
            }
            sentences[i] = sentence;
            paragraphs[i] = paragraph;
        }
    }

    /** Whether the line that a token begins is a new paragraph rather than the wrapped rest of the last one. */
    private boolean lineBreaks(int token) {
        int flags = tokens.flags[token];
        if ((flags & Tokenizer.LINE_START) == 0) {
            return false;
        }
        if ((flags & (Tokenizer.PARAGRAPH_START | Tokenizer.INDENTED)) != 0 || isBullet(token)) {
            return true;
        }
        String last = tokens.folded[token - 1];
        boolean closed = ".!?:;\u2026\")]".contains(last);
        boolean shortLine = tokens.ends[token - 1] - lineBegin < SHORT_LINE;
        return closed || (shortLine && !beginsLowerCase(token));
    }

    private boolean isBullet(int token) {
        return tokens.kind(token) == Kind.PUNCTUATION
                && "-*\u2022\u00b7\u25aa\u25cf\u25e6\u2043>".contains(tokens.folded[token]);
    }

    private boolean beginsLowerCase(int token) {
        return tokens.kind(token) == Kind.WORD && (tokens.flags[token] & Tokenizer.CAPITALIZED) == 0;
    }

    private boolean sentenceEndsBefore(int token) {
        int end = token - 1;
        while (end > 0 && token - end < MOST_CLOSERS && isCloser(end) && tokens.starts[end] == tokens.ends[end - 1]) {
            end--;
        }
        String sign = tokens.folded[end];
        if (sign.length() != 1 || ".!?\u2026".indexOf(sign.charAt(0)) < 0) {
            return false;
        }
        boolean glued = tokens.starts[token] == tokens.ends[token - 1];
        if (glued || (isCloser(token) && !opensAfterSpace(token)) || beginsLowerCase(token)) {
            return false;
        }
        return !sign.equals(".") || !abbreviated(end, token);
    }

    private boolean isCloser(int token) {
        String sign = tokens.folded[token];
        return sign.length() == 1 && "\"')]".indexOf(sign.charAt(0)) >= 0;
    }

    private boolean opensAfterSpace(int token) {
        return tokens.starts[token] > tokens.ends[token - 1] && "\"'".contains(tokens.folded[token]);
    }

    /** A full stop that belongs to the word before it, unless what follows can only begin a sentence. */
    private boolean abbreviated(int stop, int next) {
        if (stop == 0 || tokens.ends[stop - 1] != tokens.starts[stop]) {
            return false;
        }
        int before = stop - 1;
        boolean listNumber =
                tokens.kind(before) == Kind.NUMBER && (before == 0 || sentences[before - 1] != sentences[before]);
        if (listNumber) {
            return true;
        }
        boolean word = tokens.kind(before) == Kind.WORD;
        boolean initial =
                tokens.ends[before] - tokens.starts[before] == 1 && (tokens.flags[before] & Tokenizer.CAPITALIZED) != 0;
        if (!word || (!initial && !ABBREVIATIONS.contains(tokens.folded[before]))) {
            return false;
        }
        boolean shouting = (tokens.flags[next] & Tokenizer.ALL_CAPS) != 0;
        boolean opener = tokens.folded[next].length() > 1 && Languages.isFunctionWord(tokens.folded[next]);
        return shouting || !opener;
    }

    /** The token after "LIMA, Jan. 11 (Agency) -", or 0 where the field begins with no dateline. */
    private int findDatelineEnd() {
        int capitals = endOfCapitals(0);
        int stop = Math.max(capitals > 0 && isOneOfSeveral() ? 0 : capitals, endOfDay());
        if (stop > 0) {
            return stop;
        }
        int limit = Math.min(tokens.size - 1, LONGEST_DATELINE);
        for (int i = 0; i < limit; i++) {
            if (i > 0 && (tokens.flags[i] & Tokenizer.LINE_START) != 0) {
                return 0;
            }
            if (isDash(i)) {
                boolean follows = i > 0 && !beginsLowerCase(i + 1) && (tokens.flags[i + 1] & Tokenizer.LINE_START) == 0;
                return follows ? i + 1 : 0;
            }
            if (!fitsDateline(i)) {
                return 0;
            }
        }
        return 0;
    }

    /** "SANTO DOMINGO. El hospital": the token after the full stop, 0 where the text does not begin so. */
    private int endOfCapitals(int from) {
        int i = from;
        while (i < Math.min(tokens.size - 2, from + LONGEST_PLACE) && isOfCapitals(i)) {
            i++;
        }
        boolean isClosed = i > from
                && i + 1 < tokens.size
                && tokens.folded[i].equals(".")
                && tokens.starts[i] == tokens.ends[i - 1];
        boolean goesOn = isClosed
                && tokens.kind(i + 1) == Kind.WORD
                && (tokens.flags[i + 1] & Tokenizer.CAPITALIZED) != 0
                && (tokens.flags[i + 1] & (Tokenizer.ALL_CAPS | Tokenizer.LINE_START)) == 0;
        return goesOn ? i + 1 : 0;
    }

    /** "ANAPU. On Tuesday ... MARABÁ. On Friday": the headings of a bulletin, each of its own story. */
    private boolean isOneOfSeveral() {
        for (int i = 1; i < tokens.size - 2; i++) {
            boolean begins = (tokens.flags[i] & Tokenizer.LINE_START) != 0 && isOfCapitals(i);
            if (begins && endOfCapitals(i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** "Tashkent, July 4. Eighteen people", "Santiago, lunes 28 de octubre.": a name, a comma and a day of a month. */
    private int endOfDay() {
        int comma = 0;
        while (comma < Math.min(tokens.size, LONGEST_PLACE) && isCapitalized(comma)) {
            comma++;
        }
        if (comma == 0 || comma >= tokens.size || !tokens.folded[comma].equals(",")) {
            return 0;
        }
        boolean hasMonth = false;
        boolean hasDay = false;
        for (int i = comma + 1; i < Math.min(tokens.size - 1, comma + LONGEST_DAY); i++) {
            if ((tokens.flags[i] & Tokenizer.LINE_START) != 0) {
                return 0;
            }
            if (tokens.folded[i].equals(".") && hasMonth && hasDay && isCapitalized(i + 1)) {
                return i + 1;
            }
            boolean isMonth = Languages.isMonth(tokens.folded[i]);
            boolean isWeekday = i == comma + 1 && tokens.kind(i) == Kind.WORD;
            boolean isDay = tokens.kind(i) == Kind.NUMBER;
            if (!isMonth && !isWeekday && !isDay && !IN_DAYS.contains(tokens.folded[i])) {
                return 0;
            }
            hasMonth |= isMonth;
            hasDay |= isDay;
        }
        return 0;
    }

    private boolean isCapitalized(int token) {
        return tokens.kind(token) == Kind.WORD && (tokens.flags[token] & Tokenizer.CAPITALIZED) != 0;
    }

    private boolean isOfCapitals(int token) {
        return tokens.kind(token) == Kind.WORD && (tokens.flags[token] & Tokenizer.ALL_CAPS) != 0;
    }

    private boolean isDash(int token) {
        if (!tokens.folded[token].equals("-") || token == 0) {
            return false;
        }
        boolean spaceAfter =
                tokens.ends[token] < raw.length() && Character.isWhitespace(raw.charAt(tokens.ends[token]));
        return spaceAfter || tokens.ends[token] - tokens.starts[token] > 1;
    }

    private boolean fitsDateline(int token) {
        if (tokens.kind(token) != Kind.WORD) {
            return !"!?:;\"".contains(tokens.folded[token]);
        }
        boolean capitalized = (tokens.flags[token] & Tokenizer.CAPITALIZED) != 0;
        if (token == 0) {
            return capitalized;
        }
        return capitalized || tokens.folded[token].length() <= 3 || Languages.isMonth(tokens.folded[token]);
    }

    static int[] firsts(int[] numbers, int size) {
        int count = size == 0 ? 0 : numbers[size - 1] + 1;
        int[] firsts = new int[count + 1];
        Arrays.fill(firsts, size);
        for (int i = size - 1; i >= 0; i--) {
            firsts[numbers[i]] = i;
        }
        return firsts;
    }
}
