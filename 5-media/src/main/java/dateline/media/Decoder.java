package dateline.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dateline.formats.photo.Bytes;
import dateline.formats.photo.PictureFormat;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/// Decodes a picture's file to pixels.
///
/// WebP is decoded in Java, not by libwebp: code that cannot overrun its memory must decode all outside files.
final class Decoder {
    private Decoder() {}

    static ImageReader reader(PictureFormat format) {
        try {
            return switch (format) {
                case JPEG -> registered(JPEGImageReaderSpi.class).createReaderInstance();
                case PNG -> ImageIO.getImageReadersByFormatName("png").next();
                case GIF -> ImageIO.getImageReadersByFormatName("gif").next();
                case WEBP -> new WebPImageReaderSpi().createReaderInstance();
            };
        } catch (IOException e) {
            throw new IllegalStateException("the reader for %s does not start".formatted(format.displayName()), e);
        }
    }

    /// Returns whether the file contains the picture's end. Readers fill missing pixels with grey and report
    /// no error.
    static boolean isWhole(PictureFormat format, byte[] file) {
        return switch (format) {
            case JPEG -> Bytes.lastIndexOf(file, 0xFF, 0xD9) > Bytes.lastIndexOf(file, 0xFF, 0xDA);
            case PNG -> Bytes.lastIndexOf(file, 'I', 'E', 'N', 'D') > 0;
            case GIF -> true;
            case WEBP -> file.length >= 12 && Bytes.littleEndian32(file, 4) + 8 <= file.length;
        };
    }

    /// Returns the reader that is registered with ImageIO. It is built on another registered reader.
    private static ImageReaderSpi registered(Class<? extends ImageReaderSpi> reader) {
        return Objects.requireNonNull(IIORegistry.getDefaultInstance().getServiceProviderByClass(reader));
    }
}
