package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stories with the same copy: which one is listed, and what happens to it when the others change.
class NearDuplicatesTest {
    private static final String SUBBED = Prose.FIRE.replace("before dawn on Tuesday", "early on Tuesday");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theSameCopyOfTwoSuppliersIsShownOnceAndLinked() {
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", SUBBED);
        file("tw", "urn:c", Prose.VOTE);
        assertThat(desk.headlines()).containsExactly("urn:c", "urn:a");
        assertThat(desk.seen.day(LocalDate.of(2026, 3, 1))).hasSize(2);
        Article behind = article("gull", "urn:b");
        assertThat(behind.behind()).isEqualTo(id("tw", "urn:a"));
        assertThat(desk.seen.nearDuplicates(id("tw", "urn:a")))
                .containsExactly(new NearDuplicate(behind.id(), "gull", behind.address(), "urn:b", false));
        assertThat(desk.seen.nearDuplicates(behind.id()))
                .extracting(NearDuplicate::listed)
                .containsExactly(true);
        assertThat(desk.seen.nearDuplicates(id("tw", "urn:c"))).isEmpty();
    }

    @Test
    void storiesThatAnEditorUnlinksStaySeparateUntilTheEditorRelinksThem() {
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", SUBBED);
        String a = id("tw", "urn:a");
        String b = id("gull", "urn:b");
        desk.changes.clear();
        desk.decide(new Decision(Decision.Kind.UNLINK, b, "Ada Lund: two fires", List.of(a)));
        assertThat(desk.headlines()).containsExactly("urn:b", "urn:a");
        assertThat(desk.changes.getFirst().stories()).contains(a, b);
        assertThat(desk.seen.nearDuplicates(a)).isEmpty();
        file("tw", "urn:a", SUBBED);
        assertThat(desk.headlines()).hasSize(2);
        desk.changes.clear();
        desk.decide(new Decision(Decision.Kind.UNLINK, b, "Ada Lund: again", List.of(a)));
        assertThat(desk.changes).isEmpty();
        desk.decide(new Decision(Decision.Kind.RELINK, a, "Ada Lund: one fire", List.of(b)));
        assertThat(desk.headlines()).containsExactly("urn:a");
    }

    @Test
    void aThirdCopyHidesNeitherOfTwoUnlinkedStories() {
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", SUBBED);
        String a = id("tw", "urn:a");
        String b = id("gull", "urn:b");
        desk.decide(new Decision(Decision.Kind.UNLINK, a, "Ada Lund: two fires", List.of(b)));
        file("delta", "urn:d", Prose.FIRE);
        String d = id("delta", "urn:d");
        assertThat(desk.headlines()).containsExactly("urn:d", "urn:b", "urn:a");
        assertThat(desk.seen.nearDuplicates(a)).extracting(NearDuplicate::id).containsExactly(d);
        desk.decide(new Decision(Decision.Kind.UNLINK, d, "Ada Lund: it is the first fire", List.of(b)));
        assertThat(desk.headlines()).containsExactly("urn:b", "urn:a");
        assertThat(article("delta", "urn:d").behind()).isEqualTo(a);
    }

    @Test
    void unlinkedStoriesStayUnlinkedAfterOneIsMerged() {
        file("tw", "urn:old", Prose.VOTE);
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", SUBBED);
        desk.decide(new Decision(Decision.Kind.UNLINK, id("tw", "urn:a"), "two", List.of(id("gull", "urn:b"))));
        file("tw", "urn:a", Prose.FIRE, draft -> draft.evolvedFrom.add("urn:old"));
        assertThat(desk.headlines()).containsExactlyInAnyOrder("urn:a", "urn:b");
    }

    @Test
    void theCopyOfAPreferredSupplierIsShownInAnyOrder() {
        desk.close();
        desk = new Desk(folder.resolve("preferred"), new NearDuplicateTerms(true, List.of("gull")));
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", SUBBED);
        assertThat(desk.headlines()).containsExactly("urn:b");
        assertThat(article("tw", "urn:a").behind()).isEqualTo(id("gull", "urn:b"));
    }

    @Test
    void ofTwoCopiesByOneSupplierTheLatestIsShown() {
        file("tw", "urn:a", Prose.FIRE);
        file("tw", "urn:b", SUBBED);
        assertThat(desk.headlines()).containsExactly("urn:b");
    }

    @Test
    void aNewsroomMayShowAllNearDuplicates() {
        desk.close();
        desk = new Desk(folder.resolve("all"), new NearDuplicateTerms(false, List.of()));
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", SUBBED);
        assertThat(desk.headlines()).hasSize(2);
        assertThat(desk.seen.nearDuplicates(id("tw", "urn:a")))
                .extracting(NearDuplicate::id)
                .containsExactly(id("gull", "urn:b"));
    }

