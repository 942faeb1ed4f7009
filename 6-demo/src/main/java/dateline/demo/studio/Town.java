package dateline.demo.studio;

import java.awt.Color;

/// Paints buildings and other structures.
final class Town {
    private Town() {}

    /// Paints a row of house fronts with lit windows.
    static void skyline(Canvas c, double foot, double low, double high, Color wall, Color window, double lit) {
        for (double x = -20; x < c.width; ) {
            double w = c.between(34, 96);
            double h = low + (high - low) * Math.pow(c.random.nextDouble(), 2);
            house(c, x, foot - h, w, h, wall);
            windows(c, x, foot - h, w, h, window, lit);
            x += w + c.between(-4, 10);
        }
    }

    private static void house(Canvas c, double x, double y, double w, double h, Color wall) {
        c.box(x, y, w, h + 2, Canvas.downward(y, y + h, wall, Light.mix(wall, Color.BLACK, 0.25)));
        if (c.random.nextDouble() < 0.45) {
            c.fill(Canvas.polygon(x, y, x + w / 2, y - w * 0.4, x + w, y), wall);
        } else if (c.random.nextDouble() < 0.4) {
            c.box(x + w * 0.62, y - 16, w * 0.14, 17, wall);
        }
    }

    static void windows(Canvas c, double x, double y, double w, double h, Color colour, double lit) {
        double across = 13;
        for (double wy = y + 12; wy < y + h - 12; wy += 19) {
            for (double wx = x + 7; wx < x + w - 10; wx += across) {
                if (c.random.nextDouble() < lit) {
                    c.box(wx, wy, 6, 9, Light.alpha(colour, c.between(0.35, 0.95)));
                }
            }
        }
    }

    static void lamp(Canvas c, double x, double foot, double height, Color post, Color shine) {
        c.line(x, foot, x, foot - height, height * 0.022, post);
        c.glow(x, foot - height, height * 0.55, shine, 0.75);
        c.disc(x, foot - height, height * 0.03, height * 0.03, shine);
    }

    /// Paints a quay crane with its boom over the water, to the right (1) or left (-1).
    static void crane(Canvas c, double x, double foot, double size, int side, Color colour) {
        double s = size / 100;
        double t = 2.6 * s;
        for (int leg = 0; leg < 2; leg++) {
            double lx = x + leg * 30 * s * side;
            c.line(lx, foot, lx + (leg == 0 ? 4 : -3) * s * side, foot - 62 * s, t, colour);
        }
        c.line(x + 3 * s * side, foot - 30 * s, x + 28 * s * side, foot - 30 * s, t, colour);
        c.line(x + s * side, foot - 6 * s, x + 28 * s * side, foot - 30 * s, t * 0.5, colour);
        c.line(x - 34 * s * side, foot - 62 * s, x + 100 * s * side, foot - 62 * s, t * 1.3, colour);
        c.line(x + 12 * s * side, foot - 62 * s, x + 17 * s * side, foot - 100 * s, t, colour);
        c.line(x + 26 * s * side, foot - 62 * s, x + 17 * s * side, foot - 100 * s, t, colour);
        c.line(x + 17 * s * side, foot - 99 * s, x + 92 * s * side, foot - 63 * s, t * 0.4, colour);
        c.line(x + 17 * s * side, foot - 99 * s, x + 58 * s * side, foot - 63 * s, t * 0.4, colour);
        c.line(x + 17 * s * side, foot - 99 * s, x - 32 * s * side, foot - 63 * s, t * 0.4, colour);
        c.box(x - 30 * s * side - 7 * s, foot - 70 * s, 14 * s, 8 * s, colour);
        c.line(x + 62 * s * side, foot - 62 * s, x + 62 * s * side, foot - 40 * s, t * 0.3, colour);
        c.disc(x + 17 * s * side, foot - 101 * s, 1.3 * s, 1.3 * s, new Color(0xFF5A4A));
    }

