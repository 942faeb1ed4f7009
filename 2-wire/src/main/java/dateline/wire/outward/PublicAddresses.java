package dateline.wire.outward;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Distinguishes public internet addresses from private and special-purpose ones.
///
/// Sources: the IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890), of multicast (RFC
/// 5771) and of IPv6 global unicast (RFC 4291, section 2.4). The cloud's metadata services are in
/// 169.254.0.0/16, 100.64.0.0/10 and fc00::/7.
final class PublicAddresses {
    private static final List<Prefix> CLOSED_4 = prefixes(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final Prefix GLOBAL_6 = Prefix.of("2000::/3");

    /// Exceptions within the global block: protocol assignments such as Teredo, documentation, and 6to4, which
    /// can embed any IPv4 address.
    private static final List<Prefix> CLOSED_6 = prefixes("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /// NAT64 (RFC 6052): the last 32 bits are the IPv4 address that a translator connects to.
    private static final Prefix TRANSLATED = Prefix.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return CLOSED_4.stream().noneMatch(closed -> closed.holds(address));
        }
        if (TRANSLATED.holds(address)) {
            return isPublic(last4(address));
        }
        return GLOBAL_6.holds(address) && CLOSED_6.stream().noneMatch(closed -> closed.holds(address));
    }

    private static InetAddress last4(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static List<Prefix> prefixes(String... texts) {
        return Stream.of(texts).map(Prefix::of).toList();
    }
}
