package dateline.formats.photo;

import com.adobe.internal.xmp.XMPMeta;

/// Reads a picture file's own metadata: XMP first, then IPTC IIM, then EXIF, each field from the first that
/// has it.
public final class MetadataReader {

    /// @param orientation how the camera was held, in EXIF's numbers: 1 is upright
    public record Found(int orientation, PictureMetadata metadata) {}

    private MetadataReader() {}

    /// Reads a file's metadata. If it cannot be read, it counts as absent: that is no reason to refuse
    /// a picture.
    public static Found read(byte[] file) {
        Carried carried = Carried.of(file);
        return new Found(ExifFields.orientation(carried.tags()), read(carried));
    }

    static PictureMetadata read(Carried carried) {
        PictureMetadata metadata = PictureMetadata.NONE;
        for (XMPMeta packet : carried.xmp()) {
            metadata = metadata.or(XmpFields.read(packet));
        }
        return metadata.or(IimFields.read(carried.tags())).or(ExifFields.read(carried.tags()));
    }
}
