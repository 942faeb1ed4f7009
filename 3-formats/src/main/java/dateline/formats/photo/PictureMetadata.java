package dateline.formats.photo;

import dateline.story.ItemId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a picture's file says of itself, in the fields of the IPTC Photo Metadata Standard.
///
/// Nothing of where it was taken, with which camera, or by whom it is owned is ever read.
///
/// @param caption also called description
/// @param headline the caption's short form
/// @param altText for those who cannot see the picture
/// @param extendedDescription the alternative text's long form
/// @param byline the photographers, joined by commas
/// @param credit whom to credit, as the supplier wants it printed
/// @param source who owned the picture first
/// @param copyright the notice
/// @param usageTerms what the licence allows
/// @param webStatement the address of the licence
/// @param instructions for the editors, not for the readers
/// @param digitalSourceType an IPTC address that tells, for one, a photograph from a generated picture
public record PictureMetadata(
        @Nullable String caption,
        @Nullable String headline,
        @Nullable String altText,
        @Nullable String extendedDescription,
        @Nullable String byline,
        @Nullable String credit,
        @Nullable String source,
        @Nullable String copyright,
        @Nullable String usageTerms,
        @Nullable String webStatement,
        @Nullable String instructions,
        @Nullable String digitalSourceType) {

    /// What cameras and their programs write as the description by themselves, in EXIF, IIM or XMP.
    private static final Pattern CAMERAS_OWN = Pattern.compile(
            "(?i)^(?:.{0,60}digital camera\\s*+|sony dsc|samsung.{0,60}+|dcim\\\\.{0,60}+|minolta dsc|kodak .{0,40}camera|"
                    + "created by .{0,40}camera|screenshot|untitled.{0,10}+|default|null|none)");

    /// A description that a camera wrote by itself describes nothing.
    public PictureMetadata {
        boolean cameras = caption != null && (CAMERAS_OWN.matcher(caption).matches() || ItemId.isCameraFile(caption));
        caption = cameras ? null : caption;
    }

    public static final PictureMetadata NONE =
            new PictureMetadata(null, null, null, null, null, null, null, null, null, null, null, null);

    /// This, and what it does not say from another.
    PictureMetadata or(PictureMetadata other) {
        return new PictureMetadata(
                or(caption, other.caption),
                or(headline, other.headline),
                or(altText, other.altText),
                or(extendedDescription, other.extendedDescription),
                or(byline, other.byline),
                or(credit, other.credit),
                or(source, other.source),
                or(copyright, other.copyright),
                or(usageTerms, other.usageTerms),
                or(webStatement, other.webStatement),
                or(instructions, other.instructions),
                or(digitalSourceType, other.digitalSourceType));
    }

    /// The part that stays in the files that readers get: whose the picture is.
    public PictureMetadata rights() {
        return new PictureMetadata(
                null,
                null,
                null,
                null,
                byline,
                credit,
                source,
                copyright,
                usageTerms,
                webStatement,
                null,
                digitalSourceType);
    }

    private static @Nullable String or(@Nullable String mine, @Nullable String others) {
        return mine != null ? mine : others;
    }
}
