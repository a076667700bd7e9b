package org.atalaya.kit.addresses;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the public internet from those inside this machine or network: the special-purpose registries of
 * IANA (RFC 6890 and what updates it). IPv6 forms that carry an IPv4 address are judged by what they carry.
 */
public final class PrivateAddresses {
    private PrivateAddresses() {}

    public static boolean contains(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        if (address instanceof Inet4Address) {
            return isPrivate4(address.getAddress());
        }
        return !(address instanceof Inet6Address) || isPrivate6(address.getAddress());
    }

    private static boolean isPrivate4(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        return a == 0 // this network
                || a == 10
                || a == 127
                || (a == 100 && b >= 64 && b <= 127) // carrier-grade NAT, RFC 6598
                || (a == 169 && b == 254) // link-local, cloud metadata
                || (a == 172 && b >= 16 && b <= 31)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2)) // protocol assignments, documentation
                || (a == 198 && (b == 18 || b == 19)) // benchmarks, RFC 2544
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113)
                || a >= 224; // multicast, reserved, broadcast
    }

    private static boolean isPrivate6(byte[] bytes) {
        if (startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff) // IPv4-mapped
                || startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) // IPv4-compatible
                || startsWith(bytes, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) { // NAT64, RFC 6052
            return carriesPrivate(bytes, 12);
        }
        if (startsWith(bytes, 0x20, 0x02)) { // 6to4
            return carriesPrivate(bytes, 2);
        }
        // Only 2000::/3 is given out (RFC 4291); unique-local fc00::/7, with fd00:ec2::254, lies outside.
        return (bytes[0] & 0xe0) != 0x20
                || startsWith(bytes, 0x20, 0x01, 0, 0) // Teredo, which carries an IPv4 address in disguise
                || startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8); // documentation
    }

    private static boolean carriesPrivate(byte[] bytes, int from) {
        try {
            return contains(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
