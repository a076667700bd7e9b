package org.atalaya.ingest.fetching;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What robots.txt of a host allows (RFC 9309): without one, or where it answers 4xx, everything; while it cannot be
 * reached or answers 5xx, nothing for now. Rules are kept for 24 hours, as the RFC advises, the lack of them for less.
 */
final class RobotsPolicy {
    /** What must be read at least (RFC 9309, 2.5); what follows is left off. */
    static final int SIZE_LIMIT = 500 * 1024;

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_WHEN_UNREACHABLE = Duration.ofMinutes(15);
    private static final int SITES = 2_000;

    /** Rules of a site; trouble says why they could not be read. */
    private record Rules(BaseRobotRules rules, @Nullable String trouble, Instant until) {}

    /** What the rules mean for one page; refusal is null where it may be read, crawlDelay zero where none is asked. */
    record Decision(@Nullable String refusal, Duration crawlDelay) {}

    private final String robot;
    private final Function<URI, FetchOutcome> fetch;
    private final Clock clock;
    private final Map<URI, CompletableFuture<Rules>> sites = new RecentlyUsed<>();

    /** The robot is the product token of the User-Agent, which robots.txt names in any case. */
    RobotsPolicy(String robot, Function<URI, FetchOutcome> fetch, Clock clock) {
        this.robot = robot.toLowerCase(Locale.ROOT);
        this.fetch = fetch;
        this.clock = clock;
    }

    Decision decide(URI page) {
        Rules site = rules(page.resolve("/robots.txt"));
        long millis = site.rules().getCrawlDelay();
        Duration delay = millis < 0 ? Duration.ZERO : Duration.ofMillis(millis);
        if (site.trouble() != null) {
            return new Decision("robots.txt could not be read for now: " + site.trouble(), delay);
        }
        boolean allowed = site.rules().isAllowed(page.toString());
        return new Decision(allowed ? null : "robots.txt does not allow " + page.getRawPath(), delay);
    }

    /** Threads that come for the same site wait for the first of them to read it. */
    private Rules rules(URI address) {
        CompletableFuture<Rules> own = new CompletableFuture<>();
        CompletableFuture<Rules> known = current(address, own);
        if (known == own) {
            try {
                own.complete(read(address));
            } catch (RuntimeException e) {
                forget(address);
                own.completeExceptionally(e);
            }
        }
        return known.join();
    }

    private synchronized CompletableFuture<Rules> current(URI address, CompletableFuture<Rules> own) {
        CompletableFuture<Rules> known = sites.get(address);
        if (known == null || isOver(known)) {
            sites.put(address, own);
            return own;
        }
        return known;
    }

    private synchronized void forget(URI address) {
        sites.remove(address);
    }

    private boolean isOver(CompletableFuture<Rules> known) {
        return known.isDone() && !known.join().until().isAfter(clock.instant());
    }

    private Rules read(URI address) {
        FetchOutcome outcome = fetch.apply(address);
        Instant until = clock.instant().plus(KEPT);
        if (outcome instanceof FetchOutcome.Fetched robots) {
            SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
            // Beyond its own maximum the parser forbids the whole site; how much is honoured is settled elsewhere.
            parser.setMaxCrawlDelay(Long.MAX_VALUE);
            return new Rules(
                    parser.parseContent(address.toString(), robots.body(), "text/plain", List.of(robot)), null, until);
        }
        if (isUnavailable(outcome)) {
            return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, until);
        }
        return new Rules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                outcome.message(),
                clock.instant().plus(KEPT_WHEN_UNREACHABLE));
    }

    /**
     * "Unavailable" of RFC 9309, 2.3.1.3: the server answers, and has none. An address that is refused has none either:
     * its pages are refused by themselves, for the true reason.
     */
    private static boolean isUnavailable(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Failed failed) {
            return failed.kind() == Failure.CLIENT_ERROR || failed.kind() == Failure.TOO_MANY_REDIRECTS;
        }
        return outcome instanceof FetchOutcome.Gone || outcome instanceof FetchOutcome.Refused;
    }

    private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        RecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > SITES;
        }
    }
}
