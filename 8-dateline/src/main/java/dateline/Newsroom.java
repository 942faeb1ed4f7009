package dateline;

import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Article;
import dateline.archive.Change;
import dateline.archive.Illustration;
import dateline.archive.Lookup;
import dateline.archive.SupplierTerms;
import dateline.errands.Errands;
import dateline.errands.NewsroomErrands;
import dateline.intake.BoundedIntake;
import dateline.intake.Copydesk;
import dateline.intake.PictureFetch;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.media.Media;
import dateline.media.Refused;
import dateline.pages.Pages;
import dateline.related.Related;
import dateline.settings.Settings;
import dateline.site.Tags;
import dateline.story.Rendition;
import dateline.story.readers.Readers;
import dateline.wire.Intake;
import dateline.wire.outward.Outward;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/// A data folder with all modules on it, wired: dispatches go in at [#intake], pages follow the changes.
final class Newsroom implements AutoCloseable {
    private static final int NEWEST = 500;

    private final Settings settings;
    private final Journal journal;
    private final Pages pages;
    private final Related related;
    private final Archive archive;
    private final Media media;
    private final Copydesk copydesk;
    private final Intake intake;
    private final Outward outward;
    private final PictureFetch fetch;
    private final Errands errands;
    private volatile boolean open;
    private volatile Runnable toldOfChanges = () -> {};

    /// @param progress told the number of each dispatch of an earlier run that is filed first
    Newsroom(Path data, Settings settings, InstantSource clock, Consumer<Long> progress) {
        this.settings = settings;
        this.journal = Journal.open(data.resolve("journal.db"));
        this.pages = new Pages(settings.pages().memory());
        this.related = new Related(this::archive);
        this.archive = Archive.open(data.resolve("archive.db"), archiveSettings(settings), clock, this::follow);
        this.media = new Media(data.resolve("media"), journal::findBytes, sha256 -> pages.drop(Tags.ofPicture(sha256)));
        this.copydesk =
                new Copydesk(journal, archive, new Readers(settings.site().zone()), sha256 -> look(media, sha256));
        this.intake = new BoundedIntake(copydesk);
        this.outward = new Outward(new HashSet<>(settings.network().privateHosts()));
        this.fetch = new PictureFetch(new HashSet<>(settings.pictures().hosts()), outward, clock, copydesk);
        this.errands = new NewsroomErrands(archive, journal, copydesk, clock);
        copydesk.start(progress);
        archive.mendDamage(this::fileAgain);
        open = true;
        fetchWhatIsMissing();
    }

    /// Files the whole journal into an archive of its own.
    ///
    /// @return how many dispatches there are
    static long replay(Path data, Path making, Settings settings, InstantSource clock, LongConsumer progress) {
        try (Journal journal = Journal.open(data.resolve("journal.db"));
                Archive archive =
                        Archive.open(making.resolve("archive.db"), archiveSettings(settings), clock, changes -> {});
                Media media = new Media(data.resolve("media"), journal::findBytes, sha256 -> {});
                Copydesk copydesk = new Copydesk(
                        journal, archive, new Readers(settings.site().zone()), sha256 -> look(media, sha256))) {
            journal.emptyQuarantine();
            copydesk.start(progress::accept);
            archive.liftDue().join();
            return journal.last();
        }
    }

    /// @param listener told after each change, before it is acknowledged; must not wait
    void onChange(Runnable listener) {
        toldOfChanges = listener;
    }

    Intake intake() {
        return intake;
    }

    Outward outward() {
        return outward;
    }

    Errands errands() {
        return errands;
    }

    Archive archive() {
        return archive;
    }

    Related related() {
        return related;
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

    @Override
    public void close() {
        fetch.close();
        outward.close();
        copydesk.close();
        media.close();
        archive.close();
        journal.close();
    }

    /// What the archive lost of a dispatch, the journal has.
    private void fileAgain(long dispatch) {
        journal.find(dispatch).ifPresent(entry -> copydesk.readAgain(entry).join());
    }

    /// Before a change is acknowledged no page may show what was before it.
    private void follow(List<Change> changes) {
        related.follow(changes);
        pages.drop(changes.stream().flatMap(change -> Tags.of(change).stream()).collect(Collectors.toSet()));
        toldOfChanges.run();
        if (open && !settings.pictures().hosts().isEmpty()) {
            changes.stream().flatMap(change -> change.stories().stream()).forEach(this::fetchPictures);
        }
    }

    /// What an earlier run had no time to fetch, of the newest stories.
    private void fetchWhatIsMissing() {
        if (!settings.pictures().hosts().isEmpty()) {
            archive.newest(NEWEST).forEach(article -> fetchPictures(article.id()));
        }
    }

    private void fetchPictures(String story) {
        Thread.startVirtualThread(() -> {
            if (archive.lookup(story) instanceof Lookup.Shown(Article article)) {
                article.pictures().stream()
                        .filter(picture -> picture.sha256() == null)
                        .forEach(picture -> fetchLargest(article.supplier(), picture));
            }
        });
    }

    private void fetchLargest(String supplier, Illustration illustration) {
        illustration.picture().renditions().stream()
                .filter(rendition ->
                        rendition.href() != null && rendition.href().startsWith("http"))
                .max((a, b) -> Integer.compare(width(a), width(b)))
                .ifPresent(rendition -> fetch.fetch(supplier, Objects.requireNonNull(rendition.href())));
    }

    private static int width(Rendition rendition) {
        return Objects.requireNonNullElse(rendition.width(), 0);
    }

    private static CompletableFuture<List<Fault>> look(Media media, String sha256) {
        return media.prepare(sha256)
                .thenApply(prepared -> media.find(sha256).orElse(null) instanceof Refused refused
                        ? List.of(new Fault("the picture", refused.reason()))
                        : List.of());
    }

    private static ArchiveSettings archiveSettings(Settings settings) {
        Map<String, SupplierTerms> terms = settings.suppliers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().terms()));
        return new ArchiveSettings(
                settings.site().zone(),
                settings.site().sections(),
                terms,
                settings.archive().backdateAfter(),
                settings.routing(),
                settings.archive().twins());
    }
}
