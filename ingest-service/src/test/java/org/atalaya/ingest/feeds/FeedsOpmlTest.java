package org.atalaya.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsOpmlTest {
    @Test
    void whatIsWrittenIsReadAgain() throws InvalidFeedException {
        String xml = FeedsOpml.write(List.of(Feeds.every(Duration.ofMinutes(30))));
        assertThat(FeedsOpml.read(xml))
                .containsExactly(new FeedForm(Feeds.URL, "Example", "PE", "es", null, "PT30M", null));
    }

    @Test
    void feedsAreFoundInFolders() throws InvalidFeedException {
        String xml = """
                <?xml version="1.0"?>
                <opml version="1.1"><head><title>mine</title></head><body>
                  <outline text="Perú"><outline text="Diario" type="rss" xmlUrl="https://a.example/feed"/>
                    <outline text="deeper"><outline text="B" title="Boletín" xmlUrl="https://b.example/feed"/></outline>
                  </outline>
                  <outline text="no feed" htmlUrl="https://c.example/"/>
                </body></opml>
                """;
        assertThat(FeedsOpml.read(xml))
                .extracting(FeedForm::url, FeedForm::publisher)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("https://a.example/feed", "Diario"),
                        org.assertj.core.groups.Tuple.tuple("https://b.example/feed", "Boletín"));
    }

    @Test
    void whatIsNoOpmlIsTold() {
        assertThatThrownBy(() -> FeedsOpml.read("<html><body/></html>"))
                .isInstanceOf(InvalidFeedException.class)
                .hasMessageContaining("no OPML");
        assertThatThrownBy(() -> FeedsOpml.read("<rss version=\"2.0\"><channel><title>t</title></channel></rss>"))
                .isInstanceOf(InvalidFeedException.class)
                .hasMessageContaining("no OPML");
    }

    @Test
    void entitiesOfOtherFilesAreNotRead() {
        String xml = """
                <!DOCTYPE opml [<!ENTITY host SYSTEM "file:///etc/hostname">]>
                <opml version="2.0"><head/><body><outline text="&host;" xmlUrl="https://a.example/"/></body></opml>
                """;
        assertThatThrownBy(() -> FeedsOpml.read(xml)).isInstanceOf(InvalidFeedException.class);
    }
}
