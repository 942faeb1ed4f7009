package dateline.bench.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.bench.copy.Mark;
import dateline.envelope.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A story as the content API shows it.
///
/// @param mark the mark in its headline; null unless there is exactly one intact mark
/// @param inText the marks in its text
/// @param note the editor's note of a correction
/// @param digest the SHA-256 of its JSON
record Item(
        String id,
        String address,
        String section,
        String headline,
        @Nullable Mark mark,
        List<Mark> inText,
        @Nullable String note,
        String digest) {

    static Item of(JsonNode item) {
        String headline = item.path("headlines").path(0).path("value").asString("");
        List<Mark> marks = Mark.in(headline);
        return new Item(
                alternative(item, "id"),
                alternative(item, "address"),
                alternative(item, "section"),
                headline,
                marks.size() == 1 ? marks.getFirst() : null,
                Mark.in(item.path("bodies").path(0).path("value").asString("")),
                item.has("edNote") ? item.path("edNote").asString("") : null,
                digest(item.toString()));
    }

    private static String digest(String text) {
        return Sha256.hex(text.getBytes(UTF_8));
    }

    private static String alternative(JsonNode item, String role) {
        for (JsonNode id : item.path("altIds")) {
            if (id.path("role").asString("").equals(role)) {
                return id.path("value").asString("");
            }
        }
        return "";
    }
}
