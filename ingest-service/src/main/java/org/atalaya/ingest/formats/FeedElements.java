package org.atalaya.ingest.formats;

import com.rometools.rome.io.impl.DateParser;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.ingest.articles.PrintedDates;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Makes a feed's document what ROME reads well: without what no entry is made of, for ROME refuses a whole feed for one
 * wrong hour in it, and with dates in the one form that it knows for sure.
 */
final class FeedElements {
    /** Marks an entry whose date nobody can read; its text is the date as it stands. */
    static final Namespace OWN = Namespace.getNamespace("atalaya", "urn:atalaya:feed");

    static final String UNREADABLE_DATE = "unreadable-date";

    /** Dublin Core, content of RSS, FeedBurner's own; those of the feed itself come to it. */
    private static final Set<String> EXTENSIONS = Set.of(
            "http://purl.org/dc/elements/1.1/",
            "http://purl.org/rss/1.0/modules/content/",
            "http://rssnamespace.org/feedburner/ext/1.0");

    private static final Set<String> UNNEEDED = Set.of(
            "skipHours",
            "skipDays",
            "cloud",
            "ttl",
            "image",
            "textInput",
            "textinput",
            "rating",
            "enclosure",
            "source",
            "category",
            "contributor",
            "generator",
            "logo",
            "icon");

    private static final Set<String> DATES =
            Set.of("pubDate", "date", "published", "updated", "issued", "modified", "created", "lastBuildDate");

    private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");

    private FeedElements() {}

    /** Changes the document. */
    static void simplify(Document feed) {
        Element root = feed.getRootElement();
        if (root.getName().equals("rss") && !RSS_VERSIONS.contains(root.getAttributeValue("version", ""))) {
            root.setAttribute("version", "2.0");
        }
        List<Element> holders = Stream.concat(Stream.of(root), parts(root)).toList();
        for (Element holder : holders) {
            List.copyOf(holder.getChildren()).stream()
                    .filter(child -> isUnneeded(child, holder))
                    .forEach(Element::detach);
            List.copyOf(holder.getChildren()).stream()
                    .filter(child -> DATES.contains(child.getName()))
                    .forEach(FeedElements::makeReadable);
        }
    }

    /** The channel, items and entries. */
    private static Stream<Element> parts(Element root) {
        return root.getChildren().stream()
                .flatMap(child -> child.getName().equals("channel")
                        ? Stream.concat(Stream.of(child), child.getChildren().stream())
                        : Stream.of(child))
                .filter(part -> Set.of("channel", "item", "entry").contains(part.getName()))
                .toList()
                .stream();
    }

    private static boolean isUnneeded(Element child, Element holder) {
        boolean isForeign = !child.getNamespaceURI().equals(holder.getNamespaceURI())
                && !isOfRss(child, holder)
                && !EXTENSIONS.contains(child.getNamespaceURI());
        return isForeign || UNNEEDED.contains(child.getName());
    }

    /** The root of RSS 1.0 has a namespace of its own. */
    private static boolean isOfRss(Element child, Element holder) {
        return holder.getName().equals("RDF") && Set.of("channel", "item").contains(child.getName());
    }

    private static void makeReadable(Element date) {
        String text = date.getTextTrim();
        if (text.isEmpty() || DateParser.parseDate(text, Locale.US) != null) {
            return;
        }
        Instant instant = PrintedDates.parse(text);
        if (instant != null) {
            date.setText(instant.toString());
        } else if (date.getParentElement() != null) {
            date.getParentElement().addContent(new Element(UNREADABLE_DATE, OWN).setText(text));
        }
    }
}
