package dateline.story;

import java.nio.charset.StandardCharsets;

/// Recognises picture files by their first bytes.
public final class PictureFiles {
    private PictureFiles() {}

    public static boolean isPicture(byte[] bytes) {
        return startsWith(bytes, 0, 0xFF, 0xD8, 0xFF) // JPEG
                || startsWith(bytes, 0, 0x89, 'P', 'N', 'G')
                || startsWith(bytes, 0, 'G', 'I', 'F', '8')
                || startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P')
                || startsWith(bytes, 0, 'I', 'I', 42, 0) // TIFF
                || startsWith(bytes, 0, 'M', 'M', 0, 42)
                || startsWith(bytes, 4, 'f', 't', 'y', 'p') && isHeif(bytes);
    }

    private static boolean isHeif(byte[] bytes) {
        String brand = new String(bytes, 8, Math.min(4, Math.max(0, bytes.length - 8)), StandardCharsets.ISO_8859_1);
        return brand.matches("avi[fs]|hei[cxsm]|mif1|msf1");
    }

    private static boolean startsWith(byte[] bytes, int at, int... values) {
        if (bytes.length < at + values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[at + i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
