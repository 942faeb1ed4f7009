package dateline.site;

import dateline.pages.Fact;
import dateline.pages.Rendered;
import java.util.Map;
import java.util.Set;

/// A response body with its headers, before its facts are known.
///
/// @param headers other headers than content type, encoding and ETag
record Document(int status, String contentType, byte[] body, Map<String, String> headers) {
    Document {
        headers = Map.copyOf(headers);
    }

    Rendered of(Set<Fact> facts) {
        return new Rendered(status, contentType, body, headers, facts);
    }

    /// Returns a page that depends on no fact, because it never changes.
    Rendered ofNothing() {
        return of(Set.of());
    }
}
