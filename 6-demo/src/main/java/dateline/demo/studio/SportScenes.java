package dateline.demo.studio;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;

/// Scenes of sport.
final class SportScenes {
    private SportScenes() {}

    static void stadium(Canvas c, Light light) {
        Sky.over(c, light, 420);
        Sky.clouds(c, Light.mix(light.horizon, light.middle, 0.3), light.top, 0.6, 0, 380);
        stands(c, light);
        Color grass = new Color(0x2F8A3E);
        c.box(
                0,
                560,
                c.width,
                450,
                Canvas.downward(560, 1000, Light.mix(grass, light.horizon, 0.22), new Color(0x124A22)));
        for (int i = 0; i < 12; i += 2) {
            double a = (i - 6) / 6.0;
            double b = (i - 5) / 6.0;
            c.fill(
                    Canvas.polygon(
                            c.width * (0.5 + a * 0.5),
                            560,
                            c.width * (0.5 + b * 0.5),
                            560,
                            c.width * (0.5 + b * 1.2),
                            1010,
                            c.width * (0.5 + a * 1.2),
                            1010),
                    new Color(255, 255, 255, 17));
        }
        Color chalk = new Color(255, 255, 255, 205);
        c.line(0, 588, c.width, 588, 3, chalk);
        c.line(c.width * 0.5, 588, c.width * 0.5, 1000, 5, chalk);
        c.stroke(new java.awt.geom.Ellipse2D.Double(c.width * 0.5 - 250, 690, 500, 130), 4.5, chalk);
        c.box(0, 540, c.width, 24, new Color(0x10161F));
        for (double x = 0; x < c.width; x += 170) {
            c.box(
                    x + 6,
                    543,
                    158,
                    17,
                    Light.mix(
                            new Color(0x2E64B0),
                            c.random.nextBoolean() ? new Color(0xC9A227) : new Color(0xB3322C),
                            c.random.nextDouble()));
        }
        floodlights(c, light);
        players(c);
    }

    private static void stands(Canvas c, Light light) {
        c.box(0, 300, c.width, 260, Canvas.downward(300, 560, new Color(0x1C2638), new Color(0x0B101A)));
        Color[] shirts = {
            new Color(0xB3322C),
            new Color(0xD8D3C8),
            new Color(0x2A4F8A),
            new Color(0x4A4F5A),
            new Color(0xC79A3B),
            new Color(0x2B2F38)
        };
        for (int row = 0; row < 23; row++) {
            double y = 316 + row * 10;
            for (double x = c.between(0, 8); x < c.width; x += 9.2) {
                if (c.random.nextDouble() < 0.93) {
                    c.disc(
                            x,
                            y,
                            3.4,
                            4.2,
                            Light.mix(
                                    shirts[c.random.nextInt(6)],
                                    new Color(0x0B101A),
                                    0.2 + 0.4 * c.noise.at(x / 120, row / 6.0, 2)));
                }
            }
        }
        Path2D roof = new Path2D.Double();
        roof.moveTo(-5, 262);
        roof.quadTo(c.width * 0.5, 196, c.width + 5, 262);
        roof.lineTo(c.width + 5, 318);
        roof.quadTo(c.width * 0.5, 262, -5, 318);
        roof.closePath();
        c.fill(roof, Canvas.downward(196, 318, Light.mix(light.near, light.middle, 0.3), light.near));
    }

    private static void floodlights(Canvas c, Light light) {
        Color beam = new Color(0xEAF3FF);
        for (double at : new double[] {0.07, 0.34, 0.66, 0.93}) {
            double x = c.width * at;
            c.line(x, 300, x, 120, 8, light.near);
            c.box(x - 62, 74, 124, 56, light.near);
            for (int i = 0; i < 12; i++) {
                c.disc(x - 50 + i % 6 * 20, 88 + i / 6 * 26, 8, 8, Color.WHITE);
            }
            c.glow(x, 100, 330, beam, 0.85);
            double to = c.width * (0.5 + (at - 0.5) * 0.3);
            c.fill(
                    Canvas.polygon(x - 50, 110, x + 50, 110, to + 420, 800, to - 420, 800),
                    Canvas.downward(110, 800, Light.alpha(beam, 0.2), Light.alpha(beam, 0)));
        }
    }

