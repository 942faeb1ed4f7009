package dateline.http;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The token that a request brings: `Authorization: Bearer …` (RFC 6750 §2.1).
public final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /// Whether it is this token; takes as long to say so of any other.
    public static boolean has(HttpServerRequest request, String token) {
        String said = request.getHeader("Authorization");
        // The name of a scheme is in letters of either case (RFC 9110 §11.1).
        return said != null
                && said.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        said.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
