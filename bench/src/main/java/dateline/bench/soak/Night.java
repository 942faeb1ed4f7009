package dateline.bench.soak;

import dateline.bench.soak.Sending.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Sends a whole plan by every way in. Meanwhile the program is killed and stopped, its disk fails and its rows
/// are damaged, again and again.
///
/// Sends a dispatch again until it is acknowledged, and never after that.
final class Night {
    private static final int SENDERS = 8;

    /// The age that dropped files pretend to have. The inbox waits minutes for the rest of a cut file, unless
    /// the file has been unchanged for longer than that.
    private static final Duration LAIN = Duration.ofMinutes(10);

    private final Plan plan;
    private final Program program;
    private final @Nullable Disk disk;
    private final Path work;
    private final Ledger ledger;
    private final SoakPusher pusher;
    private final Queue<Sending> pushed = new ConcurrentLinkedQueue<>();
    private final Queue<Sending> dropped = new ConcurrentLinkedQueue<>();
    private final Queue<Sending> imported = new ConcurrentLinkedQueue<>();
    private final int pushes;
    private final Map<SoakFaults.Kind, Integer> kinds = new ConcurrentHashMap<>();
    private volatile boolean over;

    Night(Plan plan, Program program, @Nullable Disk disk, Door door, Path work, Ledger ledger, Watch watch) {
        this.plan = plan;
        this.program = program;
        this.disk = disk;
        this.work = work;
        this.ledger = ledger;
        this.pusher = new SoakPusher(door, ledger, watch);
        plan.sendings().forEach(sending -> queue(sending.way()).add(sending));
        this.pushes = pushed.size();
    }

    void run(int faults) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                sending.add(threads.submit(task(this::push)));
            }
            sending.add(threads.submit(task(this::drop)));
            sending.add(threads.submit(task(this::takeIn)));
            Future<?> killing = threads.submit(task(() -> trouble(faults)));
            for (Future<?> each : sending) {
                each.get();
            }
            over = true;
            killing.get();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static Callable<Boolean> task(Work work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private Queue<Sending> queue(Way way) {
        return switch (way) {
            case PUSH -> pushed;
            case INBOX -> dropped;
            case IMPORT -> imported;
        };
    }

    private void push() throws InterruptedException {
        for (Sending sending = pushed.poll(); sending != null; sending = pushed.poll()) {
            pusher.push(sending);
        }
    }

    /// Drops files no faster than copy is pushed, so that every way in is used all the time.
    private void drop() throws IOException, InterruptedException {
        int all = dropped.size();
        for (Sending sending = dropped.poll(); sending != null; sending = dropped.poll()) {
            while (isAhead(dropped.size(), all)) {
                Thread.sleep(5);
            }
            Path folder = program.inbox().resolve(sending.supplier());
            Files.createDirectories(folder);
            Path hidden = folder.resolve(".being-written");
            Files.write(hidden, sending.bytes());
            Files.setLastModifiedTime(hidden, FileTime.from(Instant.now().minus(LAIN)));
            Files.move(hidden, folder.resolve(sending.name()), StandardCopyOption.ATOMIC_MOVE);
            ledger.acknowledge(sending);
        }
    }

    private boolean isAhead(int left, int all) {
        return !over && !pushed.isEmpty() && (double) left / all < (double) pushed.size() / pushes;
    }

    private void takeIn() throws IOException, InterruptedException {
        SoakImporter importer = new SoakImporter(program, work, ledger);
        for (Sending sending = imported.poll(); sending != null; sending = imported.poll()) {
            importer.take(sending);
        }
        importer.finish();
    }

    /// Causes the faults, spread over the run.
    private void trouble(int faults) throws IOException, InterruptedException {
        Random random = new Random(plan.seed());
        SoakFaults befalling = new SoakFaults(program, disk, plan.seed());
        int all = plan.sendings().size();
        for (int i = 1; i <= faults; i++) {
            int due = (int) ((i - random.nextDouble()) * all / (faults + 1));
            while (!over && ledger.count() < due) {
                Thread.sleep(2);
            }
            Thread.sleep(random.nextInt(40));
            kinds.merge(befalling.befall(), 1, Integer::sum);
        }
    }

    /// Returns how often each kind of fault happened.
    Map<SoakFaults.Kind, Integer> faults() {
        return new TreeMap<>(kinds);
    }
}
