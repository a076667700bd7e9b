package org.atalaya.ingest.articles;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a page's own words out of its furniture. */
public final class ArticleReader {
    /** Pages that mean well are at most half as deep. */
    private static final int DEEPEST = 200;

    /**
     * The title, the text and what the page says of itself. Never throws for what the page holds.
     *
     * @param charsetHint of the Content-Type header; a byte order mark is believed before it, the page's own meta after
     *     it; null where it declares none
     */
    public Article read(byte[] html, @Nullable String charsetHint, URI address) {
        String text = Encodings.decode(html, charsetHint, Encodings.declaredIn(html));
        Document page =
                Jsoup.parse(text, address.toString(), Parser.htmlParser().setMaxDepth(DEEPEST));
        LinkedData data = LinkedData.of(page);
        String title = title(page, data);
        return new Article(
                title,
                ArticleText.of(page, data, title),
                published(page, data),
                first(data.text("inLanguage"), page.select("html").attr("lang"), locale(page)),
                CanonicalUrl.ofLink(canonical(page), address),
                first(data.name("publisher"), meta(page, "og:site_name")));
    }

    private static String title(Document page, LinkedData data) {
        Element heading = page.select("article h1").first();
        Element only = page.select("h1").size() == 1 ? page.select("h1").first() : null;
        String title = first(
                data.text("headline"),
                meta(page, "og:title"),
                heading == null ? null : heading.text(),
                only == null ? null : only.text(),
                page.title());
        return title == null ? "" : HtmlText.of(title).replaceAll("\\s+", " ").strip();
    }

    private static @Nullable Instant published(Document page, LinkedData data) {
        Element time = page.select("article time[datetime], time[itemprop=datePublished], time[pubdate]")
                .first();
        Element only = page.select("time[datetime]").size() == 1
                ? page.select("time[datetime]").first()
                : null;
        return Stream.of(
                        data.text("datePublished"),
                        data.text("dateCreated"),
                        meta(page, "article:published_time"),
                        page.select("meta[itemprop=datePublished]").attr("content"),
                        meta(page, "date"),
                        meta(page, "dc.date"),
                        meta(page, "dcterms.created"),
                        time == null ? null : time.attr("datetime"),
                        only == null ? null : only.attr("datetime"))
                .map(PrintedDates::parse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String locale(Document page) {
        String locale = meta(page, "og:locale");
        return locale == null ? null : locale.replace('_', '-');
    }

    private static @Nullable String canonical(Document page) {
        return first(page.select("link[rel=canonical]").attr("href"), meta(page, "og:url"));
    }

    private static @Nullable String meta(Document page, String name) {
        for (Element meta : page.select("meta[content]")) {
            if (name.equalsIgnoreCase(meta.attr("property")) || name.equalsIgnoreCase(meta.attr("name"))) {
                return meta.attr("content");
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }
}
