package dateline.demo.studio;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;

/// Scenes in town.
final class CityScenes {
    private CityScenes() {}

    static void parliament(Canvas c, Light light) {
        double foot = 700;
        Sky.over(c, light, foot);
        if (light == Light.NIGHT) {
            Sky.stars(c, 250, 460);
        }
        Sky.clouds(c, Light.mix(light.horizon, light.sun, 0.3), light.middle, 0.5, 30, 600);
        Sky.sun(c, light, c.width * 0.2, foot - 90, 26);
        Town.skyline(c, foot, 40, 150, light.depth(0.22), light.window, 0.25);
        c.haze(foot - 180, foot, light.horizon, 0.35);
        c.glow(c.width * 0.54, foot - 120, 560, light.window, 0.3);
        Town.dome(c, c.width * 0.54, foot, Math.min(330, c.width * 0.24), light.depth(0.5), light);
        c.box(0, foot - 2, c.width, 310, Canvas.downward(foot, 1000, light.depth(0.6), light.near));
        Water.below(c, foot + 30, light.depth(0.62), 0.12);
        c.box(0, foot, c.width, 32, light.depth(0.72));
        for (int i = 0; i < 9; i++) {
            Town.lamp(c, c.width * (0.05 + i * 0.113), foot + 20, 96, light.near, light.window);
        }
        for (int i = 0; i < 15; i++) {
            People.standing(c, c.between(0, c.width), foot + c.between(24, 32), 46, light.near);
        }
        flag(c, c.width * 0.08, 1000, light);
    }

    private static void flag(Canvas c, double x, double foot, Light light) {
        c.line(x, foot, x, 330, 6, light.near);
        Path2D cloth = new Path2D.Double();
        cloth.moveTo(x, 340);
        cloth.curveTo(x + 60, 300, x + 110, 390, x + 190, 345);
        cloth.lineTo(x + 186, 455);
        cloth.curveTo(x + 110, 500, x + 60, 410, x, 452);
        cloth.closePath();
        c.fill(
                cloth,
                new java.awt.LinearGradientPaint(
                        (float) x, 0, (float) (x + 190), 0, new float[] {0, 0.3f, 0.55f, 1}, new Color[] {
                            new Color(0x15405F), new Color(0x2A6A94), new Color(0x123650), new Color(0x235C80)
                        }));
    }

    static void floodedStreet(Canvas c, Light light) {
        double level = 660;
        Sky.over(c, light, 560);
        Sky.clouds(c, light.middle, light.top, 0.95, 0, 520);
        double middle = c.width * 0.53;
        c.glow(middle, 560, 460, light.sun, 0.6);
        Town.skyline(c, level, 40, 130, light.depth(0.2), light.window, 0.3);
        for (int side = -1; side <= 1; side += 2) {
            fronts(c, middle, level, side, light);
        }
        for (int i = 0; i < 5; i++) {
            double near = Math.pow((i + 1) / 5.0, 2);
            Town.lamp(
                    c,
                    middle - c.width * (0.05 + 0.33 * near),
                    level + 34 * near,
                    90 + 330 * near,
                    light.near,
                    light.window);
        }
        Water.below(c, level, light.depth(0.5), 0.16);
        car(c, middle + c.width * 0.16, 742, 150, light);
        car(c, middle - c.width * 0.2, 704, 84, light);
        boat(c, middle - c.width * 0.04, 810, light);
        Sky.rain(c, 900);
        c.haze(540, 720, light.horizon, 0.18);
    }

    private static void fronts(Canvas c, double middle, double level, int side, Light light) {
        for (int i = 6; i >= 0; i--) {
            double far = Math.pow(0.62, 6 - i);
            double near = Math.pow(0.62, 5.0 - i);
            double x1 = middle + side * c.width * (0.05 + 0.5 * far);
            double x2 = middle + side * c.width * (0.05 + 0.5 * near);
            double h1 = 60 + 560 * far;
            double h2 = 60 + 560 * near;
            Color wall = light.depth(0.3 + 0.1 * i);
            c.fill(
                    Canvas.polygon(x1, level + 4, x1, level - h1, x2, level - h2, x2, level + 4),
                    Canvas.downward(level - h2, level, Light.mix(wall, light.middle, 0.12), wall));
            panes(c, x1, x2, h1, h2, level, light);
        }
    }

