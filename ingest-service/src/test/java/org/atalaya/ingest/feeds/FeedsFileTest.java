package org.atalaya.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FeedsFileTest {
    private static FeedsFile.Contents read(String yaml) {
        return FeedsFile.read(yaml, new FeedRules(Path.of("/srv/atalaya")));
    }

    @Test
    void readsAllFields() {
        FeedsFile.Contents contents = read("""
                feeds:
                  - url: HTTPS://Example.org/feed.xml#top
                    publisher: Example
                    country: pe
                    language: ES
                    kind: json-feed
                    interval: 30m
                    paused: true
                """);
        assertThat(contents.mistakes()).isEmpty();
        assertThat(contents.feeds())
                .containsExactly(new Feed(
                        Feed.idOf("https://example.org/feed.xml"),
                        "https://example.org/feed.xml",
                        "Example",
                        "PE",
                        "es",
                        FeedKind.JSON_FEED,
                        Duration.ofMinutes(30),
                        Origin.FILE,
                        true,
                        null));
    }

    @Test
    void aBadEntryIsNamedAndTheRestGoesOn() {
        FeedsFile.Contents contents = read("""
                - url: https://a.example/feed
                  publisher: A
                - url: ftp://b.example/feed
                  publisher: B
                - publisher: C
                - url: https://d.example/feed
                - url: https://e.example/feed
                  publisher: E
                  country: Peru
                - url: https://f.example/feed
                  publisher: F
                  interval: often
                - url: https://g.example/feed
                  publisher: G
                  color: red
                - https://h.example/feed
                - url: https://a.example/feed
                  publisher: A again
                - url: https://z.example/feed
                  publisher: Z
                """);
        assertThat(contents.feeds()).extracting(Feed::publisher).containsExactly("A", "Z");
        assertThat(contents.isComplete()).isFalse();
        assertThat(contents.mistakes())
                .containsExactly(
                        "line 3, feed 2: url must begin with http:// or https://, it is \"ftp://b.example/feed\"",
                        "line 5, feed 3: url is missing",
                        "line 6, feed 4: publisher is missing",
                        "line 7, feed 5: country is \"Peru\", it must be a code of two letters such as PE (ISO 3166-1)",
                        "line 10, feed 6: interval is \"often\", it must be a time such as 30m, 2h or PT30M",
                        "line 13, feed 7: color is unknown; known are url, publisher, country, language, kind,"
                                + " interval, paused",
                        "line 16, feed 8: fields are expected, such as \"url: https://…\"",
                        "line 17, feed 9: url is the same as on line 1");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        FeedsFile.Contents contents = read("feeds:\n  - url: \"https://a.example\n");
        assertThat(contents.feeds()).isEmpty();
        assertThat(contents.isComplete()).isFalse();
        assertThat(contents.mistakes())
                .singleElement()
                .asString()
                .startsWith("line ")
                .contains("not YAML");
    }

    @Test
    void aFileWithoutFeedsIsNoMistake() {
        assertThat(read("").mistakes()).isEmpty();
        assertThat(read("# nothing\n").isComplete()).isTrue();
        assertThat(read("feeds:\n").isComplete()).isTrue();
        assertThat(read("feeds: []\n").isComplete()).isTrue();
    }

    @Test
    void whatIsNoListIsTold() {
        assertThat(read("feeds: all\n").mistakes()).singleElement().asString().contains("a list of feeds is expected");
        assertThat(read("feed: []\n").mistakes()).singleElement().asString().contains("\"feed\" is unknown");
    }

    @Test
    void norwayIsNotFalse() {
        FeedsFile.Contents contents = read("- {url: https://a.example/, publisher: A, country: NO}");
        assertThat(contents.feeds()).extracting(Feed::country).containsExactly("NO");
    }

    @Test
    void aFolderStandsBesideTheFile() {
        FeedsFile.Contents contents = read("- {url: reports, publisher: A, kind: FOLDER}");
        assertThat(contents.mistakes()).isEmpty();
        assertThat(contents.feeds()).extracting(Feed::url).containsExactly("file:///srv/atalaya/reports");
    }
}
