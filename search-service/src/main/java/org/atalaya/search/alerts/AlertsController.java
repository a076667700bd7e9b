package org.atalaya.search.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.atalaya.events.AlertRaised;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.kit.problems.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Alerts over HTTP: as they come, and the latest of seven days. */
@RestController
@Tag(name = "alerts", description = "What subscriptions were told")
class AlertsController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);
    private static final String UNAVAILABLE = "unavailable";
    private static final int MOST = 500;

    private final AlertLog log;
    private final AlertMessage message;
    private final AlertSettings settings;

    AlertsController(AlertLog log, AlertMessage message, AlertSettings settings) {
        this.log = log;
        this.message = message;
        this.settings = settings;
    }

    /** The latest first. */
    record Listing(List<JsonNode> alerts) {}

    @GetMapping(path = "/api/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Alerts as they come, as server-sent events",
            description =
                    "Goes on after the event whose id the header Last-Event-ID names; without it from now on. An event"
                            + " gap says that alerts between the two are no longer kept. An event unavailable is the last:"
                            + " what comes next cannot be read at the moment, ask again with the same header.")
    Flux<ServerSentEvent<JsonNode>> stream(
            @RequestParam(name = "subscription", required = false) @Nullable String subscription,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        Flux<ServerSentEvent<JsonNode>> heartbeat = Flux.interval(HEARTBEAT)
                .map(tick -> ServerSentEvent.<JsonNode>builder()
                        .comment("still here")
                        .build());
        return Flux.merge(log.from(Position.parse(last), of(subscription)).map(this::event), heartbeat)
                .takeUntil(event -> UNAVAILABLE.equals(event.event()));
    }

    private ServerSentEvent<JsonNode> event(AlertLog.Heard heard) {
        ServerSentEvent.Builder<JsonNode> event = ServerSentEvent.builder();
        if (heard instanceof AlertLog.Heard.Alert told) {
            return event.id(told.position())
                    .event(told.alert().kind().name().toLowerCase(Locale.ROOT))
                    .data(message.of(told.alert()))
                    .build();
        }
        if (heard instanceof AlertLog.Heard.Start start) {
            return event.id(start.position()).comment("from here on").build();
        }
        return heard instanceof AlertLog.Heard.Gap
                ? event.event("gap")
                        .data(detail("Alerts after the last one heard are no longer kept."))
                        .build()
                : event.event(UNAVAILABLE)
                        .retry(ASK_AGAIN)
                        .data(detail("What comes next cannot be read at the moment: ask again from the last event."))
                        .build();
    }

    private static JsonNode detail(String text) {
        return EventJson.mapper().createObjectNode().put("detail", text);
    }

    @GetMapping("/api/alerts")
    @Operation(summary = "The latest alerts, of all subscriptions or of one")
    Listing latest(
            @RequestParam(name = "subscription", required = false) @Nullable String subscription,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        if (size < 1 || size > MOST) {
            throw new InvalidParameterException("size", "It must be from 1 to " + MOST + "; it is " + size + ".");
        }
        return new Listing(log.latest(of(subscription), size).stream()
                .<JsonNode>map(message::of)
                .toList());
    }

    @GetMapping("/api/alerts/{id}")
    @Operation(summary = "One alert of the last seven days")
    JsonNode get(@PathVariable("id") String id) {
        return message.of(found(id));
    }

    @GetMapping(path = "/api/alerts/{id}/cap", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "One alert by the Common Alerting Protocol, version 1.2")
    String cap(@PathVariable("id") String id) {
        return Cap.of(found(id), settings.sender().getAddress(), message.page());
    }

    private AlertRaised found(String id) {
        return log.latest(alert -> alert.id().equals(id), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no alert with the id " + id + " of the last days."));
    }

    private static Predicate<AlertRaised> of(@Nullable String subscription) {
        return alert -> subscription == null || alert.subscription().equals(subscription);
    }
}
