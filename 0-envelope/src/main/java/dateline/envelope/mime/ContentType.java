package dateline.envelope.mime;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a `Content-Type` header says of the bytes that it came with (RFC 9110 §8.3).
public final class ContentType {
    private static final Pattern CHARSET = Pattern.compile("[A-Za-z0-9._:-]{2,40}");

    private ContentType() {}

    /// The character set, in lower case; null where none is said or it is no name.
    public static @Nullable String charset(@Nullable String header) {
        return header == null
                ? null
                : name(HeaderValue.read(header).parameters().get("charset"));
    }

    /// The character set of a part of a message.
    public static @Nullable String charset(MimePart part) {
        return name(part.parameter("charset"));
    }

    private static @Nullable String name(@Nullable String said) {
        String plain = said == null ? "" : said.strip().replaceAll("^['\"]|['\"]$", "");
        return CHARSET.matcher(plain).matches() ? plain.toLowerCase(Locale.ROOT) : null;
    }

    /// Whether a text is such as [#charset] gives: well formed and in lower case. No program may know it.
    public static boolean isCharset(String name) {
        return name.equals(name(name));
    }
}
