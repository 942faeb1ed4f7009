package dateline.wire;

import dateline.database.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The inbox: takes files as they are dropped, gives dispatches.
///
/// A file in `inbox/NAME/` is of the supplier NAME, one in `inbox/` itself of the default supplier. A file counts when
/// it is whole: two looks found it the same, it has not changed for as long as its [FileEnd] asks, and reading it found
/// it
/// the same again. It is moved to `done/`, or to
/// `refused/` with a `.reason.txt` beside it, once the journal has it and it was read. Names that begin with a dot or
/// end in `.part`, `.tmp` or `.filepart` are files that somebody is still writing.
public final class WatchedFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final int DEEPEST = 12;
    private static final int MOST_IN_HAND = 256;
    private static final Set<String> OURS = Set.of("done", "refused");

    private record Look(long size, FileTime modified) {}

    /// @param since when a file was first found so
    private record Seen(Look look, Instant since) {}

    private final Path inbox;
    private final String defaultSupplier;
    private final InstantSource clock;
    private final Intake intake;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Set<Path> inHand = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closing;

    public WatchedFolder(Path inbox, String defaultSupplier, InstantSource clock, Intake intake) throws IOException {
        this.inbox = inbox;
        this.defaultSupplier = defaultSupplier;
        this.clock = clock;
        this.intake = intake;
        OwnerOnly.makeFolder(inbox);
        for (String folder : OURS) {
            OwnerOnly.makeFolder(inbox.resolve(folder));
            OwnerOnly.closeFolderToOthers(inbox.resolve(folder));
        }
        this.thread = Thread.ofPlatform().name("inbox").start(this::watch);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        while (!closing) {
            long started = System.nanoTime();
            try {
                look();
            } catch (IOException | RuntimeException e) {
                LOG.error("The inbox {} cannot be looked through", inbox, e);
            }
            pause(Duration.ofNanos(4 * (System.nanoTime() - started)));
        }
    }

    /// Looks often, but spends at most a fifth of the time on it, however full the folder is.
    private void pause(Duration afterLook) {
        try {
            Thread.sleep(afterLook.compareTo(LOOK_EVERY) > 0 ? afterLook : LOOK_EVERY);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void look() throws IOException {
        Map<Path, Look> now = list();
        List<Path> whole = new ArrayList<>();
        now.forEach((file, look) -> {
            Seen before = seen.get(file);
            if (before == null || !before.look().equals(look)) {
                seen.put(file, new Seen(look, clock.instant()));
            } else if (!inHand.contains(file) && isQuiet(file, before)) {
                whole.add(file);
            }
        });
        seen.keySet().retainAll(now.keySet());
        whole.stream().sorted().limit(Math.max(0, MOST_IN_HAND - inHand.size())).forEach(file -> {
            Look look = now.get(file);
            if (look != null) {
                take(file, look);
            }
        });
    }

    /// By the file's own time; by ours where that is in the future, as a copy from a host with a wrong clock has it.
    private boolean isQuiet(Path file, Seen found) {
        Instant now = clock.instant();
        Instant modified = found.look().modified().toInstant();
        Duration quiet = Duration.between(modified.isAfter(now) ? found.since() : modified, now);
        if (quiet.compareTo(FileEnd.SHOWN.quiet()) < 0) {
            return false;
        }
        try {
            return quiet.compareTo(FileEnd.MISSING.quiet()) >= 0
                    || quiet.compareTo(FileEnd.of(file, found.look().size()).quiet()) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Map<Path, Look> list() throws IOException {
        Map<Path, Look> files = new HashMap<>();
        Files.walkFileTree(inbox, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean ours = inbox.equals(folder.getParent()) && OURS.contains(name(folder));
                boolean hidden = !folder.equals(inbox) && name(folder).startsWith(".");
                return ours || hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isBeingWritten(name(file))) {
                    files.put(file, new Look(attributes.size(), attributes.lastModifiedTime()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private void take(Path file, Look look) {
        inHand.add(file);
        try {
            Optional<List<CompletableFuture<Receipt>>> handed = hand(file, look);
            if (handed.isEmpty()) {
                LOG.warn("{} grew while it was read; it is read again when it is whole", file);
                inHand.remove(file);
                return;
            }
            List<CompletableFuture<Receipt>> receipts = handed.get();
            CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
                    .thenCompose(synced -> outcomes(receipts))
                    .whenComplete((outcomes, failure) -> finish(file, outcomes, failure));
        } catch (TooLong e) {
            settle(file, List.of(e.reason()));
        } catch (NoSuchFileException e) {
            inHand.remove(file);
        } catch (IOException | RuntimeException e) {
            LOG.error("{} could not be taken; it stays in the inbox", file, e);
            inHand.remove(file);
        }
    }

    /// Empty where the file is not the same after it was read as before. What is too long to be read at once is a zip
    /// archive, which says by itself whether it is whole, or is refused.
    private Optional<List<CompletableFuture<Receipt>>> hand(Path file, Look look) throws IOException, TooLong {
        if (look.size() > Limits.FILE_BYTES) {
            return Optional.of(parcel(file).hand(nameOf(file), file));
        }
        byte[] bytes = Files.readAllBytes(file);
        return look.equals(look(file)) && bytes.length == look.size()
                ? Optional.of(parcel(file).hand(nameOf(file), bytes))
                : Optional.empty();
    }

    private static CompletableFuture<List<Outcome>> outcomes(List<CompletableFuture<Receipt>> receipts) {
        List<CompletableFuture<Outcome>> outcomes =
                receipts.stream().map(receipt -> receipt.join().outcome()).toList();
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(all -> outcomes.stream().map(CompletableFuture::join).toList());
    }

    private void finish(Path file, List<Outcome> outcomes, Throwable failure) {
        if (failure != null) {
            LOG.error("{} could not be filed; it stays in the inbox", file, failure);
            inHand.remove(file);
            return;
        }
        settle(
                file,
                outcomes.stream().flatMap(outcome -> outcome.refused().stream()).toList());
    }

    private void settle(Path file, List<String> reasons) {
        try {
            Path folder = inbox.resolve(reasons.isEmpty() ? "done" : "refused");
            Path target = free(folder.resolve(inbox.relativize(file)));
            Files.createDirectories(target.getParent());
            if (!reasons.isEmpty()) {
                Files.writeString(
                        target.resolveSibling(name(target) + ".reason.txt"), String.join("\n", reasons) + "\n");
            }
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.error("{} could not be moved out of the inbox", file, e);
        } finally {
            inHand.remove(file);
        }
    }

    /// A name that is not taken: `a.json`, `a.json.2`, `a.json.3` …
    private static Path free(Path wanted) {
        Path target = wanted;
        for (int i = 2; Files.exists(target); i++) {
            target = wanted.resolveSibling(name(wanted) + "." + i);
        }
        return target;
    }

    private Parcel parcel(Path file) {
        Path below = inbox.relativize(file);
        String supplier = below.getNameCount() > 1 ? below.getName(0).toString() : defaultSupplier;
        return new Parcel(supplier, Via.INBOX, clock, intake);
    }

    private String nameOf(Path file) {
        Path below = inbox.relativize(file);
        Path inSupplier = below.getNameCount() > 1 ? below.subpath(1, below.getNameCount()) : below;
        return inSupplier.toString().replace('\\', '/');
    }

    private static Look look(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Look(attributes.size(), attributes.lastModifiedTime());
    }

    private static boolean isBeingWritten(String name) {
        return name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp") || name.endsWith(".filepart");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
