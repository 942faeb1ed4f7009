package dateline.formats.newsml;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a ContentItem is, as its types or its address say.
enum ContentKind {
    TEXT,
    IMAGE,
    OTHER;

    private static final Pattern IMAGE_WORDS =
            Pattern.compile("(?is)^.*(?:\\bimage|photo|picture|\\bgraphic|jpe?g|\\bpng\\b|\\bgif|tiff|webp).*");
    private static final Pattern OTHER_WORDS =
            Pattern.compile("(?is)^.*(?:video|audio|animation|flash|css|mpeg|quicktime|wmv|mp[34]"
                    + "|\\bmov\\b|javascript|application/(?:zip|pdf|x-)|pdf).*");

    /// @param types the names of its MIME type, media type and format; empty if it has none
    /// @param href its address; null if it has none
    static ContentKind of(String types, @Nullable String href) {
        if (OTHER_WORDS.matcher(types).matches()) {
            return OTHER;
        }
        String address = types.isEmpty() ? Objects.requireNonNullElse(href, "") : types;
        boolean named = IMAGE_WORDS.matcher(address).matches()
                && !types.toLowerCase(Locale.ROOT).contains("text");
        return named ? IMAGE : OTHER_WORDS.matcher(address).matches() ? OTHER : TEXT;
    }
}
