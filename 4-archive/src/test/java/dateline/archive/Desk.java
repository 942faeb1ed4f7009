package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Files stories into an archive for the tests, one minute apart.
final class Desk implements AutoCloseable {
    static final String AGENCY = "agency";
    static final ArchiveSettings SETTINGS = new ArchiveSettings(
            ZoneOffset.UTC,
            List.of(new Section("news", "News", List.of()), new Section("sport", "Sport", List.of("medtop:15000000"))),
            Map.of("slow", new SupplierTerms("news", false)),
            Duration.ofHours(6),
            List.of());

    private static final Instant OPENS = Instant.parse("2026-03-01T08:00:00Z");

    final List<Change> changes = new ArrayList<>();
    /// The filings that the archive can look up again, by dispatch number.
    final Map<Long, Filing> journal = new ConcurrentHashMap<>();
    /// Receives the number of each dispatch that the archive looks up in the journal, before the lookup.
    volatile LongConsumer asked = number -> {};
    final Archive archive;
    final PublicView seen;
    Instant now;
    private long dispatches;

    Desk(Path folder) {
        this(folder, List.of(), null);
    }

    /// @param terms the agency's terms; null for the usual ones
    Desk(Path folder, List<Rule> rules, @Nullable SupplierTerms terms) {
        this(folder, settings(rules, terms, NearDuplicateTerms.USUAL));
    }

    Desk(Path folder, NearDuplicateTerms nearDuplicates) {
        this(folder, settings(List.of(), null, nearDuplicates));
    }

    /// @param opens the time at which the archive opens
    Desk(Path folder, Instant opens) {
        this(folder, settings(List.of(), null, NearDuplicateTerms.USUAL), opens);
    }

    private Desk(Path folder, ArchiveSettings settings) {
        this(folder, settings, OPENS);
    }

    private Desk(Path folder, ArchiveSettings settings, Instant opens) {
        now = opens;
        archive = Archive.open(folder.resolve("archive.db"), settings, () -> now, this::find);
        archive.follow("test", changes::addAll, change -> {});
        seen = new PublicView(archive);
        dispatches = archive.lastDispatch();
    }

    /// Opens an archive again, with the journal that it had before.
    Desk(Path folder, Map<Long, Filing> journal) {
        this(folder);
        this.journal.putAll(journal);
    }

    private Optional<Filing> find(long number) {
        asked.accept(number);
        return Optional.ofNullable(journal.get(number));
    }

    private static ArchiveSettings settings(
            List<Rule> rules, @Nullable SupplierTerms terms, NearDuplicateTerms nearDuplicates) {
        Map<String, SupplierTerms> suppliers = new HashMap<>(SETTINGS.suppliers());
        if (terms != null) {
            suppliers.put(AGENCY, terms);
        }
        return new ArchiveSettings(
                SETTINGS.zone(), SETTINGS.sections(), suppliers, SETTINGS.backdateAfter(), rules, nearDuplicates);
    }

    void decide(Decision decision) {
        archive.decide(dispatches, ++dispatches, decision, now).join();
        checkCards();
        now = now.plusSeconds(60);
    }

    /// Files a story now. Its headline is its guid and version; `change` alters the draft first.
    Story file(String guid, int version, Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.version = String.valueOf(version);
        draft.versionCreated = now;
        draft.headline = guid + " v" + version;
        change.accept(draft);
        Story story = draft.story();
        send(AGENCY, guid + version + ".json", reading(List.of(story), List.of()), null);
        return story;
    }

    Story file(String guid, int version) {
        return file(guid, version, draft -> {});
    }

    void send(String supplier, String name, Reading reading, @Nullable String sha256) {
        send(new Filing(dispatches + 1, supplier, name, now, false, reading, sha256));
    }

    /// Files what a feed gave at a visit.
    void visit(String supplier, String address, Reading reading) {
        send(new Filing(dispatches + 1, supplier, address, now, true, reading, null));
    }

    private void send(Filing filing) {
        journal.put(filing.dispatch(), filing);
        archive.file(dispatches, filing).join();
        dispatches = filing.dispatch();
        checkCards();
        now = now.plusSeconds(60);
    }

    void sendPicture(String name, String sha256) {
        send(AGENCY, name, reading(List.of(), List.of()), sha256);
    }

    static Reading reading(List<Story> stories, List<PictureItem> pictures) {
        return new Reading("test", stories, pictures, List.of());
    }

    static Picture picture(@Nullable String guid, String href) {
        Rendition rendition = new Rendition("main", href, 1200, 800, "image/jpeg");
        return new Picture(guid, null, "A harbour", "Tidewater", null, List.of(rendition));
    }

    /// Lists the headlines that readers see, newest first.
    List<String> headlines() {
        return seen.newest(100).stream().map(Article::headline).toList();
    }

    Article only() {
        return seen.newest(2).stream()
                .reduce((a, b) -> {
                    throw new AssertionError("more than one story is shown: " + headlines());
                })
                .orElseThrow(() -> new AssertionError("no story is shown"));
    }

    @Override
    public void close() {
        archive.close();
    }

    /// Checks after each filing that the listed cards agree with the whole stories.
    private void checkCards() {
        List<Card> whole = seen.newest(100).stream().map(Card::of).toList(); // finds damaged rows
        assertThat(seen.cards(null, 100)).isEqualTo(whole);
    }
}
