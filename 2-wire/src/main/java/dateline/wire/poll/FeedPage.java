package dateline.wire.poll;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the AP Media API says of a page of a feed, beside its items: whether there are any, and where to go on.
/// Source: AP Media API developer's guide (api.ap.org/media/v/docs), "feed" and "search".
///
/// @param items how many it has
/// @param next the link that gives what comes after this page; a feed's last page has one too
record FeedPage(int items, Optional<String> next) {

    /// Empty where the body is no such page.
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
