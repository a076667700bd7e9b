package org.atalaya.search.subscriptions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Subscriptions over HTTP. A webhook's secret is told once, to who made the channel. */
@RestController
@Tag(name = "subscriptions", description = "Who is told of what")
class SubscriptionsController {
    private final Subscriptions subscriptions;

    SubscriptionsController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** All of them, the oldest first. */
    record Listing(int total, List<Subscription> subscriptions) {}

    @GetMapping("/api/subscriptions")
    @Operation(summary = "All subscriptions")
    Listing list() {
        List<Subscription> all =
                subscriptions.all().stream().map(Subscription::withoutSecrets).toList();
        return new Listing(all.size(), all);
    }

    @GetMapping("/api/subscriptions/{id}")
    @Operation(summary = "One subscription")
    Subscription get(@PathVariable("id") String id) {
        return subscriptions.get(id).withoutSecrets();
    }

    @PostMapping("/api/subscriptions")
    @Operation(
            summary = "Adds a subscription, which hears of what is new from now on; tells the secrets of its webhooks")
    Mono<ResponseEntity<Subscription>> add(@RequestBody SubscriptionForm form) {
        return off(() -> subscriptions.add(form))
                .map(added -> ResponseEntity.created(URI.create("/api/subscriptions/" + added.id()))
                        .body(added));
    }

    @PutMapping("/api/subscriptions/{id}")
    @Operation(summary = "Replaces a subscription; where it listens to something else, only to what is new from now on")
    Mono<Subscription> change(@PathVariable("id") String id, @RequestBody SubscriptionForm form) {
        return off(() -> subscriptions.change(id, form)).map(Subscription::withoutSecrets);
    }

    @DeleteMapping("/api/subscriptions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a subscription")
    Mono<Void> remove(@PathVariable("id") String id) {
        return Mono.<Void>fromRunnable(() -> subscriptions.remove(id)).subscribeOn(Schedulers.boundedElastic());
    }

    /** The store waits for Kafka: it must not do so in a thread of the server. */
    private static <T> Mono<T> off(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
