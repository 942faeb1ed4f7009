package dateline.demo.studio;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Scenes under a roof.
final class RoomScenes {
    private RoomScenes() {}

    private static void dark(Canvas c, Light light) {
        c.box(0, 0, c.width, Canvas.HEIGHT, Canvas.downward(0, 1000, light.near, light.depth(0.7), light.near));
    }

    static void tradingFloor(Canvas c, Light light) {
        dark(c, light);
        Color teal = new Color(0x39D0B2);
        Color red = new Color(0xF0625A);
        for (int i = 0; i < 3; i++) {
            double x = c.width * (0.04 + i * 0.32);
            screen(c, x, 90, c.width * 0.285, 300, i == 1 ? red : teal);
        }
        c.box(0, 424, c.width, 40, light.near);
        for (double x = 20; x < c.width; x += 92) {
            Color tick = c.random.nextDouble() < 0.45 ? teal : red;
            c.box(x, 436, 46, 14, Light.alpha(tick, 0.8));
            c.fill(
                    tick == teal
                            ? Canvas.polygon(x + 56, 450, x + 63, 437, x + 70, 450)
                            : Canvas.polygon(x + 56, 437, x + 63, 450, x + 70, 437),
                    tick);
        }
        for (int row = 0; row < 4; row++) {
            double near = Math.pow((row + 1) / 4.0, 1.4);
            double foot = 540 + 440 * near;
            for (double x = c.between(-60, 0); x < c.width; x += 120 + 150 * near) {
                desk(
                        c,
                        x,
                        foot,
                        100 + 170 * near,
                        row,
                        c.random.nextDouble() < 0.5 ? teal : new Color(0x5FA8FF),
                        light);
            }
            c.haze(foot - 90, foot, light.middle, 0.1);
        }
        c.glow(c.width * 0.5, 240, 900, teal, 0.12);
    }

    private static void screen(Canvas c, double x, double y, double w, double h, Color line) {
        c.glow(x + w / 2, y + h / 2, w * 0.9, line, 0.22);
        c.box(x, y, w, h, Canvas.downward(y, y + h, new Color(0x0E1C2B), new Color(0x08111C)));
        for (int i = 1; i < 6; i++) {
            c.line(x, y + h * i / 6, x + w, y + h * i / 6, 0.8, Light.alpha(line, 0.2));
        }
        double drift = c.between(-0.2, 0.2);
        double last = 0.5;
        double step = w / 44;
        for (int i = 0; i < 44; i++) {
            double next = 0.5 + (c.noise.at(x / 50 + i / 9.0, y, 5) - 0.5) * 1.15 + drift * i / 44;
            Color candle = next < last ? new Color(0x39D0B2) : new Color(0xF0625A);
            double cx = x + i * step;
            c.box(cx, y + h * Math.min(last, next), step * 0.62, Math.max(3, h * Math.abs(last - next)), candle);
            c.line(
                    cx + step * 0.3,
                    y + h * (Math.min(last, next) - 0.04),
                    cx + step * 0.3,
                    y + h * (Math.max(last, next) + 0.04),
                    0.9,
                    candle);
            last = next;
        }
    }

    private static void desk(Canvas c, double x, double foot, double size, int row, Color shine, Light light) {
        Color dark = Light.mix(light.near, light.middle, 0.22 - 0.06 * row);
        for (int i = 0; i < 2; i++) {
            double sx = x + i * size * 0.5;
            c.glow(sx + size * 0.22, foot - size * 0.62, size * 0.5, shine, 0.26);
            c.box(
                    sx,
                    foot - size * 0.78,
                    size * 0.45,
                    size * 0.32,
                    Canvas.downward(
                            foot - size * 0.78,
                            foot - size * 0.46,
                            Light.mix(shine, Color.BLACK, 0.45),
                            Light.mix(shine, Color.BLACK, 0.7)));
            for (int l = 0; l < 5; l++) {
                c.box(
                        sx + size * 0.03,
                        foot - size * (0.74 - l * 0.055),
                        size * c.between(0.12, 0.38),
                        size * 0.016,
                        Light.alpha(shine, 0.85));
            }
        }
        c.box(x - size * 0.1, foot - size * 0.42, size * 1.2, size * 0.6, dark);
        double px = x + size * c.between(0.15, 0.75);
        c.disc(px, foot - size * 0.82, size * 0.12, size * 0.15, dark);
        c.disc(px, foot - size * 0.4, size * 0.28, size * 0.32, dark);
    }

