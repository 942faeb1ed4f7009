package dateline.bench.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.bench.copy.BenchFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures how many bytes of heap each format needs per byte of copy until it is read and filed, for
/// each [CopyShape].
public final class MemoryBench {
    private static final int LENGTH = Integer.getInteger("dateline.length", 1 << 20);

    private MemoryBench() {}

    /// @param arguments the formats; all formats if none is named
    public static void main(String[] arguments) {
        List<BenchFormat> formats = arguments.length == 0
                ? List.of(BenchFormat.values())
                : Stream.of(arguments).map(BenchFormat::valueOf).toList();
        for (BenchFormat format : formats) {
            LongCopy copy = LongCopy.of(format);
            long program = new Trial(copy.around("few words").getBytes(UTF_8)).least();
            System.out.printf("%-18s %5.1f MiB%n", format, program / 1048576.0);
            for (CopyShape shape : CopyShape.values()) {
                row(format, shape.name(), shape.of(copy, LENGTH), program);
            }
            if (format.can(BenchFormat.Can.SEVERAL)) {
                row(format, "ITEMS", LongCopy.items(format, LENGTH).getBytes(UTF_8), program);
            }
        }
    }

    private static void row(BenchFormat format, String shape, byte[] file, long program) {
        long start = System.nanoTime();
        String times;
        try {
            times = String.format(Locale.ROOT, "%6.1f", 1 + (double) (new Trial(file).least() - program) / file.length);
        } catch (IllegalArgumentException e) {
            times = e.getMessage();
        }
        System.out.printf("%-18s %-18s %s  (%d ms)%n", format, shape, times, (System.nanoTime() - start) / 1_000_000);
    }
}
