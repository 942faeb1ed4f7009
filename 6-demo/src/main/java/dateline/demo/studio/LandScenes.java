package dateline.demo.studio;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;

/// Scenes in the country and in the mountains.
final class LandScenes {
    private static final Color SNOW = new Color(0xF6F4F2);

    private LandScenes() {}

    private static void alps(Canvas c, Light light, double base) {
        Sky.over(c, light, base);
        Sky.clouds(c, Light.mix(Color.WHITE, light.sun, 0.5), light.middle, 0.42, 20, 480);
        Color lit = Light.mix(SNOW, light.horizon, 0.4);
        Color shade = Light.mix(light.far, light.top, 0.45);
        Land.massif(
                c,
                base - 40,
                520,
                1.5,
                Light.mix(lit, light.horizon, 0.4),
                Light.mix(shade, light.horizon, 0.35),
                light.far,
                light.horizon);
        Land.massif(c, base + 60, 430, 2.1, lit, shade, light.depth(0.5), light.horizon);
    }

    static void railway(Canvas c, Light light) {
        alps(c, light, 640);
        Land.hills(c, 700, 130, 1.7, light.depth(0.45), light.depth(0.3));
        Land.forest(c, 0, c.width, 720, 74, 150, light.depth(0.62));
        c.haze(600, 760, light.horizon, 0.25);
        viaduct(c, 742, light);
        Land.hills(c, 960, 110, 1.9, light.depth(0.82), light.near);
        Land.forest(c, -40, c.width * 0.3, 985, 230, 26, light.near);
        Land.forest(c, c.width * 0.8, c.width + 40, 990, 190, 16, light.near);
    }

    private static void viaduct(Canvas c, double deck, Light light) {
        Color stone = Light.mix(new Color(0xA79B8B), light.depth(0.6), 0.45);
        double step = c.width / 11;
        Path2D wall = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        wall.append(new java.awt.geom.Rectangle2D.Double(-5, deck, c.width + 10, 270), false);
        for (int i = 0; i < 12; i++) {
            double x = i * step;
            wall.append(
                    new java.awt.geom.RoundRectangle2D.Double(x + 15, deck + 34, step - 30, 400, step - 30, step - 30),
                    false);
        }
        c.fill(wall, Canvas.downward(deck, deck + 260, Light.mix(stone, light.sun, 0.25), light.depth(0.75)));
        c.box(-5, deck - 5, c.width + 10, 9, Light.mix(stone, light.near, 0.35));
        train(c, c.width * 0.3, deck - 6, light);
    }

    private static void train(Canvas c, double x, double rail, Light light) {
        Color red = Light.mix(new Color(0xC22F27), light.near, 0.12);
        for (int car = 0; car < 5; car++) {
            double cx = x + car * 128;
            c.fill(
                    new java.awt.geom.RoundRectangle2D.Double(cx, rail - 46, 123, 42, 12, 12),
                    Canvas.downward(
                            rail - 46, rail - 4, Light.mix(red, light.sun, 0.25), Light.mix(red, light.near, 0.35)));
            c.box(cx + 6, rail - 47, 110, 4, new Color(0xD9D3C9));
            for (int w = 0; w < 7; w++) {
                c.box(
                        cx + 11 + w * 15.4,
                        rail - 36,
                        11,
                        13,
                        Light.mix(light.window, light.top, w % 3 == 0 ? 0.5 : 0.12));
            }
            c.disc(cx + 25, rail - 2, 7, 5, light.near);
            c.disc(cx + 98, rail - 2, 7, 5, light.near);
        }
    }

