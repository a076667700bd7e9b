package org.atalaya.search.exports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.kit.problems.UnavailableException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Answers that are files. They are written as fast as they are read, in small parts; what fails midway breaks the
 * connection, so that nobody takes a part for the whole.
 */
public final class Exports {
    /** Each holds a page of documents in memory, and what Elasticsearch keeps for it. */
    static final int MOST_AT_ONCE = 8;

    /** The server takes up to 128 parts ahead of a slow reader. */
    static final int PART_BYTES = 32 * 1024;

    private final Clock clock;
    private final AtomicInteger running = new AtomicInteger();

    Exports(Clock clock) {
        this.clock = clock;
    }

    /**
     * A file of all rows.
     *
     * @param rows in pages, one at least, which may be empty; an error of the first is a problem detail as any other
     */
    public <T> ResponseEntity<Flux<DataBuffer>> answer(ExportFormat format, Table<T> table, Flux<List<T>> rows) {
        String file = "atalaya-" + table.name() + "-" + LocalDate.now(clock) + "." + format.suffix();
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(oneOfFew(parts(format, table, rows))
                        .map(part -> DefaultDataBufferFactory.sharedInstance.wrap(part)));
    }

    static <T> Flux<byte[]> parts(ExportFormat format, Table<T> table, Flux<List<T>> rows) {
        return Flux.defer(() -> {
            Encoder<T> encoder = format.encoder(table);
            return rows.publishOn(Schedulers.parallel(), 1)
                    .concatMapIterable(page -> cut(encoder.rows(page)), 1)
                    .concatWith(Mono.fromCallable(encoder::end).flatMapIterable(Exports::cut));
        });
    }

    private static List<byte[]> cut(byte[] bytes) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += PART_BYTES) {
            parts.add(java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART_BYTES)));
        }
        return parts;
    }

    private <T> Flux<T> oneOfFew(Flux<T> file) {
        return Flux.defer(() -> {
            if (running.incrementAndGet() > MOST_AT_ONCE) {
                running.decrementAndGet();
                return Flux.error(new UnavailableException(
                        MOST_AT_ONCE + " exports are under way, which is the most at once: try again soon.", null));
            }
            return file.doFinally(end -> running.decrementAndGet());
        });
    }
}
