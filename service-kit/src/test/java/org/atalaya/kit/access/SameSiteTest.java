package org.atalaya.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

class SameSiteTest {
    private final SameSite sameSite = new SameSite(Set.of("atalaya.example.org"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8080",
                "localhost",
                "localhost:8080",
                "[::1]:8080",
                "[::1]",
                "search-service:8080",
                "ATALAYA.example.org",
                "atalaya.example.org:443",
                "app.localhost:1"
            })
    void anAddressANameWithoutADotOrAConfiguredNameIsExpected(String host) {
        assertThat(sameSite.refusal(HttpMethod.GET, headers(host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "127.0.0.1.evil.example:8080", "atalaya.example.org.evil.example", ":80", ""})
    void anyOtherHostIsRefusedEvenToRead(String host) {
        assertThat(sameSite.refusal(HttpMethod.GET, headers(host)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("Host"));
    }

    @Test
    void aRequestWithoutHostIsRefused() {
        assertThat(sameSite.refusal(HttpMethod.GET, new HttpHeaders())).isPresent();
    }

    @Test
    void aChangeFromAnotherSiteIsRefused() {
        HttpHeaders headers = json("localhost:8080");
        headers.setOrigin("https://evil.example");
        assertThat(sameSite.refusal(HttpMethod.POST, headers)).isPresent();

        headers.setOrigin("http://localhost:9999");
        assertThat(sameSite.refusal(HttpMethod.DELETE, headers)).isPresent();

        headers.setOrigin("null");
        assertThat(sameSite.refusal(HttpMethod.POST, headers)).isPresent();

        headers.setOrigin("http://localhost:8080");
        assertThat(sameSite.refusal(HttpMethod.POST, headers)).isEmpty();
    }

    @Test
    void aChangeThatTheBrowserCallsForeignIsRefused() {
        HttpHeaders headers = json("localhost:8080");
        headers.set("Sec-Fetch-Site", "cross-site");
        assertThat(sameSite.refusal(HttpMethod.POST, headers)).isPresent();

        headers.set("Sec-Fetch-Site", "same-origin");
        assertThat(sameSite.refusal(HttpMethod.POST, headers)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void aChangeInATypeThatAFormCanSendIsRefused(String type) {
        HttpHeaders headers = headers("localhost");
        assertThat(sameSite.refusal(HttpMethod.POST, headers)).isPresent();

        headers.set(HttpHeaders.CONTENT_TYPE, type);
        assertThat(sameSite.refusal(HttpMethod.POST, headers)).isPresent();
        assertThat(sameSite.refusal(HttpMethod.PUT, headers)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/merge-patch+json",
                "text/x-opml+xml"
            })
    void aChangeInJsonOrXmlPasses(String type) {
        HttpHeaders headers = headers("localhost");
        headers.set(HttpHeaders.CONTENT_TYPE, type);

        assertThat(sameSite.refusal(HttpMethod.POST, headers)).isEmpty();
    }

    private static HttpHeaders json(String host) {
        HttpHeaders headers = headers(host);
        headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        return headers;
    }

    private static HttpHeaders headers(String host) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.HOST, host);
        return headers;
    }
}
