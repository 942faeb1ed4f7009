package dateline.wire.outward;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves host names, and removes private addresses unless the host may have them.
///
/// Each connection resolves the name again and uses only the addresses returned here. So a DNS change between
/// check and connection (DNS rebinding) has no effect.
final class CheckedNames implements DnsResolver {

    /// Resolves a host name or parses an IP address.
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /// The host has only private addresses and may not have them.
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotPublic(String host) {
            super(host);
        }
    }

    private final Names names;
    private final Set<String> privateHosts;

    /// @param privateHosts in lower case
    CheckedNames(Names names, Set<String> privateHosts) {
        this.names = names;
        this.privateHosts = Set.copyOf(privateHosts);
    }

    boolean mayBePrivate(String host) {
        return privateHosts.contains(bare(host));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.addresses(bare(host));
        if (mayBePrivate(host)) {
            return all;
        }
        InetAddress[] open = Stream.of(all).filter(PublicAddresses::isPublic).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new NotPublic(host);
        }
        return open;
    }

    /// Returns the name unchanged: no reverse lookup.
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// Returns the host in lower case, without an IPv6 address's brackets and without a trailing dot.
    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^\\[(.*)]$", "$1").replaceFirst("\\.$", "");
    }
}
