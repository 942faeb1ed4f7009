package dateline.doors;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who asks, so that one cannot use up what is for all.
///
/// Behind a proxy on this machine or in its network every request comes from the proxy: then the address that the proxy
/// added last to `X-Forwarded-For` counts, and without that header nobody is told from another.
public final class ClientAddress {
    /// Only what is surely an address, never a name: looking a name up would wait.
    private static final Pattern LITERAL =
            Pattern.compile("^(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}+|[0-9A-Fa-f]{0,4}+:[0-9A-Fa-f:.]{0,60}+)");

    /// One who has an IPv6 network mostly has a /64 of it.
    private static final int BYTES_OF_A_NETWORK = 8;

    private ClientAddress() {}

    /// @return empty where it cannot be told
    public static Optional<String> of(HttpServerRequest request) {
        Optional<InetAddress> nearest = literal(request.remoteAddress().hostAddress());
        return nearest.filter(address -> !isOurs(address))
                .or(() -> literal(last(request.getHeader("X-Forwarded-For"))))
                .map(ClientAddress::text);
    }

    private static String last(@Nullable String forwarded) {
        return forwarded == null
                ? ""
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    static Optional<InetAddress> literal(@Nullable String text) {
        if (text == null || text.length() > 45 || !LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(InetAddress address) {
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }

    private static String text(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? address.getHostAddress()
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_A_NETWORK)) + "/64";
    }
}
