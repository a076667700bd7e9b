package org.atalaya.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.testing.MovingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RobotsPolicyTest {
    private static final URI PAGE = URI.create("https://news.example.org/2026/report?id=1");

    private final MovingClock clock = new MovingClock();
    private final List<URI> asked = new ArrayList<>();
    private FetchOutcome answer = robots("");
    private final RobotsPolicy policy = new RobotsPolicy(
            "Atalaya",
            address -> {
                asked.add(address);
                return answer;
            },
            clock);

    @Test
    void rules_for_all_robots_hold() {
        answer = robots("User-agent: *\nDisallow: /2026/");

        assertThat(refusal(PAGE)).isEqualTo("robots.txt does not allow /2026/report");
        assertThat(refusal(PAGE.resolve("/2025/report"))).isNull();
    }

    @Test
    void rules_for_this_robot_hold_in_the_place_of_those_for_all() {
        answer = robots("User-agent: *\nDisallow: /\n\nUser-agent: ATALAYA\nDisallow: /private/");

        assertThat(refusal(PAGE)).isNull();
        assertThat(refusal(PAGE.resolve("/private/x"))).isNotNull();
    }

    @Test
    void rules_for_other_robots_do_not_concern_this_one() {
        answer = robots("User-agent: otherbot\nDisallow: /");

        assertThat(refusal(PAGE)).isNull();
    }

    @Test
    void patterns_and_the_longest_rule_decide() {
        answer = robots("User-agent: *\nDisallow: /*?id=\nAllow: /2026/report?id=1$\nDisallow: /*.pdf$");

        assertThat(refusal(PAGE)).isNull();
        assertThat(refusal(PAGE.resolve("/2026/other?id=1"))).isNotNull();
        assertThat(refusal(PAGE.resolve("/a.pdf"))).isNotNull();
    }

    @Test
    void a_crawl_delay_is_told_however_long_and_forbids_nothing() {
        answer = robots("User-agent: *\nCrawl-delay: 600");

        assertThat(policy.decide(PAGE)).isEqualTo(new RobotsPolicy.Decision(null, Duration.ofMinutes(10)));
    }

    @Test
    void a_page_in_the_place_of_robots_txt_forbids_nothing() {
        answer = robots("<!DOCTYPE html><html><body>Not found</body></html>");

        assertThat(refusal(PAGE)).isNull();
    }

    @Test
    void without_robots_txt_everything_is_allowed() {
        answer = new FetchOutcome.Failed(Failure.CLIENT_ERROR, "status 404");

        assertThat(refusal(PAGE)).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "TIMEOUT", "CONNECT", "DNS", "TLS"})
    void while_robots_txt_cannot_be_reached_nothing_is_allowed(Failure kind) {
        answer = new FetchOutcome.Failed(kind, "no answer");

        assertThat(refusal(PAGE)).isEqualTo("robots.txt could not be read for now: no answer");
    }

    @Test
    void a_server_that_is_overloaded_is_left_alone() {
        answer = new FetchOutcome.Throttled(503, null, "status 503");

        assertThat(refusal(PAGE)).isNotNull();
    }

    @Test
    void rules_are_kept_for_a_day() {
        answer = robots("User-agent: *\nDisallow: /");
        refusal(PAGE);
        answer = robots("");
        clock.advance(Duration.ofHours(23));
        assertThat(refusal(PAGE)).isNotNull();
        clock.advance(Duration.ofHours(1));

        assertThat(refusal(PAGE)).isNull();
        assertThat(asked).hasSize(2).containsOnly(URI.create("https://news.example.org/robots.txt"));
    }

    @Test
    void that_it_could_not_be_reached_is_forgotten_sooner() {
        answer = new FetchOutcome.Failed(Failure.SERVER_ERROR, "status 500");
        refusal(PAGE);
        answer = robots("");
        assertThat(refusal(PAGE)).isNotNull();
        clock.advance(Duration.ofMinutes(15));

        assertThat(refusal(PAGE)).isNull();
    }

    @Test
    void each_port_and_scheme_has_rules_of_its_own() {
        refusal(PAGE);
        refusal(URI.create("http://news.example.org/"));
        refusal(URI.create("https://news.example.org:8443/"));

        assertThat(asked).hasSize(3);
    }

    private @Nullable String refusal(URI page) {
        return policy.decide(page).refusal();
    }

    private static FetchOutcome robots(String text) {
        return new FetchOutcome.Fetched(
                PAGE.resolve("/robots.txt"),
                text.getBytes(StandardCharsets.UTF_8),
                "text/plain",
                null,
                Validators.NONE,
                "",
                null);
    }
}
