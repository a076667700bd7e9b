package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.atalaya.normalize.rules.Units;

/**
 * Which of the people listed together are one claim: single people and names are summed, and so is a family ("a mother and
 * her two children"); other groups are a claim each ("nine students and a teacher").
 */
final class Groups {
    private final ClaimUnits sentence;
    private final Units units;

    Groups(ClaimUnits sentence) {
        this.sentence = sentence;
        this.units = sentence.units;
    }

    List<List<Integer>> of(List<Integer> people) {
        List<List<Integer>> groups = new ArrayList<>();
        boolean inFamily = false;
        for (int unit : people) {
            boolean isRelative = isRelative(unit);
            inFamily = isRelative && (inFamily || isOwned(unit));
            List<Integer> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            boolean isAnother = isOne(unit) && last != null && isOne(last.get(last.size() - 1));
            if (last != null && (isAnother || inFamily)) {
                last.add(unit);
            } else {
                groups.add(new ArrayList<>(List.of(unit)));
            }
        }
        return groups;
    }

    private boolean isOne(int unit) {
        return Objects.equals(sentence.people(unit).count().high(), 1L);
    }

    private boolean isRelative(int unit) {
        return units.is(unit, CasualtyLanguage.RELATIVE);
    }

    /** "Her two children", "his wife". */
    private boolean isOwned(int unit) {
        return units.is(unit, CasualtyLanguage.POSSESSIVE)
                || (unit > 0 && units.is(unit - 1, CasualtyLanguage.POSSESSIVE));
    }
}
