package dateline.demo.studio;

import java.awt.Color;

/// Paints water: a reflection of everything above it, broken by ripples.
final class Water {
    private Water() {}

    /// @param level the height of the water's edge, in units from the top
    /// @param tint the water's own colour
    /// @param rough 0 (a mirror) to 1 (open sea)
    static void below(Canvas c, double level, Color tint, double rough) {
        int w = c.image.getWidth();
        int h = c.image.getHeight();
        int[] pixels = c.pixels();
        int shore = (int) (level * c.scale);
        for (int y = shore; y < h; y++) {
            double near = (y - shore) / (double) (h - shore);
            double flat = 1 / (0.02 + near * 0.9);
            for (int x = 0; x < w; x++) {
                double u = x / c.scale / 1000;
                double ripple = c.noise.at(u * (5 + flat * 2.2), near * 2 + flat * 3.4 * (1 + near), 3) - 0.5;
                int from = shore - 1 - (int) ((y - shore) * (0.9 - 0.25 * rough) + ripple * rough * near * h * 0.5);
                int across = x + (int) (ripple * (4 + 70 * near * (0.3 + rough)) * c.scale);
                int mirrored = pixels[Math.clamp(from, 0, shore - 1) * w + Math.clamp(across, 0, w - 1)];
                pixels[y * w + x] = blend(mirrored, tint, 0.3 + 0.35 * near + ripple * 0.5 * (0.3 + rough));
            }
        }
    }

    private static int blend(int mirrored, Color tint, double strength) {
        double s = Math.clamp(strength, 0, 0.92);
        int r = (int) ((mirrored >> 16 & 0xFF) * (1 - s) + tint.getRed() * s);
        int g = (int) ((mirrored >> 8 & 0xFF) * (1 - s) + tint.getGreen() * s);
        int b = (int) ((mirrored & 0xFF) * (1 - s) + tint.getBlue() * s);
        return r << 16 | g << 8 | b;
    }

    /// Paints the reflection of the sun on the water.
    static void glitter(Canvas c, double x, double level, double spread, Color colour, int count) {
        for (int i = 0; i < count; i++) {
            double near = Math.pow(c.random.nextDouble(), 1.5);
            double y = level + 2 + near * (Canvas.HEIGHT - level);
            double off = c.random.nextGaussian() * (8 + spread * near);
            double half = 3 + 26 * near * c.random.nextDouble();
            c.disc(x + off, y, half, 0.7 + 2 * near, Light.alpha(colour, 0.5 * (1 - 0.5 * near)));
        }
    }
}
