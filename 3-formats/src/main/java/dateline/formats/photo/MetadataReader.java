package dateline.formats.photo;

import com.adobe.internal.xmp.XMPMeta;

/// Reads what a picture's file says of itself: XMP first, then IPTC IIM, then EXIF, each field from the first that has
/// it.
public final class MetadataReader {

    /// @param orientation which way the camera was held, by EXIF's numbers: 1 is upright
    public record Found(int orientation, PictureMetadata metadata) {}

    private MetadataReader() {}

    /// Metadata that cannot be read is no reason to refuse a picture: it counts as absent.
    public static Found read(byte[] file) {
        Carried carried = Carried.of(file);
        return new Found(ExifFields.orientation(carried.tags()), read(carried));
    }

    static PictureMetadata read(Carried carried) {
        PictureMetadata said = PictureMetadata.NONE;
        for (XMPMeta packet : carried.xmp()) {
            said = said.or(XmpFields.read(packet));
        }
        return said.or(IimFields.read(carried.tags())).or(ExifFields.read(carried.tags()));
    }
}
