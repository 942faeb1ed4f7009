package dateline.media;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// The way in which a picture must be turned before it is shown. The numbers are those of EXIF 2.32,
/// tag 0x0112.
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    TRANSPOSED,
    TOP_AT_RIGHT,
    TRANSVERSED,
    TOP_AT_LEFT;

    /// Returns the orientation of an EXIF number; upright if EXIF does not define the number.
    static Orientation ofExif(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    /// Returns whether width and height are swapped.
    boolean turnsSideways() {
        return switch (this) {
            case UPRIGHT, MIRRORED, UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED -> false;
            case TRANSPOSED, TOP_AT_RIGHT, TRANSVERSED, TOP_AT_LEFT -> true;
        };
    }

    BufferedImage apply(BufferedImage picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        int width = turnsSideways() ? picture.getHeight() : picture.getWidth();
        int height = turnsSideways() ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(picture, turn(width, height), null);
        graphics.dispose();
        return turned;
    }

    /// Returns the transform for a picture that has this width and height after it.
    private AffineTransform turn(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TOP_AT_RIGHT -> new AffineTransform(0, 1, -1, 0, width, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, width, height);
            case TOP_AT_LEFT -> new AffineTransform(0, -1, 1, 0, 0, height);
        };
    }
}
