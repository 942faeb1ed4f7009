package dateline.story;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One file of a picture as the supplier offers it.
///
/// @param name the supplier's name for it or its role, `rnd:highRes`
/// @param href as sent: a file beside the dispatch, an entry of its zip, or an address
/// @param width in pixels
/// @param height in pixels
public record Rendition(
        @Nullable String name,
        @Nullable String href,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String mimeType) {

    /// Returns this rendition; empty if its address is too long to be fetched ([Lengths]).
    Stream<Rendition> fitting() {
        return href != null && href.length() > Lengths.ADDRESS
                ? Stream.empty()
                : Stream.of(new Rendition(
                        Lengths.cut(name, Lengths.NAME), href, width, height, Lengths.orNull(mimeType, Lengths.NAME)));
    }

    /// Returns whether it is on the web, and not a file that came with the dispatch.
    public boolean isOnTheWeb() {
        return href != null && isAddress(href);
    }

    /// Returns whether a reference to a file is an address on the web.
    public static boolean isAddress(String href) {
        return href.startsWith("http://") || href.startsWith("https://");
    }

    /// Parses a length in pixels; null if it is not a number of at most six digits.
    public static @Nullable Integer pixels(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,6}") ? Integer.valueOf(digits) : null;
    }
}
