package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedKilledStoryTest extends DamageFixture {
    @Test
    void aKillAppliesToALostStory() throws Exception {
        Article b = threeStories();
        desk.journal.clear();
        spoil("version set content = x'00' where guid = 'b'");
        desk.file("b", 2, draft -> draft.status = Status.CANCELED);
        assertThat(desk.seen.lookup(b.id())).isInstanceOf(Lookup.Killed.class);
    }

    @Test
    void aKilledStoryStaysKilledIfItsRowIsDamaged() throws Exception {
        Article b = threeStories();
        desk.file("b", 2, draft -> draft.status = Status.CANCELED);
        spoil("story set state = 'LOST', published = 'yesterday' where id = '" + b.id() + "'");
        assertThat(desk.seen.lookup(b.id())).isInstanceOf(Lookup.Killed.class);
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.seen.lookup(b.id())).isInstanceOf(Lookup.Killed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'PUBLISHED'", "killed = 0", "killed = 2", "address = 'garbage'", "section = '!'"})
    void aKilledStoryIsNotShownByReadableDamage(String damage) throws Exception {
        Article b = threeStories();
        desk.file("b", 2, draft -> draft.status = Status.CANCELED);
        spoil("story set " + damage + " where id = '" + b.id() + "'");
        whileNothingIsMended(() -> {
            assertThat(desk.headlines()).containsExactly("c v1", "a v1");
            assertThat(desk.seen.cards(null, 3)).hasSize(2);
            assertThat(desk.seen.lookup(b.id())).isInstanceOf(Lookup.Killed.class);
            assertThat(desk.archive.damagedRows()).isEqualTo(1);
        });
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.seen.lookup(b.id())).isInstanceOf(Lookup.Killed.class);
        assertThat(desk.headlines()).containsExactly("c v1", "a v1");
    }
}
