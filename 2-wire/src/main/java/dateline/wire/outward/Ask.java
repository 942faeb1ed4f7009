package dateline.wire.outward;

import dateline.envelope.Limits;
import dateline.wire.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// An HTTP request to another host.
///
/// @param secrets headers that are sent only to the owner's host
/// @param owner the address, from the settings or of a picture, on whose behalf the request is sent. Of the
///     hosts that may be private, the request and its redirects may reach only this address's host.
/// @param type the body's content type
/// @param body empty if there is none
/// @param redirects how many redirects to follow at most
/// @param longest the longest response body, in decompressed bytes
/// @param patience the timeout for the whole response
public record Ask(
        String method,
        URI address,
        Map<String, String> headers,
        Map<String, Secret> secrets,
        URI owner,
        String type,
        byte[] body,
        int redirects,
        int longest,
        Duration patience) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] NO_BODY = {};
    private static final int REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public Ask {
        headers = Map.copyOf(headers);
        secrets = Map.copyOf(secrets);
    }

    /// Creates a GET request that follows up to five redirects and times out after two minutes.
    public static Ask get(URI address) {
        return new Ask(
                "GET", address, Map.of(), Map.of(), address, "", NO_BODY, REDIRECTS, Limits.FILE_BYTES, PATIENCE);
    }

    /// Creates a POST request with a form; it follows no redirect.
    public static Ask post(URI address, String form) {
        return post(address, FORM, form.getBytes(StandardCharsets.UTF_8));
    }

    /// Creates a POST request with a body; it follows no redirect.
    public static Ask post(URI address, String type, byte[] body) {
        return new Ask("POST", address, Map.of(), Map.of(), address, type, body, 0, 65_536, PATIENCE);
    }

    public Ask with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Ask(method, address, more, secrets, owner, type, body, redirects, longest, patience);
    }

    public Ask onBehalfOf(URI owner, Map<String, Secret> secrets) {
        return new Ask(method, address, headers, secrets, owner, type, body, redirects, longest, patience);
    }

    public Ask redirects(int most) {
        return new Ask(method, address, headers, secrets, owner, type, body, most, longest, patience);
    }

    public Ask within(int longest, Duration patience) {
        return new Ask(method, address, headers, secrets, owner, type, body, redirects, longest, patience);
    }
}
