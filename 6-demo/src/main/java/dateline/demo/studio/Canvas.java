package dateline.demo.studio;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/// The surface of a scene: 1000 units high, and as wide as the picture's shape needs; (0, 0) is at the
/// top left.
final class Canvas {
    static final double HEIGHT = 1000;

    final BufferedImage image;
    final Graphics2D g;
    final double width;
    /// Pixels per unit.
    final double scale;
    final Random random;
    final Noise noise;

    Canvas(int pixelsWide, int pixelsHigh, int seed) {
        image = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_INT_RGB);
        scale = pixelsHigh / HEIGHT;
        width = pixelsWide / scale;
        random = new Random(seed);
        noise = new Noise(seed);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
    }

    int[] pixels() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    void fill(Shape shape, Paint paint) {
        g.setPaint(paint);
        g.fill(shape);
    }

    void box(double x, double y, double w, double h, Paint paint) {
        fill(new Rectangle2D.Double(x, y, w, h), paint);
    }

    /// Fills an ellipse around its centre.
    void disc(double x, double y, double rx, double ry, Paint paint) {
        fill(new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry), paint);
    }

    void line(double x1, double y1, double x2, double y2, double thick, Paint paint) {
        stroke(new Line2D.Double(x1, y1, x2, y2), thick, paint);
    }

    void stroke(Shape shape, double thick, Paint paint) {
        g.setPaint(paint);
        g.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /// @param points alternating x and y
    static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /// Returns a vertical gradient of evenly spaced colours.
    static Paint downward(double from, double to, Color... colours) {
        float[] stops = new float[colours.length];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = i / (float) (stops.length - 1);
        }
        return new LinearGradientPaint(0, (float) from, 0, (float) to, stops, colours);
    }

    /// Paints light that fades to nothing with the distance.
    void glow(double x, double y, double radius, Color colour, double strength) {
        Color[] fading = {
            Light.alpha(colour, strength),
            Light.alpha(colour, strength * 0.45),
            Light.alpha(colour, strength * 0.12),
            Light.alpha(colour, 0)
        };
        disc(
                x,
                y,
                radius,
                radius,
                new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0, 0.25f, 0.6f, 1}, fading));
    }

    /// Paints a band of mist, thickest at the lower edge.
    void haze(double from, double to, Color colour, double strength) {
        box(0, from, width, to - from, downward(from, to, Light.alpha(colour, 0), Light.alpha(colour, strength)));
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}
