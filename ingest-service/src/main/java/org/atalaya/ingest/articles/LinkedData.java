package org.atalaya.ingest.articles;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What a page says of itself in JSON-LD, by the words of schema.org. */
record LinkedData(JsonNode article) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** The first thing of the page that is an article. */
    static LinkedData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                JsonNode found = article(JSON.readTree(script.data()));
                if (found != null) {
                    return new LinkedData(found);
                }
            } catch (JacksonException unreadable) {
                // Pages with broken JSON-LD are read as if they had none.
            }
        }
        return new LinkedData(MissingNode.getInstance());
    }

    private static @Nullable JsonNode article(JsonNode root) {
        Deque<JsonNode> todo = new ArrayDeque<>();
        todo.add(root);
        while (!todo.isEmpty()) {
            JsonNode node = todo.poll();
            if (node.isArray()) {
                node.forEach(todo::add);
            } else if (node.isObject()) {
                if (isArticle(node.path("@type"))) {
                    return node;
                }
                todo.add(node.path("@graph"));
                todo.add(node.path("mainEntity"));
            }
        }
        return null;
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isArticle(each)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asString("").toLowerCase(Locale.ROOT);
        return name.endsWith("article") || name.endsWith("posting") || name.equals("report");
    }

    @Nullable String text(String field) {
        JsonNode value = article.path(field);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    /** The name of a person or organization that may stand as words or as an object. */
    @Nullable String name(String field) {
        JsonNode value = article.path(field);
        JsonNode one = value.isArray() ? value.path(0) : value;
        JsonNode name = one.isObject() ? one.path("name") : one;
        return name.isString() && !name.asString().isBlank() ? name.asString() : null;
    }
}
