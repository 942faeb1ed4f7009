package dateline.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the renditions of pictures from their original files.
///
/// Pictures are prepared in the background, each once, by half as many threads as there are processors. All
/// methods may be called from any thread; only [#settle] waits for pictures.
public final class Media implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Media.class);
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int VERDICTS_IN_MEMORY = 20_000;
    private static final long SECONDS_TO_FINISH = 5;

    private final Function<String, Optional<byte[]>> originals;
    private final Consumer<String> settled;
    private final RenditionStore store;
    private final RenditionMaker maker = new RenditionMaker();
    private final Cache<String, Verdict> verdicts =
            Caffeine.newBuilder().maximumSize(VERDICTS_IN_MEMORY).build();
    private final ConcurrentHashMap<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService workers;
    private volatile boolean closed;

    /// @param folder for verdicts and renditions; it may be deleted while the program is down, and is then
    ///     rebuilt with the same content
    /// @param originals finds a picture's bytes by their SHA-256 (64 hexadecimal digits); empty if unknown
    /// @param settled receives the SHA-256 of each picture that is accepted or refused
    public Media(Path folder, Function<String, Optional<byte[]>> originals, Consumer<String> settled) {
        this.store = new RenditionStore(folder);
        this.originals = originals;
        this.settled = settled;
        this.workers = workers();
    }

    /// Finds the verdict on a picture. If the picture is not prepared yet, queues it for preparation and
    /// returns empty.
    public Optional<Verdict> find(String sha256) {
        Optional<Verdict> verdict = known(sha256);
        if (verdict.isEmpty()) {
            prepare(sha256);
        }
        return verdict;
    }

    /// Queues a picture for preparation. Does nothing if it is settled or queued already, or if the name is not
    /// a SHA-256.
    ///
    /// @return completes when the preparation has ended; [#find] then has a verdict, unless the original
    ///     is unknown
    public CompletableFuture<Void> prepare(String sha256) {
        if (closed || known(sha256).isPresent() || !SHA_256.matcher(sha256).matches()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = underWay.putIfAbsent(sha256, mine);
        if (other == null) {
            queue(sha256, mine);
        }
        return other == null ? mine : other;
    }

    /// Returns the file of a rendition; empty if the picture is not accepted or has no such rendition.
    public Optional<Path> rendition(String sha256, int width, RenditionFormat format) {
        if (!(known(sha256).orElse(null) instanceof Accepted accepted)
                || !accepted.widths().contains(width)) {
            return Optional.empty();
        }
        Path file = store.rendition(sha256, width, format);
        if (!Files.exists(file)) {
            prepareAgain(sha256);
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /// Waits until each queued picture is settled, or its original turns out to be unknown.
    public void settle() {
        underWay.values().forEach(CompletableFuture::join);
    }

    /// Finishes the pictures that are being prepared. Queued pictures are prepared when they are next
    /// asked for.
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

    private void queue(String sha256, CompletableFuture<Void> done) {
        try {
            workers.execute(() -> work(sha256, done));
        } catch (RejectedExecutionException e) { // closed meanwhile
            underWay.remove(sha256);
            done.complete(null);
        }
    }

    /// Prepares a picture again, after somebody deleted its files while the program runs.
    private void prepareAgain(String sha256) {
        store.forget(sha256);
        verdicts.invalidate(sha256);
        prepare(sha256);
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

    private Optional<Verdict> known(String sha256) {
        Verdict kept = verdicts.getIfPresent(sha256);
        if (kept != null) {
            return Optional.of(kept);
        }
        if (!SHA_256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        Optional<Verdict> found = store.find(sha256);
        found.ifPresent(verdict -> verdicts.put(sha256, verdict));
        return found;
    }

    private void work(String sha256, CompletableFuture<Void> done) {
        try {
            if (!closed && known(sha256).isEmpty()) {
                make(sha256);
            }
        } catch (IOException | RuntimeException | Error e) {
            log.error("Picture {} could not be prepared; it is tried again when it is next asked for", sha256, e);
        } finally {
            underWay.remove(sha256);
            done.complete(null);
        }
    }

    private void make(String sha256) throws IOException {
        Optional<byte[]> original = originals.apply(sha256);
        if (original.isEmpty()) {
            return;
        }
        Verdict verdict = maker.make(original.get(), (width, format, file) -> store.keep(sha256, width, format, file));
        store.keep(sha256, verdict);
        verdicts.put(sha256, verdict);
        if (verdict instanceof Refused refused) {
            log.info("Picture {} is refused: {}", sha256, refused.reason());
        }
        settled.accept(sha256);
    }
}
