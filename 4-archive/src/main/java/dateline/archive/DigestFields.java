package dateline.archive;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Defines which components of a record, and of the records within it, a digest covers, and how each is
/// written. Every component must be named as digested or as left out; otherwise [Naming#all()] throws.
///
/// A component that is absent, empty or false writes nothing, so a component added later does not change
/// the digest of a story that leaves it at its default.
///
/// @param <R> the record
final class DigestFields<R extends Record> {
    private record Field<R>(String name, Function<R, @Nullable String> value) {}

    private final List<Field<R>> fields;

    private DigestFields(List<Field<R>> fields) {
        this.fields = fields;
    }

    static <R extends Record> Naming<R> of(Class<R> type) {
        return new Naming<>(type);
    }

    /// Returns every field that is not empty, as `name=length:value` and a line end.
    String write(R content) {
        StringBuilder out = new StringBuilder();
        write(content, out::append);
        return out.toString();
    }

    /// Writes the same in pieces, so that a long text is not copied.
    void write(R content, Consumer<String> out) {
        for (Field<R> field : fields) {
            String value = field.value().apply(content);
            if (value != null && !value.isEmpty()) {
                out.accept(field.name() + '=' + value.length() + ':');
                out.accept(value);
                out.accept("\n");
            }
        }
    }

    /// Writes each item with its length, so that different lists never give the same text.
    static String list(Stream<String> items) {
        return items.map(DigestFields::sized).collect(Collectors.joining());
    }

    private static String sized(String value) {
        return value.length() + ":" + value;
    }

    /// Names the components of a record one by one.
    static final class Naming<R extends Record> {
        private final Class<R> type;
        private final List<Field<R>> fields = new ArrayList<>();
        private final Set<String> named = new HashSet<>();

        private Naming(Class<R> type) {
            this.type = type;
        }

        /// Adds a component that is digested under its own name.
        Naming<R> with(String component, Function<R, @Nullable String> value) {
            return with(component, List.of(component), value);
        }

        /// Adds several components that are digested as one value.
        Naming<R> with(String name, Collection<String> components, Function<R, @Nullable String> value) {
            fields.add(new Field<>(name, value));
            named.addAll(components);
            return this;
        }

        /// Leaves out components whose change does not make a new version.
        Naming<R> leftOut(String... components) {
            named.addAll(List.of(components));
            return this;
        }

        /// @throws IllegalStateException if a component of the record is not named, or a name is not a
        ///     component of it
        DigestFields<R> all() {
            Set<String> components = fields(type).map(RecordComponent::getName).collect(Collectors.toSet());
            if (!components.equals(named)) {
                throw new IllegalStateException("The digest of " + type.getSimpleName() + " names " + named
                        + ", its components are " + components
                        + ". Say for each whether it is digested: docs/decisions/0009-what-identifies-an-item.md");
            }
            return new DigestFields<>(List.copyOf(fields));
        }

        /// Lists the components of a record. A record within it stands for its own components.
        private static Stream<RecordComponent> fields(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .flatMap(component -> component.getType().isRecord()
                                    && type.equals(component.getType().getEnclosingClass())
                            ? fields(component.getType())
                            : Stream.of(component));
        }
    }
}
