package dateline.demo.studio;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Scenes by the sea.
final class SeaScenes {
    private SeaScenes() {}

    static void harbour(Canvas c, Light light) {
        double level = 640;
        Sky.over(c, light, level);
        Sky.clouds(c, Light.mix(light.horizon, light.sun, 0.3), light.middle, 0.55, 40, 560);
        Sky.sun(c, light, c.width * 0.3, level - 62, 30);
        Land.hills(c, level + 4, 80, 2.2, light.depth(0.08), light.depth(0.02));
        Town.skyline(c, level, 20, 110, light.depth(0.35), light.window, 0.3);
        for (int i = 0; i < 4; i++) {
            Town.crane(c, c.width * (0.46 + 0.13 * i), level, 300 - 24 * i, -1, light.depth(0.68 - 0.08 * i));
        }
        Town.ship(c, c.width * 0.5, level + 6, c.width * 0.38, light.depth(0.9), light);
        Water.below(c, level + 6, light.depth(0.55), 0.35);
        Water.glitter(c, c.width * 0.3, level + 6, 90, light.sun, 330);
        Town.crane(c, c.width * 0.1, 1010, 800, 1, light.near);
        c.box(-5, 960, c.width * 0.3, 60, light.near);
        Sky.birds(c, 7, c.width * 0.56, 210, light.near);
    }

    static void lighthouse(Canvas c, Light light) {
        double level = 700;
        double x = c.width * 0.62;
        Sky.over(c, light, level);
        if (light == Light.NIGHT) {
            Sky.stars(c, 700, 560);
        }
        Sky.clouds(
                c, Light.mix(light.horizon, light.sun, 0.2), light.middle, light == Light.NIGHT ? 0.3 : 0.6, 60, 640);
        Land.hills(c, level + 2, 46, 1.4, light.depth(0.1), light.depth(0.05));
        Water.below(c, level, light.depth(0.6), 0.8);
        beam(c, x, 262, light);
        rock(c, x, light);
        tower(c, x, light);
        c.glow(x, 262, 210, light.window, 0.95);
        c.disc(x, 262, 12, 14, new Color(0xFFF6D8));
        c.haze(760, 1000, light.near, 0.4);
        Sky.birds(c, 5, c.width * 0.3, 330, light.near);
    }

    private static void beam(Canvas c, double x, double y, Light light) {
        Color shine = light.window;
        java.awt.Paint fading = new java.awt.RadialGradientPaint(
                (float) x, (float) y, (float) c.width * 0.8f, new float[] {0, 0.5f, 1}, new Color[] {
                    Light.alpha(shine, 0.5), Light.alpha(shine, 0.16), Light.alpha(shine, 0)
                });
        c.fill(Canvas.polygon(x, y - 6, -c.width * 0.3, y - 160, -c.width * 0.3, y + 40, x, y + 6), fading);
        c.fill(Canvas.polygon(x, y - 6, c.width * 1.3, y - 70, c.width * 1.3, y + 60, x, y + 6), fading);
    }

    private static void rock(Canvas c, double x, Light light) {
        for (int layer = 0; layer < 3; layer++) {
            double near = 0.55 + 0.2 * layer;
            Path2D rock = new Path2D.Double();
            rock.moveTo(x - 520, Canvas.HEIGHT + 5);
            for (double dx = -520; dx <= c.width - x + 40; dx += 9) {
                double mound = 175 * Math.exp(-dx * dx / (52000 + 30000.0 * layer))
                        + 40 * Math.exp(-(dx - 380) * (dx - 380) / 60000);
                double rough = 46 * (c.noise.ridged((x + dx) / 130.0, layer * 7, 5) - 0.5);
                rock.lineTo(x + dx, 835 + 58 * layer - mound - rough);
            }
            rock.lineTo(c.width + 50, Canvas.HEIGHT + 5);
            rock.closePath();
            Color top = light.depth(near);
            c.fill(rock, Canvas.downward(640, 1000, Light.mix(top, light.horizon, 0.12), light.near));
        }
    }

