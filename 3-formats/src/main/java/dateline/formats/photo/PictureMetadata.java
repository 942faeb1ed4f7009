package dateline.formats.photo;

import dateline.copy.CameraWords;
import org.jspecify.annotations.Nullable;

/// A picture file's own metadata, in the fields of the IPTC Photo Metadata Standard.
///
/// The place, the camera and its owner are never read.
///
/// @param caption also called description
/// @param headline the caption's short form
/// @param altText a text for people who cannot see the picture
/// @param extendedDescription the alternative text's long form
/// @param byline the photographers, joined by commas
/// @param credit whom to credit, as the supplier wants it printed
/// @param source the first owner of the picture
/// @param copyright the notice
/// @param usageTerms what the licence allows
/// @param webStatement the URL of the licence
/// @param instructions for the editors, not for the readers
/// @param digitalSourceType an IPTC URI that distinguishes, for example, a photograph from a generated picture
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

    /// Drops a description that a camera wrote by itself: it describes nothing.
    public PictureMetadata {
        caption = caption != null && CameraWords.are(caption) ? null : caption;
    }

    public static final PictureMetadata NONE =
            new PictureMetadata(null, null, null, null, null, null, null, null, null, null, null, null);

    /// Returns this metadata, with absent fields filled from another.
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

    /// Returns the fields that stay in the files for readers: those that say whose the picture is.
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
