package dateline.formats.ninjs;

import dateline.formats.NothingTaken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Collects where the items of a file depart from the standard, for the editor: each unknown field once, and the
/// first values that are not as they should be.
final class Departures {
    private static final int MOST_NAMES = 20;
    private static final int MOST_VALUES = 5;
    private static final int MOST_ITEMS = 50;
    private static final int MOST_FAULTS = 1_000;

    private final Set<String> names = new LinkedHashSet<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    void add(JsonNode item, String at) {
        Generation generation = Generation.of(item);
        generation
                .faults(item, "")
                .limit(MOST_FAULTS)
                .filter(fault -> !fault.value().isNull() && !isOfAnother(item, fault))
                .forEach(fault -> add(fault, at));
    }

    private void add(Departure fault, String at) {
        switch (fault.kind()) {
            case UNKNOWN -> {
                if (names.size() < MOST_NAMES) {
                    names.add(fault.name());
                }
            }
            case WRONG -> {
                if (values.size() < MOST_VALUES) {
                    values.add(at + fault.at() + ": " + fault.reason());
                }
            }
            case MISSING -> {}
        }
    }

    /// Returns whether the item has a field of another generation, which is read too.
    private static boolean isOfAnother(JsonNode item, Departure fault) {
        int end = fault.at().indexOf('/', 1);
        String field = fault.at().isEmpty()
                ? ""
                : fault.at().substring(1, end < 0 ? fault.at().length() : end);
        JsonNode value = item.get(field);
        return value != null
                && Stream.of(Generation.values())
                        .flatMap(generation -> Stream.ofNullable(generation.of(field)))
                        .anyMatch(shape -> shape.faults(value, "").findFirst().isEmpty());
    }

    /// Adds that nothing is taken from an item.
    void nothing(NinjsItem item) {
        whole(NothingTaken.otherKind(String.valueOf(item.id()), item.type()));
    }

    /// Adds that an item has no id.
    void noId(NinjsItem item) {
        whole("\"%s\" has no id: no later version can replace it.".formatted(item.headline()));
    }

    private void whole(String note) {
        if (items.size() < MOST_ITEMS) {
            items.add(note);
        }
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!names.isEmpty()) {
            notes.add("Fields that ninjs does not have were not read: " + String.join(", ", names) + ".");
        }
        notes.addAll(items);
        values.forEach(value -> notes.add("Not as ninjs has it: " + value));
        return notes;
    }
}
