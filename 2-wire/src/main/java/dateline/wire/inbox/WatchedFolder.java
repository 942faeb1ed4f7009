package dateline.wire.inbox;

import dateline.database.OwnerOnly;
import dateline.envelope.FileEnds;
import dateline.wire.Intake;
import dateline.wire.Outcome;
import dateline.wire.TooLong;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the inbox folder, and turns files that are dropped into it into dispatches.
///
/// A file in `inbox/NAME/` belongs to the supplier NAME; a file in `inbox/` itself belongs to the default
/// supplier. A file is taken if two looks found it the same, it has been unchanged for as long as its
/// [FileEnd] requires, and it did not change while it was read. It is moved to `done/` or `refused/` after the
/// journal has stored it and it was read. If it still grows there, it is taken again, as a newer version of
/// the same name.
public final class WatchedFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_IN_HAND = 256;

    private final Path inbox;
    private final String defaultSupplier;
    private final Places places;
    private final Listing listing;
    private final QuietFiles dropped;
    private final QuietFiles grown;
    private final TakenFiles taken;
    private final Retries retries;
    private final Hand hand;
    private final Set<Path> inHand = ConcurrentHashMap.newKeySet();
    /// Files that were read but could not be moved yet, with the reasons if they were refused.
    private final Map<Path, Settling> unmoved = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closing;

    /// @param look the file's state when it was read
    private record Settling(InboxFile drop, Look look, List<String> reasons) {}

    /// Starts the thread that watches the inbox.
    ///
    /// @param ends detects the end of a file for each format
    public WatchedFolder(Path inbox, String defaultSupplier, InstantSource clock, Intake intake, FileEnds ends)
            throws IOException {
        OwnerOnly.makeFolder(inbox);
        this.inbox = inbox.toRealPath();
        this.defaultSupplier = defaultSupplier;
        this.places = new Places(this.inbox);
        this.listing = new Listing(this.inbox, Places.FOLDERS);
        this.dropped = new QuietFiles(clock);
        this.grown = new QuietFiles(clock);
        this.taken = new TakenFiles(clock);
        this.retries = new Retries(clock);
        this.hand = new Hand(clock, intake, ends);
        this.thread = Thread.ofPlatform().name("inbox").start(this::watch);
    }

    /// Returns one sentence if the thread that reads the inbox has ended; empty while it runs.
    public Optional<String> trouble() {
        return thread.isAlive() ? Optional.empty() : Optional.of("The inbox is no longer watched. Restart Dateline.");
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

    /// Watches the inbox until it is closed. Continues whatever is thrown, including an [Error].
    private void watch() {
        while (!closing) {
            long started = System.nanoTime();
            try {
                if (retries.isDue(inbox)) {
                    look();
                    retries.succeeded(inbox);
                }
            } catch (Throwable e) {
                lookFailed(e);
            }
            pause(Duration.ofNanos(4 * (System.nanoTime() - started)));
        }
    }

    /// Logs the failure and schedules a retry. Pauses if even that fails.
    private void lookFailed(Throwable failure) {
        try {
            retries.failed(inbox, "cannot be looked through", failure);
        } catch (Throwable again) {
            pause(LONGEST_PAUSE);
        }
    }

    /// Pauses between looks: looks often, but uses at most a fifth of the time for it, however full the
    /// folder is.
    private void pause(Duration afterLook) {
        Duration pause = afterLook.compareTo(LONGEST_PAUSE) < 0 ? afterLook : LONGEST_PAUSE;
        try {
            Thread.sleep(pause.compareTo(LOOK_EVERY) > 0 ? pause : LOOK_EVERY);
        } catch (InterruptedException e) {
            LOG.debug("Nobody but the end of the program ends the inbox", e);
        }
    }

    private void look() throws IOException {
        Map<Path, Look> now = listing.list();
        dropped.note(now);
        takeQuiet(dropped, now);
        if (taken.isDue()) {
            Map<Path, Look> changed = taken.changed();
            grown.note(changed);
            takeQuiet(grown, changed);
        }
        retries.retain(file -> file.equals(inbox) || now.containsKey(file) || taken.drop(file) != null);
        unmoved.keySet().retainAll(now.keySet());
    }

    private void takeQuiet(QuietFiles quiet, Map<Path, Look> now) {
        now.keySet().stream()
                .filter(file -> !inHand.contains(file) && quiet.isQuiet(file) && retries.isDue(file))
                .sorted()
                .limit(Math.max(0, MOST_IN_HAND - inHand.size()))
                .forEach(file -> take(quiet, file, now.get(file)));
    }

    /// Takes a file. If it was already read and could not be moved, only moves it, unless it has changed since.
    private void take(QuietFiles quiet, Path file, @Nullable Look look) {
        if (look == null) {
            return;
        }
        InboxFile before = taken.drop(file);
        InboxFile drop = before == null ? InboxFile.of(inbox, file, defaultSupplier) : before;
        Settling left = unmoved.get(file);
        inHand.add(file);
        try {
            if (left != null && left.look().equals(look)) {
                settle(left);
            } else {
                take(quiet, drop, look, before != null);
            }
        } catch (NoSuchFileException e) {
            inHand.remove(file);
        } catch (Throwable e) {
            inHand.remove(file);
            retries.failed(file, "could not be taken", e);
        }
    }

    private void take(QuietFiles quiet, InboxFile drop, Look look, boolean again) throws IOException {
        Optional<CompletableFuture<List<Outcome>>> handed;
        try {
            handed = hand.over(drop, look, end -> quiet.isQuiet(drop.file(), end));
        } catch (TooLong e) {
            settle(new Settling(drop, look, List.of(e.reason())));
            return;
        }
        if (handed.isEmpty()) {
            inHand.remove(drop.file());
            return;
        }
        if (again) {
            LOG.warn(
                    "{} was written to after it was taken; it is read again as a newer version of {}",
                    drop.file(),
                    drop.name());
        }
        handed.get().whenComplete((outcomes, failure) -> finish(drop, look, outcomes, failure));
    }

    private void finish(InboxFile drop, Look look, @Nullable List<Outcome> outcomes, @Nullable Throwable failure) {
        if (failure != null || outcomes == null) {
            if (!closing) { // otherwise it is taken again after the next start
                notFiled(drop, failure == null ? new IOException("none") : failure);
            }
            return;
        }
        List<String> reasons =
                outcomes.stream().flatMap(outcome -> outcome.refused().stream()).toList();
        settle(new Settling(drop, look, reasons));
    }

    private void notFiled(InboxFile drop, Throwable failure) {
        try {
            retries.failed(drop.file(), "could not be filed", failure);
        } finally {
            inHand.remove(drop.file());
        }
    }

    private void settle(Settling done) {
        Path file = done.drop().file();
        try {
            InboxFile moved = places.settle(done.drop(), done.reasons());
            taken.forget(file);
            taken.watch(moved, done.look());
            unmoved.remove(file);
            retries.succeeded(file);
        } catch (Throwable e) { // an Error too: the file must not be read again at once
            unmoved.put(file, done);
            retries.failed(file, "was taken and could not be moved out of the inbox", e);
        } finally {
            inHand.remove(file);
        }
    }
}