    static void stage(Canvas c, Light light) {
        dark(c, light);
        Color[] lamps = {
            new Color(0xFF7A3D), new Color(0x5B8CFF), new Color(0xE052A0), new Color(0xFFD06B), new Color(0x42C7C7)
        };
        c.glow(c.width * 0.5, 560, 780, new Color(0xE0763A), 0.55);
        for (int i = 0; i < 11; i++) {
            double x = c.width * (0.05 + i * 0.09);
            double to = c.width * 0.5 + (x - c.width * 0.5) * c.between(-0.5, 0.7);
            Color lamp = lamps[i % 5];
            c.fill(
                    Canvas.polygon(x - 4, 100, x + 4, 100, to + 130, 780, to - 130, 780),
                    Canvas.downward(100, 780, Light.alpha(lamp, 0.55), Light.alpha(lamp, 0.02)));
            c.glow(x, 100, 60, lamp, 0.9);
            c.disc(x, 100, 7, 7, Color.WHITE);
        }
        c.box(0, 78, c.width, 10, light.near);
        for (double x = 0; x < c.width; x += 34) {
            c.line(x, 60, x + 17, 86, 2.4, light.near);
            c.line(x + 17, 86, x + 34, 60, 2.4, light.near);
        }
        c.box(0, 56, c.width, 6, light.near);
        c.box(c.width * 0.12, 700, c.width * 0.76, 60, Canvas.downward(700, 760, new Color(0x2A1420), light.near));
        band(c, light);
        c.haze(560, 760, new Color(0xE0763A), 0.25);
        People.crowd(c, 880, 74, 0.22, new Color(0x1A0F1C));
        People.crowd(c, 960, 104, 0.25, new Color(0x100913));
        People.crowd(c, 1050, 150, 0.2, new Color(0x060308));
    }

    private static void band(Canvas c, Light light) {
        Color dark = light.near;
        double x = c.width * 0.5;
        People.standing(c, x, 704, 200, dark);
        c.line(x + 34, 706, x + 30, 560, 3, dark);
        c.line(x + 30, 560, x + 14, 552, 3, dark);
        c.line(x + 12, 580, x + 32, 562, 12, dark);
        for (int side = -1; side <= 1; side += 2) {
            double gx = x + side * c.width * 0.17;
            People.standing(c, gx, 704, 190, dark);
            c.disc(gx - side * 6, 612, 30, 20, dark);
            c.line(gx, 612, gx + side * 96, 566, 7, dark);
        }
        c.disc(x + c.width * 0.085, 664, 40, 40, dark);
        c.disc(x + c.width * 0.085, 664, 33, 33, new Color(0x4A2A24));
        for (int i = -1; i <= 1; i += 2) {
            c.disc(x + c.width * 0.085 + i * 62, 596, 36, 4, dark);
            c.line(x + c.width * 0.085 + i * 62, 596, x + c.width * 0.085 + i * 56, 704, 2.6, dark);
        }
        c.box(x - c.width * 0.33, 560, 90, 144, dark);
        c.box(x + c.width * 0.33 - 90, 560, 90, 144, dark);
    }

