package org.atalaya.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.events.ReportCollected;
import org.atalaya.ingest.fetching.Failure;
import org.atalaya.ingest.fetching.FetchOutcome;
import org.atalaya.ingest.fetching.FetchOutcome.Fetched;
import org.atalaya.ingest.fetching.FetchRequest;
import org.atalaya.ingest.fetching.Validators;
import org.atalaya.testing.MovingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Polls of one feed on a web that is a map. */
class FeedPollTest {
    private static final String PAGE = "https://feeds.example.org/report";
    private static final String LONG = "Five people were killed in the village on Sunday. ".repeat(40);

    private static final Feed SECTION = Feeds.at("https://feeds.example.org/section");

    private final Map<String, FetchOutcome> web = new HashMap<>();
    private final List<FetchRequest> requests = new ArrayList<>();
    private final List<ReportCollected> reports = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final SeenEntries seen = new SeenEntries(new Revisions(0, 6));
    private final MovingClock clock = new MovingClock();
    private final FeedPoll poll = new FeedPoll(this::fetch, clock);
    private FeedState state = FeedState.beforeFirstPoll(Feeds.plain().id(), clock.instant());

    @Test
    void theFirstTextIsRevision1AndTheSameTextNothing() {
        web.put(Feeds.URL, rss(item("a", "Title", LONG)));
        poll();
        web.put(Feeds.URL, rss(item("a", "Title", LONG.replace(". ", ".\n  ")), item("b", "Other", LONG)));
        poll();
        assertThat(reports).extracting(ReportCollected::title).containsExactly("Title", "Other");
        assertThat(reports).extracting(ReportCollected::publisher).containsOnly("Example");
    }

    @Test
    void changedTextIsTheNextRevisionOfTheSameReport() {
        web.put(Feeds.URL, rss(item("a", "Title", LONG)));
        poll();
        web.put(Feeds.URL, rss(item("a", "Title", LONG.replace("Five", "Six"))));
        poll();
        assertThat(reports.get(1).revision()).isGreaterThan(reports.get(0).revision());
        assertThat(reports)
                .extracting(ReportCollected::id)
                .hasSize(2)
                .containsOnly(reports.get(0).id());
    }

    @Test
    void ofTheTextsThatTwoFeedsBringForOneReportTheLastReadWins() {
        web.put(Feeds.URL, rss(item("a", "Title", LONG)));
        web.put(SECTION.url(), rss(item("a", "Title", LONG.replace("Five", "Six"))));
        FeedState section = FeedState.beforeFirstPoll(SECTION.id(), clock.instant());
        SeenEntries ofSection = new SeenEntries(new Revisions(4, 6));
        poll();
        section = poll(SECTION, section, ofSection);
        web.put(Feeds.URL, rss(item("a", "Title", LONG.replace("Five", "Seven"))));
        poll();
        poll(SECTION, section, ofSection);
        assertThat(reports).extracting(ReportCollected::revision).isSorted().doesNotHaveDuplicates();
        assertThat(reports)
                .extracting(report -> report.text().substring(0, 5))
                .containsExactly("Five ", "Six p", "Seven");
        assertThat(reports)
                .extracting(ReportCollected::id)
                .containsOnly(reports.get(0).id());
    }

    @Test
    void aSummaryOfOneFeedNeverTakesThePlaceOfTheWholeTextOfAnother() {
        web.put(Feeds.URL, rss(item("a", "Title", LONG)));
        web.put(SECTION.url(), rss(item("a", "Title", "Five people were killed…")));
        poll();
        SeenEntries ofSection = new SeenEntries(new Revisions(4, 6));
        FeedState section = poll(SECTION, FeedState.beforeFirstPoll(SECTION.id(), clock.instant()), ofSection);
        assertThat(reports.get(1).text()).isEqualTo("Five people were killed…");
        assertThat(reports.get(1).revision()).isLessThan(reports.get(0).revision());

        web.put(PAGE + "/a", page(LONG));
        poll(SECTION, section, ofSection);
        assertThat(reports.get(2).revision()).isGreaterThan(reports.get(0).revision());
    }

