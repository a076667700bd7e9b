package org.atalaya.ingest.feeds;

import com.rometools.opml.feed.opml.Attribute;
import com.rometools.opml.feed.opml.Opml;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.WireFeedOutput;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/** Lists of feeds as other feed readers write and read them (OPML 1.0 and 2.0). */
final class FeedsOpml {
    private static final String TYPE = "opml_2.0";
    private static final String FEED_ADDRESS = "xmlUrl";
    private static final int DEEPEST = 20;

    private FeedsOpml() {}

    /** The feeds of a document in its order, however deep they stand in its folders. */
    static List<FeedForm> read(String xml) throws InvalidFeedException {
        try {
            WireFeed document = new WireFeedInput(false, Locale.ROOT).build(document(xml));
            List<FeedForm> found = new ArrayList<>();
            gather(((Opml) document).getOutlines(), 0, found);
            return found;
        } catch (FeedException | JDOMException | IOException | IllegalArgumentException e) {
            throw new InvalidFeedException("body", "this is no OPML: " + e.getMessage());
        }
    }

    /** Versions such as 1.1, or none, are common, and read as 2.0. */
    private static Document document(String xml) throws JDOMException, IOException, InvalidFeedException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = builder.build(new StringReader(xml));
        Element root = document.getRootElement();
        if (!root.getName().equals("opml")) {
            throw new InvalidFeedException("body", "this is no OPML: it begins with <" + root.getName() + ">");
        }
        if (!"1.0".equals(root.getAttributeValue("version"))) {
            root.setAttribute("version", "2.0");
        }
        return document;
    }

    private static void gather(@Nullable List<Outline> outlines, int depth, List<FeedForm> found)
            throws InvalidFeedException {
        if (depth > DEEPEST) {
            throw new InvalidFeedException("body", "its outlines are nested more than " + DEEPEST + " deep");
        }
        for (Outline outline : Objects.requireNonNullElse(outlines, List.<Outline>of())) {
            String address = outline.getAttributeValue(FEED_ADDRESS);
            if (address != null) {
                found.add(form(outline, address));
            }
            gather(outline.getChildren(), depth + 1, found);
        }
    }

    private static FeedForm form(Outline outline, String address) {
        String name =
                outline.getTitle() == null || outline.getTitle().isBlank() ? outline.getText() : outline.getTitle();
        return new FeedForm(
                address,
                name,
                outline.getAttributeValue("country"),
                outline.getAttributeValue("language"),
                null,
                outline.getAttributeValue("interval"),
                null);
    }

    static String write(List<Feed> feeds) {
        Opml opml = new Opml();
        opml.setFeedType(TYPE);
        opml.setTitle("Feeds of Atalaya");
        opml.setOutlines(feeds.stream()
                .filter(feed -> !feed.isFolder())
                .map(FeedsOpml::outline)
                .toList());
        try {
            return new WireFeedOutput().outputString(opml);
        } catch (FeedException e) {
            throw new IllegalStateException("a list of feeds could not be written as OPML", e);
        }
    }

    private static Outline outline(Feed feed) {
        Outline outline = new Outline();
        outline.setText(feed.publisher());
        outline.setTitle(feed.publisher());
        outline.setType("rss");
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute(FEED_ADDRESS, feed.url()));
        add(attributes, "country", feed.country());
        add(attributes, "language", feed.language());
        add(
                attributes,
                "interval",
                feed.interval() == null ? null : feed.interval().toString());
        outline.setAttributes(attributes);
        return outline;
    }

    private static void add(List<Attribute> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.add(new Attribute(name, value));
        }
    }
}
