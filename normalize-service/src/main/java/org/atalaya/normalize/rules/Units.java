package org.atalaya.normalize.rules;

/**
 * What rules run over: a row of units, each a token or several that were understood as one, with its classes. Arrays,
 * since there is one for every sentence that may matter.
 */
public final class Units {
    private final long[] classes;
    private final String[] words;
    private final int[] firstTokens;
    private final int[] endTokens;
    private final long[] values;
    private int size;

    public Units(int capacity) {
        classes = new long[capacity];
        words = new String[capacity];
        firstTokens = new int[capacity];
        endTokens = new int[capacity];
        values = new long[capacity];
    }

    /**
     * Adds a unit at the end.
     *
     * @param word its folded form, "" where it is more than a word
     * @param value whatever the classes' owner wants to keep with it
     */
    public void add(long mask, String word, int firstToken, int endToken, long value) {
        classes[size] = mask;
        words[size] = word;
        firstTokens[size] = firstToken;
        endTokens[size] = endToken;
        values[size] = value;
        size++;
    }

    public int size() {
        return size;
    }

    public long classes(int unit) {
        return classes[unit];
    }

    public boolean is(int unit, long mask) {
        return (classes[unit] & mask) != 0;
    }

    public String word(int unit) {
        return words[unit];
    }

    public int firstToken(int unit) {
        return firstTokens[unit];
    }

    public int endToken(int unit) {
        return endTokens[unit];
    }

    public long value(int unit) {
        return values[unit];
    }
}