    @Test
    void whenTheShownStoryIsKilledItsDuplicateReplacesItAndTheChangeNamesBoth() {
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", SUBBED);
        file("tw", "urn:c", Prose.VOTE);
        desk.changes.clear();
        file("tw", "urn:a", "", draft -> draft.status = Status.CANCELED);
        assertThat(desk.headlines()).containsExactly("urn:c", "urn:b");
        assertThat(desk.changes).hasSize(1);
        Change change = desk.changes.getFirst();
        assertThat(change.stories()).contains(id("tw", "urn:a"), id("gull", "urn:b"));
        assertThat(change.places())
                .extracting(ListPlace::published)
                .contains(article("gull", "urn:b").published());
        assertThat(change.leadHere()).contains(id("tw", "urn:c"));
        assertThat(desk.seen.nearDuplicates(id("tw", "urn:a")))
                .extracting(NearDuplicate::id)
                .containsExactly(id("gull", "urn:b"));
    }

    @Test
    void aKillOfAHiddenDuplicateLeavesTheShownStory() {
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", SUBBED);
        file("gull", "urn:b", "", draft -> draft.status = Status.CANCELED);
        assertThat(desk.headlines()).containsExactly("urn:a");
        assertThat(desk.seen.nearDuplicates(id("tw", "urn:a"))).isEmpty();
    }

    @Test
    void aWithheldOrExpiredStoryIsReplacedByItsDuplicateToo() {
        file("tw", "urn:a", Prose.FIRE, draft -> draft.expires = desk.now.plus(Duration.ofHours(1)));
        file("gull", "urn:b", SUBBED);
        file("delta", "urn:d", Prose.FIRE);
        desk.now = desk.now.plus(Duration.ofHours(2));
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).containsExactly("urn:b");
        file("gull", "urn:b", SUBBED, draft -> draft.status = Status.WITHHELD);
        assertThat(desk.headlines()).containsExactly("urn:d");
    }

    @Test
    void newVersionsUnlinkOrLinkStoriesByTheirContent() {
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", Prose.VOTE);
        assertThat(desk.headlines()).hasSize(2);
        file("gull", "urn:b", SUBBED);
        assertThat(desk.headlines()).containsExactly("urn:a");
        file("gull", "urn:b", Prose.VOTE);
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void aStoryUnderEmbargoIsLinkedOnlyWhenItIsShown() {
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", SUBBED, draft -> draft.embargo = new Embargo.Until(desk.now.plusSeconds(600)));
        assertThat(desk.seen.nearDuplicates(id("tw", "urn:a"))).isEmpty();
        desk.now = desk.now.plusSeconds(900);
        desk.changes.clear();
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).containsExactly("urn:a");
        assertThat(desk.changes.getFirst().stories()).contains(id("tw", "urn:a"), id("gull", "urn:b"));
    }

    @Test
    void mergedStoriesAreNotNearDuplicates() {
        file("tw", "urn:a", Prose.FIRE);
        file("tw", "urn:c", Prose.FIRE);
        file("gull", "urn:g", SUBBED);
        file("tw", "urn:d", Prose.FIRE, draft -> draft.evolvedFrom.addAll(List.of("urn:a", "urn:c")));
        assertThat(desk.headlines()).containsExactly("urn:d");
        assertThat(desk.seen.nearDuplicates(id("tw", "urn:a")))
                .extracting(NearDuplicate::supplier)
                .containsExactly("gull");
    }

    @Test
    void theSameCopyDaysLaterIsANewStory() {
        file("tw", "urn:a", Prose.FIRE);
        desk.now = desk.now.plus(Duration.ofDays(4));
        file("gull", "urn:b", SUBBED);
        assertThat(desk.headlines()).hasSize(2);
    }

    @Test
    void aHiddenDuplicateHasTheNextArticleOfTheShownStory() {
        file("tw", "urn:c", Prose.VOTE);
        file("tw", "urn:a", Prose.FIRE);
        file("gull", "urn:b", SUBBED);
        assertThat(desk.seen.findNext(article("gull", "urn:b")).map(Article::headline))
                .contains("urn:c");
    }

    @Test
    void storiesAreLinkedTheSameWayInAnyOrder() {
        List<List<String>> orders =
                List.of(List.of("tw", "gull", "delta"), List.of("delta", "gull", "tw"), List.of("gull", "delta", "tw"));
        for (List<String> order : orders) {
            Desk other =
                    new Desk(folder.resolve(String.join("-", order)), new NearDuplicateTerms(true, List.of("delta")));
            try (other) {
                order.forEach(supplier -> send(other, supplier, "urn:" + supplier, Prose.FIRE, draft -> {}));
                assertThat(other.headlines()).as(order.toString()).containsExactly("urn:delta");
                assertThat(other.seen.nearDuplicates(id("tw", "urn:tw"))).hasSize(2);
            }
        }
    }

    private void file(String supplier, String guid, String text) {
        file(supplier, guid, text, draft -> {});
    }

    private void file(String supplier, String guid, String text, Consumer<StoryDraft> change) {
        send(desk, supplier, guid, text, change);
    }

    private static void send(Desk desk, String supplier, String guid, String text, Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.versionCreated = desk.now;
        draft.headline = guid;
        draft.body = BodyHtml.ofText(text);
        change.accept(draft);
        Story story = draft.story();
        desk.send(supplier, guid + ".json", Desk.reading(List.of(story), List.of()), null);
    }

    private Article article(String supplier, String guid) {
        return ((Lookup.Shown) desk.seen.lookup(id(supplier, guid))).article();
    }

    private static String id(String supplier, String guid) {
        return Ids.id(supplier, guid, 0);
    }
}