    private static void players(Canvas c) {
        Color red = new Color(0xC4302B);
        Color white = new Color(0xF0EDE6);
        double[][] field = {
            {0.16, 640, 84, 1},
            {0.3, 690, 104, -1},
            {0.74, 660, 92, -1},
            {0.85, 720, 116, 1},
            {0.62, 616, 72, 1},
            {0.4, 622, 74, 1}
        };
        for (int i = 0; i < field.length; i++) {
            player(c, c.width * field[i][0], field[i][1], field[i][2], (int) field[i][3], i % 2 == 0 ? red : white);
        }
        player(c, c.width * 0.43, 930, 330, 1, red);
        player(c, c.width * 0.6, 905, 300, -1, white);
        c.disc(c.width * 0.5 + 40, 922, 25, 7, new Color(0, 20, 5, 110));
        c.disc(c.width * 0.5 + 36, 896, 23, 23, new Color(0xF6F4EE));
        c.disc(c.width * 0.5 + 36, 896, 8, 8, new Color(0x23272E));
        c.disc(c.width * 0.5 + 22, 888, 4, 5, new Color(0x23272E));
        c.disc(c.width * 0.5 + 50, 906, 4, 5, new Color(0x23272E));
    }

    private static void player(Canvas c, double x, double foot, double height, int stride, Color shirt) {
        c.disc(x + height * 0.2, foot + 2, height * 0.4, height * 0.045, new Color(0, 20, 5, 120));
        c.disc(x - height * 0.25, foot + 2, height * 0.4, height * 0.035, new Color(0, 20, 5, 80));
        Color skin = new Color(0x2A1D18);
        People.running(c, x, foot, height, stride, skin);
        c.line(
                x + 0.005 * stride * height,
                foot - 0.55 * height,
                x + 0.05 * stride * height,
                foot - 0.75 * height,
                0.165 * height,
                shirt);
        c.line(
                x,
                foot - 0.45 * height,
                x + 0.05 * stride * height,
                foot - 0.41 * height,
                0.13 * height,
                Light.mix(shirt, new Color(0x10131A), 0.72));
    }

    static void marathon(Canvas c, Light light) {
        double level = 560;
        Sky.over(c, light, level);
        Sky.clouds(c, Light.mix(light.horizon, light.sun, 0.4), light.middle, 0.4, 40, 480);
        Sky.sun(c, light, c.width * 0.5, level - 70, 44);
        Town.skyline(c, level + 6, 30, 190, light.depth(0.24), light.window, 0.2);
        c.haze(level - 200, level + 10, light.horizon, 0.55);
        c.fill(
                Canvas.polygon(
                        c.width * 0.46, level, c.width * 0.54, level, c.width * 1.15, 1010, -c.width * 0.15, 1010),
                Canvas.downward(level, 1000, Light.mix(light.horizon, light.depth(0.4), 0.4), light.depth(0.75)));
        for (int side = -1; side <= 1; side += 2) {
            c.fill(
                    Canvas.polygon(
                            c.width * (0.5 + side * 0.04),
                            level,
                            c.width * (0.5 + side * 0.65),
                            1010,
                            c.width * (0.5 + side * 1.2),
                            1010,
                            c.width * (0.5 + side * 1.2),
                            level),
                    Canvas.downward(level, 1000, light.depth(0.35), light.near));
            for (int i = 0; i < 8; i++) {
                double near = Math.pow(0.68, 7.0 - i);
                double x = c.width * (0.5 + side * (0.045 + 0.56 * near));
                c.line(x, level + 400 * near, x, level - 60 - 560 * near, 2 + 22 * near, light.depth(0.3 + 0.6 * near));
                c.line(
                        x,
                        level - 50 - 540 * near,
                        c.width * 0.5,
                        level - 60 - 590 * near,
                        1 + 12 * near,
                        Light.alpha(light.depth(0.3 + 0.6 * near), 0.5));
            }
        }
        for (int row = 0; row < 7; row++) {
            double near = Math.pow((row + 1) / 7.0, 2.1);
            for (int i = 0; i < 9 - row; i++) {
                double x = c.width * (0.5 + c.between(-1, 1) * (0.04 + 0.34 * near));
                double foot = level + 12 + 400 * near;
                double h = 36 + 400 * near;
                c.fill(
                        Canvas.polygon(
                                x - 0.1 * h,
                                foot,
                                x + 0.1 * h,
                                foot,
                                x + (x - c.width * 0.5) * 0.3 + 0.12 * h,
                                foot + 0.4 * h,
                                x + (x - c.width * 0.5) * 0.3 - 0.12 * h,
                                foot + 0.4 * h),
                        Light.alpha(light.near, 0.16));
                People.running(c, x, foot, h, c.random.nextBoolean() ? 1 : -1, light.depth(0.5 + 0.48 * near));
            }
        }
        c.glow(c.width * 0.5, level - 40, 620, light.sun, 0.4);
    }

