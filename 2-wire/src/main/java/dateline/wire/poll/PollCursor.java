package dateline.wire.poll;

import dateline.wire.outward.Reply;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The position of a polled feed, as kept between visits.
///
/// @param page the page to request next; null for the address itself
/// @param moved the new address after a permanent redirect; null if there is none
/// @param etag the `ETag` of the last response that was taken, for `If-None-Match`
/// @param modified its `Last-Modified`, for `If-Modified-Since`
/// @param plainUntil until when to send only plain requests, because the host answers no others; null if that
///     is not needed
record PollCursor(
        @Nullable URI page,
        @Nullable URI moved,
        @Nullable String etag,
        @Nullable String modified,
        @Nullable Instant plainUntil) {
    static final PollCursor START = new PollCursor(null, null, null, null, null);

    /// Parses a cursor. Returns [#START] if the text cannot be parsed; the journal then recognizes repeated
    /// dispatches by their bytes.
    static PollCursor read(String text) {
        try {
            JsonNode json = JsonMapper.shared().readTree(text);
            return new PollCursor(
                    text(json, "page").map(URI::create).orElse(null),
                    text(json, "moved").map(URI::create).orElse(null),
                    text(json, "etag").orElse(null),
                    text(json, "modified").orElse(null),
                    text(json, "plain").map(Instant::parse).orElse(null));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return START;
        }
    }

    /// Returns the address to request next.
    ///
    /// @param address that of the settings
    URI target(URI address) {
        if (page != null) {
            return page;
        }
        return moved == null ? address : moved;
    }

    /// Returns a cursor with which the next request is for this page.
    PollCursor atPage(URI next) {
        return new PollCursor(next, moved, null, null, plainUntil);
    }

    /// Returns a cursor with which the next visit requests the address itself, for changes since this response.
    PollCursor atTheStart(Reply reply, InstantSource clock) {
        if (page != null) {
            return new PollCursor(null, moved, null, null, plainUntil);
        }
        return new PollCursor(
                null,
                reply.moved() == null ? moved : reply.moved(),
                reply.header("etag").orElse(null),
                HttpTimes.modified(reply, clock).orElse(null),
                plainUntil);
    }

    PollCursor plainUntil(@Nullable Instant until) {
        return new PollCursor(page, moved, etag, modified, until);
    }

    String write() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        put(json, "page", page);
        put(json, "moved", moved);
        put(json, "etag", etag);
        put(json, "modified", modified);
        put(json, "plain", plainUntil);
        return json.toString();
    }

    private static Optional<String> text(JsonNode json, String name) {
        return json.path(name).isString() ? Optional.of(json.path(name).asString()) : Optional.empty();
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
