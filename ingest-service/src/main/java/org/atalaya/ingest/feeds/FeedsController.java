package org.atalaya.ingest.feeds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.atalaya.kit.problems.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The feeds over HTTP. */
@RestController
@Tag(name = "feeds", description = "What is polled, and how it goes")
class FeedsController {
    private static final String OPML = "text/x-opml+xml";

    private final FeedDesk desk;
    private final FeedsFileWatcher file;

    FeedsController(FeedDesk desk, FeedsFileWatcher file) {
        this.desk = desk;
        this.file = file;
    }

    /** @param fileMistakes what is wrong with the feeds file, each with its line */
    record Listing(int total, List<FeedStatus> feeds, List<String> fileMistakes) {}

    @GetMapping("/api/feeds")
    @Operation(summary = "All feeds with their health and last outcome, or those in one condition")
    Mono<Listing> list(@RequestParam(name = "condition", required = false) @Nullable String condition) {
        return off(() -> {
            List<FeedStatus> feeds = desk.list(condition(condition));
            return new Listing(feeds.size(), feeds, file.mistakes());
        });
    }

    @GetMapping("/api/feeds/{id}")
    @Operation(summary = "One feed")
    Mono<FeedStatus> get(@PathVariable("id") String id) {
        return off(() -> desk.get(id));
    }

    @PostMapping("/api/feeds")
    @Operation(summary = "Adds a feed")
    Mono<ResponseEntity<FeedStatus>> add(@RequestBody FeedForm form) {
        return off(() -> desk.add(form))
                .map(feed -> ResponseEntity.created(URI.create("/api/feeds/" + feed.id()))
                        .body(feed));
    }

    @PutMapping("/api/feeds/{id}")
    @Operation(summary = "Changes all of a feed but its address")
    Mono<FeedStatus> change(@PathVariable("id") String id, @RequestBody FeedForm form) {
        return off(() -> desk.change(id, form));
    }

    @DeleteMapping("/api/feeds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a feed; its reports stay")
    Mono<Void> remove(@PathVariable("id") String id) {
        return Mono.<Void>fromRunnable(() -> desk.remove(id)).subscribeOn(Schedulers.boundedElastic());
    }

    @PostMapping("/api/feeds/{id}/poll")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Asks for a poll at once, also of a feed that is paused or ended")
    Mono<FeedStatus> pollNow(@PathVariable("id") String id) {
        return off(() -> desk.pollNow(id));
    }

    @PostMapping(
            path = "/api/feeds/opml",
            consumes = {OPML, "application/opml+xml", MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(summary = "Adds the feeds of an OPML document; tells which were not added and why")
    Mono<FeedDesk.Import> importOpml(@RequestBody String opml) {
        return off(() -> desk.importOpml(opml));
    }

    @GetMapping(path = "/api/feeds.opml", produces = OPML)
    @Operation(summary = "The feeds as an OPML document; folders are left out")
    Mono<String> exportOpml() {
        return off(desk::exportOpml);
    }

    private static FeedStatus.@Nullable Condition condition(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return FeedStatus.Condition.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException(
                    "condition", "It must be one of new, ok, failing, paused, ended; it is \"" + text + "\".");
        }
    }

    /** The desk blocks: it must not do so in a thread of the server. */
    private static <T> Mono<T> off(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
