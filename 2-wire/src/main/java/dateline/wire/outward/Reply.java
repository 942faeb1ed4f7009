package dateline.wire.outward;

import dateline.wire.rounds.VisitFailed;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An HTTP response from another host.
///
/// @param address the address that answered, after redirects
/// @param headers by name in lower case
/// @param moved the new address, if all redirects were permanent (301, 308); null otherwise
public record Reply(
        URI address,
        int status,
        Map<String, List<String>> headers,
        byte[] body,
        @Nullable URI moved) {

    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /// Returns the target of a redirect; empty if the response is not a redirect.
    Optional<URI> redirect() throws VisitFailed {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> {
                Optional<String> target = header("location");
                yield target.isEmpty() ? Optional.empty() : Optional.of(resolve(target.get()));
            }
            default -> Optional.empty();
        };
    }

    /// Resolves a link in this response to an address.
    public URI resolve(String link) throws VisitFailed {
        try {
            return address.resolve(link.strip());
        } catch (IllegalArgumentException e) {
            throw new VisitFailed("The host refers to something that is not an address.", e);
        }
    }

    boolean isForGood() {
        return status == 301 || status == 308;
    }

    Reply movedTo(@Nullable URI target) {
        return new Reply(address, status, headers, body, target);
    }
}
