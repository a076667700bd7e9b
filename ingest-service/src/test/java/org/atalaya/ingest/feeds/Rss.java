package org.atalaya.ingest.feeds;

/** Documents for tests. */
final class Rss {
    static final String TYPE = "application/rss+xml";
    static final String WORDS = "Nine people were killed at the bridge, a committee of doctors said. ".repeat(20);

    private Rss() {}

    static String of(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Example</title>"
                + String.join("", items) + "</channel></rss>";
    }

    /** An entry without an address, long enough to need no page. */
    static String item(String guid, String title) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><title>" + title + "</title><description>" + WORDS
                + "</description></item>";
    }
}
