package dateline.demo.studio;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Paints people as silhouettes.
final class People {
    private People() {}

    static void standing(Canvas c, double x, double foot, double height, Color colour) {
        double h = height;
        double lean = c.between(-0.015, 0.015) * h;
        double broad = c.between(0.1, 0.125) * h;
        Path2D body = new Path2D.Double();
        body.moveTo(x - broad + lean, foot - 0.76 * h);
        body.quadTo(x + lean, foot - 0.9 * h, x + broad + lean, foot - 0.76 * h);
        body.lineTo(x + broad * 1.15 + lean, foot - 0.42 * h);
        body.lineTo(x + broad * 0.8, foot - 0.4 * h);
        body.lineTo(x + broad * 0.75, foot);
        body.lineTo(x + broad * 0.2, foot);
        body.lineTo(x, foot - 0.38 * h);
        body.lineTo(x - broad * 0.3, foot);
        body.lineTo(x - broad * 0.85, foot);
        body.lineTo(x - broad * 0.8, foot - 0.4 * h);
        body.lineTo(x - broad * 1.15 + lean, foot - 0.42 * h);
        body.closePath();
        c.fill(body, colour);
        c.disc(x + lean * 1.3, foot - 0.92 * h, 0.062 * h, 0.078 * h, colour);
    }

    /// @param stride 1 to the right, -1 to the left
    static void running(Canvas c, double x, double foot, double height, int stride, Color colour) {
        double h = height;
        double s = stride * h;
        limb(c, x, foot - 0.47 * h, x + 0.17 * s, foot - 0.27 * h, x + 0.12 * s, foot - 0.02 * h, 0.085 * h, colour);
        limb(c, x, foot - 0.47 * h, x - 0.1 * s, foot - 0.25 * h, x - 0.3 * s, foot - 0.2 * h, 0.08 * h, colour);
        limb(
                c,
                x + 0.05 * s,
                foot - 0.77 * h,
                x - 0.1 * s,
                foot - 0.62 * h,
                x - 0.02 * s,
                foot - 0.5 * h,
                0.055 * h,
                colour);
        limb(
                c,
                x + 0.06 * s,
                foot - 0.77 * h,
                x + 0.13 * s,
                foot - 0.6 * h,
                x + 0.24 * s,
                foot - 0.68 * h,
                0.055 * h,
                colour);
        c.line(x, foot - 0.48 * h, x + 0.055 * s, foot - 0.76 * h, 0.15 * h, colour);
        c.disc(x + 0.09 * s, foot - 0.92 * h, 0.06 * h, 0.075 * h, colour);
    }

    static void cyclist(Canvas c, double x, double foot, double height, Color frame, Color jersey) {
        double r = height * 0.2;
        for (double wheel : new double[] {x - 0.3 * height, x + 0.3 * height}) {
            c.stroke(new java.awt.geom.Ellipse2D.Double(wheel - r, foot - 2 * r, 2 * r, 2 * r), height * 0.022, frame);
        }
        double bottom = foot - r;
        c.line(x - 0.3 * height, bottom, x - 0.02 * height, bottom, height * 0.025, frame);
        c.line(x - 0.02 * height, bottom, x + 0.2 * height, foot - 0.5 * height, height * 0.025, frame);
        c.line(x - 0.1 * height, foot - 0.5 * height, x + 0.2 * height, foot - 0.5 * height, height * 0.025, frame);
        c.line(x + 0.2 * height, foot - 0.52 * height, x + 0.3 * height, bottom, height * 0.025, frame);
        limb(
                c,
                x - 0.1 * height,
                foot - 0.58 * height,
                x + 0.09 * height,
                foot - 0.42 * height,
                x - 0.01 * height,
                foot - 0.12 * height,
                height * 0.075,
                frame);
        limb(
                c,
                x + 0.14 * height,
                foot - 0.83 * height,
                x + 0.2 * height,
                foot - 0.66 * height,
                x + 0.27 * height,
                foot - 0.58 * height,
                height * 0.055,
                frame);
        c.line(x - 0.1 * height, foot - 0.6 * height, x + 0.13 * height, foot - 0.83 * height, height * 0.14, jersey);
        c.disc(x + 0.22 * height, foot - 0.94 * height, 0.075 * height, 0.065 * height, frame);
    }

    private static void limb(
            Canvas c, double x1, double y1, double x2, double y2, double x3, double y3, double thick, Color colour) {
        c.line(x1, y1, x2, y2, thick, colour);
        c.line(x2, y2, x3, y3, thick * 0.8, colour);
    }

    /// Paints the heads and shoulders of a crowd from behind, some with a raised arm.
    static void crowd(Canvas c, double foot, double size, double arms, Color colour) {
        for (double x = -size; x < c.width + size; x += size * c.between(0.55, 0.95)) {
            double top = foot - size * c.between(0.85, 1.35);
            double r = size * c.between(0.19, 0.24);
            c.disc(x, top, r, r * 1.2, colour);
            c.disc(x, top + r * 2.9, r * 2.3, r * 2, colour);
            c.box(x - r * 2.2, top + r * 2.8, r * 4.4, foot - top + 60, colour);
            if (c.random.nextDouble() < arms) {
                double hand = x + r * c.between(-2.6, 2.6);
                c.line(
                        x + r * Math.signum(hand - x) * 1.7,
                        top + r * 2,
                        hand,
                        top - size * c.between(0.3, 0.7),
                        r * 0.62,
                        colour);
            }
        }
    }
}
