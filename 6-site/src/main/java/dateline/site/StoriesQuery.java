package dateline.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request for `/api/stories` asks for.
///
/// @param section the key of a section, which need not be there; null for all
/// @param before a story's id, a time, or both: only what was published before it; null for the newest
/// @param limit 1 to 100
record StoriesQuery(@Nullable String section, @Nullable String before, int limit) {
    static final int DEFAULT_LIMIT = 20;
    static final int MOST = 100;

    /// @throws HttpFault.BadRequest for what makes no sense
    static StoriesQuery of(String query) {
        Parameters parameters = new Parameters(query, List.of("section", "before", "limit"));
        return new StoriesQuery(
                parameters.find("section"), parameters.find("before"), parameters.limit(DEFAULT_LIMIT, MOST));
    }

    /// The one address of all that ask the same; null where that is anything that a stranger may write.
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
