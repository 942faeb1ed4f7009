package dateline.archive;

import java.util.Arrays;

/// The fingerprint by which two stories are compared: every run of three words and every figure, of the whole
/// text and of its top.
///
/// A story has its news at the top. Text that many stories share (about the company, disclaimers, contacts)
/// follows below. So two stories are the same copy if most of the shorter one is in the other, and each
/// contains the other's top with most of its figures. See `docs/decisions/0006-the-same-copy-stands-once.md`
/// for the measurements of these limits.
final class Fingerprint {
    /// Fewer runs than this may match by chance.
    private static final int FEWEST = 40;
    /// The other must contain at least this share of the shorter one's runs.
    private static final double OF_THE_SHORTER = 0.85;
    /// Both must share at least this part of all their runs. A brief is not the story that it summarises.
    private static final double OF_BOTH = 0.5;
    /// At least this share of the runs at the top of each must occur anywhere in the other.
    private static final double OF_THE_TOP = 0.75;
    private static final int TOP = 60;
    private static final int RUN = 3;
    private static final int BANDS = 6;
    private static final long BAND_BITS = 40;

    private final int[] runs;
    private final int[] top;
    private final int[] figures;
    private final int[] figuresAtTheTop;

    private Fingerprint(int[] runs, int[] top, int[] figures, int[] figuresAtTheTop) {
        this.runs = runs;
        this.top = top;
        this.figures = figures;
        this.figuresAtTheTop = figuresAtTheTop;
    }

    static Fingerprint of(String text) {
        WordHashes words = WordHashes.of(text);
        int[] all = new int[Math.max(0, words.count() - RUN + 1)];
        for (int i = 0; i < all.length; i++) {
            all[i] = (words.at(i) * 31 + words.at(i + 1)) * 31 + words.at(i + 2);
        }
        return new Fingerprint(
                set(all),
                set(Arrays.copyOf(all, Math.min(TOP, all.length))),
                set(words.figures(words.count())),
                set(words.figures(TOP)));
    }

    /// Returns whether the text is long enough to compare.
    boolean isEnough() {
        return runs.length >= FEWEST;
    }

    boolean tellsTheSameAs(Fingerprint other) {
        int shared = shared(runs, other.runs);
        return isEnough()
                && other.isEnough()
                && shared >= OF_THE_SHORTER * Math.min(runs.length, other.runs.length)
                && shared >= OF_BOTH * (runs.length + other.runs.length - shared)
                && topIsIn(other)
                && other.topIsIn(this);
    }

    /// Returns the keys under which the same copy is likely to be found. Of pairs that share 70 of 100 runs, 98
    /// in 100 share a key (MinHash, Broder 1997, in bands of two).
    ///
    /// @param period part of each key; keys of an earlier period are smaller
    long[] bands(long period) {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long both = least(2 * band) * 0x9E3779B97F4A7C15L + least(2 * band + 1) + band;
            bands[band] = period << BAND_BITS | mixed(both) >>> (Long.SIZE - BAND_BITS);
        }
        return bands;
    }

    private boolean topIsIn(Fingerprint other) {
        int figures = shared(figuresAtTheTop, other.figures);
        boolean mostFigures = figuresAtTheTop.length == 0 || 2 * figures > figuresAtTheTop.length;
        return mostFigures && shared(top, other.runs) >= OF_THE_TOP * top.length;
    }

    private long least(int order) {
        long seed = mixed(order + 1);
        long least = Long.MAX_VALUE;
        for (int run : runs) {
            least = Math.min(least, (run ^ seed) * 0xFF51AFD7ED558CCDL ^ seed >>> 7);
        }
        return least;
    }

    /// Counts the members that two sorted sets share.
    private static int shared(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, k = 0; i < one.length && k < other.length; ) {
            int order = Integer.compare(one[i], other[k]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static int[] set(int[] values) {
        return Arrays.stream(values).sorted().distinct().toArray();
    }

    /// Spreads bits evenly (the finalizer of SplitMix64, Steele, Lea and Flood 2014).
    private static long mixed(long bits) {
        long once = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
        return twice ^ twice >>> 31;
    }
}
