package dateline.intake;

import dateline.archive.Archive;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Carries out kills before their turn. A failure changes nothing: the filing repeats the kill, and reports.
final class KillsAhead {
    private final Archive archive;
    private final WriterWatch writer;
    /// The dispatches that are read and order a kill.
    private final Queue<InFlight> kills = new ConcurrentLinkedQueue<>();

    KillsAhead(Archive archive, WriterWatch writer) {
        this.archive = archive;
        this.writer = writer;
    }

    /// Takes a dispatch that orders a kill. Any thread may call this.
    void add(InFlight kill) {
        kills.add(kill);
    }

    /// Carries out the kills that wait for other dispatches.
    ///
    /// @return whether there were any
    boolean carryOut(FilingWindow window) {
        boolean submitted = false;
        for (InFlight kill = kills.poll(); kill != null; kill = kills.poll()) {
            if (window.isWaiting(kill)) {
                writer.watch(carryOut(kill));
                submitted = true;
            }
        }
        return submitted;
    }

    private CompletableFuture<?> carryOut(InFlight kill) {
        return Kills.findDecided(kill.dispatch())
                .map(story -> archive.keepKilled(List.of(story)))
                .orElseGet(() -> archive.killAhead(Filings.of(
                        kill.number(), kill.dispatch(), kill.reading().join())));
    }
}
