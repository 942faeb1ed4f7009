package dateline.media;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes EXIF blocks with texts for tests: a first directory, an Exif directory (camera) and a
/// GPS directory (place).
final class ExifBlock {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private ExifBlock() {}

    /// Returns the block as a big-endian TIFF structure.
    ///
    /// @param first texts of the first directory, by tag
    /// @param camera texts of the Exif directory, by tag
    /// @param place texts of the GPS directory, by tag
    static byte[] of(
            int orientation, Map<Integer, String> first, Map<Integer, String> camera, Map<Integer, String> place)
            throws IOException {
        int firstSize = size(first) + 3 * 12;
        int cameraAt = 8 + firstSize;
        int placeAt = cameraAt + size(camera);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("MM\0*\0\0\0\b");
        out.writeShort(first.size() + 3);
        entry(out, 0x0112, SHORT, 1, orientation << 16);
        entry(out, 0x8769, LONG, 1, cameraAt);
        entry(out, 0x8825, LONG, 1, placeAt);
        texts(out, first, 8 + firstSize - textSize(first));
        directory(out, camera, cameraAt);
        directory(out, place, placeAt);
        return bytes.toByteArray();
    }

    /// Inserts the block into a JPEG file.
    static byte[] intoJpeg(byte[] jpeg, byte[] block) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(2 + 6 + block.length);
        out.writeBytes("Exif\0\0");
        out.write(block);
        out.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static void directory(DataOutputStream out, Map<Integer, String> texts, int at) throws IOException {
        out.writeShort(texts.size());
        texts(out, texts, at + size(texts) - textSize(texts));
    }

    private static void texts(DataOutputStream out, Map<Integer, String> texts, int at) throws IOException {
        int next = at;
        for (Map.Entry<Integer, String> text : texts.entrySet()) {
            entry(out, text.getKey(), ASCII, length(text.getValue()), next);
            next += length(text.getValue());
        }
        out.writeInt(0);
        for (String text : texts.values()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.write(0);
        }
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private static int size(Map<Integer, String> texts) {
        return 2 + texts.size() * 12 + 4 + textSize(texts);
    }

    private static int textSize(Map<Integer, String> texts) {
        return texts.values().stream().mapToInt(ExifBlock::length).sum();
    }

    /// Returns the length in bytes, with the terminating zero.
    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
