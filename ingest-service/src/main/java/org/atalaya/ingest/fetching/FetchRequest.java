package org.atalaya.ingest.fetching;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to read.
 *
 * @param address absolute; schemes other than http and https are refused when it is fetched
 * @param purpose decides the Accept header and whether robots.txt is asked
 * @param validators of the last {@link FetchOutcome.Fetched}, for a conditional GET; null for a full one
 */
public record FetchRequest(
        URI address, Purpose purpose, @Nullable Validators validators) {
    public FetchRequest {
        Objects.requireNonNull(address, "FetchRequest.address is missing");
        Objects.requireNonNull(purpose, "FetchRequest.purpose is missing");
    }

    /** A feed that its publisher offers to be polled: robots.txt is not asked. */
    public static FetchRequest feed(URI address, @Nullable Validators validators) {
        return new FetchRequest(address, Purpose.FEED, validators);
    }

    /** A page of an entry: read only where robots.txt allows it. */
    public static FetchRequest page(URI address) {
        return new FetchRequest(address, Purpose.PAGE, null);
    }

    static FetchRequest robots(URI address) {
        return new FetchRequest(address, Purpose.ROBOTS, null);
    }
}
