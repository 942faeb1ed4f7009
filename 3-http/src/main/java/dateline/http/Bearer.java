package dateline.http;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Checks the token of a request: `Authorization: Bearer …` (RFC 6750 §2.1).
public final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /// Returns whether the request has this token. The comparison takes the same time for every wrong token of
    /// the same length.
    public static boolean has(HttpServerRequest request, String token) {
        String header = request.getHeader("Authorization");
        // The scheme's name is case-insensitive (RFC 9110 §11.1).
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
