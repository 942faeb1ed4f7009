package dateline.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the renditions of pictures from their original files.
///
/// Pictures are prepared in the background, each once, by half as many threads as there are processors. All
/// methods may be called from any thread; only [#settle] waits for pictures.
public final class Media implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Media.class);

    private final Function<String, Optional<byte[]>> originals;
    private final Consumer<String> settled;
    private final RenditionStore store;
    private final RenditionMaker maker = new RenditionMaker();
    private final Verdicts verdicts;
    private final PreparationQueue queue = new PreparationQueue();

    /// @param folder for verdicts and renditions; it may be deleted while the program is down, and is then
    ///     rebuilt with the same content
    /// @param originals finds a picture's bytes by their SHA-256 (64 hexadecimal digits); empty if unknown
    /// @param settled receives the SHA-256 of each picture that is accepted or refused
    public Media(Path folder, Function<String, Optional<byte[]>> originals, Consumer<String> settled) {
        this.store = new RenditionStore(folder);
        this.verdicts = new Verdicts(store);
        this.originals = originals;
        this.settled = settled;
    }

    /// Finds the verdict on a picture. If the picture is not prepared yet, queues it for preparation and
    /// returns empty.
    public Optional<Verdict> find(String sha256) {
        Optional<Verdict> verdict = verdicts.find(sha256);
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
        if (queue.isClosed() || verdicts.find(sha256).isPresent() || !Verdicts.isSha256(sha256)) {
            return CompletableFuture.completedFuture(null);
        }
        return queue.add(sha256, () -> prepareNow(sha256));
    }

    /// Returns the file of a rendition; empty if the picture is not accepted or has no such rendition.
    public Optional<Path> rendition(String sha256, int width, RenditionFormat format) {
        if (!(verdicts.find(sha256).orElse(null) instanceof Accepted accepted)
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
        queue.settle();
    }

    /// Finishes the pictures that are being prepared. Queued pictures are prepared when they are next
    /// asked for.
    @Override
    public void close() {
        queue.close();
    }

    /// Prepares a picture again, after somebody deleted its files while the program runs.
    private void prepareAgain(String sha256) {
        verdicts.forget(sha256);
        prepare(sha256);
    }

    private void prepareNow(String sha256) {
        try {
            if (verdicts.find(sha256).isEmpty()) {
                make(sha256);
            }
        } catch (IOException | RuntimeException | Error e) {
            log.error("Picture {} could not be prepared; it is tried again when it is next asked for", sha256, e);
        }
    }

    private void make(String sha256) throws IOException {
        Optional<byte[]> original = originals.apply(sha256);
        if (original.isEmpty()) {
            return;
        }
        Verdict verdict = maker.make(original.get(), (width, format, file) -> store.keep(sha256, width, format, file));
        verdicts.keep(sha256, verdict);
        if (verdict instanceof Refused refused) {
            log.info("Picture {} is refused: {}", sha256, refused.reason());
        }
        settled.accept(sha256);
    }
}
