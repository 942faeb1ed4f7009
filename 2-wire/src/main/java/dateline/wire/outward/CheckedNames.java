package dateline.wire.outward;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/// Gives a host's addresses, but for those of private networks where the host may not have one.
///
/// The connection goes to an address that this gave and to no other, and each connection asks anew: a name that is
/// pointed elsewhere meanwhile leads nowhere else.
final class CheckedNames implements DnsResolver {

    /// Asks for a name, or reads an address that is written out.
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /// The host has no address but private ones, and may not.
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

    /// A name is never translated back.
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// In lower case, an IPv6 address without its brackets, a name without the root's dot.
    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^\\[(.*)]$", "$1").replaceFirst("\\.$", "");
    }
}
