package dateline.bench.figures;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// How long the calls of one measurement took: by the clock, and in processor time, which other programs on the
/// machine disturb less.
public final class CallTimes {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] clock;
    private final long[] processor;
    private int count;

    /// @param most how many calls will be measured
    public CallTimes(int most) {
        clock = new long[most];
        processor = new long[most];
    }

    /// Runs a call on this thread and notes its times.
    public void measure(Runnable call) {
        long processorStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        call.run();
        clock[count] = System.nanoTime() - start;
        processor[count] = threads.getCurrentThreadCpuTime() - processorStart;
        count++;
    }

    /// Returns a percentile of the times by the clock, in milliseconds.
    public double clock(int percent) {
        return at(clock, percent);
    }

    /// Returns a percentile of the processor times, in milliseconds.
    public double processor(int percent) {
        return at(processor, percent);
    }

    private double at(long[] nanoseconds, int percent) {
        long[] sorted = Arrays.copyOf(nanoseconds, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, count * percent / 100)] / 1e6;
    }
}
