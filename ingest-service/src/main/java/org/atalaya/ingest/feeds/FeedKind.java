package org.atalaya.ingest.feeds;

/** What stands at a feed's address. */
enum FeedKind {
    /** One of the document formats: which one, its own words tell. */
    AUTO,
    RSS,
    ATOM,
    JSON_FEED,
    /** A directory of .txt and .html files on this machine. */
    FOLDER
}
