package dateline.demo.studio;

/// Adds the last touch: darker corners, and the grain of a fast film.
final class Finish {
    private Finish() {}

    static void film(Canvas c, int seed) {
        int w = c.image.getWidth();
        int h = c.image.getHeight();
        int[] pixels = c.pixels();
        int state = seed | 1;
        for (int y = 0; y < h; y++) {
            double dy = (y - h * 0.5) / h;
            for (int x = 0; x < w; x++) {
                state ^= state << 13;
                state ^= state >>> 17;
                state ^= state << 5;
                double dx = (x - w * 0.5) / w;
                int shade = (int) ((1 - 0.62 * (dx * dx + dy * dy)) * 256);
                int grain = (state & 15) + (state >> 8 & 15) - 15 >> 1;
                int i = y * w + x;
                int p = pixels[i];
                pixels[i] = tone(p >> 16, shade, grain) << 16 | tone(p >> 8, shade, grain) << 8 | tone(p, shade, grain);
            }
        }
    }

    private static int tone(int channel, int shade, int grain) {
        return Math.clamp(((channel & 0xFF) * shade >> 8) + grain, 0, 255);
    }
}
