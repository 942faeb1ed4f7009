package dateline.media;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prepares pictures in the background, each once, by half as many threads as there are processors.
final class PreparationQueue implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Media.class);
    private static final long SECONDS_TO_FINISH = 5;

    private final ConcurrentHashMap<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService workers = workers();
    private volatile boolean closed;

    /// Queues a picture, unless it is queued already.
    ///
    /// @param work prepares it
    /// @return completes when its preparation has ended
    CompletableFuture<Void> add(String sha256, Runnable work) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = underWay.putIfAbsent(sha256, mine);
        if (other == null) {
            queue(sha256, mine, work);
        }
        return other == null ? mine : other;
    }

    private void queue(String sha256, CompletableFuture<Void> done, Runnable work) {
        try {
            workers.execute(() -> run(sha256, done, work));
        } catch (RejectedExecutionException e) { // closed meanwhile
            underWay.remove(sha256);
            done.complete(null);
        }
    }

    private void run(String sha256, CompletableFuture<Void> done, Runnable work) {
        try {
            if (!closed) {
                work.run();
            }
        } finally {
            underWay.remove(sha256);
            done.complete(null);
        }
    }

    /// Waits until no picture is queued or being prepared.
    void settle() {
        underWay.values().forEach(CompletableFuture::join);
    }

    boolean isClosed() {
        return closed;
    }

    /// Finishes the pictures that are being prepared. Those that are only queued are left.
    @Override
    public void close() {
        closed = true;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                log.info("Not all pictures are prepared yet. Nothing is lost: the server prepares each when a page"
                        + " next shows it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The threads have the lowest priority, so that readers and editors come first if the system
    /// respects priorities.
    @SuppressWarnings("ThreadPriorityCheck")
    private static ExecutorService workers() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform()
                        .name("media-", 0)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
    }
}
