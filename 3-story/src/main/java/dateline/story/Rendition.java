package dateline.story;

import org.jspecify.annotations.Nullable;

/// One file of a picture as the supplier offers it.
///
/// @param name the supplier's name or role of it, `rnd:highRes`
/// @param href as sent: a file beside the dispatch, an entry of its zip, or an address
/// @param width in pixels
/// @param height in pixels
public record Rendition(
        @Nullable String name,
        @Nullable String href,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String mimeType) {

    /// A length in pixels as formats write it; null where it is none.
    public static @Nullable Integer pixels(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,6}") ? Integer.valueOf(digits) : null;
    }
}
