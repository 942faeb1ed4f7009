package dateline.demo.studio;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Paints hills, mountains and trees.
final class Land {
    private Land() {}

    /// Paints a line of hills, filled down to the bottom of the picture.
    ///
    /// @param base the valleys' height, in units from the top
    /// @param rise the height of the tops above it
    /// @param wave the number of hills per thousand units
    static void hills(Canvas c, double base, double rise, double wave, Color top, Color foot) {
        double shift = c.between(0, 900);
        Path2D path = new Path2D.Double();
        path.moveTo(-5, Canvas.HEIGHT + 5);
        for (double x = -5; x <= c.width + 5; x += 3) {
            path.lineTo(x, base - rise * c.noise.at(x / 1000 * wave + shift, shift, 5));
        }
        path.lineTo(c.width + 5, Canvas.HEIGHT + 5);
        path.closePath();
        c.fill(path, Canvas.downward(base - rise, base + 120, top, foot));
    }

    /// Paints layers of hills in the haze, the farthest first.
    static void range(Canvas c, Light light, double from, double to, int layers, double wave) {
        for (int i = 0; i < layers; i++) {
            double near = (i + 0.35) / layers;
            double base = from + (to - from) * i / Math.max(1, layers - 1);
            Color top = Light.mix(light.depth(near * near), light.horizon, 0.22 * (1 - near));
            hills(
                    c,
                    base,
                    90 + 50 * near,
                    wave * (1.2 - near * 0.6),
                    top,
                    Light.mix(top, light.horizon, 0.4 * (1 - near)));
        }
    }

    /// Paints high mountains with snow, lit from the left, pixel by pixel.
    ///
    /// @param snowline 0 (all snow) to 1 (all rock)
    static void massif(Canvas c, double base, double rise, double wave, Color lit, Color shade, Color rock, Color air) {
        int w = c.image.getWidth();
        int h = c.image.getHeight();
        int[] pixels = c.pixels();
        double shift = c.between(3, 90);
        for (int x = 0; x < w; x++) {
            double u = x / c.scale / 1000 * wave + shift;
            double crest = base - rise * Math.pow(c.noise.ridged(u, shift, 6), 1.6);
            for (int y = Math.max(0, (int) (crest * c.scale)); y < Math.min(h, base * c.scale); y++) {
                double down = (y / c.scale - crest) / rise;
                double v = y / c.scale / 1000 * wave;
                double here = c.noise.ridged(u * 1.9 + v * 0.8, v * 2.6 + shift, 4);
                double right = c.noise.ridged((u + 0.02) * 1.9 + v * 0.8, v * 2.6 + shift, 4);
                double lean = Math.clamp((right - here) * 9 + 0.5, 0, 1);
                Color snow = Light.mix(lit, shade, lean);
                double bare = Math.clamp((down * 1.5 + here - 0.82) * 3.4, 0, 1);
                Color ground = Light.mix(snow, Light.mix(rock, shade, lean * 0.6), bare);
                double mist = Math.clamp((y / c.scale - base + rise * 0.55) / (rise * 0.55), 0, 1);
                pixels[y * w + x] = Light.mix(ground, air, mist * mist * 0.85).getRGB();
            }
        }
    }

    static void conifer(Canvas c, double x, double foot, double height, Color colour) {
        Path2D tree = new Path2D.Double();
        tree.moveTo(x, foot - height);
        int tiers = 7;
        for (int side = 1; side >= -1; side -= 2) {
            for (int i = 1; i <= tiers; i++) {
                int tier = side > 0 ? i : tiers + 1 - i;
                double y = foot - height + height * 0.93 * tier / tiers;
                double out = height * 0.2 * tier / tiers * c.between(0.8, 1.1);
                if (side > 0) {
                    tree.lineTo(x + out, y);
                    tree.lineTo(x + out * 0.45, y - height * 0.02);
                } else {
                    tree.lineTo(x - out * 0.45, y - height * 0.02);
                    tree.lineTo(x - out, y);
                }
            }
        }
        tree.closePath();
        c.fill(tree, colour);
        c.box(x - height * 0.015, foot - height * 0.08, height * 0.03, height * 0.08, colour);
    }

    static void forest(Canvas c, double from, double to, double foot, double height, int count, Color colour) {
        for (int i = 0; i < count; i++) {
            double x = c.between(from, to);
            double lie = 24 * c.noise.at(x / 160, 3, 3);
            conifer(c, x, foot + lie, height * c.between(0.55, 1.15), colour);
        }
    }
}
