package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Body;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsTest {
    @TempDir
    Path folder;

    @Test
    void aListIsReadWithoutTheBodies() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, draft -> draft.body = new Body("<p>It sank.</p>", "It sank."));
            String id = desk.only().id();
            change("update version set content = x'00'");
            assertThat(desk.seen.cards(null, 9))
                    .singleElement()
                    .extracting(Card::id, Card::headline, card -> card.words().lead())
                    .containsExactly(id, "ferry v1", "It sank.");
            assertThat(desk.seen.cards("news", 9)).hasSize(1);
            assertThat(desk.seen.day(LocalDate.of(2026, 3, 1))).hasSize(1);
            assertThat(desk.seen.findCard(id)).isPresent();
            change("delete from story");
        }
    }

    /// The card of a story without a headline has the same headline as its page.
    @Test
    void theSummaryIsASentence() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, draft -> {
                draft.headline = null;
                draft.body = new Body("", "By Ada Lund\nThe ferry ran aground on Monday.\nIt sank.");
            });
            assertThat(desk.seen.cards(null, 9))
                    .singleElement()
                    .extracting(Card::headline, card -> card.words().lead())
                    .containsExactly(desk.only().headline(), "The ferry ran aground on Monday.");
        }
    }

    @Test
    void aDayIsListedInPartsBySection() {
        try (Desk desk = new Desk(folder)) {
            for (int i = 1; i <= 5; i++) {
                desk.file("story" + i, 1, draft -> draft.section = "Sport");
            }
            desk.file("other", 1);
            LocalDate day = LocalDate.of(2026, 3, 1);
            assertThat(desk.seen.countBySection(day)).isEqualTo(Map.of("sport", 5, "news", 1));
            List<Card> whole = desk.seen.day(day, "sport", 0, 9);
            assertThat(whole)
                    .hasSize(5)
                    .isSortedAccordingTo(Comparator.comparing(Card::published)
                            .thenComparing(Card::id)
                            .reversed());
            assertThat(desk.seen.day(day, "sport", 1, 2)).isEqualTo(whole.subList(1, 3));
            assertThat(desk.seen.day(day, "sport", 4, 2)).isEqualTo(whole.subList(4, 5));
            assertThat(desk.seen.day(day.plusDays(1), "sport", 0, 9)).isEmpty();
            assertThat(desk.seen.countBySection(day.plusDays(1))).isEmpty();
        }
    }

    @Test
    void aCardIsAlwaysOfTheVersionThatIsShown() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 2);
            desk.file("ferry", 1, draft -> draft.headline = "An older headline");
            assertThat(desk.seen.cards(null, 9)).extracting(Card::headline).containsExactly("ferry v2");
            desk.file("ferry", 3, draft -> draft.headline = "A newer headline");
            assertThat(desk.seen.cards(null, 9)).extracting(Card::headline).containsExactly("A newer headline");
        }
    }

    @Test
    void anOldArchiveGetsItsCardsOnce() throws Exception {
        List<Card> before;
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1);
            desk.file("gull", 1);
            before = desk.seen.cards(null, 9);
        }
        change("delete from card");
        change("update card_fill set version = (select max(number) from version)");
        try (Desk desk = new Desk(folder)) {
            assertThat(count("select count(*) from card")).isEqualTo(2);
            assertThat(count("select version from card_fill")).isZero();
            assertThat(desk.seen.cards(null, 9)).isEqualTo(before);
        }
    }

    @Test
    void aVersionWithoutACardIsShownToo() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1);
            desk.file("gull", 1);
            List<Card> before = desk.seen.cards(null, 9);
            change("delete from card where version = 1");
            change("update card set content = x'00' where version = 2");
            assertThat(desk.seen.cards(null, 9)).isEqualTo(before);
        }
    }

    @Test
    void aCardIsShortWhateverTheStoryIs() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.file("long", 1, draft -> {
                draft.headline = "word ".repeat(100_000);
                draft.byline = "name ".repeat(100_000);
                draft.editorNote = "note ".repeat(100_000);
                draft.body = new Body("<p></p>", "text ".repeat(100_000));
            });
            Card card = desk.seen.cards(null, 1).getFirst();
            assertThat(card.headline()).hasSizeLessThan(410).startsWith("word word");
            assertThat(card.words().lead()).hasSizeLessThan(250).startsWith("text text");
            assertThat(count("select max(length(content)) from card")).isLessThan(33_000);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection database = open();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection database = open();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
    }
}
