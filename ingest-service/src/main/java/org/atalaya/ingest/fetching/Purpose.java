package org.atalaya.ingest.fetching;

/** Why an address is read. */
public enum Purpose {
    FEED("application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9,"
            + " text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"),
    PAGE("text/html, application/xhtml+xml, */*;q=0.5"),
    ROBOTS("text/plain, */*;q=0.5");

    private final String accept;

    Purpose(String accept) {
        this.accept = accept;
    }

    String accept() {
        return accept;
    }
}
