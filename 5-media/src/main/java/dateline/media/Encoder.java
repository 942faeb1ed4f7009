package dateline.media;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import dateline.formats.photo.PictureMetadata;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Encodes pixels as a rendition's file. The same pixels always give the same bytes.
final class Encoder {
    private static final float JPEG_QUALITY = 0.80f;
    private static final float WEBP_QUALITY = 0.78f;

    /// From 0 (fast) to 6 (small). More than 4 takes twice as long and makes the file about 1 % smaller.
    private static final int WEBP_EFFORT = 4;

    private Encoder() {}

    static byte[] encode(BufferedImage picture, RenditionFormat format, PictureMetadata metadata) throws IOException {
        return switch (format) {
            case JPEG -> MetadataWriter.intoJpeg(jpeg(picture), metadata);
            case WEBP -> MetadataWriter.intoWebp(webp(picture), picture.getWidth(), picture.getHeight(), metadata);
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(JPEG_QUALITY);
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return write(writer, how, picture);
    }

    private static byte[] webp(BufferedImage picture) throws IOException {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        WebPWriteParam how = (WebPWriteParam) writer.getDefaultWriteParam();
        how.setCompressionType(CompressionType.Lossy);
        how.setCompressionQuality(WEBP_QUALITY);
        how.setMethod(WEBP_EFFORT);
        return write(writer, how, picture);
    }

    private static byte[] write(ImageWriter writer, ImageWriteParam how, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
