package dateline.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import net.coobird.thumbnailator.resizers.Resizers;

/// Converts pixels of every kind to one kind: opaque, 8 bits, blue-green-red, in the sRGB colours that
/// browsers assume.
final class Pixels {
    private Pixels() {}

    /// Puts the picture on white, without transparency. Graphics are drawn for white paper and could not be
    /// seen on a dark page.
    static BufferedImage opaque(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return picture;
        }
        boolean grey = picture.getRaster().getNumBands() <= 2 && !(picture.getColorModel() instanceof IndexColorModel);
        return grey ? ofGrey(picture) : onWhite(picture);
    }

    static BufferedImage resized(BufferedImage picture, Size size) {
        if (Size.of(picture).equals(size)) {
            return picture;
        }
        BufferedImage resized = blank(size.width(), size.height());
        Resizers.PROGRESSIVE.resize(picture, resized);
        return resized;
    }

    /// Converts a picture from the colours of a profile to sRGB. Ignores a profile that cannot be used.
    static BufferedImage toSrgb(BufferedImage picture, ICC_Profile profile) {
        if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB) {
            return picture;
        }
        var colours = new ComponentColorModel(
                new ICC_ColorSpace(profile), false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        try {
            BufferedImage srgb = blank(picture.getWidth(), picture.getHeight());
            new ColorConvertOp(null).filter(new BufferedImage(colours, picture.getRaster(), false, null), srgb);
            return srgb;
        } catch (CMMException | IllegalArgumentException e) {
            return picture;
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage opaque = blank(picture.getWidth(), picture.getHeight());
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    /// Converts grey by hand, because Java takes grey values for linear light and would make them too bright.
    private static BufferedImage ofGrey(BufferedImage picture) {
        Raster from = picture.getRaster();
        int bands = from.getNumBands();
        int most = (1 << from.getSampleModel().getSampleSize(0)) - 1;
        BufferedImage opaque = blank(from.getWidth(), from.getHeight());
        int[] samples = new int[from.getWidth() * bands];
        int[] bgr = new int[from.getWidth() * 3];
        for (int y = 0; y < from.getHeight(); y++) {
            from.getPixels(0, y, from.getWidth(), 1, samples);
            for (int x = 0; x < from.getWidth(); x++) {
                int opacity = bands == 2 ? samples[x * 2 + 1] : most;
                bgr[x * 3] = bgr[x * 3 + 1] = bgr[x * 3 + 2] = greyOnWhite(samples[x * bands], opacity, most);
            }
            opaque.getRaster().setPixels(0, y, from.getWidth(), 1, bgr);
        }
        return opaque;
    }

    private static int greyOnWhite(long grey, long opacity, long most) {
        return (int) ((grey * opacity + most * (most - opacity)) * 255 / (most * most));
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }
}
