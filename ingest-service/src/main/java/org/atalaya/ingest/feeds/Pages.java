package org.atalaya.ingest.feeds;

import java.net.URI;
import org.atalaya.ingest.articles.Article;
import org.atalaya.ingest.articles.ArticleReader;
import org.atalaya.ingest.fetching.FetchOutcome;
import org.atalaya.ingest.fetching.FetchOutcome.Fetched;
import org.atalaya.ingest.fetching.FetchRequest;

/** Reads the pages of entries. */
final class Pages {
    /** How reading a page ended. */
    sealed interface Reading {
        /**
         * The page's words.
         *
         * @param digest of the captured bytes
         */
        record Read(Article article, String digest) implements Reading {}

        record NotHad(String reason) implements Reading {}
    }

    private final Web web;
    private final ArticleReader reader = new ArticleReader();

    Pages(Web web) {
        this.web = web;
    }

    Reading read(String url) {
        URI address;
        try {
            address = new URI(url);
        } catch (java.net.URISyntaxException e) {
            return new Reading.NotHad("its address cannot be read");
        }
        FetchOutcome outcome = web.fetch(FetchRequest.page(address));
        if (!(outcome instanceof Fetched fetched)) {
            return new Reading.NotHad(outcome.message());
        }
        Article article = reader.read(fetched.body(), fetched.charset(), fetched.address());
        return article.text().isBlank()
                ? new Reading.NotHad("the page has no text")
                : new Reading.Read(article, fetched.digest());
    }
}
