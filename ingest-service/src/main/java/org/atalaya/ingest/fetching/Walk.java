package org.atalaya.ingest.fetching;

import java.net.URI;
import java.time.Duration;
import org.atalaya.ingest.articles.Links;
import org.atalaya.ingest.articles.WebAddress;
import org.jspecify.annotations.Nullable;

/** One fetch from the address asked for to where its redirects end. */
final class Walk {
    private final FetchRequest request;
    private final FetchSettings settings;
    private final Http http;
    private final HostGate gate;
    private final RobotsPolicy robots;

    private URI address;
    private @Nullable URI permanent;
    private boolean permanentSoFar = true;
    private int redirects;
    private Duration timeLeft;

    Walk(FetchRequest request, FetchSettings settings, Http http, HostGate gate, RobotsPolicy robots) {
        this.request = request;
        this.settings = settings;
        this.http = http;
        this.gate = gate;
        this.robots = robots;
        address = request.address();
        timeLeft = settings.deadline();
    }

    FetchOutcome toItsEnd() {
        FetchOutcome end = step();
        while (end == null) {
            end = step();
        }
        return end;
    }

    /** One request; null where it was a redirect to go on from. */
    private @Nullable FetchOutcome step() {
        WebAddress target = WebAddress.of(address);
        if (target == null) {
            return new FetchOutcome.Refused(Refusal.SCHEME, notOnTheWeb(address));
        }
        address = target.uri();
        Duration pause = settings.pauseAt(target.host(), target.port());
        if (request.purpose() == Purpose.PAGE) {
            RobotsPolicy.Decision decision = robots.decide(address);
            if (decision.refusal() != null) {
                return new FetchOutcome.Refused(Refusal.ROBOTS, decision.refusal());
            }
            pause = longer(pause, shorter(decision.crawlDelay(), settings.longestCrawlDelay()));
        }
        Hop hop = get(target, pause);
        if (hop instanceof Hop.None none) {
            return none.why();
        }
        Hop.Answer answer = (Hop.Answer) hop;
        return Answers.isRedirect(answer.status())
                ? redirect(answer)
                : Answers.outcome(answer, address, permanent, request);
    }

    static String notOnTheWeb(URI address) {
        return "only http and https addresses with a host are read, not " + address;
    }

    private Hop get(WebAddress target, Duration pause) {
        HostGate.Turn turn;
        try {
            turn = gate.enter(target.host(), pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Hop.None(new FetchOutcome.Failed(
                    Failure.INTERRUPTED, "told to stop while waiting for the turn at " + target.host()));
        }
        long start = System.nanoTime();
        try {
            return http.get(target, request, timeLeft);
        } finally {
            turn.close();
            timeLeft = timeLeft.minusNanos(System.nanoTime() - start);
        }
    }

    private @Nullable FetchOutcome redirect(Hop.Answer answer) {
        if (redirects == settings.redirects()) {
            return new FetchOutcome.Failed(
                    Failure.TOO_MANY_REDIRECTS, "more than " + settings.redirects() + " redirects");
        }
        if (timeLeft.isNegative() || timeLeft.isZero()) {
            return new FetchOutcome.Failed(Failure.TIMEOUT, "redirected for too long");
        }
        URI target = Links.any(answer.location(), address);
        if (target == null) {
            return new FetchOutcome.Failed(
                    Failure.BAD_REDIRECT, "status " + answer.status() + " leads to " + answer.location());
        }
        redirects++;
        permanentSoFar = permanentSoFar && Answers.isPermanent(answer.status());
        address = target;
        permanent = permanentSoFar ? target : permanent;
        return null;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
