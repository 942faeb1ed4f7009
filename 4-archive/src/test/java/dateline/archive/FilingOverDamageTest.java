package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.copy.BodyHtml;
import dateline.story.Embargo;
import dateline.story.Reading;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Dispatches are filed, and embargoes end, although rows are damaged.
class FilingOverDamageTest extends DamageFixture {
    /// An older version arrives, so the archive needs the content of the newer one.
    @Test
    void theWriterRepairsTheRowsItNeedsBeforeItDecides() throws Exception {
        desk.file("b", 1);
        desk.file("b", 3);
        spoil("version set content = x'00' where version = '3'");
        int before = desk.changes.size();
        desk.send(Desk.AGENCY, "b2.json", Desk.reading(List.of(story("b", 2)), List.of()), null);
        assertThat(desk.headlines()).containsExactly("b v3");
        assertThat(desk.archive.damagedRows()).isZero();
        assertThat(desk.changes.subList(before, desk.changes.size()))
                .as("it never left the site")
                .allMatch(change -> change.stories().size() == 1);
    }

    @Test
    void ifTheDiskFailsDuringARepairTheDispatchIsFiledAgainLater() throws Exception {
        desk.file("b", 1);
        desk.file("b", 3);
        spoil("version set content = x'00' where version = '3'");
        desk.asked = number -> {
            throw new UncheckedIOException(new IOException("Input/output error"));
        };
        Reading older = Desk.reading(List.of(story("b", 2)), List.of());
        assertThatThrownBy(() -> desk.send(Desk.AGENCY, "b2.json", older, null))
                .hasRootCauseMessage("Input/output error");
        desk.close();
        desk = new Desk(folder, desk.journal);
        assertThat(desk.headlines()).doesNotContain("b v1", "b v2");
        desk.send(Desk.AGENCY, "b2.json", older, null);
        assertThat(desk.headlines()).containsExactly("b v3");
    }

    @Test
    void anUpdateIsFiledAlthoughAnOlderVersionIsLost() throws Exception {
        Article b = threeStories();
        desk.journal.clear();
        spoil("version set content = x'00' where guid = 'b'");
        desk.file("b", 2);
        assertThat(desk.headlines()).contains("b v2");
        assertThat(desk.seen.lookup(b.id())).isInstanceOf(Lookup.Shown.class);
    }

    @Test
    void anOlderVersionIsNotShownInPlaceOfALostNewerOne() throws Exception {
        desk.file("b", 1);
        desk.file("b", 3);
        desk.journal.clear();
        spoil("version set content = x'00' where version = '3'");
        desk.file("b", 2);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aGuidWithoutAStoryIsLinkedToItsStoryAgain() throws Exception {
        Article b = threeStories();
        spoil("guid set story = 'lost' where guid = 'b'");
        desk.file("b", 2);
        assertThat(desk.headlines()).containsExactlyInAnyOrder("a v1", "b v2", "c v1");
        assertThat(desk.seen.lookup(b.id())).isInstanceOf(Lookup.Shown.class);
    }

    @Test
    void aDamagedNearDuplicateStopsNoFiling() throws Exception {
        String words = IntStream.range(0, 300).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        desk.file("a", 1, draft -> draft.body = BodyHtml.ofText(words));
        spoil("version set content = x'00' where guid = 'a'");
        desk.close();
        open();
        desk.now = desk.now.plusSeconds(600);
        desk.file("b", 1, draft -> draft.body = BodyHtml.ofText(words));
        assertThat(desk.headlines()).containsExactly("b v1");
    }

    @Test
    void damageDoesNotDelayTheEndOfAnotherEmbargo() throws Exception {
        Instant free = desk.now.plus(Duration.ofHours(1));
        desk.file("a", 1, draft -> draft.embargo = new Embargo.Until(free));
        desk.file("b", 1, draft -> draft.embargo = new Embargo.Until(free));
        desk.journal.clear();
        spoil("version set content = x'00' where guid = 'a'");
        desk.now = free.plusSeconds(1);
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).containsExactly("b v1");
    }

    @Test
    void anInvalidDueTimeDoesNotWakeTheArchiveForever() throws Exception {
        threeStories();
        spoil("story set due_at = 'soon' where id in (select story from version where guid = 'b')");
        desk.file("d", 1);
        assertThat(desk.headlines()).contains("d v1");
    }

    private static Story story(String guid, int version) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.version = String.valueOf(version);
        draft.headline = guid + " v" + version;
        return draft.story();
    }
}
