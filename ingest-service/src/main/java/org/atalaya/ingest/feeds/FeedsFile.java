package org.atalaya.ingest.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads feeds.yml: a list of feeds, alone or under "feeds:". A bad entry is set aside, the rest goes on. */
final class FeedsFile {
    private static final Set<String> FIELDS =
            Set.of("url", "publisher", "country", "language", "kind", "interval", "paused");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What the file says.
     *
     * @param mistakes each with its line, entry and field
     * @param isComplete false where an entry could not be read, so that feeds may be missing from the list
     */
    record Contents(List<Feed> feeds, List<String> mistakes, boolean isComplete) {
        Contents {
            feeds = List.copyOf(feeds);
            mistakes = List.copyOf(mistakes);
        }
    }

    private final FeedRules rules;
    private final List<Feed> feeds = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private FeedsFile(FeedRules rules) {
        this.rules = rules;
    }

    static Contents read(String yaml, FeedRules rules) {
        FeedsFile file = new FeedsFile(rules);
        boolean isComplete = file.readAll(yaml);
        return new Contents(file.feeds, file.mistakes, isComplete && file.mistakes.isEmpty());
    }

    private boolean readAll(String yaml) {
        try (JsonParser parser = YAML.createParser(yaml)) {
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.VALUE_NULL) {
                return true;
            }
            return token == JsonToken.START_OBJECT ? object(parser) : list(parser);
        } catch (JacksonException e) {
            mistakes.add("line " + e.getLocation().getLineNr() + ": not YAML: " + firstLine(e.getOriginalMessage()));
            return false;
        }
    }

    private boolean object(JsonParser parser) {
        boolean isComplete = true;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int line = line(parser);
            parser.nextToken();
            if (name.equals("feeds")) {
                isComplete &= parser.currentToken() == JsonToken.VALUE_NULL || list(parser);
            } else {
                mistakes.add("line " + line + ": \"" + name + "\" is unknown, only \"feeds\" can stand here");
                parser.skipChildren();
            }
        }
        return isComplete;
    }

    private boolean list(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            mistakes.add("line " + line(parser) + ": a list of feeds is expected, each beginning with \"- url:\"");
            return false;
        }
        for (int entry = 1; parser.nextToken() != JsonToken.END_ARRAY; entry++) {
            int line = line(parser);
            JsonNode node = YAML.readTree(parser);
            entry(node, entry, line);
        }
        return true;
    }

    private void entry(JsonNode node, int entry, int line) {
        String place = "line " + line + ", feed " + entry;
        if (!node.isObject()) {
            mistakes.add(place + ": fields are expected, such as \"url: https://…\"");
            return;
        }
        for (String field : node.propertyNames()) {
            if (!FIELDS.contains(field)) {
                mistakes.add(place + ": " + field + " is unknown; known are url, publisher, country, language, kind,"
                        + " interval, paused");
                return;
            }
        }
        try {
            add(rules.feed(form(node), Origin.FILE), place, line);
        } catch (InvalidFeedException e) {
            mistakes.add(place + ": " + e.reason());
        }
    }

    private void add(Feed feed, String place, int line) {
        Integer first = lines.putIfAbsent(feed.id(), line);
        if (first == null) {
            feeds.add(feed);
        } else {
            mistakes.add(place + ": url is the same as on line " + first);
        }
    }

    private static FeedForm form(JsonNode node) throws InvalidFeedException {
        return new FeedForm(
                text(node, "url"),
                text(node, "publisher"),
                country(node),
                text(node, "language"),
                text(node, "kind"),
                text(node, "interval"),
                truth(node));
    }

    private static @Nullable String text(JsonNode node, String field) throws InvalidFeedException {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isContainer()) {
            throw new InvalidFeedException(field, field + " must be one value");
        }
        return value.asString();
    }

    /** YAML 1.1 reads an unquoted NO, Norway, as "false". */
    private static @Nullable String country(JsonNode node) throws InvalidFeedException {
        return node.path("country").isBoolean() && !node.path("country").booleanValue() ? "NO" : text(node, "country");
    }

    private static @Nullable Boolean truth(JsonNode node) throws InvalidFeedException {
        String value = text(node, "paused");
        if (value == null) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default ->
                throw new InvalidFeedException("paused", "paused is \"" + value + "\", it must be true or false");
        };
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
