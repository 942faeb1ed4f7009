package dateline.formats.ninjs;

import dateline.story.Refusal;
import tools.jackson.databind.JsonNode;

/// A place where an item departs from its schema.
///
/// @param at the place as a JSON Pointer (RFC 6901)
/// @param value the value at that place
record Departure(Kind kind, String at, JsonNode value, String reason) {
    enum Kind {
        /// The schema has no such field.
        UNKNOWN,
        /// A field that must be there is missing.
        MISSING,
        WRONG
    }

    Refusal refusal() {
        return new Refusal(at.isEmpty() ? "the item" : at, reason);
    }

    /// Returns the name of the field.
    String name() {
        return at.substring(at.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }
}
