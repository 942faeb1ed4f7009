package dateline.story;

import java.util.stream.Stream;
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

    /// Returns this rendition, empty if its address is longer than any that can be fetched ([Lengths]).
    Stream<Rendition> fitting() {
        return href != null && href.length() > Lengths.ADDRESS
                ? Stream.empty()
                : Stream.of(new Rendition(
                        Lengths.cut(name, Lengths.NAME), href, width, height, Lengths.orNull(mimeType, Lengths.NAME)));
    }

    /// A length in pixels as formats write it; null where it is none.
    public static @Nullable Integer pixels(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,6}") ? Integer.valueOf(digits) : null;
    }
}
