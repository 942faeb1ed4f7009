package dateline.formats.photo;

import com.adobe.internal.xmp.XMPMeta;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The metadata of a picture file, parsed but not yet interpreted.
///
/// @param tags of EXIF and IPTC IIM
record Carried(Metadata tags, List<XMPMeta> xmp) {
    private static final Logger log = LoggerFactory.getLogger(Carried.class);

    Carried {
        xmp = List.copyOf(xmp);
    }

    /// Reads a file's metadata. If it cannot be read, it counts as absent: that is no reason to refuse
    /// a picture.
    static Carried of(byte[] file) {
        try {
            return of(CarriedBlocks.of(file));
        } catch (RuntimeException e) {
            log.debug("A picture's metadata cannot be read", e);
            return new Carried(new Metadata(), List.of());
        }
    }

    /// Returns a property of XMP, from the first packet that has it; null if none has.
    @Nullable
    String xmp(String schema, String name) {
        return xmp.stream()
                .flatMap(packet -> Stream.ofNullable(XmpFields.find(packet, schema, name)))
                .findFirst()
                .orElse(null);
    }

    /// Returns a dataset of IIM's second record; null if it is absent.
    @Nullable
    String iim(int dataset) {
        return IimFields.find(tags, RECORD_2 | dataset);
    }

    private static final int RECORD_2 = 2 << 8;

    private static Carried of(CarriedBlocks blocks) {
        Metadata tags = new Metadata();
        blocks.exif.forEach(block -> new ExifReader().extract(new ByteArrayReader(block), tags));
        new PhotoshopReader().readJpegSegments(blocks.photoshop, tags, JpegSegmentType.APPD);
        new IptcReader().readJpegSegments(blocks.photoshop, tags, JpegSegmentType.APPD);
        return new Carried(
                tags,
                blocks.xmp.stream()
                        .flatMap(packet -> XmpFields.parse(packet).stream())
                        .filter(Objects::nonNull)
                        .toList());
    }
}
