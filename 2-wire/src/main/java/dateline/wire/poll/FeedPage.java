package dateline.wire.poll;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Paging information of an AP Media API page: the number of its items and the link to the next page. Source:
/// AP Media API developer's guide (api.ap.org/media/v/docs), "feed" and "search".
///
/// @param items the number of items
/// @param next the link to what follows this page; a feed's last page has one too
record FeedPage(int items, Optional<String> next) {

    /// Parses a page; empty if the body is not such a page.
    static Optional<FeedPage> of(byte[] body) {
        if (!new String(body, StandardCharsets.ISO_8859_1).contains("\"api_version\"")) {
            return Optional.empty();
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(body);
            JsonNode level = root.path("data").isObject() ? root.path("data") : root;
            boolean page =
                    level.path("items").isArray() || level.path("next_page").isString();
            return page ? Optional.of(new FeedPage(level.path("items").size(), next(level))) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> next(JsonNode level) {
        JsonNode next = level.path("next_page");
        return next.isString() && !next.asString().isBlank() ? Optional.of(next.asString()) : Optional.empty();
    }
}
