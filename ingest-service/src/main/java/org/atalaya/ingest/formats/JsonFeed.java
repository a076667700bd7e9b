package org.atalaya.ingest.formats;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.ingest.articles.CanonicalUrl;
import org.atalaya.ingest.articles.HtmlText;
import org.atalaya.ingest.articles.PrintedDates;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final Clock clock;

    private JsonFeed(URI base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    static ParseOutcome parse(String text, URI base, Clock clock) {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JacksonException e) {
            return new ParseOutcome.Unparsable("broken JSON" + place(e.getLocation()) + ": " + e.getOriginalMessage());
        }
        if (!feed.path("items").isArray()) {
            return new ParseOutcome.Unparsable("JSON, but no JSON Feed: it has no list of items");
        }
        JsonFeed reader = new JsonFeed(base, clock);
        List<Entry> entries = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            if (item.isObject()) {
                entries.add(reader.entry(item));
            } else {
                notes.add("one of its items is no object: " + item.getNodeType());
            }
        }
        return new ParseOutcome.ParsedFeed(
                words(feed, "title"),
                text(feed, "language"),
                CanonicalUrl.ofLink(text(feed, "home_page_url"), base),
                entries,
                notes);
    }

    private static String place(@Nullable TokenStreamLocation place) {
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private Entry entry(JsonNode item) {
        List<String> notes = new ArrayList<>();
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String summary = text(item, "summary");
        String published = text(item, "date_published");
        if (published != null && PrintedDates.parse(published) == null) {
            notes.add("its date cannot be read: " + published);
        }
        return new Entry(
                text(item, "id"),
                CanonicalUrl.ofLink(text(item, "url"), base),
                words(item, "title"),
                summary == null ? "" : Markup.ofPlainText(summary),
                html != null ? html : plain == null ? "" : Markup.ofPlainText(plain),
                EntryDates.checked(PrintedDates.parse(published), clock, notes),
                PrintedDates.parse(text(item, "date_modified")),
                authors(item),
                text(item, "language"),
                notes);
    }

    private static List<String> authors(JsonNode item) {
        List<String> names = new ArrayList<>();
        item.path("authors").forEach(author -> names.add(words(author, "name")));
        if (names.isEmpty() && item.has("author")) {
            names.add(words(item.path("author"), "name"));
        }
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }

    private static String words(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? "" : HtmlText.of(text);
    }

    /** Ids are numbers in some feeds. */
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asString().isBlank()
                ? value.asString().strip()
                : null;
    }
}
