package dateline.archive;

import dateline.database.Database;
import dateline.database.OneWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newsroom's record: takes what dispatches gave, gives stories as readers may see them now.
///
/// One writer gathers concurrent filings into one transaction and numbers what changed. Before a filing is
/// acknowledged, whoever follows has been told its changes.
public final class Archive implements AutoCloseable {
    private sealed interface Work {
        record File(Filing filing) implements Work {}

        record FileAgain(Filing filing) implements Work {}

        record Decide(long dispatch, Decision decision, Instant at) implements Work {}

        record Reroute(Instant since, Instant now) implements Work {}

        record Lift(Instant by) implements Work {}

        /// Makes a story's damaged row anew, or that of its last change.
        record Mend(String story, Instant now) implements Work {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private final Database database;
    private final ArchiveSettings settings;
    private final InstantSource clock;
    private final Routing routing;
    private final Restander restander;
    private final Filer filer;
    private final Rerouting rerouting;
    private final Mending mending;
    private final DamageReport damage = new DamageReport();
    private final OneWriter<Work, List<Change>> writer;
    private final Alarm alarm;
    private final Consumer<List<Change>> follower;

    private Archive(Database database, ArchiveSettings settings, InstantSource clock, Consumer<List<Change>> follower) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.follower = follower;
        this.routing = new Routing(settings);
        this.restander = new Restander(settings, routing);
        this.filer = new Filer(settings, restander);
        this.rerouting = new Rerouting(restander);
        this.mending = new Mending(restander);
        database.configure(DamageReport.class, report -> report.shareWith(damage));
        this.writer = new OneWriter<>("archive", database, this::work, this::committed);
        this.alarm = new Alarm(clock, by -> writer.submit(new Work.Lift(by)));
    }

    /// Opens the record and publishes what came free of its embargo while it was closed.
    ///
    /// @param follower told of changes after they are synced and before they are acknowledged
    public static Archive open(
            Path file, ArchiveSettings settings, InstantSource clock, Consumer<List<Change>> follower) {
        Archive archive = new Archive(Database.open(file, "dateline/archive"), settings, clock, follower);
        archive.liftDue().join();
        return archive;
    }

    /// Files what a dispatch gave; completes when it is synced and nothing shows what was before it. Call in the
    /// order of the dispatches.
    public CompletableFuture<List<Change>> file(Filing filing) {
        return writer.submit(new Work.File(filing));
    }

    /// Files what a dispatch gives to a mended reader, as if it had given it when it came; then what time has changed
    /// since.
    public CompletableFuture<List<Change>> fileAgain(Filing filing) {
        return writer.submit(new Work.FileAgain(filing))
                .thenCompose(changes -> liftDue().thenApply(lifted -> changes));
    }

    /// Does what an editor decided; completes as a filing does. Called in the order of the dispatches, of which it is
    /// one.
    public CompletableFuture<List<Change>> decide(long dispatch, Decision decision, Instant at) {
        return writer.submit(new Work.Decide(dispatch, decision, at));
    }

    /// Applies the present rules to the stories of which a version came since a time, as a replay would.
    public CompletableFuture<List<Change>> reroute(Instant since) {
        return writer.submit(new Work.Reroute(since, clock.instant()));
    }

    /// Lists what [#reroute] would change, and changes nothing.
    public List<Rerouted> wouldReroute(Instant since) {
        return database.read(handle -> rerouting.list(handle, since, clock.instant()));
    }

    /// Publishes what is free of its embargo by now; happens by itself, and is called after a replay.
    public CompletableFuture<List<Change>> liftDue() {
        return writer.submit(new Work.Lift(clock.instant()));
    }

    /// Has rows that turn out to be damaged mended: those that were made from one dispatch by filing it again, the others
    /// from what else is here. Each is tried once, in the background.
    ///
    /// @param fileAgain reads a dispatch again, by its number, and gives it to [#fileAgain]
    public void mendDamage(LongConsumer fileAgain) {
        damage.mendBy(row -> Thread.startVirtualThread(() -> mend(row, fileAgain)));
    }

    /// How many rows are known to be damaged and are not mended yet.
    public int damagedRows() {
        return damage.count();
    }

    private void mend(DamagedRow row, LongConsumer fileAgain) {
        try {
            if (row.dispatch() != null) {
                fileAgain.accept(row.dispatch());
            } else if (row.story() != null) {
                writer.submit(new Work.Mend(row.story(), clock.instant())).join();
            }
        } catch (RuntimeException e) {
            LOG.error("Row {} of the archive's table {} could not be mended", row.key(), row.table(), e);
        }
    }

    /// The number of the journal's last dispatch that is filed here.
    public long lastDispatch() {
        return database.read(handle -> handle.createQuery("select dispatch from progress")
                .mapTo(Long.class)
                .one());
    }

    /// Whether there is a story with this id, also one that readers may not see.
    public boolean has(String id) {
        return database.read(
                handle -> StoryTable.find(handle, GuidTable.current(handle, id)).isPresent());
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
                .flatMap(row -> restander.twins(handle, row, clock.instant()).stream())
                .map(articles(handle)::lookup)
                .flatMap(found -> found instanceof Lookup.Shown(Article twin) ? Stream.of(twin) : Stream.empty())
                .map(Twin::of)
                .toList());
    }

