package org.atalaya.ingest.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.kit.problems.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the registrations as the feeds file says. Feeds that vanish from it are removed; not while the file has
 * mistakes, for one of them may be the feed that seems to be missing.
 */
final class FeedsFileWatcher extends Worker {
    private static final Logger LOG = LoggerFactory.getLogger(FeedsFileWatcher.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final long LARGEST = 5_000_000;

    private final Path file;
    private final Path base;
    private final FeedsView view;
    private final Registrations registrations;
    private volatile List<String> mistakes = List.of();
    private volatile boolean isRead;
    private @Nullable Version applied;

    private record Version(FileTime changed, long size) {}

    FeedsFileWatcher(Path file, @Nullable Path base, FeedsView view, Registrations registrations) {
        super("feeds-file");
        this.file = file.toAbsolutePath().normalize();
        this.base = base == null ? Objects.requireNonNullElse(this.file.getParent(), this.file) : base;
        this.view = view;
        this.registrations = registrations;
    }

    Path file() {
        return file;
    }

    /** What is wrong with the file, each with its line. */
    List<String> mistakes() {
        return mistakes;
    }

    /** True from when the file, or its absence, was looked at. */
    boolean isRead() {
        return isRead;
    }

    @Override
    void work() {
        do {
            if (view.isComplete()) {
                look();
            }
        } while (!pause(view.isComplete() ? BETWEEN_LOOKS : Duration.ofMillis(100)));
    }

    private void look() {
        try {
            if (!Files.exists(file)) {
                if (!isRead) {
                    LOG.info("There is no {}: feeds are those registered over REST", file);
                }
            } else {
                Version present = new Version(Files.getLastModifiedTime(file), Files.size(file));
                if (!present.equals(applied)) {
                    read(present.size());
                    applied = present;
                }
            }
            isRead = true;
        } catch (IOException e) {
            mistakes = List.of("it cannot be read: " + e);
            LOG.warn("{} cannot be read: {}", file, e.toString());
        } catch (UnavailableException e) {
            LOG.warn("{} could not be registered, trying again: {}", file, e.getMessage());
        }
    }

    private void read(long size) throws IOException {
        if (size > LARGEST) {
            throw new IOException("it has " + size + " bytes, more than a list of feeds can have");
        }
        String yaml = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        FeedsFile.Contents contents = FeedsFile.read(yaml, new FeedRules(base));
        mistakes = contents.mistakes();
        mistakes.forEach(mistake -> LOG.warn("{} {}", file, mistake));
        apply(contents);
    }

    private void apply(FeedsFile.Contents contents) {
        Map<String, Feed> named = contents.feeds().stream().collect(Collectors.toMap(Feed::id, Function.identity()));
        int changed = 0;
        for (Feed feed : named.values()) {
            Feed known = view.feed(feed.id());
            Feed wanted = known == null ? feed : feed.pollRequestedAt(known.pollRequested());
            if (!wanted.equals(known)) {
                registrations.save(wanted);
                changed++;
            }
        }
        List<Feed> vanished = contents.isComplete() ? vanished(named) : List.of();
        vanished.forEach(registrations::remove);
        LOG.info(
                "{}: {} feeds, {} of them new or changed, {} removed, {} mistakes",
                file,
                named.size(),
                changed,
                vanished.size(),
                contents.mistakes().size());
    }

    private List<Feed> vanished(Map<String, Feed> named) {
        return view.feeds().stream()
                .filter(feed -> feed.origin() == Origin.FILE && !named.containsKey(feed.id()))
                .toList();
    }
}
