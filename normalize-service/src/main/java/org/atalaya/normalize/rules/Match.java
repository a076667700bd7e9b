package org.atalaya.normalize.rules;

import java.util.List;

/** Where a rule matched: units from start to end, end exclusive, and which unit each of its items took. */
public final class Match {
    private final Rule rule;
    private final int start;
    private final int end;
    private final int[] taken;

    Match(Rule rule, int start, int end, int[] taken) {
        this.rule = rule;
        this.start = start;
        this.end = end;
        this.taken = taken;
    }

    public Rule rule() {
        return rule;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Whether one of the rule's items took the unit; a gap takes none. */
    public boolean isTaken(int unit) {
        for (int each : taken) {
            if (each == unit) {
                return true;
            }
        }
        return false;
    }

    /** The unit that the n-th item (from 0) of that name took, -1 where it took none or the rule has no such item. */
    public int unit(String item, int n) {
        List<Item> items = rule.items();
        int seen = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).name().equals(item) && seen++ == n) {
                return taken[i];
            }
        }
        return -1;
    }

    /** The first unit that an item took whose classes are among these, -1 where there is none. */
    public int unit(Units units, long mask) {
        for (int unit : taken) {
            if (unit >= 0 && units.is(unit, mask)) {
                return unit;
            }
        }
        return -1;
    }
}
