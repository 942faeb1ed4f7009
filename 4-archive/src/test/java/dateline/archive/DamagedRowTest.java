package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.BodyHtml;
import dateline.story.Embargo;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// StoredRows that are spoilt by other hands while the archive is open.
class DamagedRowTest {
    private static final String SHA_256 = "ab".repeat(32);

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version set content = x'00' where guid = 'b'",
                "version set content = cast('{\"headline\": {}}' as blob) where guid = 'b'",
                "version set content = x'' where guid = 'b'",
                "version set digest = x'' where guid = 'b'",
                "version set arrived = 'yesterday' where guid = 'b'",
                "version set version_created = 'noon' where guid = 'b'",
                "story set published = 'yesterday' where id = $b",
                "story set published = null where id = $b",
                "story set address = null where id = $b",
                "story set section = null where id = $b",
                "story set state = 'LOST' where id = $b",
                "story set updated = 'tomorrow' where id = $b",
            })
    void aStoryThatCannotBeReadIsLeftOutOnEveryWay(String damage) throws Exception {
        Article b = threeStories();
        spoil(damage.replace("$b", "'" + b.id() + "'"));
        assertThat(desk.headlines()).containsExactly("c v1", "a v1");
        assertThat(desk.archive.lookup(b.id())).isInstanceOf(Lookup.Unknown.class);
        assertThat(desk.archive.day(
                        b.published().atZone(java.time.ZoneOffset.UTC).toLocalDate()))
                .hasSize(2);
        assertThat(desk.archive.notices(0, 100)).hasSize(2);
        assertThat(desk.archive.history(b.id())).isEmpty();
        assertThat(desk.archive.damagedRows()).isEqualTo(1);
    }

    @Test
    void aDamagedVersionIsMendedFromItsDispatch() throws Exception {
        threeStories();
        Article before = desk.archive.newest(3).get(1);
        Story story = before.story();
        spoil("version set content = x'00' where guid = 'b'");
        desk.archive.mendDamage(dispatch -> {
            assertThat(dispatch).isEqualTo(2);
            fileAgain(2, story);
        });
        desk.headlines();
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.headlines()).containsExactly("c v1", "b v1", "a v1");
        Article after = desk.archive.newest(3).get(1);
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
                "state = 'LOST'",
                "shown = null",
                "updated = 'x'"
            })
    void aDamagedStoryIsMendedFromItsVersions(String damage) throws Exception {
        desk.file("a", 1);
        desk.file("b", 1);
        desk.file("b", 2);
        Article before = desk.archive.newest(1).getFirst();
        spoil("story set " + damage + " where id = '" + before.id() + "'");
        desk.archive.mendDamage(dispatch -> {});
        desk.archive.lookup(before.id());
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.archive.lookup(before.id())).isInstanceOfSatisfying(Lookup.Shown.class, shown -> {
            assertThat(shown.article().address()).isEqualTo(before.address());
            assertThat(shown.article().published()).isEqualTo(before.published());
            assertThat(shown.article().updated()).isEqualTo(before.updated());
            assertThat(shown.article().headline()).isEqualTo("b v2");
        });
    }

    @Test
    void aDamagedRowIsReportedOnceAndMendedOnce() throws Exception {
        threeStories();
        spoil("version set content = x'00' where guid = 'b'");
        List<Long> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
        desk.archive.mendDamage(asked::add);
        for (int i = 0; i < 10; i++) {
            desk.headlines();
        }
        await(() -> !asked.isEmpty());
        assertThat(asked).containsExactly(2L);
    }

    @Test
    void anUpdateIsFiledBesideADamagedOlderVersion() throws Exception {
        Article b = threeStories();
        spoil("version set content = x'00' where guid = 'b'");
        desk.file("b", 2);
        assertThat(desk.headlines()).contains("b v2");
        assertThat(desk.archive.lookup(b.id())).isInstanceOf(Lookup.Shown.class);
    }

    @Test
    void anOlderVersionIsNotShownInPlaceOfADamagedNewerOne() throws Exception {
        desk.file("b", 1);
        desk.file("b", 3);
        spoil("version set content = x'00' where version = '3'");
        desk.file("b", 2);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aKillTakesADamagedStory() throws Exception {
        Article b = threeStories();
        spoil("version set content = x'00' where guid = 'b'");
        desk.file("b", 2, draft -> draft.status = Status.CANCELED);
        assertThat(desk.archive.lookup(b.id())).isInstanceOf(Lookup.Killed.class);
    }

    @Test
    void whatWasKilledStaysKilledWhereItsRowIsDamaged() throws Exception {
        Article b = threeStories();
        desk.file("b", 2, draft -> draft.status = Status.CANCELED);
        spoil("story set state = 'LOST', published = 'yesterday' where id = '" + b.id() + "'");
        desk.archive.mendDamage(dispatch -> {});
        assertThat(desk.archive.lookup(b.id())).isInstanceOf(Lookup.Killed.class);
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.archive.lookup(b.id())).isInstanceOf(Lookup.Killed.class);
    }

    @Test
    void theEndOfAnotherEmbargoIsNotHeldUp() throws Exception {
        Instant free = desk.now.plus(Duration.ofHours(1));
        desk.file("a", 1, draft -> draft.embargo = new Embargo.Until(free));
        desk.file("b", 1, draft -> draft.embargo = new Embargo.Until(free));
        spoil("version set content = x'00' where guid = 'a'");
        desk.now = free.plusSeconds(1);
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).containsExactly("b v1");
    }

    @Test
    void aTimeThatIsNoneDoesNotWakeTheArchiveForEver() throws Exception {
        threeStories();
        spoil("story set due_at = 'soon' where id in (select story from version where guid = 'b')");
        desk.file("d", 1);
        assertThat(desk.headlines()).contains("d v1");
    }

    @Test
    void theArchiveOpensWithDamagedRows() throws Exception {
        threeStories();
        desk.close();
        spoil("version set content = x'00' where guid = 'b'");
        spoil("story set state = 'LOST' where id in (select story from version where guid = 'c')");
        open();
        assertThat(desk.headlines()).containsExactly("a v1");
        desk.file("b", 2);
        desk.file("c", 2);
        assertThat(desk.headlines()).containsExactlyInAnyOrder("a v1", "b v2", "c v2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at = 'yesterday'", "at = 9223372036854775807"})
    void aDamagedChangeStopsNoOtherAndIsMadeAnew(String damage) throws Exception {
        Article b = threeStories();
        spoil("change set " + damage + " where number = " + b.change());
        assertThat(desk.archive.notices(0, 100)).hasSize(2);
        desk.archive.mendDamage(dispatch -> {});
        await(() -> desk.archive.notices(0, 100).size() == 3);
        await(() -> desk.archive.damagedRows() == 0);
    }

    @Test
    void aGuidThatLeadsNowhereLeadsToItsStoryAgain() throws Exception {
        Article b = threeStories();
        spoil("guid set story = 'lost' where guid = 'b'");
        desk.file("b", 2);
        assertThat(desk.headlines()).containsExactlyInAnyOrder("a v1", "b v2", "c v1");
        assertThat(desk.archive.lookup(b.id())).isInstanceOf(Lookup.Shown.class);
    }

    @Test
    void anIdThatLeadsToItselfEndsTheSearch() throws Exception {
        Article b = threeStories();
        execute("insert into alias (id, story) values ('loop', 'loop')");
        assertThat(desk.archive.lookup("loop")).isInstanceOf(Lookup.Unknown.class);
        assertThat(desk.archive.lookup(b.id())).isInstanceOf(Lookup.Shown.class);
    }

    @Test
    void aPictureWhoseItemCannotBeReadIsNotShownUntilItIsMended() throws Exception {
        desk.sendPicture("a.jpg", SHA_256);
        PictureItem item = new PictureItem(Desk.picture("p", "a.jpg"), "1", desk.now, null, null);
        desk.send(Desk.AGENCY, "p.json", Desk.reading(List.of(), List.of(item)), null);
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture("p", "a.jpg")));
        assertThat(desk.only().pictures()).hasSize(1);
        spoil("picture_item set content = x'00' where guid = 'p'");
        assertThat(desk.only().pictures()).isEmpty();
        desk.archive.mendDamage(dispatch -> desk.archive
                .fileAgain(new Filing(
                        dispatch, Desk.AGENCY, "p.json", desk.now, Desk.reading(List.of(), List.of(item)), null))
                .join());
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.only().pictures()).extracting(Illustration::picture).hasSize(1);
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

    private Article threeStories() {
        desk.file("a", 1);
        desk.file("b", 1);
        desk.file("c", 1);
        return desk.archive.newest(3).get(1);
    }

    private void fileAgain(long dispatch, Story story) {
        Reading reading = Desk.reading(List.of(story), List.of());
        desk.archive
                .fileAgain(new Filing(
                        dispatch, Desk.AGENCY, "b1.json", Instant.parse("2026-03-01T08:01:00Z"), reading, null))
                .join();
    }

    private void spoil(String update) throws SQLException {
        execute("update " + update);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
    }
}
