package org.atalaya.search.indexing;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.problems.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends what can never be indexed to the dead letters of its topic. */
public final class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock;

    public Letters(KafkaTemplate<String, byte[]> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /**
     * Sends them; Kafka has them when it returns.
     *
     * @throws UnavailableException where some could not be sent; all can be sent again
     */
    public void send(List<MessageIndexer.SetAside> failed) {
        List<CompletableFuture<?>> sent = failed.stream()
                .<CompletableFuture<?>>map(each -> {
                    LOG.warn(
                            "Set aside {}: {}",
                            each.message().key(),
                            each.reason().getMessage());
                    return kafka.send(DeadLetters.of(each.message(), each.reason(), clock.instant()));
                })
                .toList();
        try {
            for (CompletableFuture<?> each : sent) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Told to stop while setting messages aside", e);
        } catch (ExecutionException e) {
            throw new UnavailableException("Kafka does not take what is set aside: " + e.getCause(), e);
        }
    }
}
