package dateline.archive;

import dateline.database.Database;
import dateline.database.OneWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newsroom's record: takes what dispatches contain, gives stories as readers may see them now.
///
/// One writer groups concurrent filings into one transaction and numbers the changes. Every [Follower] is told of a
/// change after it is synced to disk and before the filing is acknowledged. [#read] gives one [Snapshot] to read from.
public final class Archive implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    /// How many stories of one dispatch are filed in one transaction.
    public static final int MOST_STORIES_AT_ONCE = 500;

    private final Database database;
    private final InstantSource clock;
    private final LongFunction<Optional<Filing>> journal;
    private final AtomicReference<Rules> rules;
    private final DamageReport damage;
    private final Scheduler scheduler;
    private final List<Follower> followers;
    private final OneWriter<Task, List<Change>> writer;

    private Archive(
            Database database,
            InstantSource clock,
            LongFunction<Optional<Filing>> journal,
            AtomicReference<Rules> rules,
            DamageReport damage) {
        Scheduler scheduler = new Scheduler(clock);
        List<Follower> followers = new CopyOnWriteArrayList<>();
        this.database = database;
        this.clock = clock;
        this.journal = journal;
        this.rules = rules;
        this.damage = damage;
        this.scheduler = scheduler;
        this.followers = followers;
        this.writer = new OneWriter<>(
                "archive",
                database,
                (handle, task) -> rules.get().tasks().run(handle, task),
                done -> committed(database, followers, scheduler, done));
    }

    /// Opens the record, creating it if necessary, and publishes the stories whose embargo ended while it was closed.
    ///
    /// @param journal reads a dispatch with the present readers, by its number in the journal; empty if the journal
    ///     does not have it. The archive mends damaged rows from it. It also uses it to recognise that a difference
    ///     comes from a newer version of Dateline and not from the supplier
    public static Archive open(
            Path file, ArchiveSettings settings, InstantSource clock, LongFunction<Optional<Filing>> journal) {
        Database database = Database.open(file, "dateline/archive");
        new DigestUpgrade(database).run();
        DamageReport damage = new DamageReport();
        database.configure(DamageReport.class, report -> report.shareWith(damage));
        Rules rules = Rules.of(settings, clock, journal, database.read(VersionTable::last));
        Archive archive = new Archive(database, clock, journal, new AtomicReference<>(rules), damage);
        archive.start();
        return archive;
    }

    private void start() {
        damage.mendBy(row -> Thread.startVirtualThread(() -> mend(row)));
        scheduler.start(by -> writer.submit(new Task.Lift(by)));
        database.change(handle -> rules.get().shownBefore().record(handle, clock.instant()));
        fillCards();
        try {
            liftDue().join();
        } catch (CompletionException e) {
            scheduler.retry(e);
        }
    }

    /// Registers a follower: it is told of every change that is committed from now on. It replaces the follower of the
    /// same name.
    ///
    /// @param name for the log and the metrics
    /// @param follow is told of changes in the order of their numbers; it must not wait, for filings wait for it
    /// @param startOver makes the follower forget everything that it derived; called if it failed
    public void follow(String name, Consumer<List<Change>> follow, Runnable startOver) {
        Follower follower = new Follower(name, follow, startOver, read(Snapshot::lastChange));
        unfollow(name);
        followers.add(follower);
    }

    /// Removes a follower, if there is one of this name.
    public void unfollow(String name) {
        followers.removeIf(follower -> follower.name().equals(name));
    }

    /// Lists the followers in the order in which they were registered.
    public List<Follower> followers() {
        return List.copyOf(followers);
    }

    /// Runs `work` on a snapshot of the stories as readers may see them now. Takes one read transaction. Work must not
    /// call the archive again: it would wait for a second connection, and see a later moment.
    public <T> T read(Function<Snapshot, T> work) {
        return database.read(handle -> work.apply(new Snapshot(handle, rules.get(), clock.instant())));
    }

    /// Returns how many read transactions were begun since the archive was opened.
    public long reads() {
        return database.reads();
    }

    /// Applies other settings to the tasks and questions that follow. Stories that are filed stay as they were
    /// decided, as after a restart; [#reroute] applies the new rules to them.
    public void reload(ArchiveSettings settings) {
        rules.set(Rules.of(settings, clock, journal, database.read(VersionTable::last)));
    }

    /// Files what a dispatch gave; completes when it is synced and nothing shows what was before it. The future fails
    /// with [FilingOutOfOrder] where `after` is not the last dispatch that is filed.
    ///
    /// Many stories are filed some at a time, so that others need not wait for all of them: a kill, for example.
    ///
    /// @param after the number of the dispatch before it; 0 for the first
    /// @return the changes of the last of them
    public CompletableFuture<List<Change>> file(long after, Filing filing) {
        return file(after, FilingProgress.of(filing), 0);
    }

    private CompletableFuture<List<Change>> file(long after, FilingProgress sent, int from) {
        Task.File some = new Task.File(after, sent, from, Math.min(sent.size(), from + MOST_STORIES_AT_ONCE));
        CompletableFuture<List<Change>> filed = writer.submit(some);
        // Not on the writer's own thread: it must not wait for its own queue.
        return some.isLast() ? filed : filed.thenComposeAsync(changes -> file(after, sent, some.to()));
    }

    /// When its writer last completed a task, by [System#nanoTime]. Each part of a long dispatch is a task.
    public long answered() {
        return writer.answered();
    }

    /// Carries out at once the kills of a dispatch that waits for its turn; [#file] keeps what came of it later.
    /// Completes as that does.
    public CompletableFuture<List<Change>> killAhead(Filing filing) {
        return writer.submit(new Task.KillAhead(filing));
    }

    /// Files what a dispatch gives to a mended reader, as if it had given it when it came; then what time has changed
    /// since.
    public CompletableFuture<List<Change>> fileAgain(Filing filing) {
        return writer.submit(new Task.FileAgain(filing))
                .thenCompose(changes -> liftDue().thenApply(lifted -> changes));
    }

    /// Does what an editor decided; completes and fails as [#file] does: a decision is a dispatch like any.
    ///
    /// @param at when it was decided
    public CompletableFuture<List<Change>> decide(long after, long dispatch, Decision decision, Instant at) {
        return writer.submit(new Task.Decide(after, dispatch, decision, at));
    }

    /// Applies the present rules to the stories of which a version came since a time, as a replay would.
    public CompletableFuture<List<Change>> reroute(Instant since) {
        return writer.submit(new Task.Reroute(since, clock.instant()));
    }

    /// Lists what [#reroute] would change, and changes nothing.
    public List<Rerouted> wouldReroute(Instant since) {
        return database.read(handle -> rules.get().rerouting().list(handle, since, clock.instant()));
    }

    /// Publishes what is free of its embargo by now; happens by itself, and is called after a replay.
    public CompletableFuture<List<Change>> liftDue() {
        return writer.submit(new Task.Lift(clock.instant()));
    }

    /// Kills the stories among these that are not killed. For a replay of a journal in which a kill may be damaged.
    public CompletableFuture<List<Change>> keepKilled(List<String> stories) {
        return writer.submit(new Task.KeepKilled(stories, clock.instant()));
    }

    /// How many rows are known to be damaged and are not mended yet.
    public int damagedRows() {
        return damage.count();
    }

    /// The number of the journal's last dispatch that is filed here; 0 for none.
    public long lastDispatch() {
        return lastFiled().number();
    }

    /// The journal's last dispatch that is filed here.
    public LastFiled lastFiled() {
        return database.read(LastFiled::find).orElseThrow();
    }

    /// What is dated later than now, by more than a minute: a clock ran ahead when it came, or runs behind now.
    public DatedAhead datedAhead() {
        return database.read(handle -> DatedAhead.of(handle, clock.instant().plusSeconds(60)));
    }

    /// Whether there is a story with this id, also one that readers may not see.
    public boolean has(String id) {
        return database.read(
                handle -> StoryTable.find(handle, GuidTable.current(handle, id)).isPresent());
    }

    /// Whether a story, its newest version or a later take waits for an editor or its supplier.
    public boolean waits(String id) {
        return database.read(handle -> StoryTable.find(handle, GuidTable.current(handle, id))
                .filter(row -> row.standing().waits())
                .isPresent());
    }

    /// Lists the ids of the stories that have a slug in their address, as `bank-fails`.
    public List<String> idsOfSlug(String slug) {
        return slug.matches("[a-z0-9-]+") ? database.read(handle -> StoryTable.ofSlug(handle, slug)) : List.of();
    }

    /// When a story will be shown that only its embargo keeps from readers; empty for all others.
    public Optional<Instant> findEmbargoEnd(String id) {
        return database.read(handle -> StoryTable.find(handle, GuidTable.current(handle, id))
                .filter(row -> row.standing().state() == State.SCHEDULED)
                .map(row -> row.standing().dueAt()));
    }

    /// Whether readers could ever see the story with this id.
    public boolean wasShown(String id) {
        return database.read(handle -> StoryTable.find(handle, GuidTable.current(handle, id))
                .filter(row -> row.published() != null)
                .isPresent());
    }

    /// Lists the stories that wait for an editor, for their supplier or for the end of an embargo, the newest first.
    public List<HeldStory> held(int limit) {
        return database.read(handle -> rules.get().history().held(handle, limit, clock.instant()));
    }

    /// Counts the stories that wait for an editor or for their supplier.
    public long countHeld() {
        return database.read(StoryTable::countWaiting);
    }

    /// Returns the sections in the order of the settings.
    public List<Section> sections() {
        return rules.get().settings().sections();
    }

    /// Returns the site's time zone.
    public ZoneId zone() {
        return rules.get().settings().zone();
    }

    @Override
    public void close() {
        scheduler.close();
        writer.close();
        database.close();
    }

    /// Once, for what came before cards were kept.
    private void fillCards() {
        while (database.write(CardTable::fillSome)) {
            Thread.yield();
        }
    }

    private void mend(DamagedRow row) {
        try {
            writer.submit(new Task.Mend(row)).join();
        } catch (RejectedExecutionException closing) {
            // the next run mends it
        } catch (CompletionException e) {
            LOG.error("{} could not be mended now; the next reader that meets it tries again", row.key(), e.getCause());
        } finally {
            damage.asked(row);
        }
    }

    private static void committed(
            Database database, List<Follower> followers, Scheduler scheduler, List<List<Change>> done) {
        List<Change> changes = done.stream().flatMap(List::stream).toList();
        if (!changes.isEmpty()) {
            followers.forEach(follower -> follower.tell(changes));
        }
        scheduler.next(() -> database.read(StoryTable::nextDue));
    }
}