    static void skiJump(Canvas c, Light light) {
        Sky.over(c, light, 700);
        Sky.stars(c, 420, 500);
        Color shade = Light.mix(light.far, light.top, 0.4);
        Land.massif(
                c, 760, 430, 1.5, Light.mix(Color.WHITE, light.horizon, 0.6), shade, light.depth(0.6), light.middle);
        Land.forest(c, 0, c.width, 780, 90, 170, light.depth(0.72));
        Color snow = new Color(0xDDE8F6);
        Path2D slope = new Path2D.Double();
        slope.moveTo(c.width * 0.04, 240);
        slope.append(new QuadCurve2D.Double(c.width * 0.1, 240, c.width * 0.26, 600, c.width * 0.36, 612), true);
        slope.lineTo(c.width * 0.36, 650);
        slope.append(new QuadCurve2D.Double(c.width * 0.52, 690, c.width * 0.78, 980, c.width * 1.02, 985), true);
        slope.lineTo(c.width * 1.02, 1010);
        slope.lineTo(-10, 1010);
        slope.lineTo(-10, 240);
        slope.closePath();
        c.fill(
                slope,
                Canvas.downward(
                        240, 1000, Light.mix(snow, light.middle, 0.25), snow, Light.mix(snow, light.middle, 0.45)));
        for (int i = 0; i < 6; i++) {
            double x = c.width * (0.2 + 0.15 * i);
            double y = 420 + 85 * i;
            c.line(x, y + 240, x, y - 60, 6, light.near);
            c.glow(x, y - 60, 290, new Color(0xF2F7FF), 0.7);
            c.box(x - 22, y - 72, 44, 20, Color.WHITE);
        }
        tower(c, light);
        jumper(c, c.width * 0.57, 420, 190, light);
        People.crowd(c, 1030, 64, 0.3, light.near);
        Sky.snow(c, 480);
    }

    private static void tower(Canvas c, Light light) {
        c.box(c.width * 0.02, 120, c.width * 0.06, 140, light.depth(0.85));
        Town.windows(c, c.width * 0.02, 122, c.width * 0.06, 110, light.window, 0.85);
        c.fill(Canvas.polygon(c.width * 0.01, 122, c.width * 0.05, 84, c.width * 0.09, 122), light.near);
    }

    private static void jumper(Canvas c, double x, double y, double size, Light light) {
        Color suit = new Color(0xD0342C);
        c.line(x - size * 0.5, y + size * 0.42, x + size * 0.52, y + size * 0.02, size * 0.035, light.near);
        c.line(x - size * 0.42, y + size * 0.5, x + size * 0.6, y + size * 0.1, size * 0.035, new Color(0xF2C230));
        c.line(x - size * 0.04, y + size * 0.22, x + size * 0.14, y + size * 0.02, size * 0.1, suit);
        c.line(x + size * 0.14, y + size * 0.02, x + size * 0.42, y - size * 0.24, size * 0.13, suit);
        c.line(
                x + size * 0.34,
                y - size * 0.18,
                x + size * 0.12,
                y + size * 0.08,
                size * 0.06,
                Light.mix(suit, light.near, 0.3));
        c.disc(x + size * 0.52, y - size * 0.31, size * 0.075, size * 0.075, new Color(0xF4F4F0));
        c.line(x + size * 0.55, y - size * 0.32, x + size * 0.59, y - size * 0.29, size * 0.03, light.near);
    }
}