    private static void panes(Canvas c, double x1, double x2, double h1, double h2, double level, Light light) {
        for (int row = 1; row < 5; row++) {
            for (int column = 0; column < 4; column++) {
                double t = 0.12 + column * 0.22;
                double x = x1 + (x2 - x1) * t;
                double h = h1 + (h2 - h1) * t;
                double y = level - h * (row / 5.3 + 0.08);
                Color pane =
                        c.random.nextDouble() < 0.3 ? Light.alpha(light.window, 0.85) : Light.alpha(light.near, 0.4);
                c.fill(
                        Canvas.polygon(
                                x,
                                y,
                                x + (x2 - x1) * 0.1,
                                y - (h2 - h1) * 0.02,
                                x + (x2 - x1) * 0.1,
                                y + h * 0.1,
                                x,
                                y + h * 0.1),
                        pane);
            }
        }
    }

    private static void car(Canvas c, double x, double water, double size, Light light) {
        Path2D body = new Path2D.Double();
        body.moveTo(x - size * 0.62, water);
        body.quadTo(x - size * 0.62, water - size * 0.2, x - size * 0.4, water - size * 0.22);
        body.quadTo(x - size * 0.26, water - size * 0.46, x, water - size * 0.46);
        body.quadTo(x + size * 0.26, water - size * 0.46, x + size * 0.36, water - size * 0.22);
        body.quadTo(x + size * 0.62, water - size * 0.2, x + size * 0.62, water);
        body.closePath();
        c.fill(body, Canvas.downward(water - size * 0.46, water, light.depth(0.55), light.near));
        c.fill(
                Canvas.polygon(
                        x - size * 0.3,
                        water - size * 0.23,
                        x - size * 0.18,
                        water - size * 0.41,
                        x - size * 0.02,
                        water - size * 0.41,
                        x - size * 0.02,
                        water - size * 0.23),
                Light.alpha(light.horizon, 0.55));
        c.fill(
                Canvas.polygon(
                        x + size * 0.03,
                        water - size * 0.23,
                        x + size * 0.03,
                        water - size * 0.41,
                        x + size * 0.16,
                        water - size * 0.41,
                        x + size * 0.29,
                        water - size * 0.23),
                Light.alpha(light.horizon, 0.5));
        c.disc(x, water + 2, size * 0.72, size * 0.025, Light.alpha(light.horizon, 0.4));
    }

    private static void boat(Canvas c, double x, double water, Light light) {
        People.standing(c, x + 96, water + 4, 176, light.near);
        c.line(x + 120, water - 116, x + 190, water + 20, 5, light.near);
        for (int i = 0; i < 2; i++) {
            c.disc(x + 4 + i * 46, water - 62, 12, 15, light.near);
            c.disc(x + 4 + i * 46, water - 22, 25, 36, light.near);
        }
        Path2D hull = new Path2D.Double();
        hull.moveTo(x - 120, water - 34);
        hull.quadTo(x, water - 12, x + 200, water - 40);
        hull.quadTo(x + 160, water + 16, x + 110, water + 16);
        hull.lineTo(x - 60, water + 16);
        hull.quadTo(x - 100, water + 10, x - 120, water - 34);
        c.fill(
                hull,
                Canvas.downward(water - 40, water + 16, Light.mix(new Color(0xB5532E), light.near, 0.3), light.near));
        c.disc(x + 40, water + 18, 190, 4, Light.alpha(light.horizon, 0.55));
    }

