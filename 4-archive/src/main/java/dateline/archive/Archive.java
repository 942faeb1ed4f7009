package dateline.archive;

import dateline.database.Database;
import dateline.database.OneWriter;
import dateline.database.StorageFault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newsroom's record: takes what dispatches gave, gives stories as readers may see them now.
///
/// One writer gathers concurrent filings into one transaction and numbers what changed. Before a filing is
/// acknowledged, whoever follows has been told its changes.
public final class Archive implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    /// How many stories of one dispatch are filed in one transaction.
    public static final int MOST_STORIES_AT_ONCE = 500;

    private final Database database;
    private final InstantSource clock;
    private final LongFunction<Optional<Filing>> journal;
    private volatile Rules rules;
    private final DamageReport damage = new DamageReport();
    private final OneWriter<Task, List<Change>> writer;
    private final Alarm alarm;
    private final Consumer<List<Change>> follower;

    private Archive(
            Database database,
            ArchiveSettings settings,
            InstantSource clock,
            Consumer<List<Change>> follower,
            LongFunction<Optional<Filing>> journal) {
        this.database = database;
        this.clock = clock;
        this.journal = journal;
        this.follower = follower;
        database.configure(DamageReport.class, report -> report.shareWith(damage));
        this.rules = rules(settings);
        this.writer = new OneWriter<>(
                "archive", database, (handle, task) -> rules.tasks().run(handle, task), this::committed);
        this.alarm = new Alarm(clock, by -> writer.submit(new Task.Lift(by)));
        damage.mendBy(row -> Thread.startVirtualThread(() -> mend(row)));
    }

    /// Opens the record and publishes what came free of its embargo while it was closed.
    ///
    /// @param follower told of changes after they are synced and before they are acknowledged
    /// @param journal gives what a dispatch gives to the present readers, by its number in the journal; empty
    ///     if the journal does not have it. Damaged rows are mended from it, and what it reads differently than an
    ///     earlier version of Dateline is no update
    public static Archive open(
            Path file,
            ArchiveSettings settings,
            InstantSource clock,
            Consumer<List<Change>> follower,
            LongFunction<Optional<Filing>> journal) {
        Database database = Database.open(file, "dateline/archive");
        new DigestUpgrade(database).run();
        Archive archive = new Archive(database, settings, clock, follower, journal);
        try {
            archive.recordShown();
            archive.fillCards();
            archive.liftDue().join();
        } catch (CompletionException e) {
            archive.liftLater(e);
        }
        return archive;
    }

    /// Applies other settings from the next task and the next question on. Stories that are there stay as they were
    /// decided, as after a restart; [#reroute] applies the new rules to them.
    public void reload(ArchiveSettings settings) {
        rules = rules(settings);
    }

    /// Files what a dispatch gave; completes when it is synced and nothing shows what was before it. The future fails
    /// with [FilingOutOfOrder] where `after` is not the last dispatch that is filed.
    ///
    /// Many stories are filed some at a time, so that others need not wait for all of them: a kill, for example.
    ///
    /// @param after the number of the dispatch before it; 0 for the first
    /// @return the changes of the last of them
    public CompletableFuture<List<Change>> file(long after, Filing filing) {
        return file(after, Sent.of(filing), 0);
    }

    private CompletableFuture<List<Change>> file(long after, Sent sent, int from) {
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
        return database.read(handle -> rules.rerouting().list(handle, since, clock.instant()));
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

    public Lookup lookup(String id) {
        return database.read(handle -> articles(handle).lookup(id));
    }

    /// The story that had an address on a site that moved in here.
    ///
    /// @param path with the query where that named the story: `/2024/02/ferry/`, `/?p=12`
    public Lookup formerly(String path) {
        return database.read(handle -> FormerAddressTable.findStory(handle, path)
                .map(articles(handle)::lookup)
                .orElseGet(Lookup.Unknown::new));
    }

    /// Lists the shown stories that are the same copy as one, which itself may be killed: an editor wants to know what
    /// still stands.
    public List<Twin> twins(String id) {
        return database.read(handle -> StoryTable.find(handle, id).stream()
                .flatMap(row -> rules.restander().twins(handle, row, clock.instant()).stream())
                .flatMap(twin -> cards(handle).find(twin).stream())
                .map(Twin::of)
                .toList());
    }

    /// Lists the versions of a shown story that readers have seen and may still see, the newest first.
    /// Empty where there is but one, or where its supplier's terms keep the others to the newsroom.
    public List<Edition> history(String id) {
        return database.read(handle -> rules.history().list(handle, id, clock.instant()));
    }

    /// Lists the stories that wait for an editor, for their supplier or for the end of an embargo, the newest first.
    public List<HeldStory> held(int limit) {
        return database.read(handle -> rules.history().held(handle, limit, clock.instant()));
    }

    /// Counts the stories that wait for an editor or for their supplier.
    public long countHeld() {
        return database.read(StoryTable::countWaiting);
    }

    /// Lists the newest of all sections with their bodies, newest first. Lists that readers see are of cards.
    public List<Article> newest(int limit) {
        return database.read(handle -> articles(handle).newest(null, limit));
    }

    public List<Article> newest(String section, int limit) {
        return database.read(handle -> articles(handle).newest(section, limit));
    }

    /// Gives the newest one after another, newest first: only one whole story is in memory at a time.
    public void eachNewest(int limit, Consumer<Article> taker) {
        database.read(handle -> {
            articles(handle).eachNewest(limit, taker);
            return true;
        });
    }

    /// Lists the newest, newest first.
    ///
    /// @param section null for all
    public List<Card> newestCards(@Nullable String section, int limit) {
        return database.read(handle -> cards(handle).newest(section, limit));
    }

    /// Lists what was published strictly before a story, newest first.
    ///
    /// @param section null for all
    public List<Card> before(@Nullable String section, Instant published, String id, int limit) {
        return database.read(handle -> cards(handle).before(section, published, id, limit));
    }

    /// Lists a day of the site's zone, newest first.
    public List<Card> day(LocalDate day) {
        return database.read(handle -> cards(handle).day(day));
    }

    /// The card of a story that readers may see, whether it stands in lists or not.
    public Optional<Card> findCard(String id) {
        return database.read(handle -> cards(handle).find(id));
    }

    /// The nearest earlier day that has stories.
    public Optional<LocalDate> dayBefore(LocalDate day) {
        return database.read(handle -> articles(handle).dayBefore(day));
    }

    /// The nearest later day that has stories.
    public Optional<LocalDate> dayAfter(LocalDate day) {
        return database.read(handle -> articles(handle).dayAfter(day));
    }

    /// The Next Article: what was published just before this one in its section; for a story behind which the same
    /// copy stands in lists, that one's.
    public Optional<Article> next(Article article) {
        return nextCard(listed(article))
                .flatMap(card -> database.read(handle -> articles(handle).findShown(card.id())));
    }

    /// As [#next], without its body.
    ///
    /// @param listed as [#listed] gives it
    public Optional<Card> nextCard(Card listed) {
        return before(listed.section(), listed.published(), listed.id(), 1).stream()
                .findFirst();
    }

    /// The story that stands in lists for one: mostly itself.
    public Card listed(Article article) {
        return Optional.ofNullable(article.behind()).flatMap(this::findCard).orElseGet(() -> Card.of(article));
    }

    /// Whether a story that readers may see now shows the picture.
    public boolean shows(String sha256) {
        return database.read(handle ->
                PictureTable.usersOfPicture(handle, sha256).stream().anyMatch(id -> shows(handle, id, sha256)));
    }

    /// A card has the first pictures of a story, which are mostly all.
    private boolean shows(Handle handle, String id, String sha256) {
        return cards(handle)
                        .find(id)
                        .filter(card -> card.pictures().contains(sha256))
                        .isPresent()
                || articles(handle)
                        .findShown(id)
                        .filter(article ->
                                article.pictures().stream().anyMatch(picture -> sha256.equals(picture.sha256())))
                        .isPresent();
    }

    /// The ids of the stories that look for a picture.
    public List<String> usersOfPicture(String sha256) {
        return database.read(handle -> List.copyOf(PictureTable.usersOfPicture(handle, sha256)));
    }

    /// Lists the last change of each story that readers could see at some time, after a number, in their order: what
    /// whoever took stories up to that number has to do.
    public List<Notice> notices(long after, int limit) {
        return database.read(handle -> new Notices(handle, articles(handle)).after(after, limit));
    }

    /// Lists what left the site and is not back, the last first.
    ///
    /// @param section null for all
    public List<Notice> departed(@Nullable String section, int limit) {
        return database.read(handle -> new Notices(handle, articles(handle)).departed(section, limit));
    }

    /// Lists shown stories to which others were joined, the last first, among the thousand that changed last.
    ///
    /// @param section null for all
    public List<Notice> joined(@Nullable String section, int limit) {
        return database.read(handle -> new Notices(handle, articles(handle)).joined(section, limit));
    }

    public List<Section> sections() {
        return rules.settings().sections();
    }

    public ZoneId zone() {
        return rules.settings().zone();
    }

    @Override
    public void close() {
        alarm.close();
        writer.close();
        database.close();
    }

    private Rules rules(ArchiveSettings settings) {
        return Rules.of(settings, clock, journal, database.read(VersionTable::last));
    }

    private void recordShown() {
        database.change(handle -> rules.shownBefore().record(handle, clock.instant()));
    }

    private Articles articles(Handle handle) {
        return new Articles(handle, zone(), rules.routing(), clock.instant());
    }

    private Cards cards(Handle handle) {
        return new Cards(handle, zone(), rules.routing(), clock.instant());
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

    private void committed(List<List<Change>> done) {
        List<Change> changes = done.stream().flatMap(List::stream).toList();
        try {
            if (!changes.isEmpty()) {
                follower.accept(changes);
            }
        } finally {
            wakeWhenNextDue();
        }
    }

    private void wakeWhenNextDue() {
        try {
            alarm.next(database.read(StoryTable::nextDue));
        } catch (RuntimeException e) {
            liftLater(e);
        }
    }

    private void liftLater(RuntimeException failure) {
        StorageFault.log(LOG, "The next end of an embargo or a licence could not be read, and is tried again", failure);
        alarm.soon();
    }
}
