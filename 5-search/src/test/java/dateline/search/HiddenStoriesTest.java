package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.archive.Lookup;
import dateline.archive.Snapshot;
import dateline.search.related.Ranking;
import dateline.search.related.Related;
import dateline.story.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A story that leaves is not found from the moment its change is acknowledged, although the index's thread
/// is stuck.
class HiddenStoriesTest {
    private static final String HARBOUR = "The harbour master of Aldhaven blames the ferry on the sandbank.";
    private static final String PASSENGERS = "Ferry passengers land safely";

    @TempDir
    Path folder;

    private final BlockedListener listener = new BlockedListener();
    private Newsdesk desk;
    private String ferry = "";
    private String passengers = "";

    @BeforeEach
    void open() throws InterruptedException {
        desk = new Newsdesk(folder, listener);
        ferry = desk.file("Ferry to Aldhaven runs aground", "The ferry ran aground on a sandbank of the harbour.");
        passengers = desk.file(PASSENGERS, "All passengers of the ferry on the sandbank reached the harbour.");
        listener.block();
        desk.send("Harbour master blames the ferry", HARBOUR, Status.USABLE);
        listener.awaitBlocked();
        assertThat(found()).contains(passengers);
    }

    @AfterEach
    void close() {
        listener.release();
        desk.close();
    }

    @Test
    void noQueryFindsAKilledStory() {
        desk.send(PASSENGERS, "", Status.CANCELED);
        assertThat(found()).isNotEmpty().doesNotContain(passengers);
        assertThat(recommended()).doesNotContain(passengers);
        assertThat(desk.index.read(view -> view.findVector(passengers)).orElseThrow())
                .isEmpty();
    }

    @Test
    void itIsNotFoundEitherWhenTheIndexHasCaughtUp() {
        desk.send(PASSENGERS, "", Status.CANCELED);
        listener.release();
        desk.settle();
        assertThat(found()).isNotEmpty().doesNotContain(passengers);
    }

    @Test
    void aStoryThatIsHeldAndComesBackIsFoundAgain() {
        desk.send(PASSENGERS, "", Status.WITHHELD);
        assertThat(found()).doesNotContain(passengers);
        desk.send(PASSENGERS, "All passengers of the ferry are at home.", Status.USABLE);
        assertThat(found()).contains(passengers);
    }

    /// The index on the disk may be older than the kill, because it is written only now and then.
    @Test
    void aStartHidesWhatWasKilledAfterTheIndexWasWritten() {
        desk.send(PASSENGERS, "", Status.CANCELED);
        Set<String> hidden = desk.archive.read(snapshot -> Batch.hidden(snapshot, Reached.NOTHING));
        assertThat(hidden).containsExactly(passengers);
    }

    @Test
    void nothingIsFoundWhileItIsUnknownWhatToHide() {
        HiddenStories hidden = new HiddenStories();
        hidden.miss(7);
        assertThat(hidden.ids()).isEmpty();
        hidden.addAll(6, Set.of("a"));
        assertThat(hidden.ids())
                .as("the snapshot is from before the missed change")
                .isEmpty();
        hidden.addAll(7, Set.of("a", "b"));
        assertThat(hidden.ids()).contains(Set.of("a", "b"));
    }

    @Test
    void aStoryIsHiddenUntilTheIndexHasItsLastChange() {
        HiddenStories hidden = new HiddenStories();
        hidden.add(3, Set.of("a"), Set.of());
        hidden.add(5, Set.of("a", "b"), Set.of());
        hidden.applied(4);
        assertThat(hidden.ids()).contains(Set.of("a", "b"));
        hidden.applied(5);
        assertThat(hidden.ids()).contains(Set.of());
    }

    private List<String> found() {
        StoryDocument story = document(ferry);
        List<String> ranked = desk.index.read(view -> Ranking.of(view, story)).orElseThrow().stream()
                .map(Ranking.Ranked::id)
                .toList();
        SequencedMap<Integer, Float> words = desk.index
                .read(view -> view.tellingWords(StoryVector.of(story), 30))
                .orElseThrow();
        List<String> sharing = desk.index.read(view -> view.best(view.sharing(words), 10)).orElseThrow().stream()
                .map(IndexView.Indexed::id)
                .filter(id -> !id.equals(ferry))
                .toList();
        assertThat(sharing).containsExactlyInAnyOrderElementsOf(ranked);
        return ranked;
    }

    private List<String> recommended() {
        return desk
                .archive
                .read(snapshot -> new Related(desk.index).recommend(snapshot, article(snapshot, ferry), Set.of(), 6))
                .stream()
                .map(each -> each.card().id())
                .toList();
    }

    private StoryDocument document(String id) {
        return desk.archive.read(snapshot -> StoryDocument.of(article(snapshot, id)));
    }

    private static Article article(Snapshot snapshot, String id) {
        return ((Lookup.Shown) snapshot.lookup(id)).article();
    }
}
