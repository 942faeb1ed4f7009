package dateline.site;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parameters of a request for `/api/changes`.
///
/// @param after the number of the last change that the client knows; 0 to begin
/// @param limit 1 to 100
record ChangesQuery(long after, int limit) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /// @throws HttpFault.BadRequest if a parameter is invalid
    static ChangesQuery of(String query) {
        Parameters parameters = new Parameters(query, List.of("after", "limit"));
        return new ChangesQuery(
                after(parameters.find("after")),
                parameters.number("limit", StoriesQuery.DEFAULT_LIMIT, StoriesQuery.MOST));
    }

    /// Returns the key of the page, the same for all equal requests; null if a client could invent any number
    /// of keys.
    @Nullable
    String key() {
        if (after != 0) {
            return null;
        }
        return Route.API_CHANGES + (limit == StoriesQuery.DEFAULT_LIMIT ? "" : "?limit=" + limit);
    }

    private static long after(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new HttpFault.BadRequest("\"after\" must be the number of a change, or 0 to begin.");
        }
        return Long.parseLong(text);
    }
}
