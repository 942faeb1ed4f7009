package dateline.formats;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// The time that a thread has used of a processor: unlike the clock's, the same on a busy machine.
public final class ProcessorTime {
    private ProcessorTime() {}

    public static Duration of(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
