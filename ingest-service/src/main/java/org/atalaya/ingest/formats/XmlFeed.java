package org.atalaya.ingest.formats;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.ingest.articles.CanonicalUrl;
import org.atalaya.ingest.articles.HtmlText;
import org.atalaya.ingest.articles.Links;
import org.atalaya.ingest.formats.ParseOutcome.Unparsable;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom with ROME. */
final class XmlFeed {
    private static final Pattern WEB = Pattern.compile("\\s*https?://", Pattern.CASE_INSENSITIVE);

    private final URI base;
    private final Clock clock;

    XmlFeed(URI base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    ParseOutcome parse(String text) {
        String xml = XmlRepair.withoutDoctype(text);
        try {
            return feed(FeedXml.read(xml), List.of());
        } catch (JDOMException e) {
            String repaired = XmlRepair.repaired(xml);
            return repaired == null ? new Unparsable(FeedXml.describe(e)) : repaired(repaired, e);
        }
    }

    private ParseOutcome repaired(String xml, JDOMException first) {
        try {
            return feed(FeedXml.read(xml), List.of("repaired, it was " + FeedXml.describe(first)));
        } catch (JDOMException e) {
            return new Unparsable(FeedXml.describe(first));
        }
    }

    private ParseOutcome feed(Document document, List<String> notes) {
        String root = document.getRootElement().getName();
        if (!Set.of("rss", "RDF", "feed").contains(root)) {
            return new Unparsable("XML, but neither RSS nor Atom: its root is " + root);
        }
        FeedElements.simplify(document);
        SyndFeedInput input = new SyndFeedInput();
        input.setPreserveWireFeed(true);
        try {
            return feed(input.build(document), notes);
        } catch (FeedException | RuntimeException e) {
            // ROME also answers what it did not expect with NullPointerException and the like.
            return new Unparsable("XML that begins like a feed (" + root + "), but has not the parts of one");
        }
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
        foreign(entry, FeedElements.UNREADABLE_DATE).forEach(date -> notes.add("its date cannot be read: " + date));
        Instant updated = EntryDates.of(entry.getUpdatedDate());
        Instant published = EntryDates.of(entry.getPublishedDate());
        String link = link(entry);
        URI links = entry.getWireEntry() instanceof com.rometools.rome.feed.atom.Entry wire
                ? based(feedBase, wire.getXmlBase())
                : feedBase;
        return new Entry(
                id(entry),
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

    /** As the feed gives it; where it gives none, ROME takes the link. */
    private static @Nullable String id(SyndEntry entry) {
        String id = blankToNull(entry.getUri());
        return id != null && id.equals(entry.getLink()) && !isBareGuid(entry) ? null : id;
    }

    /** FeedBurner puts its own address in the place of the page's, and keeps the page's beside it. */
    private static @Nullable String link(SyndEntry entry) {
        return foreign(entry, "origLink")
                .findFirst()
                .orElseGet(() -> isBareGuid(entry) ? null : blankToNull(entry.getLink()));
    }

    /** ROME takes a guid for the link where there is none, unless the guid says that it is no permalink: few say it. */
    private static boolean isBareGuid(SyndEntry entry) {
        return entry.getWireEntry() instanceof Item item
                && item.getGuid() != null
                && blankToNull(item.getLink()) == null
                && !WEB.matcher(String.valueOf(item.getGuid().getValue())).lookingAt();
    }

    private static Stream<String> foreign(SyndEntry entry, String name) {
        return entry.getForeignMarkup().stream()
                .filter(element -> element.getName().equals(name))
                .map(Element::getTextTrim);
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
