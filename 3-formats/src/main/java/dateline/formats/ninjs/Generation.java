package dateline.formats.ninjs;

import dateline.story.Refusal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The two generations of ninjs, which name their fields differently.
enum Generation {
    ONE("generation-1.shape"),
    TWO_AND_THREE("generation-2-3.shape");

    private final Shape.Fields shape;

    Generation(String resource) {
        shape = ShapeFile.read("/dateline/formats/ninjs/" + resource);
    }

    /// Returns the generation of an item: the second if the item has a field that only the second has.
    static Generation of(JsonNode item) {
        boolean second = item.propertyStream()
                .anyMatch(
                        field -> ONE.shape.of(field.getKey()) == null && TWO_AND_THREE.shape.of(field.getKey()) != null
                                || field.getKey().matches("(?s).*[a-z][A-Z].*")
                                || field.getKey().matches("renditions|associations|altids")
                                        && field.getValue().isArray());
        return second ? TWO_AND_THREE : ONE;
    }

    Optional<Refusal> fault(JsonNode item, String at) {
        return shape.fault(item, at);
    }
}
