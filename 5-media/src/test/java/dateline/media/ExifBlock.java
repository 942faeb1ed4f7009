package dateline.media;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes an EXIF block of texts for tests: a first directory, one with camera's particulars, one with the place.
final class ExifBlock {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private ExifBlock() {}

    /// The TIFF structure, big-endian.
    ///
    /// @param first texts of the first directory by their tag
    /// @param camera of the Exif directory
    /// @param place of the GPS directory
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

    /// A JPEG file with the block in it.
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

    /// With the zero at its end.
    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
