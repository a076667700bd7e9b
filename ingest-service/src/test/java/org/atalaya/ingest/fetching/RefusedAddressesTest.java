package org.atalaya.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.ingest.FeedServer;
import org.atalaya.kit.addresses.AllowedHosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedAddressesTest {
    private final FeedServer server = new FeedServer();
    private final Fetcher fetcher = Fetchers.of(Fetchers.settings());

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/feed",
                "gopher://example.org/",
                "jar:file:/a.jar!/b",
                "data:text/plain,abc",
                "mailto:someone@example.org",
                "//example.org/feed",
                "http:/feed",
                "http:///feed"
            })
    void what_is_not_on_the_web_is_refused(String address) {
        URI uri = URI.create(address);

        assertThat(kind(fetcher, uri)).isEqualTo(Refusal.SCHEME);
        assertThat(fetcher.refusal(uri)).contains("only http and https").contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.0.0.1",
                "0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "10.1.2.3",
                "169.254.169.254",
                "[fd00:ec2::254]",
                "100.100.100.200",
                "user:word@127.0.0.1",
                "127.0.0.1.",
                "127%2E0.0.1"
            })
    void an_address_inside_is_refused_however_it_is_written(String host) {
        server.on("/", 200, "text/plain", "inside");
        URI uri = URI.create("http://" + host + ":" + server.port() + "/");

        assertThat(fetcher.fetch(FetchRequest.feed(uri, null))).isNotInstanceOf(FetchOutcome.Fetched.class);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "10.1.2.3", "169.254.169.254", "user:word@127.0.0.1"})
    void the_refusal_says_why(String host) {
        URI uri = URI.create("http://" + host + "/");

        assertThat(kind(fetcher, uri)).isEqualTo(Refusal.PRIVATE_ADDRESS);
        assertThat(fetcher.refusal(uri)).contains("an address inside this machine or network");
    }

    @Test
    void a_name_of_an_address_inside_is_refused() {
        server.on("/", 200, "text/plain", "inside");
        URI uri = URI.create("http://news.example.org:" + server.port() + "/");
        try (Fetcher misled = Fetchers.of(Fetchers.settings(), Fetchers::thisMachine)) {
            assertThat(kind(misled, uri)).isEqualTo(Refusal.PRIVATE_ADDRESS);
            assertThat(misled.refusal(uri)).contains("news.example.org is 127.0.0.1");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_name_with_one_address_inside_among_others_is_refused() {
        URI uri = URI.create("http://news.example.org:" + server.port() + "/");
        try (Fetcher misled = Fetchers.of(
                Fetchers.settings(), host -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), loopback()})) {
            assertThat(kind(misled, uri)).isEqualTo(Refusal.PRIVATE_ADDRESS);
        }
    }

    @Test
    void a_name_that_turns_inward_after_it_was_checked_is_refused_when_it_is_connected_to() {
        server.on("/", 200, "text/plain", "inside");
        URI uri = URI.create("http://news.example.org:" + server.port() + "/");
        AtomicInteger lookups = new AtomicInteger();
        try (Fetcher misled = Fetchers.of(Fetchers.settings(), host ->
                new InetAddress[] {lookups.getAndIncrement() == 0 ? InetAddress.getByName("1.1.1.1") : loopback()})) {
            assertThat(misled.refusal(uri)).isNull();
            assertThat(kind(misled, uri)).isEqualTo(Refusal.PRIVATE_ADDRESS);
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1/", "http://[::1]/", "//127.0.0.1/", "http://169.254.169.254/latest/meta-data"})
    void a_redirect_inward_is_not_followed(String target) {
        server.on("/feed", 302, "text/plain", "", "Location", target);

        assertThat(kind(fetcher, URI.create(server.url("/feed")))).isEqualTo(Refusal.PRIVATE_ADDRESS);
    }

    @Test
    void a_redirect_off_the_web_is_not_followed() {
        server.on("/feed", 301, "text/plain", "", "Location", "file:///etc/passwd");

        assertThat(kind(fetcher, URI.create(server.url("/feed")))).isEqualTo(Refusal.SCHEME);
    }

    @Test
    void a_page_inside_is_refused_for_what_it_is_rather_than_for_its_robots_txt() {
        assertThat(fetcher.fetch(FetchRequest.page(URI.create("http://127.0.0.1/"))))
                .isInstanceOfSatisfying(
                        FetchOutcome.Refused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Refusal.PRIVATE_ADDRESS));
    }

    @Test
    void a_robots_txt_that_leads_inward_is_not_read() {
        try (FeedServer inside = new FeedServer()) {
            inside.on("/", 200, "text/plain", "User-agent: *\nDisallow: /");
            server.on("/robots.txt", 302, "text/plain", "", "Location", "http://127.0.0.1:" + inside.port() + "/");
            server.on("/page", 200, "text/html", "here");

            assertThat(fetcher.fetch(FetchRequest.page(URI.create(server.url("/page")))))
                    .isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void a_host_is_allowed_on_every_port_or_on_one() {
        server.on("/", 200, "text/plain", "inside");
        URI uri = URI.create(server.url("/"));
        AllowedHosts thisPort = new AllowedHosts(Set.of(" LocalHost:" + server.port() + " "));
        AllowedHosts otherPort = new AllowedHosts(Set.of("localhost:1"));
        try (Fetcher allowed = Fetchers.of(Fetchers.settings().withAllowedHosts(thisPort));
                Fetcher other = Fetchers.of(Fetchers.settings().withAllowedHosts(otherPort))) {
            assertThat(allowed.refusal(uri)).isNull();
            assertThat(allowed.fetch(FetchRequest.feed(uri, null))).isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(kind(other, uri)).isEqualTo(Refusal.PRIVATE_ADDRESS);
        }
    }

    @Test
    void a_host_allowed_on_the_port_of_the_scheme_is_allowed_without_naming_it() {
        URI uri = URI.create("http://news.example.org/");
        AllowedHosts plain = new AllowedHosts(Set.of("news.example.org:80"));
        try (Fetcher allowed = Fetchers.of(Fetchers.settings().withAllowedHosts(plain), Fetchers::thisMachine)) {
            assertThat(allowed.refusal(uri)).isNull();
            assertThat(allowed.fetch(FetchRequest.feed(uri, null))).isNotInstanceOf(FetchOutcome.Refused.class);
            assertThat(allowed.refusal(URI.create("https://news.example.org/"))).isNotNull();
        }
    }

    @Test
    void a_host_that_cannot_be_resolved_for_now_is_not_refused() {
        try (Fetcher nameless = Fetchers.of(Fetchers.settings(), host -> {
            throw new UnknownHostException(host);
        })) {
            assertThat(nameless.refusal(URI.create("http://later.example.org/")))
                    .isNull();
        }
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    private static Refusal kind(Fetcher with, URI address) {
        FetchOutcome outcome = with.fetch(FetchRequest.feed(address, null));
        assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
        return ((FetchOutcome.Refused) outcome).kind();
    }
}