    /// Lists the versions of a shown story that readers may see, the newest first; empty where there is but one, or
    /// where
    /// its supplier's terms keep the others to the newsroom.
    public List<Edition> history(String id) {
        return database.read(handle -> new History(settings, routing).list(handle, id, clock.instant()));
    }

    /// Lists the stories that wait, the newest first.
    public List<HeldStory> held(int limit) {
        return database.read(handle -> new History(settings, routing).held(handle, limit));
    }

    /// Lists the newest of all sections, newest first.
    public List<Article> newest(int limit) {
        return database.read(handle -> articles(handle).newest(null, limit));
    }

    public List<Article> newest(String section, int limit) {
        return database.read(handle -> articles(handle).newest(section, limit));
    }

    /// Lists what was published strictly before a story, newest first.
    ///
    /// @param section null for all
    public List<Article> before(@Nullable String section, Instant published, String id, int limit) {
        return database.read(handle -> articles(handle).before(section, published, id, limit));
    }

    /// Lists a day of the site's zone, newest first.
    public List<Article> day(LocalDate day) {
        return database.read(handle -> articles(handle).day(day));
    }

    /// The nearest earlier day that has stories.
    public Optional<LocalDate> dayBefore(LocalDate day) {
        return database.read(handle -> articles(handle).dayBefore(day));
    }

    /// The nearest later day that has stories.
    public Optional<LocalDate> dayAfter(LocalDate day) {
        return database.read(handle -> articles(handle).dayAfter(day));
    }

    /// The Next Article: what was published just before this one in its section; for a story behind which the same copy
    /// stands in lists, that one's.
    public Optional<Article> next(Article article) {
        Article listed = listed(article);
        return before(listed.section(), listed.published(), listed.id(), 1).stream()
                .findFirst();
    }

    /// The story that stands in lists for one: mostly itself.
    public Article listed(Article article) {
        return article.behind() != null && lookup(article.behind()) instanceof Lookup.Shown(Article listed)
                ? listed
                : article;
    }

    /// Whether a story that readers may see now shows the picture.
    public boolean shows(String sha256) {
        return database.read(handle -> PictureTable.usersOfPicture(handle, sha256).stream()
                .map(articles(handle)::lookup)
                .anyMatch(found -> found instanceof Lookup.Shown(Article article)
                        && article.pictures().stream().anyMatch(picture -> sha256.equals(picture.sha256()))));
    }

    /// The ids of the stories that look for a picture.
    public List<String> usersOfPicture(String sha256) {
        return database.read(handle -> List.copyOf(PictureTable.usersOfPicture(handle, sha256)));
    }

    /// Lists the last change of each story that readers could see at some time, after a number, in their order: what
    /// whoever took stories up to that number has to do.
    public List<Notice> notices(long after, int limit) {
        return database.read(handle -> notices(handle).after(after, limit));
    }

    /// Lists what left the site and is not back, the last first.
    ///
    /// @param section null for all
    public List<Notice> departed(@Nullable String section, int limit) {
        return database.read(handle -> notices(handle).departed(section, limit));
    }

    /// Lists shown stories to which others were joined, the last first, among the thousand that changed last.
    ///
    /// @param section null for all
    public List<Notice> joined(@Nullable String section, int limit) {
        return database.read(handle -> notices(handle).joined(section, limit));
    }

    public List<Section> sections() {
        return settings.sections();
    }

    public ZoneId zone() {
        return settings.zone();
    }

    @Override
    public void close() {
        alarm.close();
        writer.close();
        database.close();
    }

    private Articles articles(Handle handle) {
        return new Articles(handle, settings.zone(), routing, clock.instant());
    }

    private Notices notices(Handle handle) {
        return new Notices(handle, articles(handle));
    }

    private List<Change> work(Handle handle, Work work) {
        return switch (work) {
            case Work.File(Filing filing) -> {
                filed(handle, filing.dispatch());
                yield filer.file(handle, filing);
            }
            case Work.FileAgain(Filing filing) -> {
                List<Change> changes = new ArrayList<>(mending.dispatch(handle, filing, clock.instant()));
                changes.addAll(filer.file(handle, filing));
                yield changes;
            }
            case Work.Mend(String story, Instant now) -> mending.story(handle, story, now);
            case Work.Decide(long dispatch, Decision decision, Instant at) -> {
                filed(handle, dispatch);
                yield filer.decide(handle, decision, at).stream().toList();
            }
            case Work.Reroute(Instant since, Instant now) -> rerouting.apply(handle, since, now);
            case Work.Lift(Instant by) -> filer.lift(handle, by);
        };
    }

    private static void filed(Handle handle, long dispatch) {
        handle.execute("update progress set dispatch = ?", dispatch);
    }

    private void committed(List<List<Change>> done) {
        damage.committed();
        List<Change> changes = done.stream().flatMap(List::stream).toList();
        if (!changes.isEmpty()) {
            follower.accept(changes);
        }
        alarm.next(database.read(StoryTable::nextDue));
    }
}
