package dateline.formats;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Measures the processor time of the current thread. Unlike clock time, it does not grow on a busy machine.
public final class ProcessorTime {
    private ProcessorTime() {}

    public static Duration of(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