    static void snowVillage(Canvas c, Light light) {
        alps(c, light, 560);
        Color snow = Light.mix(SNOW, light.middle, light == Light.DAY ? 0.15 : 0.5);
        Land.forest(c, 0, c.width, 600, 70, 140, light.depth(0.6));
        Land.hills(c, 690, 110, 1.3, Light.mix(snow, light.horizon, 0.3), snow);
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 8; i++) {
                double x = c.width * (0.1 + 0.105 * i) + c.between(-26, 26);
                chalet(c, x, 690 + row * 82 + c.between(-12, 12), 60 + 24 * row, light, snow);
            }
        }
        steeple(c, c.width * 0.53, 690, light, snow);
        Land.hills(c, 1000, 120, 1.1, snow, Light.mix(snow, light.middle, 0.5));
        Land.forest(c, -20, c.width * 0.22, 1000, 260, 14, light.near);
        Land.forest(c, c.width * 0.83, c.width + 20, 1000, 230, 11, light.near);
        Sky.snow(c, 420);
    }

    private static void chalet(Canvas c, double x, double foot, double size, Light light, Color snow) {
        Color wood = Light.mix(new Color(0x4E3526), light.near, 0.3);
        c.box(x, foot - size * 0.5, size, size * 0.55, wood);
        for (int i = 0; i < 3; i++) {
            double wx = x + size * (0.13 + 0.28 * i);
            c.glow(wx + size * 0.08, foot - size * 0.25, size * 0.3, light.window, 0.35);
            c.box(wx, foot - size * 0.33, size * 0.15, size * 0.17, light.window);
        }
        c.fill(
                Canvas.polygon(
                        x - size * 0.16,
                        foot - size * 0.44,
                        x + size * 0.5,
                        foot - size * 0.96,
                        x + size * 1.16,
                        foot - size * 0.44),
                Light.mix(snow, Color.WHITE, 0.45));
        c.fill(
                Canvas.polygon(
                        x + size * 0.5,
                        foot - size * 0.96,
                        x + size * 1.16,
                        foot - size * 0.44,
                        x + size * 0.5,
                        foot - size * 0.5),
                Light.alpha(light.middle, 0.3));
        c.box(x + size * 0.7, foot - size * 1.0, size * 0.1, size * 0.24, wood);
    }

    private static void steeple(Canvas c, double x, double foot, Light light, Color snow) {
        Color wall = Light.mix(snow, light.far, 0.5);
        c.box(x - 22, foot - 190, 44, 200, Canvas.downward(foot - 190, foot, wall, light.depth(0.5)));
        c.fill(Canvas.polygon(x - 30, foot - 188, x, foot - 330, x + 30, foot - 188), light.depth(0.85));
        c.box(x - 7, foot - 168, 14, 26, light.window);
        c.line(x, foot - 330, x, foot - 352, 3, light.near);
    }

    static void vineyard(Canvas c, Light light) {
        double level = 440;
        Sky.over(c, light, level);
        Sky.clouds(c, Light.mix(Color.WHITE, light.sun, 0.4), light.middle, 0.42, 20, 400);
        Sky.sun(c, light, c.width * 0.28, level - 110, 30);
        Land.range(c, light, level - 6, level + 46, 4, 1.5);
        estate(c, c.width * 0.7, level + 30, light);
        c.box(
                0,
                level + 46,
                c.width,
                600,
                Canvas.downward(
                        level + 46,
                        1000,
                        Light.mix(new Color(0x8B8A45), light.horizon, 0.35),
                        Light.mix(new Color(0x4B4A22), light.near, 0.3)));
        rows(c, level + 46, light);
        People.standing(c, c.width * 0.31, 800, 120, light.near);
        People.standing(c, c.width * 0.35, 808, 112, light.near);
        c.glow(c.width * 0.28, level - 60, 780, light.sun, 0.28);
    }

    private static void rows(Canvas c, double top, Light light) {
        double vanishing = c.width * 0.58;
        Color leaf = Light.mix(new Color(0x5D7A2E), light.near, 0.18);
        Color autumn = Light.mix(new Color(0xB5742B), light.near, 0.1);
        for (int row = -16; row <= 16; row++) {
            if (row == -4) {
                continue;
            }
            for (double t = 0.02; t < 1.2; t += 0.006 + 0.012 * t) {
                double near = t * t;
                double x = vanishing + row * (14 + 150 * near);
                double size = (4 + 62 * near) * c.between(0.75, 1.15);
                double y = top + 6 + 560 * near;
                c.disc(x + 0.28 * size, y + size * 0.75, size * 0.72, size * 0.3, new Color(20, 16, 8, 46));
                Color tint = Light.mix(leaf, autumn, c.noise.at(x / 90, y / 50, 3) * 1.5 - 0.3);
                c.disc(x, y, size * 0.5, size * 0.62, Light.mix(tint, light.horizon, 0.45 * (1 - Math.min(1, t))));
                c.disc(x - size * 0.13, y - size * 0.22, size * 0.26, size * 0.28, Light.alpha(light.sun, 0.16));
            }
        }
    }

    private static void estate(Canvas c, double x, double foot, Light light) {
        Color wall = Light.mix(new Color(0xD9BE98), light.far, 0.35);
        Color roof = Light.mix(new Color(0x97472F), light.far, 0.3);
        c.box(x - 70, foot - 46, 140, 50, wall);
        c.fill(Canvas.polygon(x - 80, foot - 44, x - 58, foot - 70, x + 58, foot - 70, x + 80, foot - 44), roof);
        c.box(x + 44, foot - 108, 34, 110, wall);
        c.fill(Canvas.polygon(x + 40, foot - 106, x + 61, foot - 128, x + 82, foot - 106), roof);
        Town.windows(c, x - 66, foot - 44, 108, 44, light.depth(0.9), 0.75);
        for (int i = 0; i < 7; i++) {
            double tx = x - 150 + i * 22;
            c.disc(tx, foot - 44, 6, 46, light.depth(0.62));
        }
    }

    static void wildfire(Canvas c, Light light) {
        Sky.over(c, light, 620);
        Sky.clouds(c, new Color(0x8C3A1E), new Color(0x1B0D0F), 0.95, -20, 620);
        c.glow(c.width * 0.56, 600, 900, light.horizon, 0.6);
        Land.hills(c, 600, 190, 1.5, light.depth(0.3), light.depth(0.15));
        flames(c, 590, 0.6, light);
        Land.hills(c, 690, 150, 1.7, light.depth(0.62), light.depth(0.5));
        flames(c, 668, 1, light);
        Land.forest(c, 0, c.width, 735, 96, 110, light.depth(0.86));
        Land.hills(c, 930, 130, 1.2, light.depth(0.95), light.near);
        engine(c, c.width * 0.2, 905, light);
        for (int i = 0; i < 6; i++) {
            People.standing(
                    c, c.width * (0.4 + 0.055 * i) + c.between(-12, 12), 900 + c.between(-8, 14), 92, light.near);
        }
        for (int i = 0; i < 260; i++) {
            double s = c.between(0.6, 2.4);
            c.disc(c.between(0, c.width), c.between(80, 800), s, s, Light.alpha(light.sun, c.between(0.2, 0.9)));
        }
    }

    private static void flames(Canvas c, double y, double size, Light light) {
        for (int i = 0; i < 170; i++) {
            double x = c.between(0, c.width);
            double lift = c.noise.at(x / 170, 5, 4);
            if (lift < 0.42) {
                continue;
            }
            double foot = y - 120 * (lift - 0.3) * size;
            double high = c.between(14, 62) * size * lift * 1.6;
            c.glow(x, foot, high * 2.2, light.horizon, 0.3);
            c.fill(
                    Canvas.polygon(x - high * 0.18, foot, x + c.between(-6, 10), foot - high, x + high * 0.2, foot),
                    Canvas.downward(foot - high, foot, Light.alpha(new Color(0xFF5A10), 0.5), new Color(0xFFE6A0)));
        }
    }

    private static void engine(Canvas c, double x, double foot, Light light) {
        c.box(x, foot - 74, 190, 62, light.near);
        c.box(x + 196, foot - 62, 62, 50, light.near);
        c.box(x + 212, foot - 56, 36, 20, Light.mix(light.horizon, light.near, 0.4));
        for (double wheel : new double[] {34, 86, 216}) {
            c.disc(x + wheel, foot - 8, 17, 17, light.near);
        }
        c.glow(x + 205, foot - 70, 90, new Color(0x58A6FF), 0.9);
        c.glow(x + 262, foot - 26, 160, new Color(0xFFF1C9), 0.7);
    }

    static void observatory(Canvas c, Light light) {
        Sky.over(c, light, 820);
        Sky.milkyWay(c, 860);
        Sky.stars(c, 2600, 840);
        c.glow(c.width * 0.12, 830, 520, new Color(0xE0A15A), 0.35);
        Land.hills(c, 830, 120, 1.5, light.depth(0.5), light.depth(0.7));
        Land.hills(c, 930, 110, 1.1, light.depth(0.88), light.near);
        dome(c, c.width * 0.34, 846, 120, light);
        dome(c, c.width * 0.57, 872, 66, light);
        People.standing(c, c.width * 0.74, 902, 74, light.near);
        c.line(c.width * 0.752, 860, c.width * 0.772, 902, 3, light.near);
        c.line(c.width * 0.752, 860, c.width * 0.736, 902, 3, light.near);
        c.line(c.width * 0.742, 868, c.width * 0.77, 846, 7, light.near);
    }

    private static void dome(Canvas c, double x, double foot, double r, Light light) {
        Color wall = Light.mix(light.far, light.horizon, 0.35);
        c.box(x - r * 0.95, foot - r * 0.5, r * 1.9, r * 0.6, Canvas.downward(foot - r * 0.5, foot, wall, light.near));
        c.fill(
                new java.awt.geom.Arc2D.Double(x - r, foot - r * 1.5, 2 * r, 2 * r, 0, 180, java.awt.geom.Arc2D.PIE),
                new java.awt.LinearGradientPaint(
                        (float) (x - r), 0, (float) (x + r), 0, new float[] {0, 0.4f, 1}, new Color[] {
                            Light.mix(wall, new Color(0xE0A15A), 0.35), wall, light.near
                        }));
        c.fill(
                Canvas.polygon(
                        x + r * 0.12,
                        foot - r * 0.5,
                        x + r * 0.3,
                        foot - r * 1.47,
                        x + r * 0.55,
                        foot - r * 1.36,
                        x + r * 0.46,
                        foot - r * 0.5),
                new Color(0x7A2A1C));
        c.glow(x + r * 0.34, foot - r * 0.9, r * 0.9, new Color(0xFF7A3C), 0.35);
        c.line(x + r * 0.3, foot - r * 0.8, x + r * 0.58, foot - r * 1.5, r * 0.12, light.near);
    }

    static void peloton(Canvas c, Light light) {
        alps(c, light, 600);
        Land.hills(
                c,
                680,
                130,
                1.4,
                Light.mix(new Color(0x5C7A4A), light.far, 0.4),
                Light.mix(new Color(0x45613A), light.far, 0.2));
        Land.forest(c, 0, c.width, 690, 60, 90, light.depth(0.6));
        Color grass = Light.mix(new Color(0x4D6B32), light.near, 0.15);
        c.box(
                0,
                690,
                c.width,
                320,
                Canvas.downward(690, 1000, Light.mix(grass, light.horizon, 0.25), Light.mix(grass, light.near, 0.4)));
        Path2D road = new Path2D.Double();
        road.moveTo(-20, 1010);
        road.append(new QuadCurve2D.Double(-20, 900, c.width * 0.5, 930, c.width * 0.95, 735), true);
        road.lineTo(c.width * 1.02, 748);
        road.append(new QuadCurve2D.Double(c.width * 0.9, 900, c.width * 0.8, 990, c.width * 0.7, 1020), true);
        road.closePath();
        c.fill(
                road,
                Canvas.downward(740, 1000, Light.mix(new Color(0x8C8A88), light.horizon, 0.3), new Color(0x4A4A4E)));
        Color[] jerseys = {
            new Color(0xF2C230), new Color(0xC8372D), new Color(0x2F6DB5), new Color(0xEDEDED), new Color(0x2E8B57)
        };
        for (int i = 0; i < 13; i++) {
            double t = i / 12.0;
            double x = c.width * (0.92 - 0.74 * t);
            double foot = 756 + 196 * Math.pow(t, 1.1) + c.between(-9, 9);
            People.cyclist(c, x, foot, 42 + 190 * t, light.near, i == 12 ? jerseys[0] : jerseys[i % 5]);
        }
        fans(c, light);
    }

    private static void fans(Canvas c, Light light) {
        Color[] coats = {
            new Color(0x9C3B33), new Color(0x2D5B88), new Color(0xC79A3B), new Color(0x3F4A52), new Color(0xB9B4AA)
        };
        for (int i = 0; i < 26; i++) {
            double t = i / 26.0;
            People.standing(
                    c,
                    c.width * (0.9 - 0.5 * t) - 30,
                    742 + 42 * t + c.between(-5, 5),
                    34 + 36 * t,
                    Light.mix(coats[i % 5], light.near, 0.35));
        }
    }
}
