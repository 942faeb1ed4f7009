package dateline.wire.poll;

import dateline.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Credentials for a supplier's feed or API.
///
/// @param headers the request headers by name; their values are secret
public record Credentials(Map<String, Secret> headers) {
    public Credentials {
        headers = Map.copyOf(headers);
    }

    /// Creates credentials from the settings.
    ///
    /// @param user for HTTP Basic authentication (RFC 7617), together with `password`
    /// @param header `Name: value`
    public static Credentials of(@Nullable String user, @Nullable Secret password, @Nullable Secret header) {
        Map<String, Secret> headers = new LinkedHashMap<>();
        if (user != null && password != null) {
            byte[] both = (user + ':' + password.value()).getBytes(StandardCharsets.UTF_8);
            headers.put(
                    "Authorization", new Secret("Basic " + Base64.getEncoder().encodeToString(both)));
        }
        if (header != null) {
            String[] parts = header.value().split(":", 2);
            headers.put(parts[0].strip(), new Secret(parts[1].strip()));
        }
        return new Credentials(headers);
    }
}
