package dateline.formats.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The values that the schema allows at a place in an item.
sealed interface Shape {

    /// Lists the faults of a value, each when it is asked for.
    Stream<Departure> faults(JsonNode value, String at);

    record Any() implements Shape {
        @Override
        public Stream<Departure> faults(JsonNode value, String at) {
            return Stream.empty();
        }
    }

    record Text() implements Shape {
        @Override
        public Stream<Departure> faults(JsonNode value, String at) {
            return value.isString()
                    ? Stream.empty()
                    : wrong(at, value, "It must be a text, and is " + kind(value) + ".");
        }
    }

    record Number() implements Shape {
        @Override
        public Stream<Departure> faults(JsonNode value, String at) {
            return value.isNumber()
                    ? Stream.empty()
                    : wrong(at, value, "It must be a number, and is " + kind(value) + ".");
        }
    }

    record Whole(int least, int most) implements Shape {
        @Override
        public Stream<Departure> faults(JsonNode value, String at) {
            boolean whole = value.isIntegralNumber() && value.canConvertToInt();
            return whole && value.intValue() >= least && value.intValue() <= most
                    ? Stream.empty()
                    : wrong(at, value, "It must be a whole number from " + least + " to " + most + ".");
        }
    }

    record OneOf(List<String> values) implements Shape {
        @Override
        public Stream<Departure> faults(JsonNode value, String at) {
            return value.isString() && values.contains(value.stringValue())
                    ? Stream.empty()
                    : wrong(at, value, "It must be one of " + String.join(", ", values) + ".");
        }
    }

    record ListOf(Shape member) implements Shape {
        @Override
        public Stream<Departure> faults(JsonNode value, String at) {
            if (!value.isArray()) {
                return wrong(at, value, "It must be a list, and is " + kind(value) + ".");
            }
            return IntStream.range(0, value.size()).boxed().flatMap(i -> member.faults(value.get(i), at + '/' + i));
        }
    }

    record MapOf(Shape member) implements Shape {
        @Override
        public Stream<Departure> faults(JsonNode value, String at) {
            if (!value.isObject()) {
                return wrong(at, value, "It must be an object, and is " + kind(value) + ".");
            }
            return value.propertyStream()
                    .flatMap(field -> member.faults(field.getValue(), at + '/' + pointer(field.getKey())));
        }
    }

    /// @param extended shapes of the fields whose names end in an extension, by the part before the extension
    record Fields(Map<String, Shape> named, Map<String, Shape> extended, List<String> required) implements Shape {
        private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9_]+");

        @Override
        public Stream<Departure> faults(JsonNode value, String at) {
            if (!value.isObject()) {
                return wrong(at, value, "It must be an object, and is " + kind(value) + ".");
            }
            Stream<Departure> missing = required.stream()
                    .filter(name -> value.propertyStream()
                            .noneMatch(field -> lower(field.getKey()).equals(name)))
                    .map(name -> new Departure(
                            Departure.Kind.MISSING,
                            at,
                            value,
                            "It has no \"" + name + "\", which every one must have."));
            return Stream.concat(
                    missing, value.propertyStream().flatMap(field -> field(field.getKey(), field.getValue(), at)));
        }

        @Nullable
        Shape of(String name) {
            Shape shape = named.get(lower(name));
            return shape != null ? shape : extension(name);
        }

        private Stream<Departure> field(String name, JsonNode value, String at) {
            Shape shape = of(name);
            String place = at + '/' + pointer(name);
            return shape == null
                    ? Stream.of(new Departure(
                            Departure.Kind.UNKNOWN, place, value, "ninjs has no field of this name here."))
                    : shape.faults(value, place);
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
        public Stream<Departure> faults(JsonNode value, String at) {
            if (!value.isObject()) {
                return wrong(at, value, "It must be an object, and is " + kind(value) + ".");
            }
            Map<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            value.propertyStream().forEach(field -> fields.put(field.getKey(), field.getValue()));
            return broken.apply(fields).stream().flatMap(reason -> wrong(at, value, reason));
        }
    }

    /// An item inside an item: it has the whole shape again.
    final class Again implements Shape {
        private final List<Shape> whole = new ArrayList<>();

        void is(Shape shape) {
            whole.add(shape);
        }

        @Override
        public Stream<Departure> faults(JsonNode value, String at) {
            return whole.getFirst().faults(value, at);
        }
    }

    private static Stream<Departure> wrong(String at, JsonNode value, String reason) {
        return Stream.of(new Departure(Departure.Kind.WRONG, at, value, reason));
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
