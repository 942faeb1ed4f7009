package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged stories and versions are left out of every list until they are repaired.
class DamagedStoryTest extends DamageFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "version set content = x'00' where guid = 'b'",
                "version set content = cast('{\"headline\": {}}' as blob) where guid = 'b'",
                "version set content = x'' where guid = 'b'",
                "version set content = cast(replace(cast(content as text), '\"body\"', '\"bodx\"') as blob) where guid = 'b'",
                "version set content = cast(replace(cast(content as text), 'b v1', 'b w1') as blob) where guid = 'b'",
                "version set digest = x'' where guid = 'b'",
                "version set arrived = 'yesterday' where guid = 'b'",
                "version set version_created = 'noon' where guid = 'b'",
                "story set published = 'yesterday' where id = $b",
                "story set published = null where id = $b",
                "story set address = null where id = $b",
                "story set address = 'garbage' where id = $b",
                "story set address = '/news/2026/03/01/000000000' where id = $b",
                "story set address = replace(address, '/20', '/x') where id = $b",
                "story set section = 'Garbage' where id = $b",
                "story set section = 'other' where id = $b",
                "story set section = null where id = $b",
                "story set state = 'LOST' where id = $b",
                "story set updated = 'tomorrow' where id = $b",
            })
    void anUnreadableStoryIsLeftOutOfEveryList(String damage) throws Exception {
        Article b = threeStories();
        spoil(damage.replace("$b", "'" + b.id() + "'"));
        whileNothingIsMended(() -> {
            assertThat(desk.headlines()).containsExactly("c v1", "a v1");
            assertThat(desk.seen.lookup(b.id())).isInstanceOf(Lookup.Unknown.class);
            assertThat(desk.seen.day(b.published().atZone(ZoneOffset.UTC).toLocalDate()))
                    .hasSize(2);
            assertThat(desk.seen.notices(0, 100)).hasSize(2);
            assertThat(desk.seen.history(b.id())).isEmpty();
            assertThat(desk.archive.damagedRows()).isEqualTo(1);
        });
        await(() -> desk.headlines().equals(List.of("c v1", "b v1", "a v1")));
        await(() -> desk.archive.damagedRows() == 0);
    }

    @Test
    void aDamagedVersionIsRepairedFromItsDispatch() throws Exception {
        threeStories();
        Article before = desk.seen.newest(3).get(1);
        spoil("version set content = x'00' where guid = 'b'");
        desk.headlines();
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.headlines()).containsExactly("c v1", "b v1", "a v1");
        Article after = desk.seen.newest(3).get(1);
        assertThat(after.address()).isEqualTo(before.address());
        assertThat(after.published()).isEqualTo(before.published());
        assertThat(after.updated()).isNull();
        assertThat(after.change()).as("whoever follows the changes takes it").isGreaterThan(before.change());
        assertThat(desk.changes.getLast().stories()).contains(before.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published = 'yesterday'",
                "published = null",
                "address = null",
                "address = 'garbage'",
                "section = 'garbage'",
                "state = 'LOST'",
                "shown = null",
                "shown = 999999",
                "updated = 'x'"
            })
    void aDamagedStoryIsRepairedFromItsVersions(String damage) throws Exception {
        desk.file("a", 1);
        desk.file("b", 1);
        desk.file("b", 2);
        Article before = desk.seen.newest(1).getFirst();
        spoil("story set " + damage + " where id = '" + before.id() + "'");
        desk.seen.lookup(before.id());
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.seen.lookup(before.id())).isInstanceOfSatisfying(Lookup.Shown.class, shown -> {
            assertThat(shown.article().address()).isEqualTo(before.address());
            assertThat(shown.article().published()).isEqualTo(before.published());
            assertThat(shown.article().updated()).isEqualTo(before.updated());
            assertThat(shown.article().headline()).isEqualTo("b v2");
        });
    }

    @Test
    void aRepairWithoutAJournalEntryIsTriedOnce() throws Exception {
        threeStories();
        List<Long> asked = new CopyOnWriteArrayList<>();
        desk.asked = asked::add;
        desk.journal.clear();
        spoil("version set content = x'00' where guid = 'b'");
        for (int i = 0; i < 10; i++) {
            desk.headlines();
        }
        await(() -> !asked.isEmpty());
        desk.archive.liftDue().join();
        desk.file("b", 2);
        assertThat(asked).containsExactly(2L);
        assertThat(desk.archive.damagedRows()).isEqualTo(1);
    }

    @Test
    void theArchiveOpensWithDamagedRows() throws Exception {
        threeStories();
        desk.close();
        spoil("version set content = x'00' where guid = 'b'");
        spoil("story set state = 'LOST' where id in (select story from version where guid = 'c')");
        open();
        whileNothingIsMended(() -> assertThat(desk.headlines()).containsExactly("a v1"));
        desk.file("b", 2);
        desk.file("c", 2);
        assertThat(desk.headlines()).containsExactlyInAnyOrder("a v1", "b v2", "c v2");
    }
}
