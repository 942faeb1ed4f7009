package dateline.wire.outward;

import dateline.wire.rounds.VisitFailed;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What another host answered.
///
/// @param address that answered, after redirects
/// @param headers by name in lower case
/// @param moved where the address has moved for good, when all redirects said so (301, 308)
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

    /// Where a redirect leads; empty for an answer that is none.
    Optional<URI> redirect() throws VisitFailed {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> {
                Optional<String> target = header("location");
                yield target.isEmpty() ? Optional.empty() : Optional.of(resolve(target.get()));
            }
            default -> Optional.empty();
        };
    }

    /// The address that a link of this answer means.
    public URI resolve(String link) throws VisitFailed {
        try {
            return address.resolve(link.strip());
        } catch (IllegalArgumentException e) {
            throw new VisitFailed("The host leads to something that is no address.", e);
        }
    }

    boolean isForGood() {
        return status == 301 || status == 308;
    }

    Reply movedTo(@Nullable URI target) {
        return new Reply(address, status, headers, body, target);
    }
}
