package dateline.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/// The formats that pictures come in, known by their first bytes and never by a file's name.
///
/// WebP is read in Java, not by libwebp: what comes from outside is decoded by code that cannot overrun its memory.
enum PictureFormat {
    JPEG("JPEG", "ffd8"),
    PNG("PNG", "89504e470d0a1a0a"),
    GIF("GIF", "47494638"),
    WEBP("WebP", "52494646");

    private final String name;
    private final String magic;

    PictureFormat(String name, String magic) {
        this.name = name;
        this.magic = magic;
    }

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.fits(file)).findFirst();
    }

    /// As people write it.
    String displayName() {
        return name;
    }

    ImageReader reader() {
        try {
            return switch (this) {
                case JPEG -> registered(JPEGImageReaderSpi.class).createReaderInstance();
                case PNG -> ImageIO.getImageReadersByFormatName("png").next();
                case GIF -> ImageIO.getImageReadersByFormatName("gif").next();
                case WEBP -> new WebPImageReaderSpi().createReaderInstance();
            };
        } catch (IOException e) {
            throw new IllegalStateException("the reader for %s does not start".formatted(name), e);
        }
    }

    /// Whether the file goes on to the picture's end. Readers fill what is missing with grey and say nothing.
    boolean isWhole(byte[] file) {
        return switch (this) {
            case JPEG -> Bytes.lastIndexOf(file, 0xFF, 0xD9) > Bytes.lastIndexOf(file, 0xFF, 0xDA);
            case PNG -> Bytes.lastIndexOf(file, 'I', 'E', 'N', 'D') > 0;
            case GIF -> true;
            case WEBP -> file.length >= 12 && Bytes.littleEndian32(file, 4) + 8 <= file.length;
        };
    }

    /// The one that ImageIO has made known to the others: it works on top of one of them.
    private static ImageReaderSpi registered(Class<? extends ImageReaderSpi> reader) {
        return Objects.requireNonNull(IIORegistry.getDefaultInstance().getServiceProviderByClass(reader));
    }

    private boolean fits(byte[] file) {
        return Bytes.startsWith(file, 0, HexFormat.of().parseHex(magic))
                && (this != WEBP || Bytes.startsWith(file, 8, "WEBP".getBytes(StandardCharsets.US_ASCII)));
    }
}
