package org.atalaya.normalize.numbers;

/** A number in words, put together from left to right; each step says whether the word can still belong to it. */
final class WordNumber {
    private long total;
    private long group;
    private long lastScale = Long.MAX_VALUE;
    /** The next word must be below this. */
    private long room = 1000;

    private boolean begun;

    /** Adds a word of the group below a thousand; {@code kind} is 20, 100 or 1000. */
    boolean add(long value, long kind) {
        if (value >= room || (begun && value == 0) || (begun && total == 0 && group == 0)) {
            return false;
        }
        group += value;
        room = kind == 1000 ? 100 : kind == 100 ? 10 : 0;
        begun = true;
        return true;
    }

    boolean timesHundred() {
        if (group > 9 || (begun && group == 0)) {
            return false;
        }
        group = Math.max(1, group) * 100;
        room = 100;
        begun = true;
        return true;
    }

    boolean scale(long factor) {
        if (factor >= lastScale || (begun && group == 0)) {
            return false;
        }
        total += Math.max(1, group) * factor;
        group = 0;
        lastScale = factor;
        room = 1000;
        begun = true;
        return true;
    }

    boolean endsInTens() {
        return begun && room == 10;
    }

    /** Whether "and", "y" may stand here: after tens (10), after hundreds and thousands (100), or after any (1). */
    boolean mayJoin(long after) {
        return begun && (after == 1 || (after == 10 ? room == 10 : room >= 100));
    }

    long value() {
        return total + group;
    }
}
