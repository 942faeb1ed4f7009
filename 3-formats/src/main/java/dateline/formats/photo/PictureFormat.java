package dateline.formats.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The formats of pictures, recognised by their first bytes and never by a file's name.
public enum PictureFormat {
    JPEG("JPEG", "image/jpeg", "ffd8"),
    PNG("PNG", "image/png", "89504e470d0a1a0a"),
    GIF("GIF", "image/gif", "47494638"),
    WEBP("WebP", "image/webp", "52494646");

    private final String name;
    private final String mimeType;
    private final String magic;

    PictureFormat(String name, String mimeType, String magic) {
        this.name = name;
        this.mimeType = mimeType;
        this.magic = magic;
    }

    public static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.fits(file)).findFirst();
    }

    /// Returns the name as people write it.
    public String displayName() {
        return name;
    }

    public String mimeType() {
        return mimeType;
    }

    private boolean fits(byte[] file) {
        return Bytes.startsWith(file, 0, HexFormat.of().parseHex(magic))
                && (this != WEBP || Bytes.startsWith(file, 8, "WEBP".getBytes(StandardCharsets.US_ASCII)));
    }
}
