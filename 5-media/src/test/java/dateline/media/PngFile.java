package dateline.media;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Changes PNG files for tests.
final class PngFile {
    private static final int AFTER_HEADER = 8 + 25;

    private PngFile() {}

    /// Returns the file with a chunk inserted after the header.
    static byte[] with(byte[] png, String type, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(png, 0, AFTER_HEADER);
        bytes.write(chunk(type, content));
        bytes.write(png, AFTER_HEADER, png.length - AFTER_HEADER);
        return bytes.toByteArray();
    }

    /// Returns the file with another size in the header.
    static byte[] saying(byte[] png, int width, int height) throws IOException {
        byte[] header = new byte[13];
        System.arraycopy(png, 16, header, 0, 13);
        ByteBuffer.wrap(header).putInt(width).putInt(height);
        byte[] changed = png.clone();
        System.arraycopy(chunk("IHDR", header), 0, changed, 8, 25);
        return changed;
    }

    static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }
}
