package dateline.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern PIXELS =
            Pattern.compile("\\s{0,9}([0-9]{1,6})(?:\\.0{1,9})?\\s{0,9}(?:px)?\\s{0,9}", Pattern.CASE_INSENSITIVE);

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

    /// Parses a length in pixels as suppliers write it: `640`, `640px`, `640.0`. Returns null if it is another
    /// unit, zero, or longer than six digits. All formats read lengths here.
    public static @Nullable Integer pixels(@Nullable String length) {
        Matcher digits = PIXELS.matcher(length == null ? "" : length);
        Integer pixels = digits.matches() ? Integer.valueOf(digits.group(1)) : null;
        return pixels == null || pixels == 0 ? null : pixels;
    }
}
