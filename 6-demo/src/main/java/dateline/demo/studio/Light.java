package dateline.demo.studio;

import java.awt.Color;

/// The hour and weather of a scene, as a set of colours: the sky from top to horizon, the sun or moon, what is
/// far, what is near, and the light in windows.
enum Light {
    DAWN(0x4A6C9B, 0xD9A6A6, 0xFFDFAE, 0xFFF3D6, 0xB79FB2, 0x262C45, 0xFFD98F),
    DAY(0x2C6FB0, 0x86BBDF, 0xE4F0F2, 0xFFFFFF, 0x96B4C8, 0x203A48, 0xFFF2C8),
    GOLD(0x4F86B4, 0xE3C48F, 0xFFE7B8, 0xFFF6DC, 0xC3A274, 0x33271B, 0xFFE09A),
    DUSK(0x182247, 0x73497A, 0xF79B57, 0xFFE2AC, 0x85556F, 0x131328, 0xFFC56B),
    NIGHT(0x040919, 0x0C1D3D, 0x26496F, 0xEAF0FF, 0x1A3150, 0x03060E, 0xFFCF7A),
    STORM(0x222B34, 0x4C5B64, 0xC4CCC3, 0xE9ECDF, 0x667680, 0x12181C, 0xFFD58A),
    FIRE(0x160B12, 0x57190F, 0xFF7A1C, 0xFFC766, 0x6A2114, 0x0A0504, 0xFFB040);

    final Color top;
    final Color middle;
    final Color horizon;
    final Color sun;
    final Color far;
    final Color near;
    final Color window;

    Light(int top, int middle, int horizon, int sun, int far, int near, int window) {
        this.top = new Color(top);
        this.middle = new Color(middle);
        this.horizon = new Color(horizon);
        this.sun = new Color(sun);
        this.far = new Color(far);
        this.near = new Color(near);
        this.window = new Color(window);
    }

    /// Returns a layer's colour between far (0) and near (1).
    Color depth(double nearness) {
        return mix(far, near, nearness);
    }

    static Color mix(Color a, Color b, double t) {
        double s = Math.clamp(t, 0, 1);
        return new Color(
                (int) (a.getRed() + (b.getRed() - a.getRed()) * s),
                (int) (a.getGreen() + (b.getGreen() - a.getGreen()) * s),
                (int) (a.getBlue() + (b.getBlue() - a.getBlue()) * s));
    }

    static Color alpha(Color color, double opacity) {
        return new Color(
                color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * Math.clamp(opacity, 0, 1)));
    }
}
