package org.atalaya.ingest.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP://News.Example.ORG | http://news.example.org/",
                "https://example.org:443/a | https://example.org/a",
                "http://example.org:80/a | http://example.org/a",
                "http://example.org:443/a | http://example.org:443/a",
                "https://example.org./a | https://example.org/a",
                "https://user:word@example.org/a | https://example.org/a",
                "https://example.org/a#part | https://example.org/a",
                "https://example.org/a/ | https://example.org/a/",
                "https://example.org/A?B=C | https://example.org/A?B=C",
                "https://example.org/a?id=7&utm_source=x&UTM_Medium=y&fbclid=z | https://example.org/a?id=7",
                "https://example.org/a?utm_source=x | https://example.org/a",
                "https://example.org/a?b=2&a=1 | https://example.org/a?b=2&a=1",
                "https://example.org/a?utmost=1 | https://example.org/a?utmost=1",
                "https://example.org/a?q=a%26utm_source=x | https://example.org/a?q=a%26utm_source=x",
                "https://españa.example/niño?q=año | https://xn--espaa-rta.example/ni%C3%B1o?q=a%C3%B1o",
                "https://a_b.example.org/x | https://a_b.example.org/x",
                "https://[2606:4700::1111]:8443/x | https://[2606:4700::1111]:8443/x"
            })
    void many_addresses_of_a_page_are_one(String address, String canonical) {
        URI once = CanonicalUrl.of(URI.create(address));

        assertThat(once).hasToString(canonical);
        assertThat(CanonicalUrl.of(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "ftp://example.org/a", "mailto:a@example.org", "http:/a", "http://a:99999/"})
    void what_is_not_on_the_web_has_no_canonical_form(String address) {
        assertThatThrownBy(() -> CanonicalUrl.of(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../b c.html | https://example.org/b%20c.html",
                "?page=2 | https://example.org/news/list?page=2",
                "'' | ",
                "//other.example.org/x | https://other.example.org/x",
                "https://example.org/100%/año | https://example.org/100%25/a%C3%B1o",
                "'https://example.org/a\tb' | https://example.org/ab",
                "/report[1].html | https://example.org/report%5B1%5D.html",
                "http://[2606:4700::1111]/a b[1] | http://[2606:4700::1111]/a%20b%5B1%5D",
                "/a#one#two | https://example.org/a",
                "javascript:void(0) | ",
                "https:// | "
            })
    void printed_links_are_read_against_their_page(String link, @Nullable String canonical) {
        assertThat(CanonicalUrl.ofLink(link, URI.create("https://example.org/news/list?page=1#top")))
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"/a", "a.html"})
    void a_relative_link_without_a_page_leads_nowhere(String link) {
        assertThat(CanonicalUrl.ofLink(link, null)).isNull();
    }
}
