package dateline.http;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks what the HTTP library lets through in a request's head: the target and the host.
final class RequestHead {
    private static final int HIGHEST_PORT = 65_535;
    private static final String IN_HOSTS = "-._~";

    private RequestHead() {}

    /// Returns what is wrong, as a sentence for the client; null if nothing is.
    static @Nullable String findFault(HttpServerRequest request) {
        if (!isTarget(request.method(), request.uri())) {
            return "The request line must have the path of a page, like /news.";
        }
        return request.headers().contains("") ? "A header has no name." : findFaultOfHost(request);
    }

    /// Checks the target (RFC 9112 §3.2): a path or a full URL. `*` is allowed only for OPTIONS, a host alone
    /// only for CONNECT.
    private static boolean isTarget(HttpMethod method, String target) {
        for (int i = 0; i < target.length(); i++) {
            if (target.charAt(i) <= ' ' || target.charAt(i) == 0x7F) {
                return false;
            }
        }
        return target.startsWith("/")
                || target.regionMatches(true, 0, "http://", 0, 7) && isAuthority(target, 7)
                || target.regionMatches(true, 0, "https://", 0, 8) && isAuthority(target, 8)
                || target.equals("*") && method.equals(HttpMethod.OPTIONS)
                || method.equals(HttpMethod.CONNECT);
    }

    /// Returns whether a URL has a valid host. User names are not allowed (RFC 9110 §4.2.4).
    private static boolean isAuthority(String target, int start) {
        int end = start;
        while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        return isHost(target.substring(start, end));
    }

    /// Checks that there is one `Host` header; only HTTP/1.0 may omit it (RFC 9112 §3.2).
    private static @Nullable String findFaultOfHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.isEmpty()) {
            return request.version() == HttpVersion.HTTP_1_0 ? null : "The request has no Host header. Send one.";
        }
        if (hosts.size() > 1) {
            return "The request has several Host headers. Send one.";
        }
        return isHost(hosts.getFirst()) ? null : "The Host header names no host. Write it like news.example.org:8080.";
    }

    /// Checks a host and port (RFC 3986 §3.2.2 and §3.2.3). Refuses punctuation that no real host name has
    /// (`,`, `;`, `=` and the like); a comma means that two headers were joined into one.
    private static boolean isHost(String text) {
        int colon = text.indexOf(':');
        int end = text.startsWith("[") ? text.indexOf(']') + 1 : colon < 0 ? text.length() : colon;
        return end > 0
                && (text.charAt(0) == '[' ? isAddress(text, end - 1) : isName(text, end))
                && (end == text.length() || isPort(text, end));
    }

    /// @param end the index after the last character of the name
    private static boolean isName(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean fits = c == '%' ? isEscape(text, i, end) : isLetterOrDigit(c) || IN_HOSTS.indexOf(c) >= 0;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// Returns whether the text is an IPv6 address in brackets, without a zone.
    ///
    /// @param end the index of its `]`
    private static boolean isAddress(String text, int end) {
        return text.indexOf('%') < 0 && NetUtil.isValidIpV6Address(text.substring(1, end));
    }

    /// @param colon the index of the colon
    private static boolean isPort(String text, int colon) {
        if (text.charAt(colon) != ':' || text.length() - colon > 6) {
            return false;
        }
        int port = 0;
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            port = 10 * port + c - '0';
        }
        return port <= HIGHEST_PORT;
    }

    private static boolean isEscape(String text, int percent, int end) {
        return percent + 2 < end && isHex(text.charAt(percent + 1)) && isHex(text.charAt(percent + 2));
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
