package org.atalaya.ingest.feeds;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.kit.problems.NotFoundException;
import org.atalaya.kit.problems.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answers what people ask of the feeds; a call blocks until Kafka has what it changes. */
final class FeedDesk {
    private final FeedsView view;
    private final Registrations registrations;
    private final FeedRules rules = new FeedRules(Path.of(""));
    private final AddressCheck addresses;
    private final List<Path> folders;
    private final Clock clock;

    FeedDesk(FeedsView view, Registrations registrations, AddressCheck addresses, List<Path> folders, Clock clock) {
        this.view = view;
        this.registrations = registrations;
        this.addresses = addresses;
        this.folders = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
        this.clock = clock;
    }

    /** All, or those in one condition. */
    List<FeedStatus> list(FeedStatus.@Nullable Condition condition) {
        requireComplete();
        return view.feeds().stream()
                .map(this::status)
                .filter(status -> condition == null || status.condition() == condition)
                .toList();
    }

    FeedStatus get(String id) {
        return status(known(id));
    }

    FeedStatus add(FeedForm form) {
        requireComplete();
        try {
            return status(register(form));
        } catch (InvalidFeedException e) {
            throw new InvalidParameterException(e.field(), e.reason());
        }
    }

    FeedStatus change(String id, FeedForm form) {
        Feed known = ofApi(known(id));
        try {
            Feed wanted = checked(form);
            if (!wanted.id().equals(id)) {
                throw new InvalidParameterException(
                        "url", "the address of a feed cannot be changed: remove it and add the new one");
            }
            Feed changed = wanted.pollRequestedAt(known.pollRequested());
            registrations.save(changed);
            return status(changed);
        } catch (InvalidFeedException e) {
            throw new InvalidParameterException(e.field(), e.reason());
        }
    }

    void remove(String id) {
        registrations.remove(ofApi(known(id)));
    }

    FeedStatus pollNow(String id) {
        Feed asked = known(id).pollRequestedAt(clock.instant());
        registrations.save(asked);
        return status(asked);
    }

    /** What of a list of feeds was added, and what was not and why. */
    record Import(List<FeedStatus> added, List<NotAdded> notAdded) {
        record NotAdded(@Nullable String url, String field, String reason) {}
    }

    Import importOpml(String opml) {
        requireComplete();
        List<FeedStatus> added = new ArrayList<>();
        List<Import.NotAdded> notAdded = new ArrayList<>();
        try {
            for (FeedForm form : FeedsOpml.read(opml)) {
                try {
                    added.add(status(register(form)));
                } catch (InvalidFeedException e) {
                    notAdded.add(new Import.NotAdded(form.url(), e.field(), e.reason()));
                } catch (ErrorResponseException e) {
                    notAdded.add(new Import.NotAdded(form.url(), "url", "it is registered already"));
                }
            }
        } catch (InvalidFeedException e) {
            throw new InvalidParameterException(e.field(), e.reason());
        }
        return new Import(added, notAdded);
    }

    String exportOpml() {
        requireComplete();
        return FeedsOpml.write(view.feeds());
    }

    private Feed register(FeedForm form) throws InvalidFeedException {
        Feed feed = checked(form);
        if (view.feed(feed.id()) != null) {
            throw conflict("The feed " + feed.url() + " is registered already, as " + feed.id() + ".");
        }
        registrations.save(feed);
        return feed;
    }

    private Feed checked(FeedForm form) throws InvalidFeedException {
        Feed feed = rules.feed(form, Origin.API);
        URI address = URI.create(feed.url());
        if (feed.isFolder()) {
            Path folder = Path.of(address);
            if (folders.stream().noneMatch(folder::startsWith)) {
                throw new InvalidFeedException(
                        "url", "folders outside of atalaya.ingest.folders can be registered in the feeds file only");
            }
            return feed;
        }
        String refusal = addresses.refusal(address);
        if (refusal != null) {
            throw new InvalidFeedException("url", refusal);
        }
        return feed;
    }

    private Feed known(String id) {
        requireComplete();
        Feed feed = view.feed(id);
        if (feed == null) {
            throw new NotFoundException("There is no feed " + id + ".");
        }
        return feed;
    }

    private static Feed ofApi(Feed feed) {
        if (feed.origin() == Origin.FILE) {
            throw conflict("The feed " + feed.url() + " is registered in the feeds file: change it there.");
        }
        return feed;
    }

    private static ErrorResponseException conflict(String detail) {
        return new ErrorResponseException(
                HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail), null);
    }

    private void requireComplete() {
        if (!view.isComplete()) {
            throw new UnavailableException("The feeds are still being read from Kafka.", null);
        }
    }

    private FeedStatus status(Feed feed) {
        return FeedStatus.of(feed, view.state(feed));
    }
}
