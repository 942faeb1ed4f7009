package dateline.demo.studio;

/// Smooth noise that is the same for the same seed: the shape of clouds, ridges and ripples.
final class Noise {
    private final int seed;

    Noise(int seed) {
        this.seed = seed;
    }

    /// Returns several octaves of noise, about 0 to 1.
    double at(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0.5;
        double all = 0;
        for (int i = 0; i < octaves; i++) {
            sum += weight * one(x, y, i);
            all += weight;
            weight /= 2;
            x *= 2.03;
            y *= 2.03;
        }
        return sum / all;
    }

    /// Returns noise with sharp crests, 0 to 1, for mountains.
    double ridged(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0.5;
        double all = 0;
        for (int i = 0; i < octaves; i++) {
            sum += weight * (1 - Math.abs(2 * one(x, y, i) - 1));
            all += weight;
            weight /= 2;
            x *= 2.1;
            y *= 2.1;
        }
        return sum / all;
    }

    private double one(double x, double y, int octave) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double dx = ease(x - left);
        double dy = ease(y - top);
        double upper = mix(grain(left, top, octave), grain(left + 1, top, octave), dx);
        double lower = mix(grain(left, top + 1, octave), grain(left + 1, top + 1, octave), dx);
        return mix(upper, lower, dy);
    }

    private double grain(int x, int y, int octave) {
        int h = seed + x * 374_761_393 + y * 668_265_263 + octave * 974_634_777;
        h = (h ^ (h >>> 13)) * 1_274_126_177;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        return ((h ^ (h >>> 15)) & 0xFFFFFF) / (double) 0xFFFFFF;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
