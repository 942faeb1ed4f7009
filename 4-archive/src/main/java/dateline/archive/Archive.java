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
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newsroom's archive: files the content of dispatches and returns stories as readers may see them now.
///
/// One writer groups concurrent filings into one transaction and numbers the changes. Every [Follower] receives
/// a change after it is synced to disk and before the filing is acknowledged. [#read] gives one [Snapshot] to
/// read from.
public final class Archive implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    /// The most stories of one dispatch that are filed in one transaction.
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

    /// Opens the archive, creating it if necessary, and publishes the stories whose embargo ended while it
    /// was closed.
    ///
    /// @param journal reads a dispatch by its number in the journal, with the current readers; empty if the
    ///     journal does not have it. The archive repairs damaged rows from it. It also uses it to recognise a
    ///     difference that comes from a newer version of Dateline and not from the supplier
    public static Archive open(
            Path file, ArchiveSettings settings, InstantSource clock, LongFunction<Optional<Filing>> journal) {
        Database database = Database.open(file, "dateline/archive");
        new DigestUpgrade(database).run();
        DamageReport damage = new DamageReport();
        database.configure(DamageReport.class, report -> report.shareWith(damage));
        Rules rules = Rules.of(settings, clock, journal, database.read(VersionTable::last));
        Archive archive = new Archive(database, clock, journal, new AtomicReference<>(rules), damage);
        try {
            archive.start();
        } catch (Throwable fault) {
            archive.close();
            throw fault;
        }
        return archive;
    }

    private void start() {
        damage.mendBy(row -> Thread.startVirtualThread(() -> mend(row)));
        scheduler.start(by -> writer.submit(new Task.Lift(by)));
        database.change(handle -> rules.get().shownBefore().record(handle, clock.instant()));
        fillCards();
        fillTopics();
        try {
            liftDue().join();
        } catch (CompletionException e) {
            scheduler.retry(e);
        }
    }

    /// Registers a follower: it receives every change that is committed from now on. It replaces the follower
    /// of the same name.
    ///
    /// @param name for the log and the metrics
    /// @param follow receives the changes in the order of their numbers; must not block, because filings wait
    ///     for it
    /// @param startOver makes the follower forget everything that it derived; called if it failed, with the
    ///     number of the latest change that it may have missed
    public void follow(String name, Consumer<List<Change>> follow, LongConsumer startOver) {
        Follower follower = new Follower(name, follow, startOver, read(Snapshot::lastChange));
        unfollow(name);
        followers.add(follower);
    }

    /// Removes the follower of this name, if there is one.
    public void unfollow(String name) {
        followers.removeIf(follower -> follower.name().equals(name));
    }

    /// Lists the followers in the order in which they were registered.
    public List<Follower> followers() {
        return List.copyOf(followers);
    }

    /// Runs `work` on a snapshot of the stories as readers may see them now. Takes one read transaction. `work`
    /// must not call the archive again: it would wait for a second connection and see a later state.
    public <T> T read(Function<Snapshot, T> work) {
        return database.read(handle -> work.apply(new Snapshot(handle, rules.get(), clock.instant())));
    }

    /// Returns how many read transactions were started since the archive was opened.
    public long reads() {
        return database.reads();
    }

    /// Applies new settings to later tasks and reads. Stories that are filed already keep their state, as after
    /// a restart; [#reroute] applies the new rules to them.
    public void reload(ArchiveSettings settings) {
        rules.set(Rules.of(settings, clock, journal, database.read(VersionTable::last)));
    }

    /// Files the content of a dispatch. The future completes when the changes are synced and nothing shows the
    /// old state any more. It fails with [FilingOutOfOrder] if `after` is not the last filed dispatch.
    ///
    /// A dispatch with many stories is filed in parts, so that other tasks, such as a kill, do not wait for all
    /// of them.
    ///
    /// @param after the number of the preceding dispatch; 0 for the first
    /// @return the changes of the last part
    public CompletableFuture<List<Change>> file(long after, Filing filing) {
        return file(after, FilingProgress.of(filing), 0);
    }

    private CompletableFuture<List<Change>> file(long after, FilingProgress sent, int from) {
        Task.File some = new Task.File(after, sent, from, Math.min(sent.size(), from + MOST_STORIES_AT_ONCE));
        CompletableFuture<List<Change>> filed = writer.submit(some);
        // Not on the writer's own thread: it must not wait for its own queue.
        return some.isLast() ? filed : filed.thenComposeAsync(changes -> file(after, sent, some.to()));
    }

    /// Returns when the writer last completed a task, as a [System#nanoTime] value. Each part of a long
    /// dispatch is a task.
    public long answered() {
        return writer.answered();
    }

    /// Carries out the kills of a dispatch at once, before its turn. [#file] files the dispatch itself later.
    /// The future completes as that of [#file].
    public CompletableFuture<List<Change>> killAhead(Filing filing) {
        return writer.submit(new Task.KillAhead(filing));
    }

    /// Files a dispatch again as the current readers read it, with its original time of arrival. Then applies
    /// what time has changed since.
    public CompletableFuture<List<Change>> fileAgain(Filing filing) {
        return writer.submit(new Task.FileAgain(filing))
                .thenCompose(changes -> liftDue().thenApply(lifted -> changes));
    }

    /// Carries out an editor's decision. A decision is a dispatch, so the future completes and fails as that
    /// of [#file].
    ///
    /// @param at when the editor decided
    public CompletableFuture<List<Change>> decide(long after, long dispatch, Decision decision, Instant at) {
        return writer.submit(new Task.Decide(after, dispatch, decision, at));
    }

    /// Applies the current rules to the stories with a version that arrived at or after `since`, as a
    /// replay would.
    public CompletableFuture<List<Change>> reroute(Instant since) {
        return writer.submit(new Task.Reroute(since, clock.instant()));
    }

    /// Lists what [#reroute] would change, and changes nothing.
    public List<Rerouted> wouldReroute(Instant since) {
        return database.read(handle -> rules.get().rerouting().list(handle, since, clock.instant()));
    }

    /// Applies the ends of embargoes and licences up to now. This happens automatically; call it after
    /// a replay.
    public CompletableFuture<List<Change>> liftDue() {
        return writer.submit(new Task.Lift(clock.instant()));
    }

    /// Kills those of these stories that are not killed. Used for the replay of a journal in which a kill may
    /// be damaged.
    public CompletableFuture<List<Change>> keepKilled(List<String> stories) {
        return writer.submit(new Task.KeepKilled(stories, clock.instant()));
    }

    /// Returns how many rows are known to be damaged and are not repaired yet.
    public int damagedRows() {
        return damage.count();
    }

    /// Returns the number of the journal's last dispatch that is filed here; 0 if none is.
    public long lastDispatch() {
        return lastFiled().number();
    }

    /// Returns the journal's last dispatch that is filed here.
    public LastFiled lastFiled() {
        return database.read(LastFiled::find).orElseThrow();
    }

    /// Returns what is dated more than a minute after now: the clock was ahead when it arrived, or is
    /// behind now.
    public DatedAhead datedAhead() {
        return database.read(handle -> DatedAhead.of(handle, clock.instant().plusSeconds(60)));
    }

    /// Returns whether a story with this id exists, even if readers may not see it.
    public boolean has(String id) {
        return database.read(
                handle -> StoryTable.find(handle, GuidTable.current(handle, id)).isPresent());
    }

    /// Returns the id of the story into which a story was merged; the same id if it was never merged.
    public String currentId(String id) {
        return database.read(handle -> GuidTable.current(handle, id));
    }

    /// Returns whether a story, its newest version or a later take waits for an editor or its supplier.
    public boolean waits(String id) {
        return database.read(handle -> StoryTable.find(handle, GuidTable.current(handle, id))
                .filter(row -> row.publication().waits())
                .isPresent());
    }

    /// Lists the ids of the stories whose address has this slug, for example `bank-fails`.
    public List<String> idsOfSlug(String slug) {
        return slug.matches("[a-z0-9-]+") ? database.read(handle -> StoryTable.ofSlug(handle, slug)) : List.of();
    }

    /// Returns whether any package is kept.
    public boolean hasPackages() {
        return database.read(PackageTable::isUsed);
    }

    /// Lists the packages of a supplier that concern these items, and what each still waits for.
    public List<PackageState> packages(String supplier, List<String> guids) {
        return database.read(handle -> PackageState.list(handle, supplier, guids));
    }

    /// Returns when the embargo of a story ends, if only the embargo keeps the story from readers;
    /// empty otherwise.
    public Optional<Instant> findEmbargoEnd(String id) {
        return database.read(handle -> StoryTable.find(handle, GuidTable.current(handle, id))
                .filter(row -> row.publication().state() == State.SCHEDULED)
                .map(row -> row.publication().dueAt()));
    }

    /// Returns whether readers could ever see the story with this id.
    public boolean wasShown(String id) {
        return database.read(handle -> StoryTable.find(handle, GuidTable.current(handle, id))
                .filter(row -> row.published() != null)
                .isPresent());
    }

    /// Lists the stories that wait for an editor, for their supplier or for the end of an embargo, the
    /// newest first.
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

    /// Adds cards for the versions that were filed before cards existed. This is needed only once.
    private void fillCards() {
        while (database.write(CardTable::fillSome)) {
            Thread.yield();
        }
    }

    /// Adds the topics of the stories that were filed before topics were kept. This is needed only once.
    private void fillTopics() {
        while (database.write(TopicTable::fillSome)) {
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