    static void court(Canvas c, Light light) {
        Sky.over(c, light, 760);
        Sky.clouds(c, Light.mix(Color.WHITE, light.sun, 0.5), light.middle, 0.5, 0, 620);
        Color stone = Light.mix(new Color(0xD8CBB5), light.far, 0.3);
        Color shade = Light.mix(stone, light.near, 0.5);
        double left = c.width * 0.16;
        double right = c.width * 0.98;
        c.glow(c.width * 0.1, 420, 760, light.sun, 0.5);
        c.box(
                left + 30,
                350,
                right - left - 60,
                460,
                Canvas.downward(350, 800, Light.mix(shade, light.near, 0.5), shade));
        c.box(left, 300, right - left, 62, Canvas.downward(300, 362, stone, Light.mix(stone, shade, 0.6)));
        c.fill(
                Canvas.polygon(left - 14, 302, (left + right) / 2, 130, right + 14, 302),
                Canvas.downward(130, 302, Light.mix(stone, light.sun, 0.35), stone));
        c.fill(Canvas.polygon(left + 80, 288, (left + right) / 2, 164, right - 80, 288), Light.mix(stone, shade, 0.55));
        scales(c, (left + right) / 2, 196, 52, Light.mix(stone, light.near, 0.72));
        int columns = 7;
        for (int i = 0; i < columns; i++) {
            double x = left + 46 + (right - left - 92) * i / (columns - 1);
            column(c, x, stone, shade, light);
        }
        door(c, (left + right) / 2, light);
        for (int step = 0; step < 9; step++) {
            double y = 790 + step * 26;
            Color tread = Light.mix(stone, shade, 0.1 + 0.08 * step);
            c.box(
                    left - 30 - 26 * step,
                    y,
                    right - left + 60 + 52 * step,
                    27,
                    Canvas.downward(y, y + 27, tread, Light.mix(tread, light.near, 0.3)));
        }
        for (double at : new double[] {0.4, 0.44, 0.52}) {
            double foot = 884 + 60 * (at - 0.4);
            c.fill(
                    Canvas.polygon(
                            c.width * at - 12,
                            foot,
                            c.width * at + 14,
                            foot,
                            c.width * at + 190,
                            foot + 50,
                            c.width * at + 150,
                            foot + 50),
                    Light.alpha(light.near, 0.28));
            People.standing(c, c.width * at, foot, 128, light.near);
        }
        People.standing(c, c.width * 0.75, 842, 104, light.near);
    }

    private static void column(Canvas c, double x, Color stone, Color shade, Light light) {
        c.box(
                x - 27,
                372,
                54,
                404,
                new java.awt.LinearGradientPaint(
                        (float) (x - 27), 0, (float) (x + 27), 0, new float[] {0, 0.3f, 1}, new Color[] {
                            stone, Light.mix(stone, light.sun, 0.5), shade
                        }));
        for (int flute = -2; flute <= 2; flute++) {
            c.line(x + flute * 10, 378, x + flute * 10, 770, 1.6, Light.alpha(shade, 0.5));
        }
        c.box(x - 36, 358, 72, 17, stone);
        c.box(x - 36, 774, 72, 20, Light.mix(stone, shade, 0.4));
    }

    private static void door(Canvas c, double x, Light light) {
        c.box(x - 38, 560, 76, 232, light.near);
        c.box(x - 30, 570, 60, 222, Light.mix(light.window, light.near, 0.45));
        c.line(x, 570, x, 792, 4, light.near);
        c.glow(x, 700, 190, light.window, 0.4);
    }

    private static void scales(Canvas c, double x, double y, double size, Color colour) {
        c.line(x, y, x, y + size * 1.4, 5, colour);
        c.line(x - size, y + 8, x + size, y + 8, 4, colour);
        for (int side = -1; side <= 1; side += 2) {
            double px = x + side * size;
            c.line(px, y + 8, px - 18, y + size * 0.85, 2, colour);
            c.line(px, y + 8, px + 18, y + size * 0.85, 2, colour);
            c.fill(
                    new java.awt.geom.Arc2D.Double(
                            px - 22, y + size * 0.6, 44, 26, 180, 180, java.awt.geom.Arc2D.CHORD),
                    colour);
        }
        c.box(x - 22, y + size * 1.35, 44, 8, colour);
    }

    static void market(Canvas c, Light light) {
        Sky.over(c, light, 560);
        Sky.clouds(c, Color.WHITE, light.middle, 0.4, 0, 380);
        Town.skyline(c, 600, 130, 330, light.depth(0.22), light.window, 0.14);
        c.glow(c.width * 0.5, 470, 620, light.sun, 0.6);
        c.haze(300, 600, light.horizon, 0.5);
        c.box(0, 598, c.width, 410, Canvas.downward(598, 1000, light.depth(0.25), light.depth(0.85)));
        for (int row = 0; row < 4; row++) {
            double near = Math.pow((row + 1) / 4.0, 1.5);
            for (int i = 0; i < 9; i++) {
                People.standing(
                        c,
                        c.width * 0.5 + c.between(-0.17, 0.17) * c.width * (0.5 + near),
                        610 + 240 * near,
                        70 + 230 * near,
                        light.depth(0.35 + 0.6 * near));
            }
            for (int side = -1; side <= 1; side += 2) {
                stall(
                        c,
                        c.width * (0.5 + side * (0.14 + 0.34 * near)),
                        610 + 300 * near,
                        110 + 430 * near,
                        side,
                        row,
                        light);
            }
        }
    }

