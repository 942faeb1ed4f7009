package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.copy.BodyHtml;
import dateline.story.Embargo;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows that the disk damages while the archive is open.
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

    @ParameterizedTest
    @ValueSource(strings = {"since = 'x'", "readable = 'y'"})
    void aDamagedRecordOfShownVersionsRemovesNoHistory(String damage) throws Exception {
        desk.file("b", 1);
        desk.file("b", 2);
        desk.file("b", 3);
        String b = desk.only().id();
        assertThat(desk.seen.history(b)).hasSize(3);
        spoil("shown set " + damage + " where version = 1");
        assertThat(desk.seen.history(b)).hasSizeBetween(0, 2);
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.seen.history(b)).hasSize(2);
        assertThat(desk.headlines()).containsExactly("b v3");
    }

    @Test
    void aDamagedCardIsMadeAnew() throws Exception {
        threeStories();
        spoil("card set content = x'00' where version = 2");
        assertThat(desk.seen.cards(null, 3)).hasSize(3);
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(new ArchiveCheck(folder.resolve("archive.db"), finding -> {}, rows -> {})
                        .run()
                        .sound())
                .isTrue();
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"at = 'yesterday'", "at = 9223372036854775807"})
    void aDamagedChangeStopsNoOtherAndIsMadeAnew(String damage) throws Exception {
        Article b = threeStories();
        spoil("change set " + damage + " where number = " + b.change());
        whileNothingIsMended(() -> assertThat(desk.seen.notices(0, 100)).hasSize(2));
        await(() -> desk.seen.notices(0, 100).size() == 3);
        await(() -> desk.archive.damagedRows() == 0);
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
    void aMergedIdThatPointsToItselfEndsTheSearch() throws Exception {
        Article b = threeStories();
        execute("insert into alias (id, story) values ('loop', 'loop')");
        assertThat(desk.seen.lookup("loop")).isInstanceOf(Lookup.Unknown.class);
        assertThat(desk.seen.lookup(b.id())).isInstanceOf(Lookup.Shown.class);
    }

    @Test
    void aPictureWithADamagedItemIsNotShownUntilItIsRepaired() throws Exception {
        desk.sendPicture("a.jpg", SHA_256);
        PictureItem item = new PictureItem(Desk.picture("p", "a.jpg"), "1", desk.now, null, null);
        desk.send(Desk.AGENCY, "p.json", Desk.reading(List.of(), List.of(item)), null);
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture("p", "a.jpg")));
        assertThat(desk.only().pictures()).hasSize(1);
        spoil("picture_item set content = x'00' where guid = 'p'");
        whileNothingIsMended(() -> assertThat(desk.only().pictures()).isEmpty());
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.only().pictures()).extracting(ArticlePicture::picture).hasSize(1);
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
        return desk.seen.newest(3).get(1);
    }

    private static Story story(String guid, int version) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.version = String.valueOf(version);
        draft.headline = guid + " v" + version;
        return draft.story();
    }

    /// Runs the checks while another connection has locked the database, so that the archive cannot write.
    private void whileNothingIsMended(Runnable checks) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("update progress set dispatch = dispatch");
                checks.run();
            }
            connection.rollback();
        }
    }

    private void spoil(String update) throws SQLException {
        execute("update " + update);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
        }
        return connection;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
    }
}
