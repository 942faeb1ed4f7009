package dateline;

import dateline.admin.NewsroomAdmin;
import dateline.admin.ServerReport;
import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Article;
import dateline.archive.ArticlePicture;
import dateline.archive.Change;
import dateline.archive.Lookup;
import dateline.archive.SupplierTerms;
import dateline.command.CannotRun;
import dateline.formats.readers.Readers;
import dateline.intake.BoundedIntake;
import dateline.intake.DispatchReader;
import dateline.intake.IntakeMemory;
import dateline.intake.IntakePipeline;
import dateline.intake.StorageHealth;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.media.Media;
import dateline.media.Refused;
import dateline.metrics.Meters;
import dateline.pages.Pages;
import dateline.search.SearchIndex;
import dateline.search.find.Search;
import dateline.search.related.Related;
import dateline.search.threads.Threads;
import dateline.settings.Settings;
import dateline.site.Facts;
import dateline.site.RelatedPages;
import dateline.site.ThreadPages;
import dateline.story.Rendition;
import dateline.wire.Intake;
import dateline.wire.outward.Outward;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a data folder and connects its modules. Dispatches enter at [#intake]; pages follow the changes.
final class Newsroom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);
    private static final int NEWEST = 500;

    private final DispatchReader reader;
    private final Journal journal;
    private final Pages pages;
    private final SearchIndex search;
    private final Related related;
    private final Threads threads;
    private final Search finder;
    private final Opened opened;
    private final Archive archive;
    private final Media media;
    private final StorageHealth storage;
    private final IntakePipeline pipeline;
    private final IntakeMemory memory = IntakeMemory.ofThisJava();
    private final Intake intake;
    private final InstantSource clock;
    private volatile Reach reach;
    private final NewsroomAdmin admin;
    private final AtomicLong caughtUp = new AtomicLong();

    /// Opens the modules, but starts nothing.
    private Newsroom(Path data, Settings settings, InstantSource clock, Opened opened) throws CannotRun {
        Journal journal = opened.add(Journal.open(data.resolve("journal.db")));
        Readers readers = settings.readers();
        DispatchReader reader = new DispatchReader(readers, journal::findPart, journal::containing);
        Pages pages = new Pages(settings.pages().memory(), clock);
        this.opened = opened;
        this.clock = clock;
        this.journal = journal;
        this.reader = reader;
        this.pages = pages;
        this.archive = opened.add(Archive.open(
                data.resolve("archive.db"),
                archiveSettings(settings),
                clock,
                number -> journal.find(number).map(reader::filing)));
        SameJournal.check(journal, archive, data);
        this.search = opened.add(new SearchIndex(archive, data.resolve("search")));
        this.related = new Related(search);
        this.threads = opened.add(new Threads(archive, search, data.resolve("search")));
        this.finder = new Search(search, archive::zone, clock);
        Media media = opened.add(new Media(
                data.resolve("media"), journal::findBytes, sha256 -> pages.drop(Set.of(Facts.picture(sha256)))));
        this.media = media;
        this.storage = new StorageHealth(data);
        this.pipeline =
                opened.add(new IntakePipeline(journal, archive, reader, storage, sha256 -> look(media, sha256)));
        this.intake = new BoundedIntake(pipeline, memory);
        this.reach = Reach.of(settings, clock, intake);
        opened.add(() -> reach.close());
        this.admin = new NewsroomAdmin(archive, journal, pipeline, clock);
    }

    /// Opens a data folder, registers the archive's followers, and files the dispatches that an earlier run
    /// kept but did not file.
    ///
    /// @throws CannotRun if the archive was made from another journal, or from a newer state of this one
    static Newsroom open(Path data, Settings settings, InstantSource clock) throws CannotRun {
        Opened opened = new Opened();
        try {
            Newsroom newsroom = new Newsroom(data, settings, clock, opened);
            newsroom.start();
            return newsroom;
        } catch (Throwable fault) {
            opened.closeAfter(fault);
            throw fault;
        }
    }

    private void start() {
        archive.follow("pages", this::dropPages, change -> pages.dropAll());
        pipeline.start(number -> caughtUp.incrementAndGet());
        threads.start(new ThreadPages(pages));
        search.start(new RelatedPages(related, threads, pages));
        archive.follow("pictures", this::fetchPictures, change -> {});
        ClockCheck.tell(archive.datedAhead(), clock.instant());
        fetchWhatIsMissing();
    }

    /// Applies other settings: rules, sections, time zone, and the allowed hosts. The memory for pages does
    /// not change.
    void reload(Settings settings) {
        Readers readers = settings.readers();
        reader.use(readers);
        archive.reload(archiveSettings(settings));
        renewReach(settings);
        pages.dropAll();
    }

    private void renewReach(Settings settings) {
        Reach before = reach;
        if (!before.isFor(settings)) {
            reach = Reach.of(settings, clock, intake);
            before.close();
            fetchWhatIsMissing();
        }
    }

    Intake intake() {
        return intake;
    }

    IntakeMemory memory() {
        return memory;
    }

    Outward outward() {
        return reach.outward();
    }

    NewsroomAdmin admin() {
        return admin;
    }

    Archive archive() {
        return archive;
    }

    Threads threads() {
        return threads;
    }

    Related related() {
        return related;
    }

    Search finder() {
        return finder;
    }

    Media media() {
        return media;
    }

    Pages pages() {
        return pages;
    }

    Journal journal() {
        return journal;
    }

    /// Registers the checks that tell why new copy is not taken or not filed.
    void watch(Vitals vitals) {
        vitals.watchOne("filing", pipeline::troubleOfFiling);
        vitals.watchOne("journal", pipeline::troubleOfJournal);
        vitals.watchOne("archive", pipeline::troubleOfArchive);
    }

    /// Returns why the disk cannot be written, as one sentence; empty if it can.
    Optional<String> troubleOfStorage() {
        return storage.sentence();
    }

    /// Returns the number of dispatches, and how many items wait to be filed, read or decided.
    ServerReport.Work work() {
        return new ServerReport.Work(
                journal.last(),
                Math.max(0, journal.last() - pipeline.filed()),
                caughtUp.get(),
                archive.countHeld(),
                journal.countQuarantined(),
                storage.free());
    }

    /// Registers the newsroom's metrics.
    void watch(Meters meters) {
        meters.watch(
                "dateline.archive.damaged.rows",
                "Rows of the archive that cannot be read, seen since the start and not mended yet",
                archive::damagedRows);
        meters.count("dateline.archive.reads", "Read transactions on the archive", archive::reads);
        meters.watch(
                "dateline.storage.failing", "1 while the disk cannot be written", () -> storage.isFailing() ? 1 : 0);
        meters.count("dateline.storage.failures", "Writes that failed", storage::failures);
        meters.watch("dateline.disk.free.bytes", "Free space on the disk of the data folder", storage::free);
        meters.watch("dateline.held.stories", "Stories that wait for an editor or their supplier", archive::countHeld);
        meters.watch("dateline.quarantined.dispatches", "Dispatches in the quarantine", journal::countQuarantined);
        meters.watch(
                "dateline.filing.behind",
                "Dispatches that are kept and not yet filed",
                () -> Math.max(0, journal.last() - pipeline.filed()));
    }

    /// Waits for the pictures that are being fetched.
    ///
    /// @param stall the longest wait without a new picture
    /// @return how many are still being fetched
    int awaitPictures(Duration stall) throws InterruptedException {
        return reach.fetch().awaitEnd(stall);
    }

    @Override
    public void close() {
        opened.close();
    }

    /// Drops outdated pages. This must happen before the change is acknowledged.
    private void dropPages(List<Change> changes) {
        pages.drop(changes.stream()
                .flatMap(change -> Facts.changedBy(change).stream())
                .collect(Collectors.toSet()));
    }

    private void fetchPictures(List<Change> changes) {
        if (reach.fetchesPictures()) {
            changes.stream().flatMap(change -> change.stories().stream()).forEach(this::fetchPictures);
        }
    }

    /// Fetches the pictures of the newest stories that an earlier run did not fetch.
    private void fetchWhatIsMissing() {
        if (reach.fetchesPictures()) {
            archive.read(snapshot -> snapshot.newest(null, NEWEST)).forEach(card -> fetchPictures(card.id()));
        }
    }

    private void fetchPictures(String story) {
        reach.fetch().inBackground(() -> {
            if (archive.<Lookup>read(snapshot -> snapshot.lookup(story)) instanceof Lookup.Shown(Article article)) {
                article.pictures().stream()
                        .filter(picture -> picture.sha256() == null)
                        .forEach(picture -> fetchLargest(article.supplier(), picture));
            }
        });
    }

    private void fetchLargest(String supplier, ArticlePicture illustration) {
        illustration.picture().renditions().stream()
                .filter(Rendition::isOnTheWeb)
                .max((a, b) -> Integer.compare(width(a), width(b)))
                .ifPresent(rendition -> reach.fetch().fetch(supplier, Objects.requireNonNull(rendition.href())));
    }

    private static int width(Rendition rendition) {
        return Objects.requireNonNullElse(rendition.width(), 0);
    }

    static CompletableFuture<List<Fault>> look(Media media, String sha256) {
        return media.prepare(sha256)
                .thenApply(prepared -> media.find(sha256).orElse(null) instanceof Refused refused
                        ? List.of(new Fault("the picture", refused.reason()))
                        : List.of());
    }

    static ArchiveSettings archiveSettings(Settings settings) {
        Map<String, SupplierTerms> terms = settings.suppliers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().terms()));
        return new ArchiveSettings(
                settings.site().zone(),
                settings.site().sections(),
                terms,
                settings.archive().backdateAfter(),
                settings.routing(),
                settings.archive().nearDuplicates());
    }
}
