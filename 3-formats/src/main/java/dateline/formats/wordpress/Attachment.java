package dateline.formats.wordpress;

import dateline.copy.Captions;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file in a site's media library.
///
/// @param url address of the file as uploaded
/// @param alt the alternative text
/// @param caption the caption, as HTML
record Attachment(
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit) {
    private static final Pattern SCHEME = Pattern.compile("^(?:https?:)?//[^/]*");
    private static final Pattern SIZE = Pattern.compile("(?:-\\d{1,5}x\\d{1,5}|-scaled|-rotated)(?=\\.[A-Za-z]{3,4}$)");
    private static final Pattern PICTURE = Pattern.compile("(?i)^.*\\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp)");

    /// Returns the path of a file, without scheme and host, and without the size in its name.
    static String file(String address) {
        String path = SCHEME.matcher(address.strip()).replaceFirst("").replaceFirst("(?s)[?#].*", "");
        return SIZE.matcher(path).replaceFirst("");
    }

    boolean isPicture() {
        return PICTURE.matcher(file(url)).matches();
    }

    /// Returns the picture as a post shows it.
    ///
    /// @param shownAlt alternative text in the post, which has precedence; empty if there is none
    /// @param shownCaption caption in the post, likewise
    Picture picture(String shownAlt, String shownCaption) {
        String words = shownCaption.isBlank()
                ? Optional.ofNullable(caption).map(WordPressText::of).orElse("")
                : shownCaption;
        Captions.Parted parted = Captions.part(words);
        String ownAlt = shownAlt.isBlank() ? alt : shownAlt.strip();
        return new Picture(
                null,
                ownAlt == null || ownAlt.isBlank() ? null : ownAlt,
                parted.caption().isEmpty() ? null : parted.caption(),
                parted.credit() != null ? parted.credit() : credit,
                parted.terms(),
                List.of(new Rendition(null, url, null, null, null)));
    }
}
