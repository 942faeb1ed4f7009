package dateline.pages;

import java.util.Map;
import java.util.Set;

/// A page that was just rendered.
///
/// @param headers other headers than content type, encoding and ETag
/// @param facts everything that it was rendered from; a change of one of them drops the page
public record Rendered(int status, String contentType, byte[] body, Map<String, String> headers, Set<Fact> facts) {
    public Rendered {
        headers = Map.copyOf(headers);
        facts = Set.copyOf(facts);
    }
}
