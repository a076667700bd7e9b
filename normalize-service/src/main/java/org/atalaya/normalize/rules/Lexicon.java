package org.atalaya.normalize.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.atalaya.events.Field;
import org.atalaya.normalize.text.TokenizedText;
import org.atalaya.normalize.text.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases of a language with their classes and values, as a trie over folded tokens, split as a text is. A line of a file is
 * {@code CLASS value: phrase, phrase}; the value may be absent. A phrase may stand in several classes. Words in brackets
 * stand for one another: {@code (left|fled) (their|) homes} are four phrases, two of them without the second word.
 */
public final class Lexicon {
    private final WordClasses classes;
    private final Node root = new Node(0);

    public Lexicon(WordClasses classes) {
        this.classes = classes;
    }

    /**
     * Adds the lines of a resource.
     *
     * @param valueOf reads what stands between the class and the colon
     */
    public Lexicon add(String path, ToLongFunction<String> valueOf) {
        for (String line : WordFile.lines(path)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(path + ": no colon in \"" + line + "\"");
            }
            List<String> head = List.of(line.substring(0, colon).strip().split("\\s+", -1));
            long value = head.size() > 1 ? valueOf.applyAsLong(head.get(1)) : 0;
            for (String phrase : line.substring(colon + 1).split(",", -1)) {
                if (!phrase.isBlank()) {
                    putEach(phrase.strip(), classes.index(head.get(0)), value);
                }
            }
        }
        return this;
    }

    private void putEach(String phrase, int index, long value) {
        int open = phrase.indexOf('(');
        int close = phrase.indexOf(')', open);
        if (open < 0 || close < 0) {
            put(phrase, index, value);
            return;
        }
        for (String choice : phrase.substring(open + 1, close).split("\\|", -1)) {
            putEach(phrase.substring(0, open) + choice + phrase.substring(close + 1), index, value);
        }
    }

    private void put(String phrase, int index, long value) {
        Node node = root;
        TokenizedText tokens = TokenizedText.of(Field.TEXT, phrase);
        for (int i = 0; i < tokens.size(); i++) {
            Node from = node;
            Map<String, Node> next = from.next == null ? new HashMap<>() : from.next;
            from.next = next;
            node = next.computeIfAbsent(tokens.folded(i), w -> new Node(from.depth + 1));
        }
        node.entry = node.entry == null
                ? new Entry(node.depth, 1L << index, new int[] {index}, new long[] {value})
                : node.entry.with(index, value);
    }

    /** The longest phrase that begins at a token and ends before another. */
    public @Nullable Entry longest(TokenizedText text, int at, int end) {
        Node node = root;
        Entry best = null;
        for (int i = at; i < end && node.next != null; i++) {
            Node next = node.next.get(text.folded(i));
            if (next == null) {
                break;
            }
            node = next;
            best = node.entry == null ? best : node.entry;
        }
        return best;
    }

    private static final class Node {
        private final int depth;
        private @Nullable Map<String, Node> next;
        private @Nullable Entry entry;

        private Node(int depth) {
            this.depth = depth;
        }
    }

    /** What is known of a phrase. */
    public static final class Entry {
        private final int length;
        private final long classes;
        private final int[] indexes;
        private final long[] values;

        private Entry(int length, long classes, int[] indexes, long[] values) {
            this.length = length;
            this.classes = classes;
            this.indexes = indexes;
            this.values = values;
        }

        private Entry with(int index, long value) {
            int[] moreIndexes = java.util.Arrays.copyOf(indexes, indexes.length + 1);
            long[] moreValues = java.util.Arrays.copyOf(values, values.length + 1);
            moreIndexes[indexes.length] = index;
            moreValues[values.length] = value;
            return new Entry(length, classes | (1L << index), moreIndexes, moreValues);
        }

        /** Number of tokens. */
        public int length() {
            return length;
        }

        /** Mask of its classes. */
        public long classes() {
            return classes;
        }

        /** The phrase's value in a class that it stands in. */
        public long value(int index) {
            for (int i = 0; i < indexes.length; i++) {
                if (indexes[i] == index) {
                    return values[i];
                }
            }
            throw new IllegalArgumentException("The phrase does not stand in class " + index);
        }
    }
}
