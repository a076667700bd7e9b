package org.atalaya.ingest.feeds;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells why an address would be refused when it is polled; null where it would not, or is not known yet. */
@FunctionalInterface
interface AddressCheck {
    @Nullable String refusal(URI address);
}
