package org.atalaya.normalize.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One place of a rule.
 *
 * @param name the item as the file has it, without its suffix
 * @param classes mask of the classes that fit
 * @param words folded words that fit
 * @param most how many units it may take
 * @param optional whether it may take none
 * @param gap whether any unit fits but those of the class BARRIER
 */
record Item(String name, long classes, Set<String> words, int most, boolean optional, boolean gap) {
    /** Reads {@code word}, {@code CLASS|other}, {@code item?}, and {@code _3}: up to three units of any kind. */
    static Item parse(String written, WordClasses known) {
        if (written.startsWith("_")) {
            int most = written.length() == 1 ? 1 : Integer.parseInt(written.substring(1));
            return new Item(written, known.mask("BARRIER"), Set.of(), most, true, true);
        }
        boolean optional = written.length() > 1 && written.endsWith("?");
        String name = optional ? written.substring(0, written.length() - 1) : written;
        long mask = 0;
        Set<String> words = new HashSet<>();
        for (String choice : List.of(name.split("\\|", -1))) {
            if (Character.isUpperCase(choice.charAt(0))) {
                mask |= known.mask(choice);
            } else {
                words.add(choice);
            }
        }
        return new Item(name, mask, Set.copyOf(words), 1, optional, false);
    }

    boolean fits(Units units, int unit) {
        if (gap) {
            return (units.classes(unit) & classes) == 0;
        }
        return (units.classes(unit) & classes) != 0 || (!words.isEmpty() && words.contains(units.word(unit)));
    }
}
