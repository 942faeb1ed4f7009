package dateline.demo.caption;

import java.io.ByteArrayOutputStream;

/// Adds metadata to a JPEG file, after its first segment.
///
/// Source: ITU-T T.81, annex B.1.1.4 (marker segments).
public final class CaptionedJpeg {
    private static final int START = 2;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;

    private CaptionedJpeg() {}

    public static byte[] caption(byte[] jpeg, PictureFacts facts) {
        int at = (jpeg[START + 1] & 0xFF) == APP0 ? START + 2 + length(jpeg, START + 2) : START;
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + 8192);
        out.write(jpeg, 0, at);
        segment(out, APP1, Exif.segment(facts));
        segment(out, APP1, Xmp.segment(facts));
        segment(out, APP13, Iim.segment(facts));
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        int length = content.length + 2;
        if (length > 0xFFFF) {
            throw new IllegalArgumentException("A JPEG segment holds 65533 octets at most, not " + content.length);
        }
        out.write(0xFF);
        out.write(marker);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(content);
    }

    private static int length(byte[] jpeg, int at) {
        return (jpeg[at] & 0xFF) << 8 | jpeg[at + 1] & 0xFF;
    }
}
