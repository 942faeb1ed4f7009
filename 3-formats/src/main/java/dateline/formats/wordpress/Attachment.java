package dateline.formats.wordpress;

import dateline.copy.Captions;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file that a site keeps.
///
/// @param url of the file as it was uploaded
/// @param alt the alternative text
/// @param caption as HTML
record Attachment(
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit) {
    private static final Pattern SCHEME = Pattern.compile("^(?:https?:)?//[^/]*");
    private static final Pattern SIZE = Pattern.compile("(?:-\\d{1,5}x\\d{1,5}|-scaled|-rotated)(?=\\.[A-Za-z]{3,4}$)");
    private static final Pattern PICTURE = Pattern.compile("(?i)^.*\\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp)");

    /// The path of a file whatever its size and the scheme of its address.
    static String file(String address) {
        String path = SCHEME.matcher(address.strip()).replaceFirst("").replaceFirst("(?s)[?#].*", "");
        return SIZE.matcher(path).replaceFirst("");
    }

    boolean isPicture() {
        return PICTURE.matcher(file(url)).matches();
    }

    /// The picture as a post shows it.
    ///
    /// @param shownAlt what the post says instead, empty where it says nothing
    /// @param shownCaption likewise
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
                null,
                List.of(new Rendition(null, url, null, null, null)));
    }
}