    static void opera(Canvas c, Light light) {
        dark(c, light);
        double left = c.width * 0.2;
        double right = c.width * 0.8;
        c.box(
                left,
                130,
                right - left,
                560,
                Canvas.downward(130, 690, new Color(0x152B55), new Color(0x6A6FA8), new Color(0xF2C9A0)));
        c.g.setClip((int) left, 130, (int) (right - left), 560);
        c.glow(c.width * 0.5, 480, 330, new Color(0xFFF0CF), 0.9);
        c.disc(c.width * 0.5, 470, 92, 92, new Color(0xFFF3DC));
        Land.hills(c, 610, 90, 2.4, new Color(0xB58D86), new Color(0x8A6A74));
        Land.hills(c, 690, 80, 1.8, new Color(0x5B4358), new Color(0x33263C));
        c.g.setClip(null);
        c.box(
                left - 20,
                684,
                right - left + 40,
                34,
                Canvas.downward(684, 718, new Color(0x9A6A45), new Color(0x3A2118)));
        People.standing(c, c.width * 0.5, 690, 190, light.near);
        c.fill(
                Canvas.polygon(
                        c.width * 0.5 - 13,
                        570,
                        c.width * 0.5 + 13,
                        570,
                        c.width * 0.5 + 76,
                        690,
                        c.width * 0.5 - 58,
                        690),
                new Color(0x5E1622));
        c.line(c.width * 0.5 + 16, 556, c.width * 0.5 + 66, 500, 9, light.near);
        for (int i = 0; i < 7; i++) {
            People.standing(c, c.width * (0.26 + 0.03 * i), 688, 130 + c.between(-10, 14), new Color(0x1B1426));
            People.standing(c, c.width * (0.58 + 0.03 * i), 688, 130 + c.between(-10, 14), new Color(0x1B1426));
        }
        curtain(c, -20, left + 30, 1);
        curtain(c, right - 30, c.width + 20, -1);
        c.box(0, 0, c.width, 142, Canvas.downward(0, 142, new Color(0x2A0710), new Color(0x7C1524)));
        for (double x = 0; x < c.width; x += c.width / 9) {
            c.fill(
                    new java.awt.geom.Arc2D.Double(x, 92, c.width / 9, 120, 180, 180, java.awt.geom.Arc2D.CHORD),
                    Canvas.downward(130, 220, new Color(0x8E1A2A), new Color(0x3A0A14)));
            c.stroke(
                    new java.awt.geom.Arc2D.Double(x, 92, c.width / 9, 120, 180, 180, java.awt.geom.Arc2D.OPEN),
                    4,
                    new Color(0xC9973F));
        }
        pit(c, light);
    }

    private static void curtain(Canvas c, double from, double to, int side) {
        double folds = 9;
        for (int i = 0; i < folds; i++) {
            double x1 = from + (to - from) * i / folds;
            double x2 = from + (to - from) * (i + 1) / folds;
            float middle = (float) ((x1 + x2) / 2);
            c.fill(
                    Canvas.polygon(x1, 100, x2 + 1, 100, x2 + 1 + side * 4, 740, x1 + side * 4, 740),
                    new java.awt.LinearGradientPaint(
                            (float) x1, 0, (float) x2 + 1, 0, new float[] {0, 0.4f, 1}, new Color[] {
                                new Color(0x3D0A14), new Color(0xA32235), new Color(0x4A0C18)
                            }));
            c.glow(middle, 640, 60, new Color(0xFFB070), 0.12);
        }
    }

    private static void pit(Canvas c, Light light) {
        c.box(0, 716, c.width, 300, Canvas.downward(716, 1000, new Color(0x26110E), light.near));
        for (int i = 0; i < 20; i++) {
            double x = c.width * (0.12 + i * 0.04);
            c.glow(x, 792 + 12 * Math.sin(i), 52, new Color(0xFFD58A), 0.5);
            c.disc(x + 12, 796, 12, 14, light.near);
            c.line(x + 8, 822, x + 30, 786, 4, light.near);
        }
        People.standing(c, c.width * 0.5, 900, 170, light.near);
        c.line(c.width * 0.5 + 15, 775, c.width * 0.5 + 72, 720, 8, light.near);
        c.line(c.width * 0.5 + 72, 720, c.width * 0.5 + 104, 690, 2, new Color(0xF3E6CC));
        People.crowd(c, 970, 84, 0, new Color(0x0C0607));
        People.crowd(c, 1060, 130, 0, new Color(0x050203));
    }

