package dateline.envelope.mime;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A message, or one part of it: its header, and either its body or its parts (RFC 2046).
///
/// @param fields in the order sent, unfolded, not yet decoded
/// @param type in lower case: `text/plain`
/// @param parameters of the type: `charset`, `format` …
/// @param disposition `attachment`, `inline` or another (RFC 2183), in lower case; null if there is none
/// @param fileName the sender's name for the file; never use it as a path
/// @param bytes the body, with its transfer encoding decoded; empty if the part has parts
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

    /// Returns the first field of this name that is not blank, decoded; null if there is none.
    public @Nullable String header(String name) {
        return headers(name).stream().findFirst().orElse(null);
    }

    /// Lists all fields of this name that are not blank, decoded, in order.
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

    /// Returns the id that the message's text uses to show this part, without `cid:` (RFC 2392); null if there
    /// is none.
    public @Nullable String contentId() {
        String id = header("Content-ID");
        return id == null ? null : id.replaceAll("^<|>$", "");
    }

    /// Returns this part if it has no parts; otherwise its descendants without parts, in order.
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
