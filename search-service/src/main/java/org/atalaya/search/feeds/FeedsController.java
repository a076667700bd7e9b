package org.atalaya.search.feeds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.atalaya.kit.problems.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.util.UriBuilder;
import reactor.core.publisher.Mono;

/**
 * Hands requests about feeds to ingest-service, with the token they came with, and its answers back. Who may ask is
 * checked here and there, so the two services must know the same tokens.
 */
@RestController
@EnableConfigurationProperties(IngestAddress.class)
@Tag(name = "feeds", description = "Those of ingest-service, passed through")
class FeedsController {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 16 << 20;

    private final IngestAddress ingest;
    private final WebClient client;

    FeedsController(IngestAddress ingest) {
        this.ingest = ingest;
        this.client = WebClient.builder()
                .baseUrl(ingest.url().toString())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build();
    }

    @GetMapping("/api/feeds")
    @Operation(summary = "All feeds with their health and last outcome, or those in one condition")
    Mono<ResponseEntity<byte[]>> list(
            @RequestParam(name = "condition", required = false) @Nullable String condition,
            @RequestHeader HttpHeaders headers) {
        return pass(HttpMethod.GET, condition, headers, null);
    }

    @GetMapping("/api/feeds/{id}")
    @Operation(summary = "One feed")
    Mono<ResponseEntity<byte[]>> get(@PathVariable("id") String id, @RequestHeader HttpHeaders headers) {
        return pass(HttpMethod.GET, null, headers, null, id);
    }

    @PostMapping("/api/feeds")
    @Operation(summary = "Adds a feed")
    Mono<ResponseEntity<byte[]>> add(@RequestBody byte[] form, @RequestHeader HttpHeaders headers) {
        return pass(HttpMethod.POST, null, headers, form);
    }

    @PutMapping("/api/feeds/{id}")
    @Operation(summary = "Changes all of a feed but its address")
    Mono<ResponseEntity<byte[]>> change(
            @PathVariable("id") String id, @RequestBody byte[] form, @RequestHeader HttpHeaders headers) {
        return pass(HttpMethod.PUT, null, headers, form, id);
    }

    @DeleteMapping("/api/feeds/{id}")
    @Operation(summary = "Removes a feed; its reports stay")
    Mono<ResponseEntity<byte[]>> remove(@PathVariable("id") String id, @RequestHeader HttpHeaders headers) {
        return pass(HttpMethod.DELETE, null, headers, null, id);
    }

    @PostMapping("/api/feeds/{id}/poll")
    @Operation(summary = "Asks for a poll at once, also of a feed that is paused or ended")
    Mono<ResponseEntity<byte[]>> pollNow(@PathVariable("id") String id, @RequestHeader HttpHeaders headers) {
        return pass(HttpMethod.POST, null, headers, new byte[0], id, "poll");
    }

    private Mono<ResponseEntity<byte[]>> pass(
            HttpMethod method,
            @Nullable String condition,
            HttpHeaders headers,
            byte @Nullable [] body,
            String... below) {
        WebClient.RequestBodySpec request = client.method(method)
                .uri(address -> address(address, condition, below))
                .headers(onward -> keep(headers, onward));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return request.exchangeToMono(answer -> answer.toEntity(byte[].class))
                .timeout(PATIENCE)
                .map(FeedsController::answer)
                .onErrorMap(WebClientRequestException.class, this::away)
                .onErrorMap(TimeoutException.class, this::away);
    }

    /** What came from outside is encoded: it can be no other path. */
    private static URI address(UriBuilder address, @Nullable String condition, String... below) {
        address.path("/api/feeds").pathSegment(below);
        return condition == null
                ? address.build()
                : address.queryParam("condition", "{condition}").build(condition);
    }

    private static void keep(HttpHeaders from, HttpHeaders to) {
        String token = from.getFirst(HttpHeaders.AUTHORIZATION);
        if (token != null) {
            to.set(HttpHeaders.AUTHORIZATION, token);
        }
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity<byte[]> theirs) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(theirs.getStatusCode());
        MediaType type = theirs.getHeaders().getContentType();
        if (type != null) {
            answer.contentType(type);
        }
        URI location = theirs.getHeaders().getLocation();
        if (location != null) {
            answer.location(location);
        }
        return theirs.getBody() == null ? answer.build() : answer.body(theirs.getBody());
    }

    private UnavailableException away(Throwable cause) {
        return new UnavailableException("ingest-service does not answer at " + ingest.url() + ".", cause);
    }
}
