package org.atalaya.search.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedFormatTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \u202e84\u202c ]]> \u0000\u000b\ud800 dead";
    private static final Instant FIRST = Instant.parse("2023-01-10T09:00:00Z");

    @Test
    void an_atom_page_says_what_rfc_4287_and_5005_ask_for() throws FeedException {
        Feed feed = atom(page("?cursor=x", entry("a", "Seven dead"), entry("b", "Two dead")));

        assertThat(feed.getId()).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(feed.getUpdated()).isEqualTo(FIRST);
        assertThat(feed.getOtherLinks())
                .extracting(Link::getRel, Link::getHref)
                .contains(
                        org.assertj.core.api.Assertions.tuple("self", "http://127.0.0.1/api/reports.atom?country=PE"),
                        org.assertj.core.api.Assertions.tuple("next", "http://127.0.0.1/api/reports.atom?cursor=x"));
        Entry entry = feed.getEntries().get(0);
        assertThat(entry.getId())
                .matches("urn:uuid:[0-9a-f-]{36}")
                .isNotEqualTo(feed.getEntries().get(1).getId());
        assertThat(entry.getUpdated()).isEqualTo(FIRST);
        assertThat(entry.getAuthors().get(0).getName()).isEqualTo("Radio");
        assertThat(entry.getOtherLinks().get(0).getHref()).isEqualTo("https://news.example/a");
    }

    @Test
    void ids_stay_the_same_wherever_the_service_stands() throws FeedException {
        assertThat(atom(page(null, entry("a", "Before"))).getEntries().get(0).getId())
                .isEqualTo(atom(page("?later", entry("a", "After")))
                        .getEntries()
                        .get(0)
                        .getId());
        assertThat(FeedEntry.urn("report/a")).isEqualTo("urn:uuid:f747afdf-860b-310d-afa2-cf7d0442beb7");
    }

    @Test
    void the_last_page_has_no_next_and_an_empty_feed_is_a_feed() throws FeedException {
        Feed feed = atom(page(null));

        assertThat(feed.getOtherLinks()).extracting(Link::getRel).containsExactly("self", "first");
        assertThat(feed.getUpdated()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void hostile_text_is_text_in_atom() throws FeedException {
        Entry entry = atom(page(null, entry("a", HOSTILE))).getEntries().get(0);

        assertThat(entry.getTitle()).isEqualTo("<script>alert(1)</script> & 84 ]]> dead");
        assertThat(entry.getTitleEx().getType()).isIn(null, "text");
        assertThat(entry.getSummary().getType()).isEqualTo("text");
    }

    @Test
    void hostile_text_is_no_tag_in_rss_for_readers_that_take_it_for_html() throws FeedException {
        String xml = text(FeedFormat.RSS, page("?cursor=x", entry("a", HOSTILE)));
        SyndFeed feed = new SyndFeedInput().build(new StringReader(xml));

        assertThat(feed.getEntries().get(0).getTitle()).startsWith("&lt;script").doesNotContain("<");
        assertThat(feed.getEntries().get(0).getDescription().getValue())
                .startsWith("&lt;script")
                .doesNotContain("<");
        assertThat(feed.getEntries().get(0).getUri()).startsWith("urn:uuid:");
        assertThat(xml)
                .contains("rel=\"self\"", "rel=\"next\"", "isPermaLink=\"false\"")
                .doesNotContain("\u202e");
    }

    @Test
    void an_address_that_is_not_of_the_web_is_no_link() {
        FeedEntry entry = new FeedEntry(
                "report",
                "a",
                "t",
                "s",
                FIRST,
                null,
                URI.create("http://127.0.0.1/a"),
                "javascript:alert(1)",
                null,
                List.of());

        assertThat(text(FeedFormat.ATOM, page(null, entry))).doesNotContain("javascript");
    }

    @Test
    void the_entity_tag_changes_with_the_page_only() {
        var first = FeedFormat.ATOM.answer(page(null, entry("a", "One")));

        assertThat(first.getHeaders().getETag())
                .isEqualTo(FeedFormat.ATOM
                        .answer(page(null, entry("a", "One")))
                        .getHeaders()
                        .getETag())
                .isNotEqualTo(FeedFormat.ATOM
                        .answer(page(null, entry("a", "Two")))
                        .getHeaders()
                        .getETag());
    }

    private static FeedPage page(@Nullable String next, FeedEntry... entries) {
        URI root = URI.create("http://127.0.0.1/api/reports.atom");
        return new FeedPage(
                "reports?country=PE",
                "Reports: country=PE",
                URI.create(root + "?country=PE"),
                URI.create(root + "?country=PE"),
                next == null ? null : URI.create(root + next),
                URI.create("http://127.0.0.1/search?country=PE"),
                List.of(entries));
    }

    private static FeedEntry entry(String id, String text) {
        return new FeedEntry(
                "report",
                id,
                text,
                text,
                FIRST,
                FIRST,
                URI.create("http://127.0.0.1/reports/" + id),
                "https://news.example/" + id,
                "Radio",
                List.of("KILLED"));
    }

    private static Feed atom(FeedPage page) throws FeedException {
        return (Feed) new WireFeedInput().build(new StringReader(text(FeedFormat.ATOM, page)));
    }

    private static String text(FeedFormat format, FeedPage page) {
        return new String(format.write(page), StandardCharsets.UTF_8);
    }
}
