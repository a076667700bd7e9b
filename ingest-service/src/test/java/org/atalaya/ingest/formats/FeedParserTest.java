package org.atalaya.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.TimeZone;
import org.atalaya.ingest.formats.ParseOutcome.ParsedFeed;
import org.atalaya.ingest.formats.ParseOutcome.Unparsable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    private static final URI BASE = URI.create("https://news.example/feeds/all.xml");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-20T12:00:00Z"), ZoneOffset.UTC);

    private static final String RSS = """
            <?xml version="1.0" encoding="%s"?>
            <rss version="2.0"><channel><title>Hoy</title><link>https://news.example/</link><language>es-pe</language>
            %s
            </channel></rss>""";

    private final FeedParser parser = new FeedParser(CLOCK);

    @Test
    void rss_2_gives_id_address_words_and_date() {
        ParsedFeed feed = parsed(rss("""
                <item><title>Dos muertos en &#233;l paro</title><link>/a?utm_source=rss#top</link>
                <guid isPermaLink="false">n-1</guid><pubDate>Mon, 17 Mar 2025 08:00:00 -0500</pubDate>
                <description>Murieron &lt;b&gt;dos&lt;/b&gt; personas.</description></item>"""));

        assertThat(feed.language()).isEqualTo("es-pe");
        Entry entry = feed.entries().get(0);
        assertThat(entry.entryId()).isEqualTo("n-1");
        assertThat(entry.url()).isEqualTo("https://news.example/a");
        assertThat(entry.title()).isEqualTo("Dos muertos en él paro");
        assertThat(entry.summaryHtml()).isEqualTo("Murieron <b>dos</b> personas.");
        assertThat(entry.published()).isEqualTo("2025-03-17T13:00:00Z");
    }

    @Test
    void content_encoded_is_the_content() {
        ParsedFeed feed = parsed("""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title>
                <item><title>a</title><description>short</description>
                <content:encoded><![CDATA[<p>The whole & all of it</p>]]></content:encoded></item></channel></rss>""");

        assertThat(feed.entries().get(0).contentHtml()).contains("<p>The whole & all of it</p>");
    }

    @Test
    void rss_1_is_read() {
        ParsedFeed feed = parsed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://news.example/"><title>t</title><link>https://news.example/</link>
                <description>d</description></channel>
                <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link>
                <dc:date>2025-03-01T10:00:00Z</dc:date></item></rdf:RDF>""");

        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.url()).isEqualTo("https://news.example/1");
            assertThat(entry.published()).isEqualTo("2025-03-01T10:00:00Z");
        });
    }

    @Test
    void rss_0_91_with_the_document_type_of_its_time_is_read() {
        ParsedFeed feed = parsed("""
                <?xml version="1.0"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">
                <rss version="0.91"><channel><title>t</title><item><title>One</title>
                <link>https://news.example/1</link></item></channel></rss>""");

        assertThat(feed.entries()).hasSize(1);
    }

    @Test
    void atom_keeps_plain_text_plain_and_takes_the_update_where_nothing_was_published() {
        ParsedFeed feed = parsed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/"><title>t</title>
                <entry><id>urn:1</id><title type="html">A &amp;amp; B</title><link href="x/1"/>
                <updated>2025-03-02T00:00:00Z</updated><summary>5 &lt; 6</summary></entry></feed>""");

        Entry entry = feed.entries().get(0);
        assertThat(entry.entryId()).isEqualTo("urn:1");
        assertThat(entry.title()).isEqualTo("A & B");
        assertThat(entry.url()).isEqualTo("https://other.example/x/1");
        assertThat(entry.published()).isEqualTo("2025-03-02T00:00:00Z");
        assertThat(entry.summaryHtml()).isEqualTo("<p>5 &lt; 6</p>");
    }

    @Test
    void json_feed_is_read_with_numbers_as_ids() {
        ParsedFeed feed = parsed("""
                {"version": "https://jsonfeed.org/version/1", "title": "t", "items": [
                 {"id": 7, "url": "/7", "title": "Siete", "content_text": "Uno\\n\\nDos", "date_published": "2025-03-02T00:00:00-05:00",
                  "author": {"name": "R. Quispe"}}]}""");

        Entry entry = feed.entries().get(0);
        assertThat(entry.entryId()).isEqualTo("7");
        assertThat(entry.url()).isEqualTo("https://news.example/7");
        assertThat(entry.contentHtml()).isEqualTo("<p>Uno</p><p>Dos</p>");
        assertThat(entry.published()).isEqualTo("2025-03-02T05:00:00Z");
        assertThat(entry.authors()).containsExactly("R. Quispe");
    }

    @Test
    void broken_json_is_told_with_its_place() {
        assertThat(unparsable("{\"items\": [\n{\"id\": }]}")).contains("broken JSON at line 2");
        assertThat(unparsable("{\"status\": \"ok\"}")).contains("no list of items");
    }

    @Test
    void an_entry_without_id_has_its_address_as_key_and_one_without_both_its_words() {
        ParsedFeed feed = parsed(rss(
                "<item><title>a</title><link>https://news.example/1</link></item>" + "<item><title>b</title></item>"));

        assertThat(feed.entries().get(0).entryId()).isNull();
        assertThat(feed.entries().get(0).key()).isEqualTo("https://news.example/1");
        assertThat(feed.entries().get(1).key()).isEqualTo(feed.entries().get(1).digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 17 Mar 2025 08:00:00",
                "Mon, 17 Mar 2025 08:00",
                "17 Mar 2025 08:00:00",
                "2025-03-17 08:00:00",
                "2025-03-17T08:00:00",
                "Monday, March 17, 2025 - 08:00"
            })
    void a_date_without_a_zone_is_of_utc_wherever_this_runs(String date) {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
        try {
            Entry entry = parsed(rss("<item><title>a</title><pubDate>" + date + "</pubDate></item>"))
                    .entries()
                    .get(0);
            assertThat(entry.published()).isEqualTo("2025-03-17T08:00:00Z");
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_date_in_the_future_or_before_print_is_no_date_and_noted() {
        ParsedFeed feed = parsed(rss("<item><title>a</title><pubDate>Mon, 17 Mar 2098 08:00:00 GMT</pubDate></item>"
                + "<item><title>b</title><pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate></item>"
                + "<item><title>c</title></item>"));

        assertThat(feed.entries())
                .allSatisfy(entry -> assertThat(entry.published()).isNull());
        assertThat(feed.entries().get(0).notes()).singleElement().asString().contains("future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "windows-1252", "UTF-8"})
    void the_xml_declaration_tells_the_encoding(String charset) {
        String xml = RSS.formatted(charset, "<item><title>Señor Núñez</title></item>");

        assertThat(parsed(xml.getBytes(Charset.forName(charset)), null)
                        .entries()
                        .get(0)
                        .title())
                .isEqualTo("Señor Núñez");
    }

    @Test
    void the_header_goes_before_the_declaration_and_the_byte_order_mark_before_both() {
        byte[] latin =
                RSS.formatted("UTF-8", "<item><title>Núñez</title></item>").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(parsed(latin, "iso-8859-1").entries().get(0).title()).isEqualTo("Núñez");

        byte[] marked = ("\ufeff" + RSS.formatted("ISO-8859-1", "<item><title>Núñez</title></item>"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(parsed(marked, null).entries().get(0).title()).isEqualTo("Núñez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<item><title>a \u0003 b</title></item>", "<item><title>a &#x1; b</title></item>"})
    void what_feeds_get_wrong_most_is_repaired_and_noted(String item) {
        ParsedFeed feed = parsed(rss(item));

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.notes()).singleElement().asString().contains("repaired");
    }

    @Test
    void entities_of_html_and_loose_ampersands_are_read() {
        assertThat(parsed(rss("<item><title>a&nbsp;b &eacute; & c</title></item>"))
                        .entries()
                        .get(0)
                        .title())
                .isEqualTo("a\u00a0b é & c");
    }

    @Test
    void words_before_the_declaration_are_dropped() {
        assertThat(parsed("\n\nNotice: undefined index\n" + rss("<item><title>a</title></item>"))
                        .entries())
                .hasSize(1);
    }

    @Test
    void prefixes_that_nobody_declared_are_declared() {
        ParsedFeed feed = parsed(
                "<rss version=\"2.0\"><channel><title>t</title><item><title>a</title>"
                        + "<foo:bar>1</foo:bar><content:encoded>&lt;p&gt;All&lt;/p&gt;</content:encoded></item></channel></rss>");

        assertThat(feed.entries().get(0).contentHtml()).isEqualTo("<p>All</p>");
        assertThat(feed.notes()).singleElement().asString().contains("foo");
    }

    @Test
    void what_no_entry_is_made_of_may_be_wrong() {
        ParsedFeed feed =
                parsed(rss("<ttl>soon</ttl><skipHours><hour>77</hour></skipHours><image><width>q</width></image>"
                        + "<item><title>a</title><enclosure length=\"abc\" url=\"%%\"/></item>"));

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "", "two"})
    void other_versions_of_rss_are_read_as_the_last(String version) {
        assertThat(parsed("<rss version=\"" + version
                                + "\"><channel><title>t</title><item><title>a</title></item></channel></rss>")
                        .entries())
                .hasSize(1);
    }

    @Test
    void dates_of_other_forms_are_read_and_those_nobody_reads_are_noted() {
        ParsedFeed feed = parsed(rss("<item><title>a</title><pubDate>2025-03-01 10:00:00</pubDate></item>"
                + "<item><title>b</title><pubDate>Lun, 17 mar 2025 08:00:00 -0500</pubDate></item>"
                + "<item><title>c</title><pubDate>yesterday</pubDate></item>"));

        assertThat(feed.entries().get(0).published()).isEqualTo("2025-03-01T10:00:00Z");
        assertThat(feed.entries().get(1).published()).isEqualTo("2025-03-17T13:00:00Z");
        assertThat(feed.entries().get(2).published()).isNull();
        assertThat(feed.entries().get(2).notes()).containsExactly("its date cannot be read: yesterday");
    }

    @Test
    void a_guid_that_is_no_address_is_no_link() {
        ParsedFeed feed = parsed(rss("<item><guid>17</guid><title>a</title></item>"
                + "<item><guid>https://news.example/b</guid><title>b</title></item>"));

        assertThat(feed.entries()).extracting(Entry::entryId).containsExactly("17", null);
        assertThat(feed.entries()).extracting(Entry::url).containsExactly(null, "https://news.example/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "utf-8", "iso-8859-1"})
    void bytes_that_are_not_what_is_declared_are_read_as_what_they_are(String header) {
        byte[] latin = "<rss version=\"2.0\"><channel><title>Núñez</title></channel></rss>"
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 =
                "<rss version=\"2.0\"><channel><title>Núñez</title></channel></rss>".getBytes(StandardCharsets.UTF_8);

        assertThat(parsed(latin, header).title()).isEqualTo("Núñez");
        assertThat(parsed(utf8, header).title()).isEqualTo("Núñez");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version=\"2.0\"><channel><item><description>%s</description></item></channel></rss>",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content type=\"xhtml\">%s</content></entry></feed>",
                "<rss version=\"2.0\" xmlns:b=\"urn:b\"><channel><item>%s</item></channel></rss>"
            })
    void xml_without_bottom_is_refused(String feed) {
        String deep = "<b>".repeat(100_000) + "</b>".repeat(100_000);

        assertThat(unparsable(feed.formatted(deep))).contains("200 deep");
        assertThat(unparsable("[".repeat(100_000))).contains("broken JSON");
    }

    @Test
    void whatever_happened_to_the_bytes_there_is_an_outcome() {
        byte[] whole = rss("<item><title>Dos &amp; m&#225;s</title><guid isPermaLink=\"false\">1</guid>"
                        + "<pubDate>Mon, 17 Mar 2025 08:00:00 -0500</pubDate>"
                        + "<description><![CDATA[<p>Murieron <b>dos</b>.</p>]]></description></item>")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20250317);
        for (int i = 0; i < 3_000; i++) {
            byte[] broken = whole.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                int from = random.nextInt(broken.length);
                int to = random.nextInt(broken.length);
                int length = Math.min(random.nextInt(30), broken.length - Math.max(from, to));
                System.arraycopy(broken.clone(), from, broken, to, length);
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            ParseOutcome outcome = parser.parse(broken, null, BASE);
            if (outcome instanceof Unparsable unparsable) {
                assertThat(unparsable.message()).isNotBlank().doesNotContain("Exception", "Cannot invoke");
            }
        }
    }

    @Test
    void xml_beyond_repair_is_told_with_its_place() {
        assertThat(unparsable("<rss version=\"2.0\"><channel>\n<item><title>a</item></channel></rss>"))
                .contains("broken XML at line 2");
        assertThat(unparsable("<sitemap><a/></sitemap>")).contains("neither RSS nor Atom");
        assertThat(unparsable("<opml version=\"2.0\"><body/></opml>")).contains("its root is opml");
        assertThat(unparsable("<rss version=\"2.0\"/>")).contains("begins like a feed");
        assertThat(unparsable("Try again later")).contains("neither XML nor JSON", "Try again later");
        assertThat(unparsable("  ")).contains("empty");
    }

    @Test
    void a_page_is_no_feed_and_may_tell_where_one_is() {
        assertThat(unparsable(
                        "<!DOCTYPE html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\">"
                                + "</head><body>Hello</body></html>"))
                .contains("HTML page")
                .contains("https://news.example/rss");
    }

    @Test
    void a_feed_that_carries_pages_is_a_feed() {
        assertThat(parsed(
                                rss(
                                        "<item><title>a</title><description><![CDATA[<html><body>x</body></html>]]></description></item>"))
                        .entries())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\">%p;]>",
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
            })
    void entities_of_its_own_are_refused(String doctype) {
        assertThat(unparsable("<?xml version=\"1.0\"?>" + doctype
                        + "<rss version=\"2.0\"><channel><title>&x;&b;</title></channel></rss>"))
                .contains("document type");
    }

    private static String rss(String items) {
        return RSS.formatted("UTF-8", items);
    }

    private ParsedFeed parsed(String document) {
        return parsed(document.getBytes(StandardCharsets.UTF_8), null);
    }

    private ParsedFeed parsed(byte[] document, @Nullable String charset) {
        ParseOutcome outcome = parser.parse(document, charset, BASE);
        assertThat(outcome).isInstanceOf(ParsedFeed.class);
        return (ParsedFeed) outcome;
    }

    private String unparsable(String document) {
        ParseOutcome outcome = parser.parse(document.getBytes(StandardCharsets.UTF_8), null, BASE);
        assertThat(outcome).isInstanceOf(Unparsable.class);
        return ((Unparsable) outcome).message();
    }
}
