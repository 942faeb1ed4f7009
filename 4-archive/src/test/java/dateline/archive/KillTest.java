package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KillTest extends DeskFixture {
    @Test
    void aKillByAnOldIdKillsTheWholeStory() {
        link(1);
        link(2);
        String id = desk.only().id();
        kill("link1");
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.seen.lookup(id)).isEqualTo(new Lookup.Killed());
        link(3);
        desk.file("link2", 9);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aKillBeforeTheStoryKillsIt() {
        kill("a");
        desk.file("a", 7);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void noSupplierKillsAnothersStory() {
        desk.file("a", 1);
        var story = desk.only().story();
        desk.send("rival", "kill.json", Desk.reading(List.of(StoryDrafts.kill("a")), List.of()), null);
        assertThat(desk.only().story()).isEqualTo(story);
    }
}
