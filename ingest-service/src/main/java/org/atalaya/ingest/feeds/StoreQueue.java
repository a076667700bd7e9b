package org.atalaya.ingest.feeds;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.atalaya.ingest.feeds.PollStore.NoLongerOwnedException;
import org.atalaya.ingest.feeds.PollStore.RefusedStepException;
import org.jspecify.annotations.Nullable;

/** Steps on their way from the pollers to the owner's thread, which alone may use the transactional producer. */
final class StoreQueue {
    /** A step that waits for its turn. */
    record Request(OwnedPartition owned, PollStep step, CompletableFuture<@Nullable Void> done) {}

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private volatile boolean isClosed;

    /** For a poller: gives a store that waits until the owner has stored. */
    PollStore of(OwnedPartition owned) {
        return step -> store(new Request(owned, step, new CompletableFuture<>()));
    }

    @Nullable Request poll() {
        return requests.poll();
    }

    /** Refuses what waits and what comes. */
    void close() {
        isClosed = true;
        for (Request request = requests.poll(); request != null; request = requests.poll()) {
            refuse(request);
        }
    }

    static void refuse(Request request) {
        request.done()
                .completeExceptionally(
                        new NoLongerOwnedException(request.step().feed().url() + " is not polled here any more"));
    }

    private void store(Request request) throws NoLongerOwnedException, RefusedStepException {
        requests.add(request);
        if (isClosed) {
            close();
        }
        try {
            request.done().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoLongerOwnedException("the poll was told to stop");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedStepException refused) {
                throw new RefusedStepException(String.valueOf(refused.getMessage()), refused);
            }
            throw new NoLongerOwnedException(
                    String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
        }
    }
}
