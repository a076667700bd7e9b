package org.atalaya.search.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.events.Certainty;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.Qualifier;
import org.atalaya.events.Scope;
import org.atalaya.events.VictimGroup;
import org.atalaya.kit.messaging.EventJson;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** The page's words, in each of its languages. */
class PageWordsTest {
    private static final Pattern ASKED = Pattern.compile("\\bt\\('([a-zA-Z.]+)'");
    private static final Set<String> PLURALS = Set.of("one", "other", "many");

    @Test
    void every_language_has_the_same_words() throws IOException {
        assertThat(keys("es")).isEqualTo(keys("en"));
    }

    @Test
    void every_word_that_the_modules_ask_for_is_there() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Resource module : new PathMatchingResourcePatternResolver().getResources(PageFiles.LOCATION + "**/*.js")) {
            if (!module.getURL().getPath().contains("/lib/")) {
                Matcher matcher = ASKED.matcher(module.getContentAsString(StandardCharsets.UTF_8));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(keys("en")).containsAll(asked);
    }

    @Test
    void there_is_a_word_for_every_value_of_the_contract() throws IOException {
        Set<String> keys = keys("en");
        Map.of(
                        "harm", Harm.values(),
                        "scope", Scope.values(),
                        "scopeWhy", Scope.values(),
                        "qualifier", Qualifier.values(),
                        "group", VictimGroup.values(),
                        "decidedBy", DecidedBy.values(),
                        "certainty", Certainty.values(),
                        "reason", IncidentChanged.Reason.values())
                .forEach((name, values) -> assertThat(keys)
                        .containsAll(Arrays.stream(values)
                                .map(value -> name + "." + value.name())
                                .toList()));
    }

    @Test
    void no_word_is_markup() throws IOException {
        for (String language : Set.of("en", "es")) {
            assertThat(text(language)).doesNotContain("<", ">");
        }
    }

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        collect(EventJson.mapper().readTree(text(language)), "", keys);
        return keys;
    }

    private static void collect(JsonNode words, String before, Set<String> keys) {
        words.properties().forEach(each -> {
            String key = before + each.getKey();
            if (each.getValue().isString()
                    || each.getValue().propertyNames().stream().allMatch(PLURALS::contains)) {
                keys.add(key);
            } else {
                collect(each.getValue(), key + ".", keys);
            }
        });
    }

    private static String text(String language) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResource(PageFiles.LOCATION + "lang/" + language + ".json")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
