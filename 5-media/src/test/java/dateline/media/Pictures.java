package dateline.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Draws, encodes, decodes and compares pictures for tests.
final class Pictures {
    private Pictures() {}

    /// Draws a sky over a field, with a sun at the left, so that no two sides look alike.
    static BufferedImage landscape(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(90, 150, 220));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(60, 120, 40));
        graphics.fillRect(0, height / 2, width, height);
        graphics.setColor(new Color(250, 220, 60));
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        return picture;
    }

    static byte[] jpeg(int width, int height) {
        return encoded(landscape(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(landscape(width, height, BufferedImage.TYPE_3BYTE_BGR), "png");
    }

    static byte[] encoded(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static BufferedImage decoded(byte[] file) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
    }

    /// Returns how much two pictures of the same size differ: the mean over all pixels and colours, 0 to 255.
    static double difference(BufferedImage one, BufferedImage other) {
        int[] a = one.getRaster().getPixels(0, 0, one.getWidth(), one.getHeight(), (int[]) null);
        int[] b = other.getRaster().getPixels(0, 0, other.getWidth(), other.getHeight(), (int[]) null);
        if (a.length != b.length) {
            return 255;
        }
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return (double) sum / a.length;
    }
}