    private static void tower(Canvas c, double x, Light light) {
        double foot = 690;
        Color white = Light.mix(light.depth(0.5), light.horizon, 0.5);
        Color red = Light.mix(new Color(0x8E2C26), light.near, 0.35);
        for (int band = 0; band < 6; band++) {
            double upper = 300 + band * 65;
            double lower = upper + 65;
            c.fill(
                    Canvas.polygon(
                            x - half(upper),
                            upper,
                            x + half(upper),
                            upper,
                            x + half(lower),
                            lower,
                            x - half(lower),
                            lower),
                    new java.awt.LinearGradientPaint(
                            (float) (x - 45), 0, (float) (x + 45), 0, new float[] {0, 0.35f, 1}, new Color[] {
                                band % 2 == 0 ? white : red,
                                Light.mix(band % 2 == 0 ? white : red, light.sun, 0.15),
                                light.depth(0.85)
                            }));
        }
        c.box(x - 38, 290, 76, 12, light.near);
        c.box(x - 18, 240, 36, 52, Light.mix(light.window, light.near, 0.25));
        c.line(x, 238, x, 292, 3, light.near);
        c.fill(Canvas.polygon(x - 26, 242, x, 206, x + 26, 242), light.near);
        c.line(x, 208, x, 186, 2, light.near);
        c.box(x + 44, foot - 52, 116, 56, light.depth(0.85));
        c.fill(
                Canvas.polygon(x + 36, foot - 52, x + 60, foot - 92, x + 146, foot - 92, x + 168, foot - 52),
                light.near);
        Town.windows(c, x + 50, foot - 60, 110, 60, light.window, 0.55);
    }

    private static double half(double y) {
        return 25 + (y - 300) * 0.045;
    }

    static void stormFront(Canvas c, Light light) {
        double level = 690;
        Sky.over(c, light, level);
        c.glow(c.width * 0.74, level - 10, 620, light.sun, 0.75);
        Sky.clouds(c, light.horizon, light.top, 0.55, 210, 690);
        Sky.clouds(c, light.middle, Light.mix(light.top, Color.BLACK, 0.35), 1.0, -40, 430);
        for (int i = 0; i < 26; i++) {
            double x = c.width * c.between(0.02, 0.5);
            c.fill(
                    Canvas.polygon(x, 330, x + 60, 330, x - 30, level, x - 130, level),
                    Canvas.downward(330, level, Light.alpha(light.top, 0.13), Light.alpha(light.middle, 0.05)));
        }
        Water.below(c, level, Light.mix(light.top, new Color(0x2B4A4C), 0.4), 1);
        waves(c, level, light);
        c.box(c.width * 0.06, 852, c.width * 0.5, 26, light.near);
        for (double x = c.width * 0.08; x < c.width * 0.55; x += 74) {
            c.box(x, 862, 13, 150, light.near);
        }
        Town.lamp(c, c.width * 0.52, 854, 120, light.near, light.window);
        People.standing(c, c.width * 0.44, 854, 76, light.near);
        People.standing(c, c.width * 0.463, 854, 70, light.near);
        Sky.birds(c, 8, c.width * 0.66, 420, light.near);
    }

    private static void waves(Canvas c, double level, Light light) {
        for (int row = 0; row < 26; row++) {
            double near = row / 26.0;
            double y = level + 8 + 310 * near * near;
            for (double x = c.between(-80, 0); x < c.width; x += c.between(50, 260) * (0.35 + near)) {
                double w = c.between(16, 90) * (0.3 + near);
                c.disc(x, y + c.between(-6, 6), w, 1 + 2.6 * near, Light.alpha(light.horizon, 0.2 + 0.22 * near));
            }
        }
    }

    static void windFarm(Canvas c, Light light) {
        double level = 730;
        Sky.over(c, light, level);
        Sky.clouds(c, Light.mix(light.horizon, light.sun, 0.5), light.middle, 0.45, 60, 640);
        Sky.sun(c, light, c.width * 0.7, level - 120, 34);
        for (int row = 0; row < 4; row++) {
            double near = row / 3.0;
            for (int i = 0; i < 9 - row * 2; i++) {
                double x = c.width * (0.03 + (i + 0.35 * row) * (0.115 + 0.05 * row)) + c.between(-8, 8);
                Town.turbine(
                        c,
                        x,
                        level + 5 * row,
                        105 + 400 * near * near,
                        c.between(0, 2),
                        light.depth(0.12 + 0.66 * near));
            }
        }
        Water.below(c, level + 2, light.depth(0.4), 0.55);
        Water.glitter(c, c.width * 0.7, level + 2, 120, light.sun, 380);
        workboat(c, c.width * 0.22, 836, light);
    }

