package dateline.envelope.mime;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A message, or one part of it: its header, and either its body or the parts that it holds (RFC 2046).
///
/// @param fields in the order sent, unfolded, not yet decoded
/// @param type in lower case: `text/plain`
/// @param parameters of the type: `charset`, `format` …
/// @param disposition `attachment`, `inline` or another (RFC 2183), in lower case; null where none is said
/// @param fileName as the sender calls it; never to be trusted as a path
/// @param bytes the body, its transfer encoding undone; empty where the part holds parts
public record MimePart(
        List<Field> fields,
        String type,
        Map<String, String> parameters,
        @Nullable String disposition,
        @Nullable String fileName,
        byte[] bytes,
        List<MimePart> parts) {

    /// A field of a header.
    public record Field(String name, String value) {}

    public MimePart {
        fields = List.copyOf(fields);
        parameters = Map.copyOf(parameters);
        parts = List.copyOf(parts);
    }

    /// The first field of a name, decoded; null where there is none or it is empty.
    public @Nullable String header(String name) {
        return headers(name).stream().findFirst().orElse(null);
    }

    /// All fields of a name that say something, decoded, in the order in which they stand.
    public List<String> headers(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(field -> HeaderText.decoded(field.value()))
                .filter(value -> !value.isBlank())
                .toList();
    }

    public @Nullable String parameter(String name) {
        return parameters.get(name);
    }

    /// The name by which the text of the message shows this part, `cid:` left off (RFC 2392).
    public @Nullable String contentId() {
        String id = header("Content-ID");
        return id == null ? null : id.replaceAll("^<|>$", "");
    }

    /// This part, or the parts without parts that it holds, at any depth, in order.
    public Stream<MimePart> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(MimePart::leaves);
    }

    public boolean is(String wanted) {
        return type.equals(wanted);
    }

    public boolean isText() {
        return type.startsWith("text/");
    }
}
