package dateline.formats.photo;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import org.jspecify.annotations.Nullable;

/// Reads the few fields of EXIF that are for the public, all from its first directory.
final class ExifFields {
    static final int UPRIGHT = 1;

    private ExifFields() {}

    static PictureMetadata read(Metadata tags) {
        ExifIFD0Directory exif = tags.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (exif == null) {
            return PictureMetadata.NONE;
        }
        return new PictureMetadata(
                text(exif, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION),
                null,
                null,
                null,
                text(exif, ExifIFD0Directory.TAG_ARTIST),
                null,
                null,
                text(exif, ExifIFD0Directory.TAG_COPYRIGHT),
                null,
                null,
                null,
                null);
    }

    /// Returns how the camera was held (EXIF 2.32, tag 0x0112); 1, upright, if the file does not say.
    static int orientation(Metadata tags) {
        for (ExifIFD0Directory exif : tags.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer number = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (number != null) {
                return number;
            }
        }
        return UPRIGHT;
    }

    private static @Nullable String text(ExifIFD0Directory exif, int tag) {
        return Text.clean(exif.getString(tag));
    }
}
