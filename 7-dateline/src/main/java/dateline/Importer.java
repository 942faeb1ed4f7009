package dateline;

import dateline.command.CannotRun;
import dateline.intake.BoundedIntake;
import dateline.intake.IntakeMemory;
import dateline.push.RemoteIntake;
import dateline.push.ServerGone;
import dateline.run.RunFile;
import dateline.settings.Settings;
import dateline.wire.Intake;
import dateline.wire.Outcome;
import dateline.wire.Parcel;
import dateline.wire.Receipt;
import dateline.wire.TooLong;
import dateline.wire.Via;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Imports files and folders into a newsroom: through the server that runs on it, or directly if no
/// server runs.
final class Importer {
    /// Receives the result for each dispatch.
    interface Display {
        void done(String name, Outcome outcome, boolean alreadyHad);

        void failed(String name, String reason);

        /// The server ended before it answered for all files.
        ///
        /// @param done how many of the files to import were answered for
        void serverGone(int done);

        /// @param count how many pictures that stories link to were not fetched in time
        void picturesLeft(int count);
    }

    /// A file to import.
    ///
    /// @param name the path, starting at the given file or folder
    record Item(String name, Path file) {}

    /// Longer than a host needs to answer, shorter than the timeout for a dead host.
    private static final Duration STALL = Duration.ofSeconds(20);

    private final String supplier;
    private final Display display;

    Importer(String supplier, Display display) {
        this.supplier = supplier;
        this.display = display;
    }

    /// Returns the files below the paths, in order, without hidden files.
    static List<Item> items(List<Path> paths) throws IOException {
        List<Item> items = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            Path above = path.toAbsolutePath().normalize().getParent();
            try (Stream<Path> files = Files.walk(path.toAbsolutePath().normalize())) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                        .sorted()
                        .forEach(file -> items.add(new Item(
                                above == null
                                        ? file.toString()
                                        : above.relativize(file).toString(),
                                file)));
            }
        }
        return items;
    }

    void run(Path data, Settings settings, List<Item> items, InstantSource clock)
            throws IOException, InterruptedException {
        Optional<RunFile> run = RunFile.take(data);
        if (run.isPresent()) {
            try (RunFile held = run.get();
                    Newsroom newsroom = Newsroom.open(data, settings, clock)) {
                hand(items, newsroom.intake(), clock);
                display.picturesLeft(newsroom.awaitPictures(STALL));
            }
        } else {
            RunFile.Server server = RunFile.server(data)
                    .orElseThrow(() -> new CannotRun("Another import or replay runs on " + data + ". Wait for it."));
            try (RemoteIntake remote = new RemoteIntake(server)) {
                hand(items, new BoundedIntake(remote, IntakeMemory.ofThisJava()), clock);
            }
        }
    }

    /// Hands the files to the intake. Once a server is gone, hands over no more.
    void hand(List<Item> items, Intake intake, InstantSource clock) {
        Parcel parcel = new Parcel(supplier, Via.IMPORT, clock, intake);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        AtomicInteger cutOff = new AtomicInteger(); // files that the server did not answer for
        int handed = 0;
        while (handed < items.size() && cutOff.get() == 0) {
            Item item = items.get(handed++);
            try {
                List<CompletableFuture<Receipt>> receipts = parcel.hand(item.name(), item.file());
                all.add(CompletableFuture.allOf(receipts.stream()
                                .map(receipt -> follow(item.name(), receipt))
                                .toArray(CompletableFuture[]::new))
                        .exceptionally(gone -> {
                            cutOff.incrementAndGet();
                            return null;
                        }));
                all.removeIf(CompletableFuture::isDone);
            } catch (TooLong e) {
                display.failed(item.name(), e.reason());
            } catch (IOException e) {
                display.failed(item.name(), "The file cannot be read.");
            }
        }
        all.forEach(CompletableFuture::join);
        if (cutOff.get() > 0) {
            display.serverGone(handed - cutOff.get());
        }
    }

    /// Shows what became of a dispatch. Fails only with [ServerGone].
    private CompletableFuture<Void> follow(String name, CompletableFuture<Receipt> taken) {
        return taken.thenCompose(receipt ->
                        receipt.outcome().thenAccept(outcome -> display.done(name, outcome, receipt.alreadyHad())))
                .exceptionally(failure -> {
                    if (ServerGone.isIn(failure)) {
                        throw new CompletionException(failure);
                    }
                    display.failed(name, "It could not be kept; the log says why. Import it again.");
                    return null;
                });
    }
}
