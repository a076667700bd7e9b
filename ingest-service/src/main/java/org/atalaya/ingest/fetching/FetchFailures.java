package org.atalaya.ingest.fetching;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** What an exception of the HTTP client means. */
final class FetchFailures {
    private FetchFailures() {}

    /** The outcome; deadline is how long was waited where the watchdog cut the connection, else null. */
    static FetchOutcome of(IOException e, @Nullable Duration deadline) {
        if (e instanceof CheckedDns.PrivateAddressException) {
            return new FetchOutcome.Refused(Refusal.PRIVATE_ADDRESS, message(e));
        }
        if (e instanceof BodyReader.TooLargeException) {
            return new FetchOutcome.Failed(Failure.TOO_LARGE, message(e));
        }
        if (deadline != null) {
            return new FetchOutcome.Failed(
                    Failure.TIMEOUT, "not answered in full within " + deadline.toMillis() + " ms");
        }
        return new FetchOutcome.Failed(kind(e), message(e));
    }

    private static Failure kind(IOException e) {
        if (e instanceof UnknownHostException) {
            return Failure.DNS;
        }
        if (e instanceof SSLException) {
            return Failure.TLS;
        }
        if (e instanceof SocketTimeoutException || e instanceof ConnectTimeoutException) {
            return Failure.TIMEOUT;
        }
        if (e instanceof InterruptedIOException) {
            return Thread.currentThread().isInterrupted() ? Failure.INTERRUPTED : Failure.CONNECT;
        }
        if (e instanceof ClientProtocolException
                || e instanceof ZipException
                || e instanceof EOFException // what was packed ends too early, the connection did not
                || e instanceof BodyReader.UnknownEncodingException) {
            return Failure.CONTENT;
        }
        return Failure.CONNECT;
    }

    private static String message(IOException e) {
        String message = e instanceof UnknownHostException && !(e instanceof CheckedDns.PrivateAddressException)
                ? "no address is known for " + e.getMessage()
                : e.getMessage();
        Throwable cause = e.getCause();
        if (message == null && cause != null) {
            message = cause.getMessage();
        }
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
