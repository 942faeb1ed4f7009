package dateline.search.related;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.archive.Decision;
import dateline.archive.Decision.Kind;
import dateline.archive.Lookup;
import dateline.archive.Snapshot;
import dateline.search.Newsdesk;
import dateline.search.SearchIndex;
import dateline.search.related.Recommendation.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedAndBannedTest {
    private static final String AGROUND = "The ferry ran aground on a sandbank near the harbour of Aldhaven at night.";
    private static final String LAND = "Ferry passengers land safely";
    private static final String PAINTER = "Painter of miners wins prize";
    private static final String CHESS = "Chess final ends in a draw";

    private Newsdesk desk;
    private Related related;
    private String ferry;
    private String land;
    private String painter;
    private String chess;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new Newsdesk(folder, new SearchIndex.Listener() {});
        related = new Related(desk.index);
        ferry = desk.file("Ferry to Aldhaven runs aground", AGROUND);
        land = desk.file(LAND, "All passengers of the ferry on the sandbank reached the harbour.");
        painter = desk.file(PAINTER, "The jury praised her portraits.");
        chess = desk.file(CHESS, "Both players agreed after forty moves.");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void pinnedStoriesComeFirstInTheirOrder() {
        decide(Kind.PIN, ferry, painter, chess);
        assertThat(recommended(Set.of(), 6)).containsExactly(PAINTER, CHESS, LAND);
        assertThat(list(Set.of(), 6))
                .extracting(Recommendation::reason)
                .startsWith(Reason.EDITORS_CHOICE, Reason.EDITORS_CHOICE)
                .hasSize(3);
        assertThat(recommended(Set.of(), 1)).containsExactly(PAINTER);
        decide(Kind.UNPIN, ferry, painter);
        assertThat(recommended(Set.of(), 6)).first().isEqualTo(CHESS);
    }

    @Test
    void aPinnedStoryWaitsWhileItMayNotBeShown() {
        decide(Kind.PIN, ferry, painter);
        assertThat(recommended(Set.of(painter), 6)).as("it is the Next Article").doesNotContain(PAINTER);
        desk.kill(PAINTER);
        assertThat(recommended(Set.of(), 6)).doesNotContain(PAINTER);
        decide(Kind.REVIVE, painter);
        desk.file(PAINTER, "The jury praised her portraits.");
        assertThat(recommended(Set.of(), 6)).first().isEqualTo(PAINTER);
    }

    @Test
    void anEditorMayPinAnotherReportOfTheSameNews() {
        String copy = desk.file("Harbour ferry stuck", AGROUND + " Nobody was hurt.");
        assertThat(recommended(Set.of(), 6)).doesNotContain("Harbour ferry stuck");
        decide(Kind.PIN, ferry, copy);
        assertThat(recommended(Set.of(), 6)).first().isEqualTo("Harbour ferry stuck");
    }

    @Test
    void whatTellsTheSameAsAPinnedStoryIsLeftOut() {
        String tug = desk.file(
                "Tug reaches ferry",
                "A tug from Norrvik reached the stranded ferry; divers look for leaks in its hull.");
        desk.file(
                "Help from Norrvik for stranded ferry",
                "Divers look for leaks in the hull of the stranded ferry, which a tug from Norrvik reached. It is calm.");
        decide(Kind.PIN, ferry, tug);
        assertThat(recommended(Set.of(), 6))
                .startsWith("Tug reaches ferry")
                .doesNotContain("Help from Norrvik for stranded ferry");
    }

    @Test
    void aBannedStoryIsNotInThatList() {
        decide(Kind.BAN, ferry, land, painter);
        assertThat(recommended(Set.of(), 6)).containsExactly(CHESS);
        decide(Kind.UNBAN, ferry, land);
        assertThat(recommended(Set.of(), 6)).containsExactly(LAND, CHESS);
    }

    @Test
    void aStoryThatIsBannedEverywhereIsInNoListEvenIfItIsPinned() {
        decide(Kind.PIN, ferry, painter);
        decide(Kind.BAN_EVERYWHERE, painter);
        assertThat(recommended(Set.of(), 6)).containsExactly(LAND, CHESS);
        decide(Kind.UNBAN_EVERYWHERE, painter);
        assertThat(recommended(Set.of(), 6)).startsWith(PAINTER);
    }

    @Test
    void aStoryWhoseSupplierIsNotRecommendedMustBePinned() {
        String helmsman = desk.fileFrom(
                Newsdesk.NOT_RECOMMENDED, "Ferry helmsman slept", "The helmsman of the ferry slept on the bridge.");
        assertThat(recommended(Set.of(), 6)).containsExactly(LAND, CHESS, PAINTER);
        decide(Kind.PIN, ferry, helmsman);
        assertThat(recommended(Set.of(), 6)).startsWith("Ferry helmsman slept");
    }

    private void decide(Kind kind, String story, String... others) {
        long last = desk.archive.lastFiled().number();
        Decision decision = new Decision(kind, story, "Ada Lund", List.of(others));
        desk.archive.decide(last, last + 1, decision, Instant.now()).join();
        desk.settle();
    }

    private List<String> recommended(Set<String> beside, int count) {
        return list(beside, count).stream().map(each -> each.card().headline()).toList();
    }

    private List<Recommendation> list(Set<String> beside, int count) {
        return desk.archive.read(snapshot -> related.recommend(snapshot, article(snapshot), beside, count));
    }

    private Article article(Snapshot snapshot) {
        return ((Lookup.Shown) snapshot.lookup(ferry)).article();
    }
}
