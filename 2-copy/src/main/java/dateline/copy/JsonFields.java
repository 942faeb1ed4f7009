package dateline.copy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of a JSON object, found without regard to case. Blank texts count as absent. JSON may escape
/// control characters and lone surrogates, which no HTML page may hold (HTML, "Preprocessing the input
/// stream"): they are left out.
public record JsonFields(JsonNode node) {
    private static final int DEEPEST = 3;
    /// Beyond this a `double` does not hold every whole number.
    private static final double LARGEST = 9e15;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\t\n\r]]");

    public @Nullable String text(String name) {
        return find(name)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .map(JsonFields::withoutControls)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayBeControl(text.charAt(i))) {
                return CONTROL.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    private static boolean mayBeControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r'
                || c >= 0x7F && c < 0xA0
                || Character.isSurrogate(c)
                || c >= 0xFFFE;
    }

    public @Nullable String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /// Returns a text, or a number as text; null if there is neither.
    public @Nullable String words(String name) {
        String text = text(name);
        return text != null
                ? text
                : find(name).filter(JsonNode::isNumber).map(JsonNode::asString).orElse(null);
    }

    /// Lists what a field says, whatever its type is: a text, a number, the texts of a list, what an object has
    /// as its value, text or name.
    public Stream<String> readable(String name) {
        return find(name).stream().flatMap(node -> readable(node, 0));
    }

    private static Stream<String> readable(JsonNode node, int depth) {
        if (node.isArray() && depth < DEEPEST) {
            return node.valueStream().flatMap(each -> readable(each, depth + 1));
        }
        if (node.isObject() && depth < DEEPEST) {
            JsonFields fields = new JsonFields(node);
            return Stream.of("value", "text", "name", "literal")
                    .flatMap(name -> Stream.ofNullable(fields.text(name)))
                    .limit(1);
        }
        String text = node.isNumber() ? plainNumber(node) : node.isString() ? node.stringValue() : "";
        return Stream.of(withoutControls(text)).filter(each -> !each.isBlank());
    }

    private static String plainNumber(JsonNode number) {
        double value = number.doubleValue();
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST;
        return whole && !number.isIntegralNumber() ? Long.toString((long) value) : number.asString();
    }

    /// Returns the value of the first of these fields that is present, even if it is blank; null if all are
    /// absent or null.
    public @Nullable String rawText(String... names) {
        for (String name : names) {
            JsonNode node = find(name).filter(value -> !value.isNull()).orElse(null);
            if (node != null) {
                return node.isString() ? node.stringValue() : node.toString();
            }
        }
        return null;
    }

    /// Returns whether a field is there and says something ([#readable]).
    public boolean says(String name) {
        return find(name).stream().flatMap(node -> readable(node, 0)).findAny().isPresent();
    }

    public boolean is(String name, String value) {
        return value.equalsIgnoreCase(text(name));
    }

    /// Returns a whole number that fits an `int`; null for anything else.
    public @Nullable Integer number(String name) {
        return find(name)
                .filter(node -> node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue()))
                .filter(node -> Math.abs(node.doubleValue()) <= Integer.MAX_VALUE)
                .map(node -> (int) node.doubleValue())
                .orElse(null);
    }

    public Optional<JsonFields> object(String name) {
        return find(name).filter(JsonNode::isObject).map(JsonFields::new);
    }

    public Stream<JsonFields> list(String name) {
        return find(name).filter(JsonNode::isArray).stream()
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isObject)
                .map(JsonFields::new);
    }

    /// Lists the objects of a list; an object in the place of the list is its only one.
    public Stream<JsonFields> objects(String name) {
        return Stream.concat(list(name), object(name).stream());
    }

    /// Lists the texts of a list.
    public Stream<String> texts(String name) {
        return find(name).filter(JsonNode::isArray).stream()
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank());
    }

    public Stream<Map.Entry<String, JsonFields>> map(String name) {
        return find(name).filter(JsonNode::isObject).stream()
                .flatMap(JsonNode::propertyStream)
                .filter(field -> field.getValue().isObject())
                .map(field -> Map.entry(field.getKey(), new JsonFields(field.getValue())));
    }

    /// Lists the objects whose names begin with an underscore: extensions of a JSON Feed (version
    /// 1.1, "Extensions").
    public Stream<JsonFields> extensions() {
        return node.propertyStream()
                .filter(field ->
                        field.getKey().startsWith("_") && field.getValue().isObject())
                .map(field -> new JsonFields(field.getValue()));
    }

    /// Lists the texts of the fields whose names begin with `start`, in their order.
    public Stream<String> extended(String start) {
        return extendedFields(start).map(Map.Entry::getValue);
    }

    public Stream<Map.Entry<String, String>> extendedFields(String start) {
        return node.propertyStream()
                .filter(field -> field.getKey().toLowerCase(Locale.ROOT).startsWith(start))
                .filter(field -> field.getValue().isString()
                        && !field.getValue().stringValue().isBlank())
                .map(field -> Map.entry(field.getKey(), field.getValue().stringValue()));
    }

    private Optional<JsonNode> find(String name) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return Optional.of(field.getValue());
            }
        }
        return Optional.empty();
    }
}
