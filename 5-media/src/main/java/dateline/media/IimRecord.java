package dateline.media;

import dateline.formats.photo.PictureMetadata;
import dateline.formats.photo.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes a picture's metadata as IPTC IIM 4.2 in Photoshop's format, for programs that read nothing newer.
final class IimRecord {
    private static final int LONGEST_WRITTEN = 1_000;
    private static final byte[] UTF_8 = {0x1B, '%', 'G'};

    private final ByteArrayOutputStream datasets = new ByteArrayOutputStream();

    private IimRecord() {}

    /// Returns the content of an APP13 segment.
    static byte[] write(PictureMetadata metadata) {
        IimRecord record = new IimRecord();
        record.dataset(1, 90, UTF_8);
        record.dataset(2, 0, new byte[] {0, 4});
        record.dataset(2, 40, metadata.instructions());
        record.dataset(2, 80, metadata.byline());
        record.dataset(2, 105, metadata.headline());
        record.dataset(2, 110, metadata.credit());
        record.dataset(2, 115, metadata.source());
        record.dataset(2, 116, metadata.copyright());
        record.dataset(2, 120, metadata.caption());
        return record.wrapped();
    }

    private void dataset(int record, int number, @Nullable String text) {
        if (text != null) {
            dataset(record, number, Text.cut(text, LONGEST_WRITTEN).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void dataset(int record, int number, byte[] value) {
        datasets.write(0x1C);
        datasets.write(record);
        datasets.write(number);
        datasets.write(value.length >> 8);
        datasets.write(value.length);
        datasets.writeBytes(value);
    }

    /// Wraps the datasets as image resource 0x0404 (Photoshop File Formats, "Image Resource Blocks"), padded to
    /// an even length.
    private byte[] wrapped() {
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes("Photoshop 3.0\0008BIM".getBytes(StandardCharsets.US_ASCII));
        segment.writeBytes(new byte[] {4, 4, 0, 0, 0, 0, (byte) (datasets.size() >> 8), (byte) datasets.size()});
        segment.writeBytes(datasets.toByteArray());
        if (datasets.size() % 2 != 0) {
            segment.write(0);
        }
        return segment.toByteArray();
    }
}
