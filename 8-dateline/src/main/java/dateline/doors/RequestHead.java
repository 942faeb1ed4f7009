package dateline.doors;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for what is wrong with a request's head that the HTTP library lets through: its target, and its host.
final class RequestHead {
    private static final int HIGHEST_PORT = 65_535;
    private static final String IN_HOSTS = "-._~%!$&'()*+,;=";

    private RequestHead() {}

    /// What is wrong, as a sentence for whoever sent it; null if nothing is.
    static @Nullable String findFault(HttpServerRequest request) {
        if (!isTarget(request.method(), request.uri())) {
            return "The request line must have the path of a page, like /news.";
        }
        return request.headers().contains("") ? "A header has no name." : findFaultOfHost(request);
    }

    /// RFC 9112 §3.2: a path, or an address with one; `*` and a host alone only where the method is about those.
    private static boolean isTarget(HttpMethod method, String target) {
        for (int i = 0; i < target.length(); i++) {
            if (target.charAt(i) <= ' ' || target.charAt(i) == 0x7F) {
                return false;
            }
        }
        return target.startsWith("/")
                || target.regionMatches(true, 0, "http://", 0, 7)
                || target.regionMatches(true, 0, "https://", 0, 8)
                || target.equals("*") && method.equals(HttpMethod.OPTIONS)
                || method.equals(HttpMethod.CONNECT);
    }

    /// RFC 9112 §3.2: one `Host` in each request of HTTP/1.1.
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

    /// RFC 3986 §3.2.2 and §3.2.3.
    private static boolean isHost(String text) {
        int end = text.startsWith("[")
                ? text.indexOf(']') + 1
                : text.indexOf(':') < 0 ? text.length() : text.indexOf(':');
        return end > 0
                && (text.charAt(0) == '[' ? isAddress(text.substring(1, end - 1)) : isName(text.substring(0, end)))
                && (end == text.length() || isPort(text.substring(end)));
    }

    private static boolean isName(String text) {
        return text.chars().allMatch(c -> isLetterOrDigit(c) || IN_HOSTS.indexOf(c) >= 0);
    }

    private static boolean isAddress(String text) {
        return text.chars().allMatch(c -> isLetterOrDigit(c) || c == ':' || c == '.');
    }

    /// @param text from its colon on
    private static boolean isPort(String text) {
        return text.charAt(0) == ':'
                && text.length() <= 6
                && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 1 || Integer.parseInt(text.substring(1)) <= HIGHEST_PORT);
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
