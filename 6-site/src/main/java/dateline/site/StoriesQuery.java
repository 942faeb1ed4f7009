package dateline.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parameters of a request for `/api/stories`.
///
/// @param section the key of a section, which may not exist; null for all
/// @param before a story's id, a time, or both: only stories that were published before it; null for
///     the newest
/// @param limit 1 to 100
record StoriesQuery(@Nullable String section, @Nullable String before, int limit) {
    static final int DEFAULT_LIMIT = 20;
    static final int MOST = 100;

    /// @throws HttpFault.BadRequest if a parameter is invalid
    static StoriesQuery of(String query) {
        Parameters parameters = new Parameters(query, List.of("section", "before", "limit"));
        return new StoriesQuery(
                parameters.find("section"), parameters.find("before"), parameters.number("limit", DEFAULT_LIMIT, MOST));
    }

    /// Returns the key of the page, the same for all equal requests; null if a client could invent any number
    /// of keys.
    @Nullable
    String key() {
        if (before != null) {
            return null;
        }
        String parameters =
                (limit == DEFAULT_LIMIT ? "" : "&limit=" + limit) + (section == null ? "" : "&section=" + section);
        return Route.API_STORIES + (parameters.isEmpty() ? "" : "?" + parameters.substring(1));
    }
}
