package org.atalaya.ingest.formats;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1; finds out by itself which it is. */
public final class FeedParser {
    private static final int BEGINNING = 2_000;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Clock clock;

    /** The clock tells which dates are in the future. */
    public FeedParser(Clock clock) {
        this.clock = clock;
    }

    /**
     * The entries of a feed, or what it is instead. Never throws for what the bytes hold.
     *
     * @param charset of the Content-Type header, believed after a byte order mark and before the XML declaration (RFC
     *     7303, 3.2); null where it declares none
     * @param base what relative links are resolved against
     */
    public ParseOutcome parse(byte[] body, @Nullable String charset, URI base) {
        String text;
        try {
            text = decoded(body, charset);
        } catch (IOException | IllegalArgumentException e) {
            return new ParseOutcome.Unparsable("its characters cannot be read: " + e.getMessage());
        }
        String beginning =
                text.substring(0, Math.min(text.length(), BEGINNING)).strip().toLowerCase(Locale.ROOT);
        if (beginning.isEmpty()) {
            return new ParseOutcome.Unparsable("it is empty");
        }
        if (beginning.startsWith("{") || beginning.startsWith("[")) {
            return JsonFeed.parse(text, base, clock);
        }
        if (beginning.contains("<html") || beginning.startsWith("<!doctype html")) {
            return new ParseOutcome.Unparsable("an HTML page, not a feed" + offered(text, base));
        }
        return new XmlFeed(base, clock).parse(text);
    }

    private static String decoded(byte[] body, @Nullable String charset) throws IOException {
        Charset marked = marked(body);
        if (marked != null) {
            return new String(body, marked).substring(BYTE_ORDER_MARK.length());
        }
        Charset declared = known(charset);
        StringWriter text = new StringWriter(body.length);
        try (XmlReader guessing = new XmlReader(new ByteArrayInputStream(body), true)) {
            Charset guessed = Charset.forName(guessing.getEncoding());
            if (declared == null || isUtf8(body, guessed)) {
                guessing.transferTo(text);
            } else {
                text.append(new String(body, declared));
            }
        }
        return text.toString();
    }

    private static @Nullable Charset known(@Nullable String charset) {
        try {
            return charset == null ? null : Charset.forName(charset);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** What the byte order mark says; null where there is none. */
    private static @Nullable Charset marked(byte[] body) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            byte[] mark = BYTE_ORDER_MARK.getBytes(charset);
            if (body.length >= mark.length && Arrays.equals(body, 0, mark.length, mark, 0, mark.length)) {
                return charset;
            }
        }
        return null;
    }

    /** Many servers send a charset that they were set up with once: valid UTF-8 that says so of itself is believed. */
    private static boolean isUtf8(byte[] body, Charset guessed) {
        if (!guessed.equals(StandardCharsets.UTF_8)) {
            return false;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** Where the page says that a feed can be had. */
    private static String offered(String html, URI base) {
        Element link = Jsoup.parse(html, base.toString())
                .select("link[rel~=alternate][type~=application/(rss|atom|feed)\\+(xml|json)]")
                .first();
        return link == null ? "" : "; it offers a feed at " + link.absUrl("href");
    }
}