    static void laboratory(Canvas c, Light light) {
        Color glass = new Color(0x9FE8E4);
        c.box(
                0,
                0,
                c.width,
                1000,
                Canvas.downward(0, 1000, new Color(0x0E2A38), new Color(0x2A6673), new Color(0x0B1C26)));
        c.glow(c.width * 0.42, 380, 820, new Color(0xCFF6F0), 0.5);
        for (int i = 0; i < 6; i++) {
            double x = c.width * (0.03 + i * 0.165);
            c.box(x, 60, c.width * 0.13, 330, new Color(255, 255, 255, 22));
            for (int shelf = 0; shelf < 3; shelf++) {
                double y = 150 + shelf * 100;
                c.box(x, y, c.width * 0.13, 5, new Color(12, 40, 50, 150));
                for (double b = x + 12; b < x + c.width * 0.12; b += 23) {
                    double h = c.between(24, 66);
                    c.box(b, y - h, 14, h, new Color(16, 56, 66, 140));
                }
            }
        }
        c.haze(100, 720, new Color(0xB8E4E4), 0.22);
        scientist(c, c.width * 0.36, light);
        c.box(0, 740, c.width, 270, Canvas.downward(740, 1000, new Color(0x16323C), new Color(0x050D12)));
        c.box(0, 736, c.width, 7, Light.alpha(glass, 0.8));
        Color[] drinks = {new Color(0xF2A03D), new Color(0x4FD1A5), new Color(0xE2577A), new Color(0x5C8DF6)};
        for (int i = 0; i < 7; i++) {
            flask(c, c.width * (0.53 + i * 0.067), 738, 70 + 55 * c.noise.at(i * 3.3, 2, 2), drinks[i % 4], glass);
        }
        rack(c, c.width * 0.06, 738, glass, drinks);
    }

    private static void scientist(Canvas c, double x, Light light) {
        Color dark = new Color(0x0A1B23);
        c.disc(x, 420, 58, 74, dark);
        Path2D body = new Path2D.Double();
        body.moveTo(x - 170, 760);
        body.quadTo(x - 160, 520, x - 40, 500);
        body.quadTo(x + 90, 500, x + 130, 620);
        body.lineTo(x + 180, 760);
        body.closePath();
        c.fill(body, Canvas.downward(490, 760, new Color(0x24505C), dark));
        c.line(x + 96, 590, x + 190, 700, 46, new Color(0x1B3F4A));
        c.box(x + 150, 690, 120, 48, dark);
        c.line(x + 206, 690, x + 170, 520, 34, dark);
        c.line(x + 172, 520, x + 120, 440, 26, dark);
        c.line(x + 118, 436, x + 84, 414, 30, dark);
        c.box(x + 140, 640, 108, 12, dark);
        c.glow(x + 186, 660, 130, new Color(0xE8FFF8), 0.8);
        c.stroke(new java.awt.geom.Ellipse2D.Double(x + 18, 404, 34, 26), 4, new Color(0x9FE8E4));
        c.glow(x - 20, 400, 120, light.sun, 0.12);
    }

