package org.atalaya.ingest.feeds;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.atalaya.events.ReportCollected;
import org.atalaya.ingest.articles.Article;
import org.atalaya.ingest.articles.HtmlText;
import org.atalaya.ingest.articles.ReportIds;
import org.atalaya.ingest.feeds.Pages.Reading;
import org.atalaya.ingest.formats.Entry;
import org.atalaya.ingest.formats.ParseOutcome.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Turns entries of one feed into reports and their revisions: a text that the feed has not had yet is a revision above
 * all it had before ({@link Revisions}); the same text gives nothing.
 */
final class EntryCollector {
    /** What fits a message of 16 MiB however it must be escaped. */
    private static final int LONGEST_TEXT = 2_500_000;

    private static final int LONGEST_SHOWN = 1_000;
    private static final int LANGUAGE_LENGTH = 2;
    private static final Pattern LANGUAGE = Pattern.compile("^[A-Za-z]{2}(?:$|-)");

    private final Feed feed;
    private final @Nullable String feedLanguage;
    private final boolean firstRead;
    private final SeenEntries seen;
    private final Pages pages;
    private final Clock clock;

    /** @param feedLanguage as the feed's document declares it */
    EntryCollector(
            Feed feed, @Nullable String feedLanguage, boolean firstRead, SeenEntries seen, Pages pages, Clock clock) {
        this.feed = feed;
        this.feedLanguage = feedLanguage;
        this.firstRead = firstRead;
        this.seen = seen;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param sharesUrl true where other entries of the same document have the same address, which then tells nothing */
    Collected collect(Entry entry, boolean sharesUrl) {
        String url = sharesUrl ? null : entry.url();
        String key = Hashes.of(sharesUrl && entry.entryId() == null ? entry.digest() : entry.key());
        String id = ReportIds.of(url, feed.id(), key);
        SeenEntry before = known(key, id);
        if (before != null && before.entryDigest().equals(entry.digest())) {
            Instant now = clock.instant();
            return before.isStale(now) ? Collected.seen(before.seenAt(now)) : Collected.NOTHING;
        }
        Draft draft = Draft.of(entry);
        if (url != null && !feed.isFolder() && SummaryOnly.is(draft.text())) {
            draft = withPage(draft, url, before);
        }
        return judge(
                entry.key(),
                draft,
                entry.digest(),
                before == null ? firstSeen(entry.digest(), draft, key, id) : before);
    }

    /** Sets aside what cannot be read: once, until it can be read or the reason is another. */
    Collected unreadable(Unreadable part) {
        Instant now = clock.instant();
        String key = Hashes.of(part.id());
        String digest = Hashes.of(part.reason());
        SeenEntry known = seen.find(key, ReportIds.of(null, feed.id(), key));
        if (known != null && known.entryDigest().equals(digest)) {
            return known.isStale(now) ? Collected.seen(known.seenAt(now)) : Collected.NOTHING;
        }
        Draft nothing = new Draft("", "", digest, null, null, null, null);
        SeenEntry before = known != null ? known : firstSeen(digest, nothing, key, ReportIds.of(null, feed.id(), key));
        return setAside(part.id(), nothing, digest, before, "it cannot be read: " + part.reason());
    }

    /** Tries the page of an entry again that gave only a summary. */
    Collected retry(SeenEntry before, PendingPage page) {
        Reading reading = pages.read(page.url());
        if (!(reading instanceof Reading.Read read)
                || !SameStory.is(
                        Objects.requireNonNullElse(page.announced(), page.title()),
                        read.article().text())) {
            return Collected.seen(before.withPage(page.failedAgain()));
        }
        Draft draft = new Draft(
                        page.title(), "", before.entryDigest(), page.url(), page.published(), page.language(), null)
                .with(read.article(), read.digest());
        return judge(before.key(), draft, before.entryDigest(), before);
    }

    private Draft withPage(Draft draft, String url, @Nullable SeenEntry before) {
        Reading reading = pages.read(url);
        if (reading instanceof Reading.Read read
                && SameStory.is(draft.announced(), read.article().text())) {
            return draft.with(read.article(), read.digest());
        }
        int tries = before == null || before.page() == null ? 1 : before.page().tries() + 1;
        return draft.waitingFor(
                new PendingPage(url, tries, draft.title(), draft.published(), draft.language(), draft.announced()));
    }

    /** What gave no report yet has no id to keep: a file that can be read by now may tell its address. */
    private @Nullable SeenEntry known(String key, String id) {
        SeenEntry known = seen.find(key, id);
        return known != null && known.revision() == 0 && !known.reportId().equals(id) ? null : known;
    }

    private SeenEntry firstSeen(String entryDigest, Draft draft, String key, String id) {
        Instant now = clock.instant();
        boolean backfill = History.is(draft.published(), firstRead, now);
        return new SeenEntry(feed.id(), key, id, 0, entryDigest, "", backfill, now, null);
    }

    private Collected judge(String entry, Draft draft, String entryDigest, SeenEntry before) {
        if (draft.title().isBlank() && draft.text().isBlank()) {
            return setAside(entry, draft, entryDigest, before, "it has neither title nor text");
        }
        int length = draft.title().length()
                + draft.text().length()
                + (draft.url() == null ? 0 : draft.url().length());
        if (length > LONGEST_TEXT) {
            return setAside(
                    entry,
                    draft,
                    entryDigest,
                    before,
                    "it has " + length + " characters, at most " + LONGEST_TEXT + " are taken");
        }
        boolean wouldShorten = draft.page() != null && Revisions.isWhole(before.revision());
        if (wouldShorten) {
            // The whole page was collected before: its summary is no newer text, only a shorter one.
            return Collected.seen(remembered(draft, entryDigest, before, before.revision(), before.textDigest()));
        }
        return publish(draft, entryDigest, before);
    }

    private Collected setAside(String entry, Draft draft, String entryDigest, SeenEntry before, String reason) {
        SeenEntry after = remembered(draft, entryDigest, before, before.revision(), before.textDigest());
        return new Collected(
                null,
                false,
                after,
                new SetAside(
                        feed.id(),
                        shortened(entry),
                        draft.url() == null ? null : shortened(draft.url()),
                        shortened(draft.title()),
                        reason,
                        clock.instant()));
    }

    /** What is set aside has to fit a message too. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private Collected publish(Draft draft, String entryDigest, SeenEntry before) {
        String textDigest = Wording.digest(draft.title(), draft.text());
        if (textDigest.equals(before.textDigest())) {
            return Collected.seen(remembered(draft, entryDigest, before, before.revision(), textDigest));
        }
        Instant now = clock.instant();
        int revision = seen.nextRevision(before, draft.page() == null, now);
        ReportCollected report = new ReportCollected(
                before.reportId(),
                revision,
                draft.url(),
                feed.id(),
                feed.publisher(),
                draft.title(),
                draft.text(),
                draft.digest(),
                draft.published(),
                now,
                language(draft),
                feed.country(),
                before.backfill());
        return new Collected(
                report, before.revision() == 0, remembered(draft, entryDigest, before, revision, textDigest), null);
    }

    private SeenEntry remembered(Draft draft, String entryDigest, SeenEntry before, int revision, String textDigest) {
        return new SeenEntry(
                before.feed(),
                before.key(),
                before.reportId(),
                revision,
                entryDigest,
                textDigest,
                before.backfill(),
                clock.instant(),
                draft.page());
    }

    /** The entry's own declaration tells most, the feed's document least: many never change their system's default. */
    private @Nullable String language(Draft draft) {
        String declared = Objects.requireNonNullElse(
                draft.language(),
                Objects.requireNonNullElse(feed.language(), Objects.requireNonNullElse(feedLanguage, "")));
        boolean isCode = LANGUAGE.matcher(declared).find();
        return isCode ? declared.substring(0, LANGUAGE_LENGTH).toLowerCase(Locale.ROOT) : null;
    }

    /**
     * A report in the making.
     *
     * @param digest of the captured bytes
     * @param page to be tried again
     */
    private record Draft(
            String title,
            String text,
            String digest,
            @Nullable String url,
            @Nullable Instant published,
            @Nullable String language,
            @Nullable PendingPage page) {
        static Draft of(Entry entry) {
            String content = HtmlText.of(entry.contentHtml());
            String summary = HtmlText.of(entry.summaryHtml());
            return new Draft(
                    entry.title().strip(),
                    content.length() >= summary.length() ? content : summary,
                    entry.digest(),
                    entry.url(),
                    entry.published(),
                    entry.language(),
                    null);
        }

        Draft with(Article article, String captured) {
            boolean isLonger = article.text().length() > text.length();
            return new Draft(
                    title.isEmpty() ? article.title() : title,
                    isLonger ? article.text() : text,
                    isLonger ? captured : digest,
                    url,
                    published != null ? published : article.published(),
                    language != null ? language : article.language(),
                    null);
        }

        String announced() {
            return title + " " + text;
        }

        Draft waitingFor(PendingPage pending) {
            return new Draft(title, text, digest, url, published, language, pending);
        }
    }
}
