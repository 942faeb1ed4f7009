package dateline.media;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The width and height of a picture, in pixels.
record Size(int width, int height) {
    /// The widths of renditions, for screens from a telephone to a wide monitor.
    private static final int[] WIDTHS = {400, 800, 1200, 2000};

    /// The greatest side of a WebP picture (RFC 9649, section 1).
    private static final int LONGEST_SIDE = 16_383;

    static Size of(BufferedImage picture) {
        return new Size(picture.getWidth(), picture.getHeight());
    }

    long pixels() {
        return (long) width * height;
    }

    Size turned(Orientation orientation) {
        return orientation.turnsSideways() ? new Size(/* width= */ height, /* height= */ width) : this;
    }

    /// Returns the sizes of the renditions, ascending. None is wider than this size; this size itself is among
    /// them if it is narrower than the widest.
    List<Size> renditions() {
        int widest = Math.min(width, WIDTHS[WIDTHS.length - 1]);
        return IntStream.concat(IntStream.of(WIDTHS).filter(each -> each < widest), IntStream.of(widest))
                .mapToObj(this::scaledTo)
                .filter(size -> size.height <= LONGEST_SIDE)
                .toList();
    }

    private Size scaledTo(int newWidth) {
        return new Size(newWidth, Math.max(1, (int) Math.round((double) height * newWidth / width)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d × %,d", width, height);
    }
}
