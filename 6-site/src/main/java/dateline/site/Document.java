package dateline.site;

import dateline.pages.Fact;
import dateline.pages.Rendered;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A response body with its headers, before its facts are known.
///
/// @param headers other headers than content type, encoding and ETag
record Document(int status, String contentType, byte[] body, Map<String, String> headers) {
    Document {
        headers = Map.copyOf(headers);
    }

    /// @param until the moment from which it must be rendered again even if no fact changes; null if there is none
    Rendered of(Set<Fact> facts, @Nullable Instant until) {
        return new Rendered(status, contentType, body, headers, facts, until);
    }

    /// Returns a page that depends on no fact, because it never changes.
    Rendered ofNothing() {
        return of(Set.of(), null);
    }
}
