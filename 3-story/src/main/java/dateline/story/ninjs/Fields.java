package dateline.story.ninjs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of an object, named without regard to case; blank texts count as absent.
record Fields(JsonNode node) {

    @Nullable
    String text(String name) {
        return find(name)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    @Nullable
    String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    boolean is(String name, String value) {
        return value.equalsIgnoreCase(text(name));
    }

    /// A whole number that fits; null for anything else.
    @Nullable
    Integer number(String name) {
        return find(name)
                .filter(node -> node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue()))
                .filter(node -> Math.abs(node.doubleValue()) <= Integer.MAX_VALUE)
                .map(node -> (int) node.doubleValue())
                .orElse(null);
    }

    Optional<Fields> object(String name) {
        return find(name).filter(JsonNode::isObject).map(Fields::new);
    }

    Stream<Fields> list(String name) {
        return find(name).filter(JsonNode::isArray).stream()
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isObject)
                .map(Fields::new);
    }

    /// The texts of a list of texts.
    Stream<String> texts(String name) {
        return find(name).filter(JsonNode::isArray).stream()
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank());
    }

    Stream<Map.Entry<String, Fields>> map(String name) {
        return find(name).filter(JsonNode::isObject).stream()
                .flatMap(JsonNode::propertyStream)
                .filter(field -> field.getValue().isObject())
                .map(field -> Map.entry(field.getKey(), new Fields(field.getValue())));
    }

    /// The texts of the fields whose names begin so, in their order.
    Stream<String> extended(String start) {
        return extendedFields(start).map(Map.Entry::getValue);
    }

    Stream<Map.Entry<String, String>> extendedFields(String start) {
        return node.propertyStream()
                .filter(field -> field.getKey().toLowerCase(Locale.ROOT).startsWith(start))
                .filter(field -> field.getValue().isString()
                        && !field.getValue().stringValue().isBlank())
                .map(field -> Map.entry(field.getKey(), field.getValue().stringValue()));
    }

    private Optional<JsonNode> find(String name) {
        return node.propertyStream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
