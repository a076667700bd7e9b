package org.atalaya.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names by language, where they are others than the place's own. */
final class TranslatedNames {
    private final Map<String, Map<Integer, String>> byLanguage = new HashMap<>();

    /** Languages, their number, and for each place that has one its number and its name in each, empty for none. */
    TranslatedNames(ResourceReader in) {
        List<Map<Integer, String>> languages = new ArrayList<>();
        for (int i = in.number(); i > 0; i--) {
            Map<Integer, String> names = new HashMap<>();
            languages.add(names);
            byLanguage.put(in.text(), names);
        }
        for (int i = in.number(); i > 0; i--) {
            int place = in.number();
            for (Map<Integer, String> names : languages) {
                String name = in.text();
                if (!name.isEmpty()) {
                    names.put(place, name);
                }
            }
        }
    }

    @Nullable String of(int place, String language) {
        Map<Integer, String> names = byLanguage.get(language);
        return names == null ? null : names.get(place);
    }
}