    private static void stall(Canvas c, double x, double foot, double size, int side, int turn, Light light) {
        Color[] awnings = {new Color(0xB8453A), new Color(0x2F6B6A), new Color(0xD09A36), new Color(0x55518C)};
        Color cloth = Light.mix(awnings[(turn + (side > 0 ? 2 : 0)) % 4], light.far, 0.3 - turn * 0.08);
        double top = foot - size * 0.92;
        for (int end = -1; end <= 1; end += 2) {
            c.line(x + end * size * 0.42, foot, x + end * size * 0.42, top, size * 0.016, light.near);
        }
        c.box(
                x - size * 0.45,
                foot - size * 0.36,
                size * 0.9,
                size * 0.37,
                Canvas.downward(foot - size * 0.36, foot, light.depth(0.75), light.near));
        Color[] fruit = {
            new Color(0xD9772B), new Color(0xA83232), new Color(0x7C9440), new Color(0xE2BC4A), new Color(0x6C3A66)
        };
        for (int heap = 0; heap < 5; heap++) {
            for (int i = 0; i < 34; i++) {
                double fx = x + size * (-0.36 + heap * 0.18 + c.random.nextGaussian() * 0.035);
                double fy = foot - size * (0.37 + Math.abs(c.random.nextGaussian()) * 0.03);
                c.disc(
                        fx,
                        fy,
                        size * 0.02,
                        size * 0.02,
                        Light.mix(fruit[heap], light.near, c.random.nextDouble() * 0.4));
            }
        }
        for (int stripe = 0; stripe < 8; stripe++) {
            double a = x - size * 0.5 + stripe * size * 0.125;
            Color band = stripe % 2 == 0 ? cloth : Light.mix(new Color(0xF2E8D5), light.far, 0.25);
            c.fill(
                    Canvas.polygon(
                            a + size * 0.04 * (4 - stripe) * 0.3,
                            top - size * 0.17,
                            a + size * 0.125,
                            top - size * 0.17,
                            a + size * 0.125,
                            top + size * 0.05,
                            a,
                            top + size * 0.05),
                    Canvas.downward(top - size * 0.17, top + size * 0.05, Light.mix(band, light.sun, 0.25), band));
            c.disc(a + size * 0.0625, top + size * 0.05, size * 0.0625, size * 0.035, band);
        }
        c.glow(x, top + size * 0.2, size * 0.3, light.window, 0.6);
    }

    static void nightTrain(Canvas c, Light light) {
        Sky.over(c, light, 640);
        Color steel = light.depth(0.8);
        for (int i = 9; i >= 0; i--) {
            double near = Math.pow(0.72, i);
            double cx = c.width * 0.46;
            double w = c.width * 0.7 * near;
            double h = 640 * near;
            c.stroke(
                    new java.awt.geom.Arc2D.Double(cx - w, 560 - h, 2 * w, 2 * h, 0, 180, java.awt.geom.Arc2D.OPEN),
                    3 + 22 * near,
                    light.depth(0.3 + 0.6 * near));
            c.line(cx - w, 560, cx - w, 560 + 420 * near, 3 + 20 * near, steel);
            c.line(cx + w, 560, cx + w, 560 + 420 * near, 3 + 20 * near, steel);
            c.glow(cx - w * 0.5, 560 - h * 0.62, 30 + 190 * near, light.window, 0.55);
            c.glow(cx + w * 0.5, 560 - h * 0.62, 30 + 190 * near, light.window, 0.55);
        }
        c.fill(
                Canvas.polygon(c.width * 0.44, 570, c.width * 0.5, 570, c.width * 1.2, 1010, -c.width * 0.35, 1010),
                Canvas.downward(570, 1000, light.depth(0.5), light.near));
        carriages(c, light);
        c.fill(
                Canvas.polygon(c.width * 0.452, 580, c.width * 0.462, 580, c.width * 0.42, 1010, c.width * 0.3, 1010),
                Light.alpha(light.window, 0.16));
        People.standing(c, c.width * 0.29, 930, 250, light.near);
        People.standing(c, c.width * 0.35, 810, 160, light.near);
        People.standing(c, c.width * 0.385, 806, 156, light.near);
        People.standing(c, c.width * 0.415, 700, 88, light.near);
        c.box(c.width * 0.252, 858, 44, 72, light.near);
        c.glow(c.width * 0.46, 545, 330, light.window, 0.5);
        c.haze(420, 720, light.middle, 0.3);
    }

