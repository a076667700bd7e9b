package org.atalaya.ingest.fetching;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.atalaya.ingest.articles.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * One GET over Apache HttpClient, with neither its redirects nor its retries, cookies and caches. A watchdog cuts the
 * connection when the deadline is over, which ends answers that drip a byte a second and never time out. Each request
 * has a connection of its own, so that the address of each is checked, and so that what is left of an unwanted body is
 * dropped rather than read.
 */
final class Http implements AutoCloseable {
    private static final int CONNECTIONS = 200;
    private static final int CONNECTIONS_TO_A_HOST = 4;

    private final Clock clock;
    private final BodyReader bodyReader;
    private final BodyReader robotsReader = BodyReader.beginning(RobotsPolicy.SIZE_LIMIT);
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watchdog;

    Http(FetchSettings settings, CheckedDns dns, Clock clock) {
        this.clock = clock;
        bodyReader = BodyReader.whole(settings.bodyLimit());
        Timeout betweenBytes = Timeout.of(settings.responseTimeout());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(dns)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_TO_A_HOST)
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(betweenBytes).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .setSocketTimeout(betweenBytes)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(betweenBytes).build())
                .setUserAgent(settings.userAgent())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        watchdog = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "fetch-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** The answer, or why there is none; takes no longer than the time given. */
    Hop get(WebAddress address, FetchRequest request, Duration time) {
        HttpGet get = new HttpGet(address.uri());
        get.setHeader(HttpHeaders.ACCEPT, request.purpose().accept());
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, BodyReader.ENCODINGS);
        Validators validators = request.validators();
        if (validators != null) {
            setHeader(get, HttpHeaders.IF_NONE_MATCH, validators.etag());
            setHeader(get, HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
        }
        HttpHost host = new HttpHost(address.scheme(), address.host(), address.port());
        AtomicBoolean isOverdue = new AtomicBoolean();
        ScheduledFuture<?> cut = watchdog.schedule(
                () -> {
                    isOverdue.set(true);
                    get.cancel();
                },
                Math.max(1, time.toMillis()),
                TimeUnit.MILLISECONDS);
        try {
            return answer(host, get, request.purpose());
        } catch (IOException e) {
            return new Hop.None(FetchFailures.of(e, isOverdue.get() ? time : null));
        } finally {
            cut.cancel(false);
        }
    }

    /**
     * Cuts the connection before it closes the answer: closing would read what is left of the body. That it then fails
     * to says nothing of the answer.
     */
    private Hop answer(HttpHost host, HttpGet get, Purpose purpose) throws IOException {
        ClassicHttpResponse response = client.executeOpen(host, get, null);
        try {
            return answer(response, purpose);
        } finally {
            get.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static void setHeader(HttpGet get, String name, @Nullable String value) {
        if (value != null) {
            get.setHeader(name, value);
        }
    }

    /** Of robots.txt the beginning is enough; anything else is had in full or not at all. */
    private Hop answer(ClassicHttpResponse response, Purpose purpose) throws IOException {
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        if (status >= 200 && status < 300 && entity != null) {
            BodyReader reader = purpose == Purpose.ROBOTS ? robotsReader : bodyReader;
            body = reader.read(entity.getContent(), entity.getContentEncoding());
        }
        return new Hop.Answer(
                status,
                body,
                header(response, HttpHeaders.CONTENT_TYPE),
                header(response, HttpHeaders.LOCATION),
                RetryAfter.parse(header(response, HttpHeaders.RETRY_AFTER), clock.instant()),
                new Validators(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED)));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
