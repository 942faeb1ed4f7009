package dateline.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parameters of a request for `/api/stories`.
///
/// @param section the key of a section, which may not exist; null for all
/// @param topic the slug of a topic; null for all
/// @param before a story's id, a time, or both: only stories that were published before it; null for
///     the newest
/// @param limit 1 to 100
record StoriesQuery(
        @Nullable String section,
        @Nullable String topic,
        @Nullable String before,
        int limit) {
    static final int DEFAULT_LIMIT = 20;
    static final int MOST = 100;

    /// @throws HttpFault.BadRequest if a parameter is invalid
    static StoriesQuery of(String query) {
        Parameters parameters = new Parameters(query, List.of("section", "topic", "before", "limit"));
        String section = parameters.find("section");
        String topic = parameters.find("topic");
        if (section != null && topic != null) {
            throw new HttpFault.BadRequest("Ask for a section or for a topic, not for both.");
        }
        return new StoriesQuery(
                section, topic, parameters.find("before"), parameters.number("limit", DEFAULT_LIMIT, MOST));
    }

    /// Returns the key of the page, the same for all equal requests; null if a client could invent any number
    /// of keys.
    @Nullable
    String key() {
        if (before != null) {
            return null;
        }
        String parameters = (limit == DEFAULT_LIMIT ? "" : "&limit=" + limit) + where();
        return Route.API_STORIES + (parameters.isEmpty() ? "" : "?" + parameters.substring(1));
    }

    /// Returns the parameter of the section or the topic, behind `&`; empty for all stories.
    String where() {
        return section != null
                ? "&section=" + section
                : topic != null ? "&topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8) : "";
    }
}
