package dateline.formats.wordpress;

import dateline.copy.CameraWords;
import dateline.copy.Captions;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file in a site's media library.
///
/// @param guid id of the picture item that completes the picture, if another file of the export has the
///     attachment; null if this one has it
/// @param url address of the file; empty if only that item has it
/// @param alt the alternative text
/// @param caption the caption, as HTML
record Attachment(
        @Nullable String guid,
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit) {
    private static final Pattern SCHEME = Pattern.compile("^(?:https?:)?//[^/]*");
    private static final Pattern SIZE = Pattern.compile("(?:-\\d{1,5}x\\d{1,5}|-scaled|-rotated)(?=\\.[A-Za-z]{3,4}$)");
    private static final Pattern PICTURE = Pattern.compile("(?i)^.*\\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp)");

    /// Returns a file that a post shows, and of which the export says nothing.
    static Attachment shown(@Nullable String guid, String address) {
        return new Attachment(guid, address, null, null, null);
    }

    /// Returns the path of a file, without scheme and host, and without the size in its name.
    static String file(String address) {
        String path = SCHEME.matcher(address.strip()).replaceFirst("").replaceFirst("(?s)[?#].*", "");
        return SIZE.matcher(path).replaceFirst("");
    }

    /// Returns whether this is the address of a picture file.
    static boolean isPicture(String address) {
        return PICTURE.matcher(file(address)).matches();
    }

    boolean isPicture() {
        return isPicture(url);
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
                guid,
                ownAlt == null || ownAlt.isBlank() || CameraWords.are(ownAlt) ? null : ownAlt,
                parted.caption().isEmpty() ? null : parted.caption(),
                parted.credit() != null ? parted.credit() : credit,
                parted.terms(),
                renditions());
    }

    /// Returns the picture as an item that posts in other files of the export claim.
    PictureItem item(String itsGuid, String fileId) {
        Picture picture = picture("", "");
        return new PictureItem(
                new Picture(
                        itsGuid,
                        picture.alt(),
                        picture.caption(),
                        picture.credit(),
                        picture.usageTerms(),
                        picture.renditions()),
                List.of(fileId),
                null,
                null,
                null,
                null);
    }

    /// Lists the file. If only the post names it, the upload without its size comes before the size that the
    /// post shows: WordPress keeps both in one folder.
    private List<Rendition> renditions() {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        Stream<String> addresses =
                guid == null ? Stream.of(url) : Stream.of(SIZE.matcher(path).replaceFirst(""), url);
        return addresses
                .filter(address -> !address.isEmpty())
                .distinct()
                .map(address -> new Rendition(null, address, null, null, null))
                .toList();
    }
}
