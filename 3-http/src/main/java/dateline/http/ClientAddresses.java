package dateline.http;

import dateline.wire.outward.AddressLiteral;
import dateline.wire.outward.Prefix;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Decides which address a request comes from, for every limit that counts by address.
///
/// Only proxies that the settings name are believed. Each proxy appends the address that it saw to
/// `X-Forwarded-For`, so the header is read from its end: the first address that is not a proxy's is the
/// client's. What stands before it was sent by the client and may be anything.
public final class ClientAddresses {
    private static final String FORWARDED = "X-Forwarded-For";

    /// Some proxies append the port too.
    private static final Pattern WITH_PORT =
            Pattern.compile("^(?:\\[([0-9A-Fa-f:.]{2,45})](?::[0-9]{1,5})?|([0-9.]{7,15}):[0-9]{1,5})");

    /// One who has an IPv6 network mostly has a /64 of it.
    private static final int BYTES_OF_A_NETWORK = 8;

    private final List<Prefix> proxies;

    /// @param proxies whose `X-Forwarded-For` is believed
    public ClientAddresses(List<Prefix> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /// The client's address; of IPv6, its network. The nearest proxy's where that proxy names nobody.
    public String of(HttpServerRequest request) {
        String peer = String.valueOf(request.remoteAddress().hostAddress());
        return of(peer, request.headers().getAll(FORWARDED));
    }

    /// @param forwarded the values of the header, in their order
    String of(String peer, List<String> forwarded) {
        Optional<InetAddress> nearest = literal(peer);
        return nearest.isEmpty() ? peer : text(client(nearest.get(), hops(forwarded)));
    }

    private InetAddress client(InetAddress peer, List<String> hops) {
        InetAddress client = peer;
        for (int i = hops.size() - 1; i >= 0 && isProxy(client); i--) {
            Optional<InetAddress> hop = literal(hops.get(i));
            if (hop.isEmpty()) {
                return client; // "unknown", or what no proxy appends
            }
            client = hop.get();
        }
        return client;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.holds(address));
    }

    private static List<String> hops(List<String> forwarded) {
        return forwarded.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static Optional<InetAddress> literal(String text) {
        var withPort = WITH_PORT.matcher(text);
        String bare = !withPort.matches() ? text : withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
        return AddressLiteral.find(bare);
    }

    private static String text(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? address.getHostAddress()
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_A_NETWORK)) + "/64";
    }
}
