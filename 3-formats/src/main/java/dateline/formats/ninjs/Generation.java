package dateline.formats.ninjs;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The generations of ninjs. The second and the third name their fields alike, except for capitals; the third
/// counts pixels and bytes in whole numbers.
enum Generation {
    ONE("generation-1.shape", new Shape.Number()),
    TWO("generation-2-3.shape", new Shape.Number()),
    THREE("generation-2-3.shape", new Shape.Whole(0, Integer.MAX_VALUE));

    private static final Pattern CAPITALS = Pattern.compile("[a-z][A-Z]");

    private final Shape.Fields shape;

    /// @param size the kind of a size
    Generation(String resource, Shape size) {
        shape = ShapeFile.read("/dateline/formats/ninjs/" + resource, size);
    }

    /// Returns the generation of an item: a later one if the item has a field that only that one has.
    static Generation of(JsonNode item) {
        if (item.propertyStream()
                .anyMatch(field -> CAPITALS.matcher(field.getKey()).find())) {
            return THREE;
        }
        boolean second = item.propertyStream()
                .anyMatch(field -> ONE.shape.of(field.getKey()) == null && TWO.shape.of(field.getKey()) != null
                        || isListInTheSecond(field.getKey()) && field.getValue().isArray());
        return second ? TWO : ONE;
    }

    private static boolean isListInTheSecond(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.equals("renditions") || plain.equals("associations") || plain.equals("altids");
    }

    /// Lists what the schema of this generation does not allow.
    Stream<Departure> faults(JsonNode item, String at) {
        return shape.faults(item, at);
    }

    /// Returns what the schema allows in a field of an item; null if it has no such field.
    @Nullable
    Shape of(String field) {
        return shape.of(field);
    }
}
