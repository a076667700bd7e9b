package org.atalaya.normalize.text;

import org.atalaya.events.Field;

/**
 * One field of a report as tokens. Offsets are UTF-16 and count in the field exactly as it came; nothing is cleaned.
 * Token, sentence and paragraph numbers begin at 0. The work is linear in the length of the field.
 */
public final class TokenizedText {
    private final Field field;
    private final String raw;
    private final String read;
    private final Tokenizer tokens;
    private final Sentences structure;
    private final int[] sentenceFirsts;
    private final boolean shouting;

    private TokenizedText(Field field, String raw) {
        this.field = field;
        this.raw = raw;
        this.read = Mojibake.repaired(raw);
        this.tokens = new Tokenizer(read);
        this.structure = new Sentences(read, tokens);
        this.sentenceFirsts = Sentences.firsts(structure.sentences, tokens.size);
        this.shouting = countShouting();
    }

    public static TokenizedText of(Field field, String raw) {
        return new TokenizedText(field, raw);
    }

    public Field field() {
        return field;
    }

    /** The field as it is read: as it came, but for characters that were garbled on the way, at the same offsets. */
    public String raw() {
        return read;
    }

    /** Number of tokens. */
    public int size() {
        return tokens.size;
    }

    /** Offset of a token's first character. */
    public int start(int token) {
        return tokens.starts[token];
    }

    /** Offset after a token's last character. */
    public int end(int token) {
        return tokens.ends[token];
    }

    /**
     * The token in lower case and without accents ("Ñandú": "nandu"); every dash is "-", every double quote '"', every
     * apostrophe "'", three dots "…".
     */
    public String folded(int token) {
        return tokens.folded[token];
    }

    public Kind kind(int token) {
        return tokens.kind(token);
    }

    /** Whether the word begins with a capital. */
    public boolean capitalized(int token) {
        return (tokens.flags[token] & Tokenizer.CAPITALIZED) != 0;
    }

    /** Whether the word is of two or more letters, all capitals. */
    public boolean allCaps(int token) {
        return (tokens.flags[token] & Tokenizer.ALL_CAPS) != 0;
    }

    /** Whether nothing stands between a token and the one before it ("9" and "th"). */
    public boolean glued(int token) {
        return token > 0 && tokens.starts[token] == tokens.ends[token - 1];
    }

    /** Whether most words of the field are all capitals, so that a capital says nothing. */
    public boolean shouting() {
        return shouting;
    }

    public int sentence(int token) {
        return structure.sentences[token];
    }

    /** Number of sentences. */
    public int sentences() {
        return sentenceFirsts.length - 1;
    }

    /** First token of a sentence. */
    public int sentenceStart(int sentence) {
        return sentenceFirsts[sentence];
    }

    /** The token after the last of a sentence. */
    public int sentenceEnd(int sentence) {
        return sentenceFirsts[sentence + 1];
    }

    public int paragraph(int token) {
        return structure.paragraphs[token];
    }

    /** Whether a token is the first of its line. */
    public boolean beginsLine(int token) {
        for (int at = token == 0 ? 0 : end(token - 1); at < start(token); at++) {
            if (raw().charAt(at) == '\n') {
                return true;
            }
        }
        return token == 0;
    }

    /** The first token of the paragraph that a token stands in. */
    public int paragraphStart(int token) {
        int start = token;
        while (start > 0 && paragraph(start - 1) == paragraph(token)) {
            start--;
        }
        return start;
    }

    /** The token after a dateline ("LIMA, Jan. 11 -"), which is a sentence of its own; 0 where there is none. */
    public int datelineEnd() {
        return structure.datelineEnd;
    }

    /** The field's characters from one token to another, the last one exclusive, exactly as they came. */
    public String quote(int firstToken, int endToken) {
        return raw.substring(start(firstToken), end(endToken - 1));
    }

    /** What the field says from one token to another, the last one exclusive: a name, a noun. */
    public String span(int firstToken, int endToken) {
        return Mojibake.shown(read.substring(start(firstToken), end(endToken - 1)));
    }

    private boolean countShouting() {
        int words = 0;
        int loud = 0;
        for (int i = 0; i < tokens.size; i++) {
            if (tokens.kind(i) == Kind.WORD && tokens.ends[i] - tokens.starts[i] > 1) {
                words++;
                loud += allCaps(i) ? 1 : 0;
            }
        }
        return words > 2 && loud * 3 > words * 2;
    }
}
