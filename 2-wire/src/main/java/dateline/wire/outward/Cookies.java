package dateline.wire.outward;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The cookies of one visit (RFC 6265), for hosts that answer only requests with their cookies. A cookie is
/// sent only to the host that set it. Not thread-safe.
public final class Cookies {
    private static final int MOST = 50;
    private static final int LONGEST = 4_096;

    /// @param secure whether it is sent only over TLS
    private record Cookie(String host, String name, String value, boolean secure) {}

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    void take(URI from, List<String> headers) {
        for (String header : headers) {
            String[] parts = header.split(";", -1);
            String[] pair = parts[0].split("=", 2);
            if (pair.length < 2 || header.length() > LONGEST || isUnsafe(parts[0])) {
                continue;
            }
            String host = host(from);
            String key = host + ' ' + pair[0].strip();
            String attributes = header.substring(parts[0].length()).toLowerCase(Locale.ROOT) + ';';
            if (attributes.replace(" ", "").contains(";max-age=0;")) {
                cookies.remove(key);
            } else if (cookies.size() < MOST || cookies.containsKey(key)) {
                boolean secure = attributes.replace(" ", "").contains(";secure;");
                cookies.put(key, new Cookie(host, pair[0].strip(), pair[1].strip(), secure));
            }
        }
    }

    /// Returns the `Cookie` header for a request to an address; empty if there are no cookies for it.
    public Optional<String> header(URI to) {
        String all = cookies.values().stream()
                .filter(cookie -> cookie.host().equals(host(to)))
                .filter(cookie -> !cookie.secure() || "https".equals(to.getScheme()))
                .map(cookie -> cookie.name() + '=' + cookie.value())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static boolean isUnsafe(String pair) {
        return pair.chars().anyMatch(letter -> letter < ' ' || letter > '~');
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }
}
