package org.atalaya.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page of a service that wants a token. */
class AccessPageIT {
    private static final String TOKEN = "reader-of-the-page";

    private final Pipeline pipeline = Pipeline.shared();

    @TempDir
    private Path logs;

    private Service guarded;

    @BeforeEach
    void start() throws NoSuchAlgorithmException {
        guarded = new Service(
                "search-service",
                logs,
                List.of(
                        "spring.kafka.bootstrap-servers=" + pipeline.servers.kafkaBootstrap(),
                        "atalaya.elasticsearch.url=" + pipeline.servers.elasticsearchUrl(),
                        "atalaya.ingest.url=" + pipeline.ingest.address(),
                        "atalaya.access.tokens[0].name=ana",
                        "atalaya.access.tokens[0].role=READER",
                        "atalaya.access.tokens[0].sha256="
                                + HexFormat.of()
                                        .formatHex(MessageDigest.getInstance("SHA-256")
                                                .digest(TOKEN.getBytes(UTF_8)))));
        guarded.start();
    }

    @AfterEach
    void stop() {
        guarded.killHard();
    }

    @Test
    void thePageAsksForTheTokenKeepsItForTheTabAndForgetsIt() throws IOException {
        assertThat(guarded.get("/api/reports").statusCode()).isEqualTo(401);
        HttpResponse<String> document = guarded.get("/search");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(document.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

        try (Browser browser = new Browser(guarded.address())) {
            browser.open("/search");
            browser.reads("This service asks for a token");
            assertThat(browser.barriers()).isEmpty();

            browser.write("input[name=token]", "a-guess");
            browser.press(Keys.ENTER);
            browser.reads("This service asks for a token");

            browser.write("input[name=token]", TOKEN);
            browser.press(Keys.ENTER);
            browser.reads(" reports");
            assertThat(browser.script("return localStorage.length + document.cookie"))
                    .isEqualTo("0");

            browser.open("/feeds");
            browser.reads("What is polled for reports");
            assertThat(browser.text()).doesNotContain("This service asks for a token");

            browser.click("button", "Forget the token");
            browser.reads("This service asks for a token");
        }
    }
}
