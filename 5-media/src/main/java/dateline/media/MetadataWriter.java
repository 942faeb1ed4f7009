package dateline.media;

import dateline.formats.photo.PictureMetadata;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes metadata into a picture's file, as XMP and (in JPEG) as IPTC IIM. It does not change the pixels.
public final class MetadataWriter {
    private static final byte[] XMP_PREAMBLE = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;

    private MetadataWriter() {}

    /// Returns a JPEG file with the metadata added. Only the first 1,000 characters of each text are written.
    ///
    /// @param jpeg a file without metadata
    public static byte[] intoJpeg(byte[] jpeg, PictureMetadata metadata) {
        int rest = afterJfif(jpeg);
        ByteArrayOutputStream file = new ByteArrayOutputStream(jpeg.length + 4096);
        file.write(jpeg, 0, rest);
        segment(file, APP1, XMP_PREAMBLE, XmpPacket.write(metadata));
        segment(file, APP13, IimRecord.write(metadata));
        file.write(jpeg, rest, jpeg.length - rest);
        return file.toByteArray();
    }

    /// Returns a WebP file with the metadata added.
    ///
    /// @param webp a file of the simple lossy kind, without metadata (RFC 9649, section 2.5)
    /// @param width of the picture in pixels
    /// @param height likewise
    static byte[] intoWebp(byte[] webp, int width, int height, PictureMetadata metadata) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(webp.length + 4096);
        chunks.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        chunk(chunks, "VP8X", extendedHeader(width, height));
        chunks.write(webp, 12, webp.length - 12);
        chunk(chunks, "XMP ", XmpPacket.write(metadata));
        ByteArrayOutputStream file = new ByteArrayOutputStream(chunks.size() + 8);
        chunk(file, "RIFF", chunks.toByteArray());
        return file.toByteArray();
    }

    /// Returns the place after the JFIF segment, which must be the first; metadata follows it.
    private static int afterJfif(byte[] jpeg) {
        if (jpeg.length < 6 || (jpeg[3] & 0xFF) != APP0) {
            return 2;
        }
        return 4 + ((jpeg[4] & 0xFF) << 8 | (jpeg[5] & 0xFF));
    }

    private static void segment(ByteArrayOutputStream file, int marker, byte[]... parts) {
        int length = 2;
        for (byte[] part : parts) {
            length += part.length;
        }
        file.write(0xFF);
        file.write(marker);
        file.write(length >> 8);
        file.write(length);
        for (byte[] part : parts) {
            file.writeBytes(part);
        }
    }

    /// Returns the header that says that XMP follows, and how big the picture is (RFC 9649, section 2.7).
    private static byte[] extendedHeader(int width, int height) {
        int w = width - 1;
        int h = height - 1;
        return new byte[] {
            0b100, 0, 0, 0, (byte) w, (byte) (w >> 8), (byte) (w >> 16), (byte) h, (byte) (h >> 8), (byte) (h >> 16)
        };
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
        file.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        for (int shift = 0; shift < 32; shift += 8) {
            file.write(content.length >> shift);
        }
        file.writeBytes(content);
        if (content.length % 2 != 0) {
            file.write(0);
        }
    }
}
