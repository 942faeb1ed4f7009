package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Body;
import dateline.story.Embargo;
import dateline.story.PictureItem;
import dateline.story.Status;
import dateline.story.StoryDraft;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithholdingTest extends DeskFixture {
    @Test
    void aWithheldStoryIsNotShownUntilItIsReleased() {
        desk.file("a", 1);
        Instant published = desk.only().published();
        desk.file("a", 2, draft -> draft.status = Status.WITHHELD);
        assertThat(desk.headlines()).isEmpty();
        desk.file("a", 3, draft -> draft.status = Status.USABLE);
        assertThat(desk.only().headline()).isEqualTo("a v3");
        assertThat(desk.only().published()).isEqualTo(published);
    }

    @Test
    void aWithheldStoryDoesNotComeBackWithAWaitingUpdate() {
        desk.file("urn:a", 1);
        desk.file("urn:a", 2, draft -> draft.status = Status.WITHHELD);
        Instant end = embargoed("urn:a", 3, DAY);
        assertThat(desk.headlines()).isEmpty();
        lift(end);
        assertThat(desk.only().headline()).isEqualTo("urn:a v3");
        assertThat(history()).isEmpty();
    }

    @Test
    void aLateWithholdingRemovesEarlierVersions() {
        desk.file("urn:a", 1);
        embargoed("urn:a", 3, DAY);
        desk.file("urn:a", 2, draft -> draft.status = Status.WITHHELD);
        assertThat(desk.headlines()).isEmpty();

        desk.file("urn:b", 1);
        desk.file("urn:b", 3);
        assertThat(history()).containsExactly("3", "1");
        desk.changes.clear();
        desk.file("urn:b", 2, draft -> draft.status = Status.WITHHELD);
        assertThat(history()).isEmpty();
        assertThat(desk.changes).as("the page of the history is dropped").hasSize(1);
    }

    @Test
    void aWithholdingOfTheSameVersionAndTimeIsAlwaysObeyed() {
        Instant created = desk.now;
        for (int i = 0; i < 8; i++) {
            String guid = "urn:" + i;
            desk.file(guid, 1, draft -> draft.versionCreated = created);
            desk.file(guid, 1, draft -> {
                draft.versionCreated = created;
                draft.status = Status.WITHHELD;
            });
        }
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aWithholdingWithoutTextIsObeyed() {
        desk.file("urn:a", 1);
        desk.file("urn:a", 2, draft -> {
            draft.headline = null;
            draft.status = Status.WITHHELD;
        });
        assertThat(desk.headlines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false,false,false", "false,false,true", "true,false,true", "false,true,true", "true,false,false"})
    void anOrderToWithholdIsObeyedWithoutAVersionOrATime(boolean version, boolean time, boolean content) {
        desk.file("urn:a", 1);
        desk.file("urn:b", 1);
        StoryDraft order = new StoryDraft();
        order.guid = "urn:a";
        order.version = version ? "1" : null;
        order.versionCreated = time ? desk.now : null;
        order.headline = content ? "urn:a v1" : null;
        order.status = Status.WITHHELD;
        desk.send(Desk.AGENCY, "order.json", Desk.reading(List.of(order.story()), List.of()), null);
        assertThat(desk.headlines()).containsExactly("urn:b v1");
        desk.file("urn:a", 2);
        assertThat(desk.headlines()).containsExactlyInAnyOrder("urn:a v2", "urn:b v1");
    }

    /// A damaged order may lack its version. It then follows the newest version that arrived before it.
    @Test
    void aWithholdingWithoutAVersionHoldsEarlierVersionsButNotTheNext() {
        desk.file("a", 3);
        desk.file("a", 0, order -> lost(order, Status.WITHHELD, null));
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.archive.held(10).getFirst().reason()).contains("withholds");
        desk.file("a", 2);
        assertThat(desk.headlines()).isEmpty();
        desk.file("a", 4);
        assertThat(desk.headlines()).containsExactly("a v4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COURTS Ledger | MANDATORY KILL",
                "COURTS Ledger | Please kill COURTS Ledger, sent at 10:00.",
                "COURTS Ledger | Please kill the story on the ledger.",
                "1 KILL COURTS Ledger | Kill the story on the ledger."
            })
    void anOrderToKillInTheCopyIsListedAsAnOrder(String headline, String line) {
        desk.file("a", 1);
        desk.file("a", 2, draft -> {
            draft.headline = headline;
            draft.body = new Body("<p>" + line + "</p>\n<p>It is wrong.</p>", line + "\nIt is wrong.");
        });
        assertThat(desk.headlines()).isEmpty();
        HeldStory held = desk.archive.held(10).getFirst();
        assertThat(held.hold()).isEqualTo(Hold.ORDER);
        assertThat(held.reason()).isEqualTo("Its supplier may have withdrawn it. It says: " + line);
    }

    @Test
    void anOrderThatMayMeanAKillIsHeldUntilAnEditorReleasesTheStory() {
        desk.file("a", 3);
        desk.file("a", 0, order -> lost(order, null, new Embargo.Unclear("status annulled")));
        assertThat(desk.headlines()).isEmpty();
        HeldStory held = desk.archive.held(10).getFirst();
        assertThat(held.reason()).contains("status annulled");
        decide(Decision.Kind.RELEASE, held.id());
        assertThat(desk.headlines()).containsExactly("a v3");
    }

    @Test
    void aPictureWithholdingWithoutAVersionHoldsUntilTheNextVersion() {
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture("pic", "pic.jpg")));
        desk.send(Desk.AGENCY, "p1", Desk.reading(List.of(), List.of(item("3", null))), null);
        desk.sendPicture("pic.jpg", "0".repeat(64));
        assertThat(desk.only().pictures()).hasSize(1);
        desk.send(Desk.AGENCY, "p2", Desk.reading(List.of(), List.of(item(null, Status.WITHHELD))), null);
        assertThat(desk.only().pictures()).isEmpty();
        desk.send(Desk.AGENCY, "p3", Desk.reading(List.of(), List.of(item("4", null))), null);
        assertThat(desk.only().pictures()).hasSize(1);
    }

    private static PictureItem item(@Nullable String version, @Nullable Status status) {
        return new PictureItem(Desk.picture("pic", "pic.jpg"), version, null, status, null);
    }

    private static void lost(StoryDraft order, @Nullable Status status, @Nullable Embargo embargo) {
        order.version = null;
        order.versionCreated = null;
        order.headline = null;
        order.body = Body.EMPTY;
        order.managementAlone = true;
        order.status = status;
        order.embargo = embargo;
    }
}
