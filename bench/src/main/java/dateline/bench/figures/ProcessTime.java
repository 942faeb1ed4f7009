package dateline.bench.figures;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How long a part of a measurement took that works on several threads: by the clock, and in processor time of
/// the whole program.
public final class ProcessTime {
    private static final double NANOSECONDS = 1e9;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long clock;
    private long processor;

    /// Something that is measured.
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /// Does some work and adds its times to those before.
    public <E extends Exception> void measure(Work<E> work) throws E {
        long processorStart = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        clock += System.nanoTime() - start;
        processor += system.getProcessCpuTime() - processorStart;
    }

    /// Returns how many of these things were done in a second.
    public double rate(int count) {
        return count * NANOSECONDS / clock;
    }

    /// Returns the processor time of each of these things, in milliseconds.
    public double processorMillis(int count) {
        return processor / 1e6 / count;
    }
}
