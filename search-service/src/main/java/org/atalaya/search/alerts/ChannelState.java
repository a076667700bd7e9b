package org.atalaya.search.alerts;

import java.time.Instant;

/** A channel that nothing is sent to any more, until a test reaches it. */
record ChannelState(String subscription, String channel, int partition, Instant disabled, String reason) {
    static final String PREFIX = "channel/";

    String key() {
        return key(subscription, channel);
    }

    static String key(String subscription, String channel) {
        return PREFIX + subscription + "/" + channel;
    }
}
