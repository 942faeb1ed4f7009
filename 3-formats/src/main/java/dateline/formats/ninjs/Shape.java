package dateline.formats.ninjs;

import dateline.story.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The values that the schema allows at a place in an item. Gives the first fault with its JSON Pointer
/// (RFC 6901).
sealed interface Shape {

    /// Returns the first fault of a value; empty if there is none.
    Optional<Refusal> fault(JsonNode value, String at);

    record Any() implements Shape {
        @Override
        public Optional<Refusal> fault(JsonNode value, String at) {
            return Optional.empty();
        }
    }

    record Text() implements Shape {
        @Override
        public Optional<Refusal> fault(JsonNode value, String at) {
            return value.isString() ? Optional.empty() : refuse(at, "It must be a text, and is " + kind(value) + ".");
        }
    }

    record Number() implements Shape {
        @Override
        public Optional<Refusal> fault(JsonNode value, String at) {
            return value.isNumber() ? Optional.empty() : refuse(at, "It must be a number, and is " + kind(value) + ".");
        }
    }

    record Whole(int least, int most) implements Shape {
        @Override
        public Optional<Refusal> fault(JsonNode value, String at) {
            boolean whole = value.isIntegralNumber() && value.canConvertToInt();
            return whole && value.intValue() >= least && value.intValue() <= most
                    ? Optional.empty()
                    : refuse(at, "It must be a whole number from " + least + " to " + most + ".");
        }
    }

    record OneOf(List<String> values) implements Shape {
        @Override
        public Optional<Refusal> fault(JsonNode value, String at) {
            return value.isString() && values.contains(value.stringValue())
                    ? Optional.empty()
                    : refuse(at, "It must be one of " + String.join(", ", values) + ".");
        }
    }

    record ListOf(Shape member) implements Shape {
        @Override
        public Optional<Refusal> fault(JsonNode value, String at) {
            if (!value.isArray()) {
                return refuse(at, "It must be a list, and is " + kind(value) + ".");
            }
            for (int i = 0; i < value.size(); i++) {
                Optional<Refusal> fault = member.fault(value.get(i), at + '/' + i);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        }
    }

    record MapOf(Shape member) implements Shape {
        @Override
        public Optional<Refusal> fault(JsonNode value, String at) {
            if (!value.isObject()) {
                return refuse(at, "It must be an object, and is " + kind(value) + ".");
            }
            return value.propertyStream()
                    .flatMap(field -> member.fault(field.getValue(), at + '/' + pointer(field.getKey())).stream())
                    .findFirst();
        }
    }

    /// @param extended shapes of the fields whose names end in an extension, by the part before the extension
    record Fields(Map<String, Shape> named, Map<String, Shape> extended, List<String> required) implements Shape {
        private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9_]+");

        @Override
        public Optional<Refusal> fault(JsonNode value, String at) {
            if (!value.isObject()) {
                return refuse(at, "It must be an object, and is " + kind(value) + ".");
            }
            for (String name : required) {
                if (value.propertyStream()
                        .noneMatch(field -> lower(field.getKey()).equals(name))) {
                    return refuse(at, "It has no \"" + name + "\", which every one must have.");
                }
            }
            return value.propertyStream()
                    .flatMap(field -> field(field.getKey(), field.getValue(), at).stream())
                    .findFirst();
        }

        @Nullable
        Shape of(String name) {
            Shape shape = named.get(lower(name));
            return shape != null ? shape : extension(name);
        }

        private Optional<Refusal> field(String name, JsonNode value, String at) {
            Shape shape = of(name);
            return shape == null
                    ? refuse(at + '/' + pointer(name), "ninjs has no field of this name here.")
                    : shape.fault(value, at + '/' + pointer(name));
        }

        private @Nullable Shape extension(String name) {
            for (Map.Entry<String, Shape> entry : extended.entrySet()) {
                String start = entry.getKey();
                boolean starts = lower(name).startsWith(start);
                if (starts && EXTENSION.matcher(name.substring(start.length())).lookingAt()) {
                    return entry.getValue();
                }
            }
            return null;
        }
    }

    /// An object with a rule between its fields; the rule gets them by name without regard to case.
    record Ruled(Function<Map<String, JsonNode>, Optional<String>> broken) implements Shape {
        @Override
        public Optional<Refusal> fault(JsonNode value, String at) {
            if (!value.isObject()) {
                return refuse(at, "It must be an object, and is " + kind(value) + ".");
            }
            Map<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            value.propertyStream().forEach(field -> fields.put(field.getKey(), field.getValue()));
            return broken.apply(fields).flatMap(reason -> refuse(at, reason));
        }
    }

    /// An item inside an item: it has the whole shape again.
    final class Again implements Shape {
        private final List<Shape> whole = new ArrayList<>();

        void is(Shape shape) {
            whole.add(shape);
        }

        @Override
        public Optional<Refusal> fault(JsonNode value, String at) {
            return whole.getFirst().fault(value, at);
        }
    }

    static Optional<Refusal> refuse(String at, String reason) {
        return Optional.of(new Refusal(at.isEmpty() ? "the item" : at, reason));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case NUMBER -> "a number";
            case STRING, BINARY -> "a text";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "nothing";
        };
    }
}
