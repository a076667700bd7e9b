package org.atalaya.ingest.formats;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.ingest.articles.CanonicalUrl;
import org.atalaya.ingest.articles.HtmlText;
import org.atalaya.ingest.articles.Links;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom with ROME. Entities are never declared by a feed, so that none can name a file or unfold. */
final class XmlFeed {
    private final URI base;
    private final Clock clock;

    XmlFeed(URI base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    ParseOutcome parse(String text) {
        String xml = XmlRepair.withoutDoctype(text);
        try {
            return feed(read(xml), List.of());
        } catch (FeedException | IllegalArgumentException e) {
            String repaired = XmlRepair.repaired(xml);
            return repaired == null ? unparsable(e) : repaired(repaired, e);
        }
    }

    private ParseOutcome repaired(String xml, Exception first) {
        try {
            return feed(read(xml), List.of("repaired, it was " + describe(first)));
        } catch (FeedException | IllegalArgumentException e) {
            return unparsable(first);
        }
    }

    private static SyndFeed read(String xml) throws FeedException {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setPreserveWireFeed(true);
        return input.build(new StringReader(xml));
    }

    private static ParseOutcome unparsable(Exception e) {
        return new ParseOutcome.Unparsable(describe(e));
    }

    private static String describe(Exception e) {
        String message = message(e);
        if (message.contains("DOCTYPE")) {
            return "a feed that declares a document type of its own, which is refused";
        }
        if (e instanceof ParsingFeedException broken && broken.getLineNumber() > 0) {
            return "broken XML at line " + broken.getLineNumber() + ", column " + broken.getColumnNumber() + ": "
                    + message;
        }
        return e instanceof IllegalArgumentException ? "XML, but neither RSS nor Atom: " + message : message;
    }

    private static String message(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Objects.requireNonNullElse(cause.getMessage(), e.toString());
    }

    private ParseOutcome feed(SyndFeed feed, List<String> notes) {
        Feed atom = feed.originalWireFeed() instanceof Feed wire ? wire : null;
        URI links = atom == null ? base : based(base, atom.getXmlBase());
        return new ParseOutcome.ParsedFeed(
                HtmlText.of(Objects.requireNonNullElse(feed.getTitle(), "")),
                blankToNull(feed.getLanguage()),
                CanonicalUrl.ofLink(feed.getLink(), base),
                feed.getEntries().stream()
                        .map(entry -> entry(entry, links, atom != null))
                        .toList(),
                notes);
    }

    private Entry entry(SyndEntry entry, URI feedBase, boolean isAtom) {
        List<String> notes = new ArrayList<>();
        Instant updated = EntryDates.of(entry.getUpdatedDate());
        Instant published = EntryDates.of(entry.getPublishedDate());
        String link = link(entry);
        URI links = entry.getWireEntry() instanceof com.rometools.rome.feed.atom.Entry wire
                ? based(feedBase, wire.getXmlBase())
                : feedBase;
        String id = blankToNull(entry.getUri());
        return new Entry(
                // Where an entry has no id, ROME gives its link.
                id != null && id.equals(entry.getLink()) ? null : id,
                CanonicalUrl.ofLink(link, links),
                HtmlText.of(Objects.requireNonNullElse(entry.getTitle(), "")),
                html(entry.getDescription(), isAtom),
                entry.getContents().stream()
                        .map(content -> html(content, isAtom))
                        .collect(Collectors.joining("\n")),
                EntryDates.checked(published != null ? published : updated, clock, notes),
                updated,
                authors(entry),
                null,
                notes);
    }

    /** By XML Base, which Atom allows on the feed and on an entry. */
    private static URI based(URI base, @Nullable String xmlBase) {
        URI changed = Links.any(xmlBase, base);
        return changed == null ? base : changed;
    }

    /** FeedBurner puts its own address in the place of the page's, and keeps the page's beside it. */
    private static @Nullable String link(SyndEntry entry) {
        return entry.getForeignMarkup().stream()
                .filter(element -> element.getName().equals("origLink"))
                .map(Element::getTextTrim)
                .findFirst()
                .orElse(blankToNull(entry.getLink()));
    }

    private static String html(@Nullable SyndContent content, boolean isAtom) {
        if (content == null || content.getValue() == null) {
            return "";
        }
        // RSS does not say what it carries; nearly always it is markup. Atom says it, and "text" when it says nothing.
        String type = content.getType();
        boolean isPlain = isAtom && (type == null || type.equals("text") || type.equals("text/plain"));
        return isPlain ? Markup.ofPlainText(content.getValue()) : content.getValue();
    }

    private static List<String> authors(SyndEntry entry) {
        Stream<String> people = entry.getAuthors().stream().map(SyndPerson::getName);
        return Stream.concat(people, Stream.ofNullable(blankToNull(entry.getAuthor())))
                .filter(name -> name != null && !name.isBlank())
                .distinct()
                .toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
