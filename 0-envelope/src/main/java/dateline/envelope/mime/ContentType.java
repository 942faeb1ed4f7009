package dateline.envelope.mime;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the character set from a `Content-Type` header (RFC 9110 §8.3).
public final class ContentType {
    private static final Pattern CHARSET = Pattern.compile("[A-Za-z0-9._:-]{2,40}");

    private ContentType() {}

    /// Returns the character set, in lower case; null if the header names none or the name is malformed.
    public static @Nullable String charset(@Nullable String header) {
        return header == null
                ? null
                : name(HeaderValue.read(header).parameters().get("charset"));
    }

    /// Returns the character set of a part of a message, as [#charset(String)] does.
    public static @Nullable String charset(MimePart part) {
        return name(part.parameter("charset"));
    }

    private static @Nullable String name(@Nullable String raw) {
        String plain = raw == null ? "" : raw.strip().replaceAll("^['\"]|['\"]$", "");
        return CHARSET.matcher(plain).matches() ? plain.toLowerCase(Locale.ROOT) : null;
    }

    /// Returns whether a text could be a result of [#charset]: well formed and in lower case. Java may not
    /// support the character set.
    public static boolean isCharset(String name) {
        return name.equals(name(name));
    }
}
