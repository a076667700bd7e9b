package org.atalaya.ingest.fetching;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.atalaya.kit.addresses.AllowedHosts;
import org.atalaya.kit.addresses.PrivateAddresses;

/**
 * Resolves a host for one connection, and refuses private addresses: what was checked is what is connected to, so a
 * name that changes its address between check and use gains nothing. Literal addresses pass through here too, whatever
 * their notation.
 */
final class CheckedDns implements DnsResolver {
    private final AllowedHosts allowed;
    private final HostNames names;

    CheckedDns(AllowedHosts allowed, HostNames names) {
        this.allowed = allowed;
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(checked(host, port))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host, -1);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] checked(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = names.addresses(host);
        if (!allowed.allow(host, port)) {
            for (InetAddress address : addresses) {
                if (PrivateAddresses.contains(address)) {
                    throw new PrivateAddressException(
                            host + " is " + address.getHostAddress() + ", an address inside this machine or network");
                }
            }
        }
        return addresses;
    }

    /** Where names are looked up: the system's resolver, or a table. */
    interface HostNames {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddressException(String message) {
            super(message);
        }
    }
}