    private static void flask(Canvas c, double x, double foot, double size, Color drink, Color glass) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x - size * 0.12, foot - size * 1.3);
        shape.lineTo(x - size * 0.12, foot - size * 0.8);
        shape.lineTo(x - size * 0.5, foot - size * 0.06);
        shape.quadTo(x - size * 0.5, foot, x - size * 0.4, foot);
        shape.lineTo(x + size * 0.4, foot);
        shape.quadTo(x + size * 0.5, foot, x + size * 0.5, foot - size * 0.06);
        shape.lineTo(x + size * 0.12, foot - size * 0.8);
        shape.lineTo(x + size * 0.12, foot - size * 1.3);
        c.glow(x, foot - size * 0.3, size * 1.1, drink, 0.45);
        c.fill(shape, Canvas.downward(foot - size * 1.3, foot, Light.alpha(glass, 0.1), Light.alpha(glass, 0.25)));
        c.fill(
                Canvas.polygon(
                        x - size * 0.28,
                        foot - size * 0.46,
                        x + size * 0.28,
                        foot - size * 0.46,
                        x + size * 0.48,
                        foot - size * 0.03,
                        x - size * 0.48,
                        foot - size * 0.03),
                Canvas.downward(
                        foot - size * 0.46, foot, Light.alpha(drink, 0.9), Light.mix(drink, Color.BLACK, 0.35)));
        c.stroke(shape, 2.4, Light.alpha(glass, 0.75));
        c.line(
                x - size * 0.3,
                foot - size * 0.3,
                x - size * 0.14,
                foot - size * 0.66,
                2.6,
                new Color(255, 255, 255, 150));
    }

    private static void rack(Canvas c, double x, double foot, Color glass, Color[] drinks) {
        for (int i = 0; i < 9; i++) {
            double tx = x + i * 26;
            Color drink = drinks[i % 4];
            double fill = c.between(30, 90);
            c.box(tx, foot - 130, 13, 124, Light.alpha(glass, 0.16));
            c.box(tx, foot - 6 - fill, 13, fill, Light.alpha(drink, 0.85));
            c.glow(tx + 6, foot - fill * 0.6, 44, drink, 0.35);
            c.line(tx, foot - 130, tx, foot - 6, 1.4, Light.alpha(glass, 0.8));
            c.line(tx + 13, foot - 130, tx + 13, foot - 6, 1.4, Light.alpha(glass, 0.5));
        }
        c.box(x - 16, foot - 86, 256, 9, new Color(0x0A1B23));
        c.box(x - 16, foot - 10, 256, 10, new Color(0x0A1B23));
    }

    static void pollingStation(Canvas c, Light light) {
        c.box(
                0,
                0,
                c.width,
                1000,
                Canvas.downward(0, 1000, new Color(0x6E6A6B), new Color(0xC9B79D), new Color(0x3B332F)));
        for (int i = 0; i < 4; i++) {
            double x = c.width * (0.06 + i * 0.245);
            c.glow(x + c.width * 0.07, 270, 380, light.sun, 0.5);
            c.box(x, 80, c.width * 0.14, 400, Canvas.downward(80, 480, light.middle, light.horizon));
            for (int bar = 1; bar < 3; bar++) {
                c.box(x + c.width * 0.14 * bar / 3 - 2, 80, 5, 400, new Color(0x5C5450));
            }
            c.box(x, 270, c.width * 0.14, 5, new Color(0x5C5450));
            c.fill(
                    Canvas.polygon(x, 640, x + c.width * 0.14, 640, x + c.width * 0.34, 1000, x + c.width * 0.12, 1000),
                    Light.alpha(light.sun, 0.18));
        }
        c.box(
                0,
                636,
                c.width,
                370,
                Canvas.downward(636, 1000, new Color(120, 98, 78, 190), new Color(38, 28, 24, 235)));
        for (int i = 0; i < 8; i++) {
            People.standing(
                    c,
                    c.width * (0.99 - i * 0.066),
                    700 + 6 * (7 - i),
                    290 + c.between(-22, 18),
                    Light.mix(new Color(0x3A3432), light.far, 0.15 + 0.02 * i));
        }
        box(c, c.width * 0.3, light);
        People.standing(c, c.width * 0.17, 1060, 660, new Color(0x171314));
        c.line(c.width * 0.17 + 58, 600, c.width * 0.285, 620, 44, new Color(0x171314));
        c.fill(
                Canvas.polygon(c.width * 0.281, 560, c.width * 0.318, 566, c.width * 0.313, 640, c.width * 0.277, 632),
                new Color(0xF7F2E8));
    }

    private static void box(Canvas c, double x, Light light) {
        c.box(
                x - 96,
                660,
                250,
                350,
                new java.awt.LinearGradientPaint(
                        (float) (x - 96), 0, (float) (x + 154), 0, new float[] {0, 1}, new Color[] {
                            new Color(0x35566E), new Color(0x16293A)
                        }));
        c.fill(Canvas.polygon(x - 96, 662, x - 60, 626, x + 184, 626, x + 154, 662), new Color(0x6C90A6));
        c.fill(Canvas.polygon(x - 20, 648, x - 12, 640, x + 88, 640, x + 82, 648), new Color(0x0C151C));
        c.fill(Canvas.polygon(x + 154, 662, x + 184, 626, x + 184, 1010, x + 154, 1010), new Color(0x0E1B27));
        c.disc(x + 28, 800, 58, 58, Light.alpha(Color.WHITE, 0.85));
        c.line(x + 2, 800, x + 22, 824, 11, new Color(0x35566E));
        c.line(x + 22, 824, x + 58, 774, 11, new Color(0x35566E));
        c.glow(x + 28, 640, 220, light.sun, 0.25);
    }

    static void library(Canvas c, Light light) {
        dark(c, light);
        double vx = c.width * 0.5;
        c.glow(vx, 430, 620, light.window, 0.85);
        c.box(vx - 70, 300, 140, 280, Canvas.downward(300, 580, new Color(0x2B4C7A), new Color(0xF0C58A)));
        for (int side = -1; side <= 1; side += 2) {
            for (int bay = 8; bay >= 0; bay--) {
                shelf(c, vx, Math.pow(0.74, 8.0 - bay), side, light);
            }
        }
        c.fill(
                Canvas.polygon(vx - 74, 580, vx + 74, 580, c.width * 1.05, 1010, -c.width * 0.05, 1010),
                Canvas.downward(580, 1000, new Color(0xA86F3E), new Color(0x24150E)));
        c.fill(
                Canvas.polygon(vx - 20, 582, vx + 20, 582, vx + 260, 1010, vx - 260, 1010),
                Light.alpha(light.window, 0.2));
        for (int i = 0; i < 6; i++) {
            double near = Math.pow(0.66, 5.0 - i);
            c.glow(vx, 300 - 260 * near, 40 + 190 * near, light.window, 0.9);
            c.disc(vx, 300 - 260 * near, 5 + 20 * near, 4 + 14 * near, new Color(0xFFF2CF));
            c.line(vx, 0, vx, 300 - 274 * near, 1 + 2 * near, light.near);
        }
        People.standing(c, vx - 36, 640, 120, light.near);
        People.standing(c, vx + 150, 770, 250, light.near);
        People.standing(c, vx - 250, 860, 330, light.near);
    }

    private static void shelf(Canvas c, double vx, double near, int side, Light light) {
        double next = near * 0.76;
        double x1 = vx + side * (74 + c.width * 0.5 * near);
        double x2 = vx + side * (74 + c.width * 0.5 * next);
        Color wood = Light.mix(new Color(0x6B4024), light.near, 0.15 + 0.5 * near);
        c.fill(
                Canvas.polygon(x1, 440 - 520 * near, x2, 440 - 520 * next, x2, 580 + 430 * next, x1, 580 + 430 * near),
                wood);
        Color[] spines = {
            new Color(0x8C2F2B),
            new Color(0x2E5A4C),
            new Color(0xB98A3E),
            new Color(0x2F4468),
            new Color(0x5B3A56),
            new Color(0xCDBA97)
        };
        int rows = 8;
        for (int row = 0; row < rows; row++) {
            for (int book = 0; book < 15; book++) {
                double t1 = 0.05 + book * 0.06;
                double n1 = near + (next - near) * t1;
                double n2 = near + (next - near) * (t1 + 0.05);
                double b1 = 440 - 520 * n1 + (140 + 950 * n1) * (row + 0.93) / rows;
                double tall = (140 + 950 * n1) / rows * c.between(0.6, 0.82);
                double bx1 = x1 + (x2 - x1) * t1;
                double bx2 = x1 + (x2 - x1) * (t1 + 0.05);
                double slope = (n1 - n2) * 400;
                Color spine = Light.mix(spines[c.random.nextInt(6)], light.near, 0.2 + 0.45 * near);
                c.fill(
                        Canvas.polygon(bx1, b1, bx1, b1 - tall, bx2, b1 - tall + slope * 0.2, bx2, b1 - slope * 0.1),
                        Light.mix(spine, light.window, 0.12));
            }
        }
    }

    static void pianist(Canvas c, Light light) {
        c.box(
                0,
                0,
                c.width,
                1000,
                Canvas.downward(0, 1000, new Color(0x0A0810), new Color(0x1A1220), new Color(0x05040A)));
        double x = c.width * 0.42;
        c.fill(
                Canvas.polygon(x - 40, -10, x + 60, -10, x + 480, 860, x - 380, 860),
                Canvas.downward(0, 860, new Color(255, 224, 170, 105), new Color(255, 224, 170, 12)));
        c.disc(x + 50, 840, 560, 66, new Color(255, 214, 150, 60));
        c.glow(x + 40, 560, 480, new Color(0xFFD9A0), 0.38);
        for (int i = 0; i < 240; i++) {
            double s = c.between(0.5, 1.8);
            c.disc(x + c.random.nextGaussian() * 220, c.between(40, 780), s, s, new Color(255, 236, 200, 70));
        }
        grand(c, x + 60);
        Color dark = new Color(0x08060B);
        double px = x - 190;
        c.disc(px + 24, 470, 40, 50, dark);
        Path2D back = new Path2D.Double();
        back.moveTo(px - 62, 770);
        back.quadTo(px - 82, 560, px - 4, 520);
        back.quadTo(px + 60, 540, px + 58, 640);
        back.lineTo(px + 70, 770);
        back.closePath();
        c.fill(back, dark);
        c.line(px + 36, 590, px + 92, 668, 34, dark);
        c.line(px + 92, 668, px + 172, 652, 24, dark);
        c.line(px, 770, px + 110, 770, 56, dark);
        c.line(px + 110, 770, px + 116, 880, 34, dark);
        c.box(px - 74, 780, 150, 20, dark);
        c.line(px - 60, 796, px - 66, 890, 9, dark);
        c.line(px + 58, 796, px + 64, 890, 9, dark);
        c.stroke(
                new java.awt.geom.Arc2D.Double(px - 18, 418, 84, 100, 20, 90, java.awt.geom.Arc2D.OPEN),
                3.5,
                new Color(0xF4C98C));
        People.crowd(c, 1040, 96, 0, new Color(0x040306));
    }

    private static void grand(Canvas c, double x) {
        Color black = new Color(0x0B090D);
        Path2D lid = new Path2D.Double();
        lid.moveTo(x - 30, 640);
        lid.lineTo(x + 60, 330);
        lid.quadTo(x + 260, 350, x + 480, 500);
        lid.lineTo(x + 430, 640);
        lid.closePath();
        c.fill(lid, Canvas.downward(330, 640, new Color(0x4A3524), black));
        c.stroke(lid, 3, new Color(0xB98B55));
        c.line(x + 330, 640, x + 300, 436, 5, new Color(0x8A6A45));
        c.box(x - 90, 640, 540, 74, Canvas.downward(640, 714, new Color(0x2A2026), black));
        c.line(x - 90, 641, x + 450, 641, 2.6, new Color(0xD9AE74));
        c.box(x - 110, 650, 50, 20, new Color(0xEDE3D2));
        for (double leg : new double[] {x - 60, x + 210, x + 410}) {
            c.fill(Canvas.polygon(leg - 15, 712, leg + 15, 712, leg + 8, 890, leg - 8, 890), black);
        }
        c.box(x - 30, 560, 100, 80, black);
        c.box(x - 22, 566, 84, 66, new Color(0xE9DCC3));
    }
}
