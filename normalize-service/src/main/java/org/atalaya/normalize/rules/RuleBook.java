package org.atalaya.normalize.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.atalaya.normalize.text.WordFile;
import org.jspecify.annotations.Nullable;

/** The rules of a language, indexed by what they can begin with. */
public final class RuleBook {
    private final List<List<Rule>> byClass = new ArrayList<>();
    private final Map<String, List<Rule>> byWord = new HashMap<>();
    private long beginnings;

    /** Reads rule files, one rule a line. */
    public RuleBook(WordClasses classes, List<String> paths) {
        for (int i = 0; i < Long.SIZE; i++) {
            byClass.add(new ArrayList<>());
        }
        int order = 0;
        for (String path : paths) {
            for (String line : WordFile.lines(path)) {
                index(Rule.parse(line, order++, classes));
            }
        }
    }

    private void index(Rule rule) {
        for (Item item : rule.items()) {
            if (item.gap()) {
                throw new IllegalArgumentException("A rule cannot begin with a gap: " + rule.meaning());
            }
            beginnings |= item.classes();
            for (long rest = item.classes(); rest != 0; rest &= rest - 1) {
                byClass.get(Long.numberOfTrailingZeros(rest)).add(rule);
            }
            item.words()
                    .forEach(word ->
                            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(rule));
            if (!item.optional()) {
                return;
            }
        }
    }

    /** Every match of every rule that begins at a unit. */
    public void matches(Units units, int start, Consumer<Match> found) {
        for (long rest = units.classes(start) & beginnings; rest != 0; rest &= rest - 1) {
            tryAll(byClass.get(Long.numberOfTrailingZeros(rest)), units, start, found);
        }
        List<Rule> rules = byWord.isEmpty() ? null : byWord.get(units.word(start));
        if (rules != null) {
            tryAll(rules, units, start, found);
        }
    }

    /** The longest match that begins at a unit, of two as long the one whose rule stands first. */
    public @Nullable Match longest(Units units, int start) {
        Longest longest = new Longest();
        matches(units, start, longest);
        return longest.best;
    }

    private static void tryAll(List<Rule> rules, Units units, int start, Consumer<Match> found) {
        for (Rule rule : rules) {
            Match match = rule.match(units, start);
            if (match != null) {
                found.accept(match);
            }
        }
    }

    private static final class Longest implements Consumer<Match> {
        private @Nullable Match best;

        @Override
        public void accept(Match match) {
            Match old = best;
            boolean better = old == null
                    || match.end() > old.end()
                    || (match.end() == old.end()
                            && match.rule().order() < old.rule().order());
            best = better ? match : old;
        }
    }
}
