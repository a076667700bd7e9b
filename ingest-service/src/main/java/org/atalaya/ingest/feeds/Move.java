package org.atalaya.ingest.feeds;

/**
 * Where permanent redirects (301, 308) led. One such answer may be a mistake of the hour (a login page, a parked
 * domain): the feed is read at its new address from the second one in a row.
 */
record Move(String address, int answers) {
    private static final int BELIEVED_FROM = 2;

    boolean isBelieved() {
        return answers >= BELIEVED_FROM;
    }

    Move again(String seen) {
        return new Move(seen, seen.equals(address) ? answers + 1 : 1);
    }
}
