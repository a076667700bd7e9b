package org.atalaya.search.alerts;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.DefaultNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.kit.addresses.AllowedHosts;
import org.atalaya.kit.addresses.PrivateAddresses;
import org.atalaya.search.subscriptions.Channel;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Sends messages to webhooks by the Standard Webhooks specification. Addresses inside this machine or network are refused
 * unless allowed, before a request and again where the name is resolved for the connection.
 */
final class WebhookSender {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int GONE = 410;

    private final AllowedHosts allowed;
    private final Names names;

    WebhookSender(AllowedHosts allowed) {
        this(allowed, host -> List.of(InetAddress.getAllByName(host)));
    }

    /** @param names asked before a request, and again for its connection */
    WebhookSender(AllowedHosts allowed, Names names) {
        this.allowed = allowed;
        this.names = names;
    }

    /** Tells the addresses of a host. */
    interface Names {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    /** Sends once, and waits for the answer. */
    SendOutcome send(Channel channel, String id, byte[] body, Instant now) {
        URI address = channel.address();
        try {
            String refusal = refusal(address);
            if (refusal != null) {
                return new SendOutcome.Refused(refusal);
            }
            Integer status = client(address)
                    .headers(headers -> headers.set("content-type", "application/json")
                            .set("user-agent", "atalaya")
                            .set("webhook-id", id)
                            .set("webhook-timestamp", Long.toString(now.getEpochSecond()))
                            .set("webhook-signature", WebhookSignature.of(secret(channel), id, now, body)))
                    .post()
                    .uri(address)
                    .send(Mono.fromSupplier(() -> io.netty.buffer.Unpooled.wrappedBuffer(body)))
                    .response()
                    .map(response -> response.status().code())
                    .block(PATIENCE.plusSeconds(5));
            return outcome(status == null ? 0 : status);
        } catch (UnknownHostException e) {
            return new SendOutcome.Failed("the host is not known: " + e.getMessage());
        } catch (RuntimeException e) {
            Throwable cause = reactor.core.Exceptions.unwrap(e);
            return new SendOutcome.Failed(cause.getMessage() == null ? cause.toString() : cause.getMessage());
        }
    }

    private static SendOutcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return new SendOutcome.Taken();
        }
        return status == GONE
                ? new SendOutcome.Refused("it answers 410, gone")
                : new SendOutcome.Failed("it answers " + status);
    }

    private static String secret(Channel channel) {
        if (channel.secret() == null) {
            throw new IllegalStateException("the channel has no secret");
        }
        return channel.secret();
    }

    private HttpClient client(URI address) {
        int port = port(address);
        return HttpClient.newConnection()
                .resolver(new CheckedNames(address.getHost(), port))
                .responseTimeout(PATIENCE)
                .option(io.netty.channel.ChannelOption.CONNECT_TIMEOUT_MILLIS, 5_000)
                .followRedirect(false);
    }

    /** Why an address would be refused now; null where it would not. */
    @Nullable String refusal(URI address) throws UnknownHostException {
        if (allowed.allow(address.getHost(), port(address))) {
            return null;
        }
        for (InetAddress each : names.of(address.getHost())) {
            if (PrivateAddresses.contains(each)) {
                return refusal(address.getHost(), each);
            }
        }
        return null;
    }

    private static String refusal(String host, InetAddress address) {
        return host + " is " + address.getHostAddress() + ", an address inside this machine or network; "
                + "atalaya.alerts.allowed-hosts can allow it";
    }

    private static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /** A name that changes its address between check and use gains nothing. */
    private final class CheckedNames extends AddressResolverGroup<InetSocketAddress> {
        private final String host;
        private final int port;

        CheckedNames(String host, int port) {
            this.host = host;
            this.port = port;
        }

        @Override
        protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
            return new DefaultNameResolver(executor) {
                @Override
                protected void doResolve(String name, Promise<InetAddress> promise) throws Exception {
                    promise.setSuccess(checked(name).get(0));
                }

                @Override
                protected void doResolveAll(String name, Promise<List<InetAddress>> promise) throws Exception {
                    promise.setSuccess(checked(name));
                }
            }.asAddressResolver();
        }

        private List<InetAddress> checked(String name) throws UnknownHostException {
            List<InetAddress> addresses = names.of(name);
            if (!allowed.allow(host, port)) {
                for (InetAddress each : addresses) {
                    if (PrivateAddresses.contains(each)) {
                        throw new UnknownHostException(refusal(host, each));
                    }
                }
            }
            return addresses;
        }
    }
}
