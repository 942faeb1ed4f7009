package dateline.formats.ninjs;

import dateline.copy.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Finds the items of ninjs in a file: one item, a list of items, or items in a container, of which
/// agencies have their own: `{"item": […]}`, `{"items": […]}`, `{"data": {"item": …}}`.
final class NinjsItems {
    private static final int DEEPEST = 5;
    private static final Set<String> TYPES = Set.of("text", "picture", "graphic", "composite", "component");
    /// Fields that only ninjs has under these names.
    private static final List<String> MARKS = List.of(
            "pubstatus",
            "versioncreated",
            "firstcreated",
            "body_html",
            "body_xhtml",
            "body_text",
            "description_text",
            "description_caption");

    /// @param at the place as a JSON Pointer; empty for the whole file
    record Found(JsonNode node, String at) {}

    private NinjsItems() {}

    /// Lists the items. A value in which there is none is listed itself, so that it can be refused.
    static List<Found> in(JsonNode root) {
        return alone(root).stream().flatMap(NinjsItems::inside).toList();
    }

    private static Stream<Found> inside(Found value) {
        List<Found> found = new ArrayList<>();
        find(value.node(), value.at(), 0, found);
        return found.isEmpty() || isBare(value.node()) ? Stream.of(value) : found.stream();
    }

    /// Lists the items as the standard has them: the file's only value, or the members of its list.
    static List<Found> alone(JsonNode root) {
        return root.isArray()
                ? IntStream.range(0, root.size())
                        .mapToObj(i -> new Found(root.get(i), "/" + i))
                        .toList()
                : List.of(new Found(root, ""));
    }

    private static void find(JsonNode value, String at, int depth, List<Found> found) {
        if (isItem(value)) {
            found.add(new Found(value, at));
        } else if (depth < DEEPEST && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                find(value.get(i), at + '/' + i, depth + 1, found);
            }
        } else if (depth < DEEPEST && value.isObject()) {
            value.propertyStream()
                    .filter(field -> field.getValue().isContainer())
                    .forEach(field -> find(field.getValue(), at + '/' + field.getKey(), depth + 1, found));
        }
    }

    /// Returns whether a value by itself is an item: a kill may have only an id. Inside a container, an
    /// object with an id alone is only named there.
    static boolean isItem(Found value) {
        return isItem(value.node()) || isBare(value.node());
    }

    private static boolean isBare(JsonNode value) {
        JsonFields fields = new JsonFields(value);
        return hasId(fields)
                && (TYPES.contains(String.valueOf(fields.text("type")))
                        || Generation.of(value).faults(value, "").findFirst().isEmpty());
    }

    private static boolean hasId(JsonFields fields) {
        return fields.words("uri") != null || fields.words("guid") != null;
    }

    /// Returns whether a value is an item of ninjs: an object with an id and a field of ninjs, or with
    /// several fields that only ninjs has. Much other JSON has an `uri` and a `headline`.
    private static boolean isItem(JsonNode value) {
        if (!value.isObject() || value.isEmpty()) {
            return false;
        }
        JsonFields fields = new JsonFields(value);
        long marks = MARKS.stream().filter(fields::says).count();
        boolean lists = Stream.of("bodies", "headlines", "descriptions")
                .anyMatch(name -> fields.list(name).anyMatch(each -> each.text("value") != null));
        boolean typed = TYPES.contains(String.valueOf(fields.text("type"))) && fields.text("headline") != null;
        return hasId(fields) ? marks > 0 || lists || typed : marks > 1;
    }
}