    private static void workboat(Canvas c, double x, double y, Light light) {
        c.fill(Canvas.polygon(x, y, x - 16, y - 26, x + 150, y - 34, x + 128, y), light.near);
        c.box(x + 66, y - 74, 46, 44, light.near);
        Town.windows(c, x + 64, y - 80, 50, 40, light.window, 0.9);
        c.line(x + 84, y - 74, x + 84, y - 118, 3, light.near);
        People.standing(c, x + 28, y - 27, 34, light.near);
        c.disc(x + 40, y + 3, 130, 3, Light.alpha(light.horizon, 0.5));
    }

    static void regatta(Canvas c, Light light) {
        double level = 560;
        Sky.over(c, light, level);
        Sky.clouds(c, Color.WHITE, Light.mix(light.middle, light.far, 0.4), 0.5, 30, 520);
        Land.range(c, light, level + 6, level + 10, 2, 1.5);
        Water.below(c, level + 4, Light.mix(light.top, new Color(0x0F5A66), 0.4), 0.7);
        waves(c, level, light);
        Water.glitter(c, c.width * 0.24, level, 150, light.sun, 260);
        Color[] sails = {
            new Color(0xF5F1E6), new Color(0xC0392B), new Color(0xF0B23C), new Color(0xECE7DA), new Color(0x23598C)
        };
        for (int i = 0; i < 11; i++) {
            double near = Math.pow(i / 10.0, 1.6);
            double x = c.width * (0.06 + 0.88 * ((i * 0.381) % 1));
            yacht(c, x, level + 24 + 330 * near, 70 + 380 * near, sails[i % sails.length], light);
        }
    }

    private static void yacht(Canvas c, double x, double water, double mast, Color sail, Light light) {
        double lean = mast * 0.09;
        Path2D main = new Path2D.Double();
        main.moveTo(x + lean, water - mast);
        main.quadTo(x - mast * 0.18, water - mast * 0.5, x - mast * 0.34, water - mast * 0.12);
        main.lineTo(x, water - mast * 0.1);
        main.closePath();
        c.fill(main, Canvas.downward(water - mast, water, sail, Light.mix(sail, light.far, 0.45)));
        Path2D jib = new Path2D.Double();
        jib.moveTo(x + lean * 0.9, water - mast * 0.9);
        jib.quadTo(x + mast * 0.2, water - mast * 0.42, x + mast * 0.3, water - mast * 0.08);
        jib.lineTo(x + mast * 0.02, water - mast * 0.1);
        jib.closePath();
        c.fill(
                jib,
                Canvas.downward(
                        water - mast, water, Light.mix(sail, Color.WHITE, 0.6), Light.mix(sail, light.far, 0.3)));
        c.line(x, water, x + lean, water - mast, mast * 0.009, light.near);
        c.fill(
                Canvas.polygon(
                        x - mast * 0.3,
                        water - mast * 0.07,
                        x + mast * 0.34,
                        water - mast * 0.08,
                        x + mast * 0.24,
                        water,
                        x - mast * 0.24,
                        water),
                light.near);
        c.disc(x, water + 2, mast * 0.4, mast * 0.014, Light.alpha(Color.WHITE, 0.55));
        c.fill(
                Canvas.polygon(
                        x - mast * 0.24, water + 3, x + mast * 0.24, water + 3, x + mast * 0.05, water + mast * 0.34),
                Light.alpha(Light.mix(sail, light.top, 0.4), 0.16));
    }

    static void bridge(Canvas c, Light light) {
        double level = 720;
        Sky.over(c, light, level);
        Sky.clouds(c, Light.mix(light.horizon, light.sun, 0.4), light.middle, 0.4, 40, 600);
        Sky.sun(c, light, c.width * 0.5, level - 90, 36);
        Land.range(c, light, level - 20, level + 8, 2, 2);
        Town.skyline(c, level, 16, 90, light.depth(0.3), light.window, 0.35);
        span(c, level, light);
        Water.below(c, level + 3, light.depth(0.5), 0.3);
        Water.glitter(c, c.width * 0.5, level, 110, light.sun, 420);
        Sky.birds(c, 6, c.width * 0.35, 250, light.near);
    }

