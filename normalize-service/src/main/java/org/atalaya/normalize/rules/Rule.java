package org.atalaya.normalize.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule file: {@code meaning: before < items > after}. What stands before "<" and after ">" must be there
 * but is not part of the match; both may be absent.
 */
public final class Rule {
    private final String written;
    private final String meaning;
    private final int order;
    private final List<Item> before;
    private final List<Item> items;
    private final List<Item> after;

    private Rule(String written, String meaning, int order, List<Item> before, List<Item> items, List<Item> after) {
        this.written = written;
        this.meaning = meaning;
        this.order = order;
        this.before = before;
        this.items = items;
        this.after = after;
    }

    static Rule parse(String line, int order, WordClasses classes) {
        int colon = line.indexOf(": ");
        if (colon < 1) {
            throw new IllegalArgumentException("A rule is \"meaning: items\", this is not: " + line);
        }
        List<Item> before = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<Item> after = new ArrayList<>();
        List<Item> current = items;
        for (String written : line.substring(colon + 2).strip().split("\\s+", -1)) {
            if (written.equals("<")) {
                before.addAll(items);
                items.clear();
            } else if (written.equals(">")) {
                current = after;
            } else {
                current.add(Item.parse(written, classes));
            }
        }
        return new Rule(
                line, line.substring(0, colon), order, List.copyOf(before), List.copyOf(items), List.copyOf(after));
    }

    /** The line of the file, by which the rule is named and found again. */
    public String written() {
        return written;
    }

    /** What the rule's owner makes of a match. */
    public String meaning() {
        return meaning;
    }

    /** Its place in the file: the earlier of two rules that match the same wins. */
    public int order() {
        return order;
    }

    List<Item> items() {
        return items;
    }

    /** The longest match that begins at a unit. */
    @Nullable Match match(Units units, int start) {
        if (!before.isEmpty() && !precedes(units, start)) {
            return null;
        }
        int[] taken = new int[items.size()];
        int end = match(units, start, 0, taken);
        return end <= start ? null : new Match(this, start, end, taken);
    }

    private boolean precedes(Units units, int start) {
        int unit = start - before.size();
        if (unit < 0) {
            return false;
        }
        for (Item item : before) {
            if (!item.fits(units, unit++)) {
                return false;
            }
        }
        return true;
    }

    private boolean follows(Units units, int end) {
        int unit = end;
        for (Item item : after) {
            if (unit >= units.size() || !item.fits(units, unit++)) {
                return false;
            }
        }
        return true;
    }

    private int match(Units units, int unit, int index, int[] taken) {
        if (index == items.size()) {
            return follows(units, unit) ? unit : -1;
        }
        Item item = items.get(index);
        if (item.gap()) {
            return matchGap(units, unit, index, taken);
        }
        if (unit < units.size() && item.fits(units, unit)) {
            taken[index] = unit;
            int end = match(units, unit + 1, index + 1, taken);
            if (end >= 0) {
                return end;
            }
        }
        if (item.optional()) {
            taken[index] = -1;
            return match(units, unit, index + 1, taken);
        }
        return -1;
    }

    private int matchGap(Units units, int unit, int index, int[] taken) {
        Item gap = items.get(index);
        taken[index] = -1;
        for (int skipped = 0; skipped <= gap.most(); skipped++) {
            int end = match(units, unit + skipped, index + 1, taken);
            if (end >= 0) {
                return end;
            }
            if (unit + skipped >= units.size() || !gap.fits(units, unit + skipped)) {
                return -1;
            }
        }
        return -1;
    }
}