    private static void carriages(Canvas c, Light light) {
        double vx = c.width * 0.48;
        double vy = 560;
        Color body = Light.mix(new Color(0x1C3A5E), light.near, 0.25);
        c.fill(
                Canvas.polygon(
                        vx, vy - 8, c.width * 1.02, 180, c.width * 1.02, 1010, c.width * 0.86, 1010, vx, vy + 16),
                new java.awt.LinearGradientPaint((float) vx, 0, (float) c.width, 0, new float[] {0, 1}, new Color[] {
                    Light.mix(body, light.horizon, 0.3), body
                }));
        c.fill(Canvas.polygon(vx, vy - 1, c.width * 1.02, 640, c.width * 1.02, 668, vx, vy + 1), new Color(0xC59B45));
        for (int i = 0; i < 13; i++) {
            double near = Math.pow(0.74, i);
            double end = near * 0.86;
            double x1 = vx + (c.width * 1.0 - vx) * near;
            double x2 = vx + (c.width * 1.0 - vx) * end;
            c.fill(
                    Canvas.polygon(x1, vy - 260 * near, x2, vy - 260 * end, x2, vy - 30 * end, x1, vy - 30 * near),
                    Light.mix(light.window, light.near, i % 4 == 2 ? 0.8 : 0.06));
            c.glow((x1 + x2) / 2, vy - 140 * near, 160 * near, light.window, 0.4);
        }
    }

    static void lanterns(Canvas c, Light light) {
        double level = 600;
        Sky.over(c, light, level);
        Sky.stars(c, 320, 420);
        Land.range(c, light, level - 30, level, 2, 1.8);
        Town.skyline(c, level, 40, 150, light.depth(0.55), light.window, 0.5);
        QuadCurve2D arch = new QuadCurve2D.Double(
                c.width * 0.56, level + 8, c.width * 0.76, level - 150, c.width * 0.98, level + 8);
        c.stroke(arch, 18, light.near);
        for (int i = 0; i < 16; i++) {
            double t = (i + 0.5) / 16;
            double x = c.width * (0.56 + 0.42 * t);
            People.standing(c, x, level - 8 - 76 * 4 * t * (1 - t), 46, light.near);
        }
        floatingLanterns(c, level, light);
        Water.below(c, level + 4, light.depth(0.75), 0.14);
        for (int i = 0; i < 46; i++) {
            double near = Math.pow(c.random.nextDouble(), 1.4);
            double x = c.between(0, c.width);
            double y = level + 24 + 350 * near;
            double s = 7 + 30 * near;
            c.glow(x, y, s * 5, light.window, 0.5);
            c.box(x - s * 0.5, y - s, s, s, Canvas.downward(y - s, y, new Color(0xFFE7A8), new Color(0xF28A2E)));
            c.box(x - s * 0.7, y, s * 1.4, s * 0.14, light.near);
            c.disc(x, y + s * 0.9, s * 0.4, s * 0.8, Light.alpha(light.window, 0.28));
        }
        People.crowd(c, 1010, 120, 0.12, light.near);
    }

    private static void floatingLanterns(Canvas c, double level, Light light) {
        for (int i = 0; i < 64; i++) {
            double far = c.random.nextDouble();
            double s = 4 + 17 * far * far;
            double x = c.between(0, c.width);
            double y = level - 40 - c.between(0, 520) * (0.4 + 0.6 * far);
            c.glow(x, y, s * 4.4, light.window, 0.5);
            c.fill(
                    Canvas.polygon(
                            x - s * 0.5,
                            y + s * 0.7,
                            x - s * 0.68,
                            y - s * 0.5,
                            x,
                            y - s * 0.95,
                            x + s * 0.68,
                            y - s * 0.5,
                            x + s * 0.5,
                            y + s * 0.7),
                    Canvas.downward(y - s, y + s, new Color(0xE06B22), new Color(0xFFE3A0)));
        }
    }
}