    @Test
    void aSummaryThatChangesAfterItsPageWasGivenUpIsANewRevision() {
        web.put(Feeds.URL, rss(item("a", "Title", "Five people were killed…")));
        for (int i = 0; i < 10; i++) {
            poll();
        }
        web.put(Feeds.URL, rss(item("a", "Title", "Six people were killed…")));
        poll();
        assertThat(reports).extracting(ReportCollected::text).contains("Six people were killed…");
    }

    @Test
    void whatKafkaDoesNotTakeHoldsBackThisFeedOnlyAndIsReadAgainLater() throws Exception {
        web.put(Feeds.URL, rss(item("a", "Title", LONG)));
        state = poll.run(Feeds.plain(), state, seen, step -> {
            if (!step.reports().isEmpty()) {
                throw new PollStore.RefusedStepException("too large", null);
            }
        });
        assertThat(words()).isEqualTo("Kafka does not take what it brought: too large");
        assertThat(state.nextPoll()).isAfter(clock.instant());
        assertThat(reports).isEmpty();

        state = poll.run(Feeds.plain(), state, seen, step -> {
            throw new PollStore.RefusedStepException("nothing is taken", null);
        });
        assertThat(state.failuresInARow()).isEqualTo(2);

        poll();
        assertThat(reports).hasSize(1);
    }