    private static void span(Canvas c, double level, Light light) {
        double deck = level - 96;
        double left = c.width * 0.24;
        double right = c.width * 0.76;
        Color steel = light.depth(0.82);
        for (double tower : new double[] {left, right}) {
            c.box(tower - 17, 190, 12, level - 186, steel);
            c.box(tower + 5, 190, 12, level - 186, steel);
            for (double y = 215; y < deck; y += 88) {
                c.box(tower - 17, y, 34, 9, steel);
            }
            c.disc(tower, 184, 4, 4, new Color(0xFF5A4A));
        }
        c.box(-5, deck, c.width + 10, 13, steel);
        for (double x = 0; x < c.width; x += 15) {
            double y = cable(x, left, right, deck);
            c.line(x, y, x, deck, 1.3, Light.alpha(steel, 0.85));
            c.line(x, y, x + 15, cable(x + 15, left, right, deck), 5, steel);
            if ((int) (x / 15) % 5 == 0) {
                c.glow(x, deck - 22, 34, light.window, 0.7);
            }
        }
    }

    private static double cable(double x, double left, double right, double deck) {
        double middle = (left + right) / 2;
        if (x >= left && x <= right) {
            double t = (x - middle) / (right - middle);
            return deck - 14 - (deck - 214) * t * t;
        }
        double t = x < left ? x / left : (2 * right + left - x - right) / left;
        return deck - 10 - (deck - 210) * Math.pow(Math.clamp(t, 0, 1), 1.6);
    }

    static void oldPort(Canvas c, Light light) {
        double level = 640;
        Sky.over(c, light, level);
        Sky.clouds(c, light.sun, light.middle, 0.3, 80, 520);
        Sky.sun(c, light, c.width * 0.68, level - 110, 40);
        Land.hills(c, level, 110, 1.6, light.depth(0.08), light.depth(0.03));
        Town.skyline(c, level, 30, 90, light.depth(0.32), light.window, 0.3);
        for (double at : new double[] {0.2, 0.28, 0.49}) {
            minaret(c, c.width * at, level, at == 0.49 ? 250 : 330, light.depth(0.42));
        }
        c.disc(c.width * 0.24, level - 92, 66, 70, light.depth(0.42));
        c.box(c.width * 0.24 - 70, level - 92, 140, 94, light.depth(0.42));
        c.line(c.width * 0.24, level - 160, c.width * 0.24, level - 190, 3, light.depth(0.42));
        Water.below(c, level + 2, light.depth(0.5), 0.35);
        Water.glitter(c, c.width * 0.68, level, 100, light.sun, 360);
        dhow(c, c.width * 0.6, 800, 330, light);
        dhow(c, c.width * 0.16, 742, 170, light);
        dhow(c, c.width * 0.84, 712, 120, light);
    }

    private static void minaret(Canvas c, double x, double foot, double height, Color wall) {
        c.box(x - 9, foot - height * 0.72, 18, height * 0.74, wall);
        c.box(x - 15, foot - height * 0.74, 30, 8, wall);
        c.box(x - 6, foot - height * 0.9, 12, height * 0.18, wall);
        c.fill(Canvas.polygon(x - 9, foot - height * 0.89, x, foot - height, x + 9, foot - height * 0.89), wall);
    }

    private static void dhow(Canvas c, double x, double water, double size, Light light) {
        Path2D sail = new Path2D.Double();
        sail.moveTo(x - size * 0.3, water - size * 0.28);
        sail.lineTo(x + size * 0.36, water - size * 0.98);
        sail.quadTo(x + size * 0.3, water - size * 0.4, x + size * 0.26, water - size * 0.16);
        sail.quadTo(x, water - size * 0.18, x - size * 0.3, water - size * 0.28);
        Color cloth = Light.mix(new Color(0xEAD9B8), light.near, 0.35);
        c.fill(sail, Canvas.downward(water - size, water, Light.mix(cloth, light.sun, 0.3), cloth));
        c.line(x, water - size * 0.1, x + size * 0.05, water - size * 0.72, size * 0.016, light.near);
        Path2D hull = new Path2D.Double();
        hull.moveTo(x - size * 0.52, water - size * 0.2);
        hull.quadTo(x, water - size * 0.04, x + size * 0.5, water - size * 0.16);
        hull.quadTo(x + size * 0.36, water, x + size * 0.2, water);
        hull.lineTo(x - size * 0.3, water);
        hull.closePath();
        c.fill(hull, light.near);
        c.fill(
                Canvas.polygon(
                        x - size * 0.3, water + 2, x + size * 0.26, water + 2, x + size * 0.1, water + size * 0.3),
                Light.alpha(light.near, 0.25));
    }
}
