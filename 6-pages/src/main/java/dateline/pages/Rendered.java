package dateline.pages;

import java.util.Map;
import java.util.Set;

/// A page that was just made.
///
/// @param shows the tags of all that it shows; a drop of one of them drops the page
/// @param headers further ones, beside content type, encoding and ETag
public record Rendered(int status, String contentType, byte[] body, Set<String> shows, Map<String, String> headers) {
    public Rendered {
        shows = Set.copyOf(shows);
        headers = Map.copyOf(headers);
    }
}
