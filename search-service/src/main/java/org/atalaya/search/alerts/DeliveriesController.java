package org.atalaya.search.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.search.subscriptions.Channel;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.SubscriptionForm;
import org.atalaya.search.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What a subscription would have been told, whether its channels work, and what became of what was sent. */
@RestController
@Tag(name = "subscriptions")
class DeliveriesController {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Subscriptions subscriptions;
    private final DeliveryView view;
    private final ChannelSender channels;
    private final DryRun dryRun;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock = Clock.systemUTC();

    DeliveriesController(
            Subscriptions subscriptions,
            DeliveryView view,
            ChannelSender channels,
            DryRun dryRun,
            KafkaTemplate<String, byte[]> kafka) {
        this.subscriptions = subscriptions;
        this.view = view;
        this.channels = channels;
        this.dryRun = dryRun;
        this.kafka = kafka;
    }

    /** A channel, and why nothing is sent to it any more, null where it works. */
    record ChannelHealth(
            Channel.Kind kind,
            @Nullable String url,
            @Nullable ChannelState disabled) {}

    /** The last raised first. */
    record State(List<ChannelHealth> channels, List<Delivery> deliveries) {}

    /** Of one channel. */
    record Tried(
            Channel.Kind kind,
            @Nullable String url,
            boolean isTaken,
            @Nullable String reason) {}

    /** Of all channels of a subscription. */
    record Test(List<Tried> channels) {}

    @PostMapping("/api/subscriptions/dry-run")
    @Operation(summary = "What a subscription would have been told since an instant, a year ago by default")
    Mono<DryRun.Result> dryRun(
            @RequestBody SubscriptionForm form,
            @RequestParam(name = "since", required = false) @Nullable Instant since) {
        Instant from = since == null ? clock.instant().minus(A_YEAR) : since;
        return dryRun.run(form.subscription("dry-run", from, from.minusMillis(1)), from);
    }

    @GetMapping("/api/subscriptions/{id}/deliveries")
    @Operation(summary = "What became of the latest alerts, and the state of the channels")
    State deliveries(@PathVariable("id") String id) {
        Subscription subscription = subscriptions.get(id);
        List<ChannelHealth> channels = subscription.channels().stream()
                .map(channel -> new ChannelHealth(
                        channel.kind(),
                        channel.url(),
                        view.disabled(id, channel.key()).orElse(null)))
                .toList();
        return new State(channels, view.of(id));
    }

    @GetMapping("/api/subscriptions/{id}/dropped")
    @Operation(
            summary = "How many alerts a subscription by region was not told because nobody knows where it happened",
            description = "Counted since it began to listen as it does, by all its other conditions.")
    Mono<DryRun.Dropped> dropped(@PathVariable("id") String id) {
        return Mono.defer(() -> dryRun.dropped(subscriptions.get(id)));
    }

    @PostMapping("/api/subscriptions/{id}/test")
    @Operation(summary = "Sends a test to every channel at once; a disabled one that takes it is used again")
    Mono<Test> test(@PathVariable("id") String id) {
        return Mono.fromCallable(() -> {
                    Subscription subscription = subscriptions.get(id);
                    return new Test(subscription.channels().stream()
                            .map(channel -> tried(subscription, channel))
                            .toList());
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Tried tried(Subscription subscription, Channel channel) {
        SendOutcome outcome = channels.test(subscription, channel, clock.instant());
        if (outcome instanceof SendOutcome.Taken) {
            view.disabled(subscription.id(), channel.key()).ifPresent(this::enable);
            return new Tried(channel.kind(), channel.url(), true, null);
        }
        return new Tried(channel.kind(), channel.url(), false, outcome.reason());
    }

    private void enable(ChannelState state) {
        kafka.send(Outbox.TOPIC, state.partition(), state.key(), null).join();
    }
}
