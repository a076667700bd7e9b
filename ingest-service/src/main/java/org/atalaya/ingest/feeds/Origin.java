package org.atalaya.ingest.feeds;

/** Where a feed was registered, and so where it is changed. */
enum Origin {
    FILE,
    API
}