    static void ship(Canvas c, double x, double waterline, double length, Color hull, Light light) {
        double h = length * 0.075;
        c.fill(
                Canvas.polygon(
                        x,
                        waterline,
                        x - length * 0.02,
                        waterline - h,
                        x + length,
                        waterline - h * 1.35,
                        x + length * 0.96,
                        waterline),
                hull);
        Color[] boxes = {
            new Color(0x8E3B2F), new Color(0x2F5D73), new Color(0xB08036), new Color(0x46604A), new Color(0x6B6E75)
        };
        for (int column = 0; column < 11; column++) {
            int high = 2 + c.random.nextInt(4);
            for (int row = 0; row < high; row++) {
                Color box = Light.mix(boxes[c.random.nextInt(boxes.length)], hull, 0.45);
                c.box(
                        x + length * (0.18 + column * 0.068),
                        waterline - h - (row + 1) * h * 0.42,
                        length * 0.063,
                        h * 0.39,
                        box);
            }
        }
        c.box(x + length * 0.05, waterline - h * 3.1, length * 0.09, h * 2.2, Light.mix(hull, light.horizon, 0.2));
        windows(c, x + length * 0.05, waterline - h * 3.1, length * 0.09, h * 1.6, light.window, 0.7);
    }

    static void dome(Canvas c, double x, double foot, double size, Color wall, Light light) {
        double s = size / 100;
        Color bright = Light.mix(wall, light.horizon, 0.16);
        c.box(x - 110 * s, foot - 34 * s, 220 * s, 36 * s, Canvas.downward(foot - 34 * s, foot, bright, wall));
        c.box(x - 46 * s, foot - 50 * s, 92 * s, 52 * s, Canvas.downward(foot - 50 * s, foot, bright, wall));
        c.fill(Canvas.polygon(x - 50 * s, foot - 50 * s, x, foot - 66 * s, x + 50 * s, foot - 50 * s), wall);
        c.box(x - 27 * s, foot - 82 * s, 54 * s, 24 * s, bright);
        c.fill(
                new java.awt.geom.Arc2D.Double(
                        x - 30 * s, foot - 116 * s, 60 * s, 70 * s, 0, 180, java.awt.geom.Arc2D.PIE),
                Canvas.downward(foot - 116 * s, foot - 80 * s, Light.mix(bright, light.sun, 0.25), wall));
        c.box(x - 5 * s, foot - 126 * s, 10 * s, 12 * s, wall);
        c.line(x, foot - 126 * s, x, foot - 146 * s, 0.9 * s, wall);
        c.fill(Canvas.polygon(x, foot - 146 * s, x + 14 * s, foot - 143 * s, x, foot - 138 * s), new Color(0xA8413A));
        for (int i = -4; i <= 4; i++) {
            c.box(x + i * 9.4 * s - 1.6 * s, foot - 46 * s, 3.2 * s, 44 * s, Light.mix(wall, light.window, 0.35));
        }
        for (int i = 0; i < 9; i++) {
            for (int side = -1; side <= 1; side += 2) {
                double wx = x + side * (54 + i * 6.2) * s - 1.2 * s;
                c.box(wx, foot - 27 * s, 2.6 * s, 8 * s, Light.alpha(light.window, 0.85));
                c.box(wx, foot - 13 * s, 2.6 * s, 9 * s, Light.alpha(light.window, c.between(0.3, 0.9)));
            }
        }
        for (int i = -2; i <= 2; i++) {
            c.box(x + i * 10 * s - 1.5 * s, foot - 78 * s, 3 * s, 14 * s, Light.alpha(light.window, 0.8));
        }
    }

    static void turbine(Canvas c, double x, double foot, double height, double turn, Color colour) {
        c.fill(
                Canvas.polygon(
                        x - height * 0.014,
                        foot,
                        x - height * 0.006,
                        foot - height,
                        x + height * 0.006,
                        foot - height,
                        x + height * 0.014,
                        foot),
                colour);
        for (int blade = 0; blade < 3; blade++) {
            double a = turn + blade * 2 * Math.PI / 3;
            double dx = Math.cos(a) * height * 0.58;
            double dy = Math.sin(a) * height * 0.58;
            c.fill(
                    Canvas.polygon(
                            x - dy * 0.03,
                            foot - height + dx * 0.03,
                            x + dx,
                            foot - height + dy,
                            x + dy * 0.02,
                            foot - height - dx * 0.02),
                    colour);
        }
        c.disc(x, foot - height, height * 0.016, height * 0.016, colour);
    }
}