    @Test
    void thePageOfASummaryIsRead() {
        web.put(Feeds.URL, rss(item("a", "Title", "Five people were killed…")));
        web.put(PAGE + "/a", page(LONG));
        poll();
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.text()).contains("on Sunday. Five people");
            assertThat(report.url()).isEqualTo(PAGE + "/a");
        });
    }

    @Test
    void aPageThatCannotBeHadIsTriedAgainAFewTimes() {
        web.put(Feeds.URL, rss(item("a", "Title", "Five people were killed…")));
        poll();
        assertThat(reports).extracting(ReportCollected::text).containsExactly("Five people were killed…");
        assertThat(words()).contains("1 without their page so far");
        poll();
        web.put(PAGE + "/a", page(LONG));
        poll();
        assertThat(reports.get(1).revision()).isGreaterThan(reports.get(0).revision());
        assertThat(reports.get(1).title()).isEqualTo("Title");
        poll();
        assertThat(reports).hasSize(2);
    }

    @Test
    void aPageThatNeverComesIsGivenUp() {
        web.put(Feeds.URL, rss(item("a", "Title", "Five people were killed…")));
        for (int i = 0; i < 10; i++) {
            poll();
        }
        assertThat(requests)
                .filteredOn(request -> request.address().toString().equals(PAGE + "/a"))
                .hasSize(PendingPage.MOST_TRIES);
    }

    @Test
    void oldEntriesOfTheFirstReadAreHistoryAndLaterOnesNews() {
        web.put(Feeds.URL, rss(dated("old", 8), dated("recent", 6)));
        poll();
        web.put(Feeds.URL, rss(dated("old", 8), dated("recent", 6), dated("late", 8), dated("ancient", 31)));
        poll();
        assertThat(reports)
                .filteredOn(ReportCollected::backfill)
                .extracting(ReportCollected::title)
                .containsExactlyInAnyOrder("old", "ancient");
    }

    @Test
    void anEntryWithoutWordsIsSetAsideOnce() {
        web.put(Feeds.URL, rss("<item><guid>x</guid></item>", item("a", "Title", LONG)));
        poll();
        clock.advance(Duration.ofHours(1));
        web.put(Feeds.URL, rss("<item><guid>x</guid></item>", item("b", "Title b", LONG)));
        poll();
        assertThat(reports).hasSize(2);
        assertThat(setAside).singleElement().extracting(SetAside::reason).isEqualTo("it has neither title nor text");
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideOnceAndCollectedWhenItCan(@TempDir Path folder) throws Exception {
        Feed files = Feeds.folder(folder);
        Files.writeString(folder.resolve("good.txt"), "Good\n\n" + LONG);
        Path large = folder.resolve("large.txt");
        Files.write(large, new byte[11 * 1024 * 1024]);
        FeedState known = FeedState.beforeFirstPoll(files.id(), clock.instant());
        state = poll(files, poll(files, known, seen), seen);
        assertThat(reports).extracting(ReportCollected::title).containsExactly("Good");
        assertThat(setAside).singleElement().satisfies(aside -> {
            assertThat(aside.entry()).isEqualTo("large.txt");
            assertThat(aside.reason()).contains("larger than 10 MB");
        });
        assertThat(words()).contains("1 entry", "1 more cannot be read, the first is large.txt");

        Files.writeString(large, "Large\n\n" + LONG);
        state = poll(files, state, seen);
        assertThat(reports).extracting(ReportCollected::title).containsExactly("Good", "Large");
        assertThat(words()).isEqualTo("2 entries, 1 new");
    }

    @Test
    void anIdThatSeveralAddressesShareTellsNothing() {
        web.put(
                Feeds.URL,
                rss(
                        item("one", "One", LONG).replace(">one</guid>", ">0</guid>"),
                        item("two", "Two", LONG).replace(">two</guid>", ">0</guid>")));
        poll();
        poll();
        assertThat(reports).extracting(ReportCollected::title).containsExactlyInAnyOrder("One", "Two");
        assertThat(reports).extracting(ReportCollected::id).doesNotHaveDuplicates();
    }

    @Test
    void aRequestForConsentInThePlaceOfThePageIsNoTextOfTheReport() {
        String summary = "Five villagers were killed near the bridge, the provincial ombudsman said…";
        web.put(Feeds.URL, rss(item("a", "Villagers killed near Ayaviri", summary)));
        web.put(PAGE + "/a", page("We and our partners store cookies on your device to show advertising. ".repeat(20)));
        poll();
        assertThat(reports).singleElement().extracting(ReportCollected::text).isEqualTo(summary);
        poll();
        assertThat(reports).hasSize(1);

        web.put(PAGE + "/a", page("Five villagers were killed near Ayaviri, the ombudsman said. ".repeat(20)));
        poll();
        assertThat(reports).hasSize(2);
        assertThat(reports.get(1).text()).startsWith("Five villagers");
    }

    @Test
    void anAddressOfMillionsOfCharactersIsSetAside() {
        web.put(Feeds.URL, rss(item("a".repeat(3_000_000), "Title", LONG)));
        poll();
        assertThat(reports).isEmpty();
        assertThat(setAside)
                .singleElement()
                .satisfies(aside -> assertThat(aside.url()).hasSizeLessThan(2_000));
    }

    @Test
    void anAddressThatAllEntriesShareTellsNothing() {
        String link = "<link>https://feeds.example.org/</link>";
        web.put(
                Feeds.URL,
                rss(
                        "<item><guid>1</guid>" + link + "<title>One</title><description>" + LONG
                                + "</description></item>",
                        "<item><guid>2</guid>" + link + "<title>Two</title><description>" + LONG
                                + "</description></item>"));
        poll();
        assertThat(reports).extracting(ReportCollected::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void validatorsAreSentBackAsOnePairAndEvery24thPollIsFull() {
        web.put(Feeds.URL, rss(item("a", "Title", LONG)));
        poll();
        web.put(Feeds.URL, new FetchOutcome.NotModified(null));
        for (int i = 0; i < 24; i++) {
            poll();
        }
        assertThat(requests.get(1).validators()).isEqualTo(new Validators("\"1\"", "yesterday"));
        assertThat(requests).filteredOn(request -> request.validators() == null).hasSize(2);
        assertThat(words()).isEqualTo("not changed");
    }

    @Test
    void theValidatorsAreThoseOfTheLast200AlsoWhereItsBodyIsTheSame() {
        web.put(Feeds.URL, rss(item("a", "Title", LONG)));
        poll();
        web.put(Feeds.URL, validated(rss(item("a", "Title", LONG)), new Validators("\"2\"", null)));
        poll();
        assertThat(words()).isEqualTo("the same bytes as before");
        poll();
        assertThat(requests.get(2).validators()).isEqualTo(new Validators("\"2\"", null));
        web.put(Feeds.URL, validated(rss(item("a", "Title", LONG)), Validators.NONE));
        poll();
        poll();
        assertThat(requests.get(4).validators()).isNull();
    }

    @Test
    void aMoveIsBelievedTheSecondTimeAndGivenUpWhenTheNewAddressFails() {
        String moved = "https://new.example.org/feed";
        web.put(Feeds.URL, rss(URI.create(moved), item("a", "Title", LONG)));
        poll();
        assertThat(state.address(Feeds.plain())).hasToString(Feeds.URL);
        poll();
        assertThat(state.address(Feeds.plain())).hasToString(moved);
        assertThat(words()).contains("moved to " + moved);
        for (int i = 0; i < 3; i++) {
            poll();
        }
        assertThat(state.address(Feeds.plain())).hasToString(Feeds.URL);
    }

    @Test
    void goneEndsAFeedUntilSomebodyAsks() {
        web.put(Feeds.URL, new FetchOutcome.Gone("410 Gone"));
        poll();
        clock.advance(Duration.ofDays(30));
        assertThat(state.isDue(Feeds.plain(), clock.instant())).isFalse();
        assertThat(state.isDue(Feeds.plain().pollRequestedAt(clock.instant()), clock.instant()))
                .isTrue();
        web.put(Feeds.URL, rss(item("a", "Title", LONG)));
        poll();
        assertThat(state.ended()).isNull();
    }

    @Test
    void whatIsNoFeedIsTold() {
        web.put(Feeds.URL, fetched("<html><body>Welcome</body></html>", null));
        poll();
        assertThat(state.trouble()).isEqualTo(Trouble.UNREADABLE);
        assertThat(words()).isNotBlank();
    }

    private String words() {
        FeedState.Outcome last = state.last();
        return last == null ? "" : last.words();
    }

    private void poll() {
        state = poll(Feeds.plain(), state, seen);
    }

    private FeedState poll(Feed feed, FeedState before, SeenEntries known) {
        try {
            FeedState after = poll.run(feed, before, known, step -> {
                reports.addAll(step.reports());
                setAside.addAll(step.setAside());
            });
            clock.advance(Duration.ofMinutes(10));
            return after;
        } catch (PollStore.NoLongerOwnedException e) {
            throw new AssertionError(e);
        }
    }

    private FetchOutcome fetch(FetchRequest request) {
        requests.add(request);
        return web.getOrDefault(
                request.address().toString(), new FetchOutcome.Failed(Failure.CLIENT_ERROR, "404 Not Found"));
    }

    private static String item(String id, String title, String text) {
        return "<item><guid isPermaLink=\"false\">%s</guid><link>%s/%s</link><title>%s</title><description>%s</description></item>"
                .formatted(id, PAGE, id, title, text);
    }

    private String dated(String title, int daysAgo) {
        String date = java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                MovingClock.START.minus(Duration.ofDays(daysAgo)).atZone(ZoneOffset.UTC));
        return item(title, title, LONG).replace("</item>", "<pubDate>" + date + "</pubDate></item>");
    }

    private static FetchOutcome page(String text) {
        return fetched("<html><body><article><h1>Page</h1><p>" + text + "</p></article></body></html>", null);
    }

    private static FetchOutcome rss(String... items) {
        return rss(null, items);
    }

    private static FetchOutcome rss(@Nullable URI moved, String... items) {
        return fetched(
                "<rss version=\"2.0\"><channel><title>t</title><link>https://feeds.example.org/</link><description>d</description>"
                        + String.join("", items) + "</channel></rss>",
                moved);
    }

    private static FetchOutcome validated(FetchOutcome answer, Validators validators) {
        Fetched given = (Fetched) answer;
        return new Fetched(given.address(), given.body(), null, given.charset(), validators, given.digest(), null);
    }

    private static FetchOutcome fetched(String body, @Nullable URI moved) {
        return new FetchOutcome.Fetched(
                URI.create(Feeds.URL),
                body.getBytes(StandardCharsets.UTF_8),
                null,
                "utf-8",
                new Validators("\"1\"", "yesterday"),
                Hashes.of(body),
                moved);
    }
}
