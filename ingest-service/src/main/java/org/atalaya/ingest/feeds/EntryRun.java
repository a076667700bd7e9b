package org.atalaya.ingest.feeds;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atalaya.ingest.feeds.PollStore.NoLongerOwnedException;
import org.atalaya.ingest.feeds.PollStore.RefusedStepException;
import org.atalaya.ingest.formats.Entry;
import org.atalaya.ingest.formats.ParseOutcome.ParsedFeed;
import org.atalaya.ingest.formats.ParseOutcome.Unreadable;
import org.jspecify.annotations.Nullable;

/** The entries of one poll on their way into the store, with their count. */
final class EntryRun {
    private final Feed feed;
    private final boolean firstRead;
    private final SeenEntries seen;
    private final Pages pages;
    private final PollStore store;
    private final Clock clock;
    private PollStep.Builder step = new PollStep.Builder();
    private int newEntries;
    private int changed;
    private final List<SetAside> setAside = new ArrayList<>();
    private final Set<String> justSeen = new HashSet<>();
    private final Deque<Undo> undo = new ArrayDeque<>();
    private int waiting;

    EntryRun(Feed feed, boolean firstRead, SeenEntries seen, Pages pages, PollStore store, Clock clock) {
        this.feed = feed;
        this.firstRead = firstRead;
        this.seen = seen;
        this.pages = pages;
        this.store = store;
        this.clock = clock;
    }

    /** Collects the entries, oldest first, so that reports come in the order in which they happened. */
    void collect(ParsedFeed parsed) throws NoLongerOwnedException, RefusedStepException {
        List<Entry> entries = withoutSharedIds(parsed.entries());
        Set<String> shared = sharedUrls(entries);
        List<Entry> oldestFirst = new ArrayList<>(entries);
        oldestFirst.sort(Comparator.comparing(Entry::published, Comparator.nullsFirst(Comparator.naturalOrder())));
        EntryCollector collector = new EntryCollector(feed, parsed.language(), firstRead, seen, pages, clock);
        Set<String> keys = new HashSet<>();
        // Of two entries with the same id the first of the document counts, as with feed readers.
        entries.stream().filter(entry -> !keys.add(entry.key())).forEach(oldestFirst::remove);
        for (Entry entry : oldestFirst) {
            stopIfInterrupted();
            add(collector.collect(entry, entry.url() != null && shared.contains(entry.url())));
        }
        for (Unreadable part : parsed.unreadable()) {
            add(collector.unreadable(part));
        }
    }

    void retryPages() throws NoLongerOwnedException, RefusedStepException {
        EntryCollector collector = new EntryCollector(feed, null, firstRead, seen, pages, clock);
        for (SeenEntry entry : seen.withPendingPages()) {
            PendingPage page = entry.page();
            boolean isOfThisPoll = page != null && justSeen.contains(entry.key());
            if (page != null && !isOfThisPoll) {
                stopIfInterrupted();
                add(collector.retry(entry, page));
            }
        }
    }

    void finish(FeedState state) throws NoLongerOwnedException, RefusedStepException {
        List<SeenEntry> forgotten = seen.forgottenAt(clock.instant());
        store.store(step.build(feed, forgotten, state));
        undo.clear();
        forgotten.forEach(entry -> seen.remove(entry.key()));
    }

    /** Forgets what was not stored. */
    void rollBack() {
        while (!undo.isEmpty()) {
            Undo last = undo.pop();
            if (last.before() == null) {
                seen.remove(last.key());
            } else {
                seen.put(last.before());
            }
        }
    }

    private record Undo(String key, @Nullable SeenEntry before) {}

    int newEntries() {
        return newEntries;
    }

    Tally tally(String found) {
        return new Tally(found, newEntries, changed, waiting, setAside);
    }

    private void add(Collected collected) throws NoLongerOwnedException, RefusedStepException {
        step.add(collected);
        count(collected);
        SeenEntry entry = collected.seen();
        if (entry != null) {
            // Another entry of this very document may be the same report.
            undo.push(new Undo(entry.key(), seen.put(entry)));
            justSeen.add(entry.key());
        }
        if (step.isFull()) {
            store.store(step.build(feed, List.of(), null));
            step = new PollStep.Builder();
            undo.clear();
        }
    }

    private void count(Collected collected) {
        if (collected.report() != null) {
            if (collected.isNew()) {
                newEntries++;
            } else {
                changed++;
            }
        }
        if (collected.setAside() != null) {
            setAside.add(collected.setAside());
        }
        if (collected.seen() != null && collected.seen().page() != null) {
            waiting++;
        }
    }

    private void stopIfInterrupted() throws NoLongerOwnedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new NoLongerOwnedException("the poll was told to stop");
        }
    }

    /** Some systems give the same id to all that they publish: one that stands at several addresses tells nothing. */
    private static List<Entry> withoutSharedIds(List<Entry> entries) {
        Map<String, Set<String>> urlsOf = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.entryId() != null && entry.url() != null) {
                urlsOf.computeIfAbsent(entry.entryId(), any -> new HashSet<>()).add(entry.url());
            }
        }
        return entries.stream()
                .map(entry -> isShared(entry, urlsOf) ? entry.withoutId() : entry)
                .toList();
    }

    private static boolean isShared(Entry entry, Map<String, Set<String>> urlsOf) {
        String id = entry.entryId();
        return id != null
                && entry.url() != null
                && urlsOf.getOrDefault(id, Set.of()).size() > 1;
    }

    /** Addresses of entries that differ: the site's front page, most of the time. */
    private static Set<String> sharedUrls(List<Entry> entries) {
        Map<String, String> firstOf = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Entry entry : entries) {
            String url = entry.url();
            String id = Objects.requireNonNullElseGet(entry.entryId(), entry::digest);
            if (url != null && !firstOf.computeIfAbsent(url, any -> id).equals(id)) {
                shared.add(url);
            }
        }
        return shared;
    }
}
