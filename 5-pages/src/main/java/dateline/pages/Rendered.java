package dateline.pages;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page that was just rendered.
///
/// @param headers other headers than content type, encoding and ETag
/// @param facts everything that it was rendered from; a change of one of them drops the page
/// @param until the moment from which it must be rendered again even if no fact changes; null if there is none
public record Rendered(
        int status,
        String contentType,
        byte[] body,
        Map<String, String> headers,
        Set<Fact> facts,
        @Nullable Instant until) {
    public Rendered {
        headers = Map.copyOf(headers);
        facts = Set.copyOf(facts);
    }
}
