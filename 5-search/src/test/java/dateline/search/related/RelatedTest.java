package dateline.search.related;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.archive.Lookup;
import dateline.search.Newsdesk;
import dateline.search.SearchIndex;
import dateline.search.StoryDocument;
import dateline.search.related.Recommendation.Reason;
import dateline.story.Body;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedTest {
    private static final String AGROUND = "The ferry ran aground on a sandbank near the harbour of Aldhaven at night.";

    private static final String ONE_REPORT = "Sixty people wait on the ferry that ran aground on a sandbank near the"
            + " harbour of Aldhaven. Tugs from Norrvik arrive at noon, cooks hand out soup.";

    private static final String ANOTHER_REPORT =
            "Sixty people wait on the ferry that ran aground on a sandbank near the"
                    + " harbour of Aldhaven. Police question a drunken helmsman, divers inspect rudders.";

    private Newsdesk desk;
    private Related related;
    private String ferry;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new Newsdesk(folder, new SearchIndex.Listener() {});
        related = new Related(desk.index);
        ferry = desk.file("Ferry to Aldhaven runs aground", AGROUND);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theMostRelatedStoryIsFirst() {
        desk.file("Ferry passengers land safely", "All passengers of the ferry on the sandbank reached the harbour.");
        desk.file("Council debates a budget for schools", "Members argued about teachers and roofs until midnight.");
        assertThat(recommended(Set.of())).first().isEqualTo("Ferry passengers land safely");
    }

    @Test
    void theNewestFollowIfTooFewAreRelated() {
        desk.file("Council debates a budget for schools", "Members argued about teachers and roofs until midnight.");
        desk.file("Painter wins a prize in Norrvik", "The jury praised her portraits of miners.");
        assertThat(recommended(Set.of())).hasSize(2);
    }

    @Test
    void anotherReportOfTheSameNewsIsLeftOut() {
        desk.file("Ferry to Aldhaven runs aground at night", "A ferry with sixty passengers is stuck.");
        desk.file("Harbour ferry stuck", AGROUND + " Nobody was hurt.");
        assertThat(recommended(Set.of())).isEmpty();
    }

    @Test
    void theStoriesOfThePageAreLeftOut() {
        String next = desk.file("Ferry passengers land safely", "All passengers of the ferry reached the harbour.");
        assertThat(recommended(Set.of(next))).isEmpty();
    }

    /// The index may be behind; the snapshot decides.
    @Test
    void aStoryThatTheSnapshotDoesNotShowIsLeftOut() {
        Article article = article(ferry);
        desk.archive.read(before -> {
            before.lastChange();
            desk.file("Ferry passengers land safely", "All passengers of the ferry reached the harbour.");
            assertThat(related.recommend(before, article, Set.of(), 6)).isEmpty();
            return true;
        });
    }

    @Test
    void oneEventIsToldOnlyOnceInAList() {
        desk.file(
                "Tug reaches ferry",
                "A tug from Norrvik reached the stranded ferry; divers look for leaks in its hull.");
        desk.file(
                "Help from Norrvik for stranded ferry",
                "Divers look for leaks in the hull of the stranded ferry, which a tug from Norrvik reached. It is calm.");
        assertThat(recommended(Set.of())).hasSize(1);
    }

    @Test
    void anotherSuppliersReportOfThePagesEventIsLeftOut() {
        fileOthers();
        String page = desk.file("Sixty wait on ferry", ONE_REPORT);
        desk.fileFrom("wire", "Drunken helmsman of ferry in custody", ANOTHER_REPORT);
        assertThat(recommended(page, Set.of())).doesNotContain("Drunken helmsman of ferry in custody");
    }

    @Test
    void thePagesSupplierMayTellMoreOfItsEvent() {
        fileOthers();
        String page = desk.file("Sixty wait on ferry", ONE_REPORT);
        desk.file("Drunken helmsman of ferry in custody", ANOTHER_REPORT);
        assertThat(recommended(page, Set.of())).contains("Drunken helmsman of ferry in custody");
    }

    @Test
    void theNewestTellNoEventTwice() {
        String choir = desk.file("Choir sings", "Basses and altos rehearsed carols.");
        fileOthers();
        desk.file("Sixty wait on ferry", ONE_REPORT);
        desk.fileFrom("wire", "Drunken helmsman of ferry in custody", ANOTHER_REPORT);
        assertThat(recommended(choir, Set.of()))
                .contains("Drunken helmsman of ferry in custody")
                .doesNotContain("Sixty wait on ferry");
    }

    @Test
    void aStoryThatSharesOneNameWithThePageDoesNotPrecedeTheNewest() {
        String keeper = desk.file("Lion kills its keeper", "A lion attacked the man who had raised it on his farm.");
        desk.file("Lion Air jet recorder found", "Divers of the navy lifted the device from deep water.");
        desk.file("Painter wins a prize", "Her portraits show miners.");
        assertThat(recommended(keeper, Set.of())).first().isEqualTo("Painter wins a prize");
    }

    @Test
    void theListSaysWhyItHasAStory() {
        desk.file("Ferry passengers land safely", "All passengers of the ferry on the sandbank reached the harbour.");
        desk.file("Painter wins a prize", "Her portraits show miners.");
        assertThat(reasons()).containsExactly(Reason.ALIKE, Reason.NEWEST_IN_SECTION);
    }

    /// The two names and the verb are all that the stories share.
    @Test
    void aHardlyRelatedStoryOfAnotherSectionDoesNotPrecedeTheNewestOfTheSection() {
        String words =
                " Rain fell on every roof, shops were shut, children played cards, dogs slept, bakers sold rye loaves.";
        fileIn(
                "sport",
                "Swimmers of Norrvik cheered",
                "A relay of four beat the harbour of Aldhaven by a hand." + words);
        desk.file("Painter wins a prize", "Her portraits show miners.");
        assertThat(recommended(Set.of())).containsExactly("Painter wins a prize", "Swimmers of Norrvik cheered");
        assertThat(reasons()).containsExactly(Reason.NEWEST_IN_SECTION, Reason.NEWEST);
    }

    @Test
    void theNewestInTheLanguageOfTheStoryPrecedeTheNewest() {
        desk.file("Painter wins a prize", draft -> {
            draft.headline = "Painter wins a prize";
            draft.language = "en-GB";
        });
        desk.file("Brücke bleibt gesperrt", draft -> {
            draft.headline = "Brücke bleibt gesperrt";
            draft.language = "de";
        });
        String page = desk.file("Choir sings", draft -> {
            draft.headline = "Choir sings";
            draft.language = "en";
        });
        assertThat(recommended(page, Set.of()))
                .containsExactly("Painter wins a prize", "Ferry to Aldhaven runs aground", "Brücke bleibt gesperrt");
    }

    @Test
    void theListIsFullWhileThereAreOtherStories() {
        for (int i = 0; i < 30; i++) {
            desk.file("Harbour ferry stuck " + i, AGROUND + " Nobody was hurt.");
        }
        List<String> others = fileOthers();
        for (int i = 30; i < 60; i++) {
            desk.file("Harbour ferry stuck " + i, AGROUND + " Nobody was hurt.");
        }
        assertThat(recommended(Set.of())).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void aNewStoryConcernsThoseThatItIsRelatedTo() {
        String passengers =
                desk.file("Ferry passengers land safely", "All passengers of the ferry reached the harbour.");
        desk.file("Painter wins a prize in Norrvik", "The jury praised her portraits of miners.");
        assertThat(related.concernedBy(List.of(StoryDocument.of(article(passengers)))))
                .contains(ferry)
                .doesNotContain(passengers);
    }

    /// Files stories that have nothing in common with the others.
    ///
    /// @return their headlines
    private List<String> fileOthers() {
        List<String> others = List.of("Bakers", "Choirs", "Glaciers", "Lighthouses", "Orchards", "Tunnels");
        others.forEach(subject -> desk.file(subject, "Report on " + subject + " with words of " + subject + "."));
        return others;
    }

    private void fileIn(String section, String headline, String text) {
        desk.file(headline, draft -> {
            draft.section = section;
            draft.headline = headline;
            draft.body = new Body("<p>" + text + "</p>", text);
        });
    }

    private List<String> recommended(Set<String> excluded) {
        return recommended(ferry, excluded);
    }

    private List<String> recommended(String id, Set<String> excluded) {
        return desk.archive.read(snapshot -> related.recommend(snapshot, article(id, snapshot), excluded, 6)).stream()
                .map(each -> each.card().headline())
                .toList();
    }

    private List<Reason> reasons() {
        return desk
                .archive
                .read(snapshot -> related.recommend(snapshot, article(ferry, snapshot), Set.of(), 6))
                .stream()
                .map(Recommendation::reason)
                .toList();
    }

    private Article article(String id) {
        return desk.archive.read(snapshot -> article(id, snapshot));
    }

    private static Article article(String id, dateline.archive.Snapshot snapshot) {
        return ((Lookup.Shown) snapshot.lookup(id)).article();
    }
}
