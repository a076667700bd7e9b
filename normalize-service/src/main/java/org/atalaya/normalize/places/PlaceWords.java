package org.atalaya.normalize.places;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.gazetteer.Level;
import org.atalaya.gazetteer.NameKey;
import org.atalaya.normalize.text.WordFile;

/**
 * Hand-kept words about places: demonyms, and words beside a name. Lines are {@code KEY: word, word}; words are folded.
 * A name is matched as {@link NameKey} makes it.
 */
final class PlaceWords {
    /** Where the mask of a word's {@link Level}s begins among its marks. */
    static final int LEVEL_SHIFT = 48;

    private static final int[] NONE = {};

    private static final PlaceWords WORDS = new PlaceWords();

    private final Map<String, Long> marks = new HashMap<>();
    private final Map<String, int[]> demonyms = new HashMap<>();
    private final Set<String> noDemonyms = new HashSet<>();
    private final Map<String, Set<Integer>> countriesOf = new HashMap<>();

    private PlaceWords() {
        for (Map.Entry<String, List<String>> line : lines("places/demonyms.txt")) {
            if (line.getKey().equals("-")) {
                noDemonyms.addAll(line.getValue());
                continue;
            }
            int[] bearer = {place("places/demonyms.txt", line.getKey()) * 2};
            for (String word : line.getValue()) {
                demonyms.merge(word, bearer, PlaceWords::both);
                int space = word.indexOf(' ');
                mark(space < 0 ? word : word.substring(0, space), WordClass.DEMONYM.mask());
            }
        }
        for (Map.Entry<String, List<String>> line : lines("places/languages.txt")) {
            countriesOf.put(
                    line.getKey(),
                    line.getValue().stream()
                            .map(code -> place("places/languages.txt", code))
                            .collect(Collectors.toUnmodifiableSet()));
        }
        addAll("places/common-words.txt");
        addAll("places/given-names.txt");
        addAll("places/words.txt");
    }

    private static int[] both(int[] some, int[] one) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(one))
                .distinct()
                .toArray();
    }

    /** The place of an ISO 3166 code or of a GeoNames id. */
    private static int place(String file, String code) {
        Gazetteer gazetteer = Gazetteer.world();
        int place = Character.isDigit(code.charAt(0))
                ? gazetteer.byGeonameId(Long.parseLong(code))
                : gazetteer.byCode(code);
        if (place < 0) {
            throw new IllegalArgumentException(file + ": no place has the code " + code);
        }
        return place;
    }

    private void addAll(String path) {
        for (Map.Entry<String, List<String>> line : lines(path)) {
            long mask = 0;
            for (String key : line.getKey().split(" ", -1)) {
                mask |= isLevel(key)
                        ? (long) Level.valueOf(key).mask() << LEVEL_SHIFT
                        : WordClass.valueOf(key).mask();
            }
            for (String word : line.getValue()) {
                mark(word, mask);
            }
        }
    }

    private static boolean isLevel(String key) {
        for (Level level : Level.values()) {
            if (level.name().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private void mark(String word, long mask) {
        marks.merge(word, mask, (one, other) -> one | other);
    }

    static PlaceWords get() {
        return WORDS;
    }

    /** The countries whose official language this is; none for a language that the whole world writes in. */
    Set<Integer> countriesOf(String language) {
        return countriesOf.getOrDefault(language, Set.of());
    }

    private static List<Map.Entry<String, List<String>>> lines(String path) {
        return WordFile.lines(path).stream()
                .map(line -> {
                    int colon = line.indexOf(':');
                    List<String> words =
                            List.of(line.substring(colon + 1).strip().split("\\s*,\\s*", -1));
                    return Map.entry(line.substring(0, colon).strip(), words);
                })
                .toList();
    }

    /** The masks of a word's classes, and from {@link #LEVEL_SHIFT} on those of the levels that it says of a name. */
    long marks(String word) {
        return marks.getOrDefault(word, 0L);
    }

    /**
     * The places whose people or adjective the words are, as a name's bearers: "potosino" is of two. Empty for other
     * words; not to be changed.
     */
    int[] demonym(String words) {
        return demonyms.getOrDefault(words, NONE);
    }

    /** "Latin American", "American States": two words of which one looks like a demonym and is none. */
    boolean isNoDemonym(String words) {
        return noDemonyms.contains(words);
    }
}
