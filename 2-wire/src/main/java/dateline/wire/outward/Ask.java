package dateline.wire.outward;

import dateline.envelope.Limits;
import dateline.wire.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request to another host.
///
/// @param secrets headers that are sent to the owner's host only
/// @param owner the address, of the settings or of a picture, on whose behalf it is asked: of the hosts that may be
///     private, only its own is asked, wherever links and redirects lead
/// @param type of the body
/// @param body empty for none
/// @param redirects how many are followed
/// @param longest answer, in bytes, unpacked
/// @param patience for the whole answer
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

    /// Asks for what is at an address; follows five redirects and waits two minutes.
    public static Ask get(URI address) {
        return new Ask(
                "GET", address, Map.of(), Map.of(), address, "", NO_BODY, REDIRECTS, Limits.FILE_BYTES, PATIENCE);
    }

    /// Sends a form; follows no redirect.
    public static Ask post(URI address, String form) {
        return post(address, FORM, form.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends bytes; follows no redirect.
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
