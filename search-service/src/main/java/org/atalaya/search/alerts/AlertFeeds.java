package org.atalaya.search.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentClaim;
import org.atalaya.search.requests.Origin;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.Subscriptions;
import org.atalaya.search.syndication.FeedAddress;
import org.atalaya.search.syndication.FeedEntry;
import org.atalaya.search.syndication.FeedFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What a subscription was told, as a feed. */
@RestController
@Tag(name = "subscriptions")
class AlertFeeds {
    private static final int MOST = 100;

    private final Subscriptions subscriptions;
    private final AlertLog log;

    AlertFeeds(Subscriptions subscriptions, AlertLog log) {
        this.subscriptions = subscriptions;
        this.log = log;
    }

    @GetMapping("/api/subscriptions/{id}/alerts.{format:" + FeedFormat.SUFFIXES + "}")
    @Operation(summary = "The latest alerts of a subscription, of the last seven days, as Atom or RSS")
    ResponseEntity<byte[]> feed(
            @PathVariable("id") String id, @PathVariable("format") String format, ServerWebExchange exchange) {
        Subscription subscription = subscriptions.get(id);
        FeedAddress address = FeedAddress.of(exchange, "/alerts", new LinkedMultiValueMap<>());
        return FeedFormat.of(format)
                .answer(address.page(
                        subscription.name(),
                        null,
                        log.latest(alert -> alert.subscription().equals(id), MOST).stream()
                                .map(alert -> entry(alert, address.origin()))
                                .toList()));
    }

    private static FeedEntry entry(AlertRaised alert, Origin origin) {
        return new FeedEntry(
                "alert",
                alert.id(),
                alert.headline(),
                alert.evidence().stream()
                        .map(IncidentClaim::sentence)
                        .distinct()
                        .map(sentence -> "“" + sentence + "”")
                        .collect(Collectors.joining(" · ")),
                alert.raised(),
                alert.raised(),
                origin.below("/incidents/", alert.incident()),
                null,
                null,
                Stream.concat(
                                Stream.of(alert.reason().name()),
                                alert.tolls().keySet().stream().map(Enum::name).sorted())
                        .toList());
    }
}
