package dateline.media;

import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what a picture's file says of itself: XMP first, then IPTC IIM, then EXIF, each field from the first that has
/// it.
final class MetadataReader {
    private static final Logger log = LoggerFactory.getLogger(MetadataReader.class);

    /// @param orientation which way the camera was held
    record Found(Orientation orientation, PictureMetadata metadata) {}

    private MetadataReader() {}

    /// Metadata that cannot be read is no reason to refuse a picture: it counts as absent.
    static Found read(PictureFormat format, byte[] file) {
        try {
            return read(CarriedBlocks.of(format, file));
        } catch (RuntimeException e) {
            log.debug("A picture's metadata cannot be read", e);
            return new Found(Orientation.UPRIGHT, PictureMetadata.NONE);
        }
    }

    private static Found read(CarriedBlocks blocks) {
        Metadata tags = new Metadata();
        blocks.exif.forEach(block -> new ExifReader().extract(new ByteArrayReader(block), tags));
        new PhotoshopReader().readJpegSegments(blocks.photoshop, tags, JpegSegmentType.APPD);
        new IptcReader().readJpegSegments(blocks.photoshop, tags, JpegSegmentType.APPD);
        PictureMetadata xmp = PictureMetadata.NONE;
        for (byte[] packet : blocks.xmp) {
            xmp = xmp.or(XmpPacket.read(packet));
        }
        return new Found(
                ExifFields.orientation(tags), xmp.or(IimFields.read(tags)).or(ExifFields.read(tags)));
    }
}
