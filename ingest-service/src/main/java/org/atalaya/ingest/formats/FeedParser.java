package org.atalaya.ingest.formats;

import java.net.URI;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.ingest.articles.Encodings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1; finds out by itself which it is. */
public final class FeedParser {
    private static final int BEGINNING = 4_000;
    private static final int SHOWN = 40;

    /** Which comes first tells feeds that hold pages, and pages that tell of feeds, apart. */
    private static final Pattern FEED_OR_PAGE = Pattern.compile(
            "<(?<feed>rss|feed|rdf:RDF|opml)\\b|<(?:!doctype html|html|head|meta|script|center)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Clock clock;

    /** The clock tells which dates are in the future. */
    public FeedParser(Clock clock) {
        this.clock = clock;
    }

    /**
     * The entries of a feed, or what it is instead. Never throws for what the bytes hold.
     *
     * @param charset of the Content-Type header, believed after a byte order mark and before the XML declaration (RFC
     *     7303, 3.2) unless the bytes cannot be it; null where it declares none
     * @param base what relative links are resolved against
     */
    public ParseOutcome parse(byte[] body, @Nullable String charset, URI base) {
        String text = Encodings.decode(body, charset, Encodings.declaredIn(body));
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING)).strip();
        if (beginning.isEmpty()) {
            return new ParseOutcome.Unparsable("it is empty");
        }
        if (beginning.startsWith("{") || beginning.startsWith("[")) {
            return JsonFeed.parse(text, base, clock);
        }
        Matcher kind = FEED_OR_PAGE.matcher(beginning);
        if (kind.find() && kind.group("feed") == null) {
            return new ParseOutcome.Unparsable("an HTML page, not a feed" + offered(text, base));
        }
        if (beginning.indexOf('<') < 0) {
            return new ParseOutcome.Unparsable("neither XML nor JSON: it begins with \"" + shown(beginning) + "\"");
        }
        return new XmlFeed(base, clock).parse(text);
    }

    private static String shown(String beginning) {
        return beginning.substring(0, Math.min(beginning.length(), SHOWN)).replaceAll("[\\p{Cntrl}\\ufffd]", "?");
    }

    /** Where the page says that a feed can be had. */
    private static String offered(String html, URI base) {
        Element link = Jsoup.parse(html, base.toString())
                .select("link[rel~=alternate][type~=application/(rss|atom|feed)\\+(xml|json)]")
                .first();
        return link == null ? "" : "; it offers a feed at " + link.absUrl("href");
    }
}
