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
/// Only the proxies in the settings are trusted. Each proxy appends the address that it saw to
/// `X-Forwarded-For`. So the header is read from its end: the first address that does not belong to a proxy is
/// the client's. The client sent everything before that address, so none of it can be trusted.
public final class ClientAddresses {
    private static final String FORWARDED = "X-Forwarded-For";

    /// Some proxies append the port too.
    private static final Pattern WITH_PORT =
            Pattern.compile("^(?:\\[([0-9A-Fa-f:.]{2,45})](?::[0-9]{1,5})?|([0-9.]{7,15}):[0-9]{1,5})");

    /// Clients with IPv6 usually get a whole /64 network.
    private static final int BYTES_OF_A_NETWORK = 8;

    private final List<Prefix> proxies;

    /// @param proxies the proxies whose `X-Forwarded-For` is trusted
    public ClientAddresses(List<Prefix> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /// Returns the client's address, or its /64 network for IPv6. If the nearest proxy names no client, returns
    /// that proxy's address.
    public String of(HttpServerRequest request) {
        String peer = String.valueOf(request.remoteAddress().hostAddress());
        return of(peer, request.headers().getAll(FORWARDED));
    }

    /// @param forwarded the values of the header, in order
    String of(String peer, List<String> forwarded) {
        Optional<InetAddress> nearest = literal(peer);
        return nearest.isEmpty() ? peer : text(client(nearest.get(), hops(forwarded)));
    }

    private InetAddress client(InetAddress peer, List<String> hops) {
        InetAddress client = peer;
        for (int i = hops.size() - 1; i >= 0 && isProxy(client); i--) {
            Optional<InetAddress> hop = literal(hops.get(i));
            if (hop.isEmpty()) {
                return client; // "unknown", or not an address
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
