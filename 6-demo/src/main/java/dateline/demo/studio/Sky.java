package dateline.demo.studio;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Paints everything above the horizon.
final class Sky {
    /// Clouds are soft, so they are computed at a quarter of the size.
    private static final int COARSE = 4;

    private Sky() {}

    /// @param horizon the height at which the sky is lightest, in units from the top
    static void over(Canvas c, Light light, double horizon) {
        c.box(0, 0, c.width, Canvas.HEIGHT, light.horizon);
        c.box(0, 0, c.width, horizon + 1, Canvas.downward(0, horizon, light.top, light.middle, light.horizon));
    }

    static void sun(Canvas c, Light light, double x, double y, double radius) {
        c.glow(x, y, radius * 16, light.sun, 0.45);
        c.glow(x, y, radius * 6, light.sun, 0.55);
        c.disc(x, y, radius, radius, Light.alpha(light.sun, 0.96));
    }

    /// Paints banks of cloud, lit from below if the sun is low.
    ///
    /// @param cover 0 (none) to 1 (all)
    static void clouds(Canvas c, Color lit, Color shade, double cover, double from, double to) {
        int w = c.image.getWidth() / COARSE;
        int h = Math.max(2, (int) ((to - from) * c.scale / COARSE));
        BufferedImage layer = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) layer.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < h; y++) {
            double down = y / (double) h;
            double flat = 3.2 + 9 * down;
            for (int x = 0; x < w; x++) {
                double u = x * 3.4 / h * (c.width / 1500) + 7;
                pixels[y * w + x] = cloud(c.noise, u, down * flat, down, cover, lit, shade);
            }
        }
        c.g.drawImage(layer, 0, (int) from, (int) c.width + 1, (int) (to - from), null);
    }

    private static int cloud(Noise noise, double u, double v, double down, double cover, Color lit, Color shade) {
        double n = noise.at(u, v, 5);
        double body = Math.clamp((n - (0.78 - 0.5 * cover)) * 4.2, 0, 1);
        if (body <= 0) {
            return 0;
        }
        double under = Math.clamp((noise.at(u + 0.06, v - 0.22, 4) - n) * 4 + 0.5, 0, 1);
        double fade = Math.min(1, Math.min(down * 6, (1 - down) * 5));
        Color colour = Light.mix(lit, shade, under);
        return (int) (body * fade * 235) << 24 | colour.getRGB() & 0xFFFFFF;
    }

    static void stars(Canvas c, int count, double to) {
        for (int i = 0; i < count; i++) {
            double size = Math.pow(c.random.nextDouble(), 6) * 1.9 + 0.35;
            Color tint = Light.mix(new Color(0xBFD4FF), new Color(0xFFE9CC), c.random.nextDouble());
            double x = c.between(0, c.width);
            double y = Math.pow(c.random.nextDouble(), 1.2) * to;
            c.disc(x, y, size, size, Light.alpha(tint, c.between(0.25, 1)));
        }
    }

    /// Paints the band of the galaxy, rising to the right.
    static void milkyWay(Canvas c, double to) {
        int w = c.image.getWidth() / 2;
        int h = (int) (to * c.scale / 2);
        BufferedImage layer = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) layer.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                pixels[y * w + x] = galaxy(c.noise, x / (double) w, y / (double) h);
            }
        }
        c.g.drawImage(layer, 0, 0, (int) c.width + 1, (int) to, null);
    }

    private static int galaxy(Noise noise, double x, double y) {
        double off = (x - 0.62) * 0.9 + (y - 0.45) * 0.55 + (noise.at(x * 3, y * 3, 3) - 0.5) * 0.18;
        double band = Math.exp(-off * off * 38);
        double core = Math.exp(-off * off * 190);
        double dust = noise.at(x * 9 + y * 4, y * 7, 5);
        double lane = Math.clamp((dust - 0.47) * 5, 0, 1) * core;
        double bright = band * (0.25 + 0.75 * noise.at(x * 14, y * 14, 4)) * (1 - 0.85 * lane);
        Color colour = Light.mix(new Color(0x7F9BE0), new Color(0xFFE0BC), core * 0.9);
        return (int) (Math.clamp(bright, 0, 1) * 165) << 24 | colour.getRGB() & 0xFFFFFF;
    }

    static void rain(Canvas c, int count) {
        for (int i = 0; i < count; i++) {
            double x = c.between(-50, c.width);
            double y = c.between(-20, Canvas.HEIGHT);
            double length = c.between(14, 42);
            c.line(x, y, x - length * 0.22, y + length, c.between(0.5, 1.3), new Color(225, 235, 240, 46));
        }
    }

    static void snow(Canvas c, int count) {
        for (int i = 0; i < count; i++) {
            double size = Math.pow(c.random.nextDouble(), 4) * 4.5 + 0.7;
            c.disc(c.between(0, c.width), c.between(0, Canvas.HEIGHT), size, size, new Color(255, 255, 255, 120));
        }
    }

    static void birds(Canvas c, int count, double x, double y, Color colour) {
        for (int i = 0; i < count; i++) {
            double bx = x + c.between(-120, 120);
            double by = y + c.between(-50, 50);
            double s = c.between(4, 10);
            c.line(bx - s, by - s * 0.5, bx, by, 1.4, colour);
            c.line(bx, by, bx + s, by - s * 0.6, 1.4, colour);
        }
    }
}
