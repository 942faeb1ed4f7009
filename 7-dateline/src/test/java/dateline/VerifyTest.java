package dateline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Article;
import dateline.archive.Decision;
import dateline.archive.DecisionJson;
import dateline.database.Finding;
import dateline.settings.SettingsReader;
import dateline.wire.Dispatch;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Damage in a data folder is found, named and, if possible, repaired.
class VerifyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:15:30Z");

    @TempDir
    Path folder;

    private Path data;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void takeThree() throws Exception {
        data = folder.resolve("site");
        try (Newsroom newsroom = open()) {
            for (int i = 1; i <= 3; i++) {
                take(newsroom, i);
            }
        }
    }

    @Test
    void aSoundFolderGivesNoFinding() throws Exception {
        Verify.Result result = verify();
        assertThat(findings).isEmpty();
        assertThat(result.journal().dispatches()).isEqualTo(3);
        assertThat(result.archive()).isPositive();
    }

    @Test
    void itSaysWhatItChecksBeforeItBegins() throws Exception {
        Files.createFile(data.resolve("hub.db"));
        verify();
        assertThat(steps)
                .extracting(step -> step.substring(0, step.indexOf(".db") + 3))
                .containsExactly(
                        "Checking each row of archive.db",
                        "Checking each dispatch of journal.db",
                        "Checking the structure of hub.db");
        assertThat(steps).allMatch(step -> step.contains("structure") && step.endsWith("…"));
    }

    @Test
    void verifyMayRunBesideAServerAndChangesNothing() throws Exception {
        try (Newsroom newsroom = open()) {
            take(newsroom, 4);
            assertThat(verify().journal().dispatches()).isEqualTo(4);
            take(newsroom, 5);
            assertThat(findings).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "journal.db | update dispatch set bytes = x'00' where number = 2                 | dispatch 2",
                "journal.db | update dispatch set size = 7 where number = 2                      | dispatch 2",
                "journal.db | update dispatch set charset = 'UTF-8' where number = 2             | dispatch 2",
                "journal.db | update dispatch set charset = x'ff' where number = 2               | dispatch 2",
                "journal.db | delete from dispatch where number = 2                              | journal.db",
                "archive.db | update version set content = x'00' where dispatch = 2              | version 2",
                "archive.db | update story set state = 'LOST' where change = 2                   | story ",
                "archive.db | update story set shown = 99 where change = 2                       | story ",
                "archive.db | update story set shown = 1 where change = 2                        | story ",
                "archive.db | update story set address = 'garbage' where change = 2              | story ",
                "archive.db | update story set section = 'garbage' where change = 2              | story ",
                "archive.db | update story set waits = 'x' where change = 2                      | story ",
                "archive.db | update story set killed = 1 where change = 2                       | story ",
                "archive.db | update story set behind = 'lost' where change = 2                  | story ",
                "archive.db | delete from guid where guid = 'urn:2'                              | version 2",
                "archive.db | update version set dispatch = 'x' where dispatch = 2               | version 2",
                "archive.db | update story set published = 'x' where change = 2                  | story ",
                "archive.db | update version set story = 'lost' where dispatch = 2               | version 2",
                "archive.db | update guid set story = 'lost' where guid = 'urn:2'                | guid urn:2",
                "archive.db | insert into alias (id, story) values ('lost', 'lost')              | alias lost",
                "archive.db | update change set at = 'x' where number = 2                        | change 2",
                "archive.db | delete from change where number = 2                                | story ",
                "archive.db | update version set dispatch = 99 where dispatch = 2                | archive.db",
                "archive.db | update progress set dispatch = 99                                  | archive.db",
                "archive.db | delete from progress                                               | progress",
            })
    void damageIsFoundAndNamed(String name, String sql, String where) throws Exception {
        spoil(name, sql);
        verify();
        assertThat(findings).isNotEmpty();
        assertThat(findings.getFirst().where()).contains(where.strip());
        assertThat(findings).allSatisfy(VerifyTest::saysOnceWhatToDo);
    }

    @Test
    void aKilledStoryThatIsNotKilledIsFound() throws Exception {
        String story;
        try (Newsroom newsroom = open()) {
            story = newsroom.archive()
                    .read(snapshot -> snapshot.newest(null, 1))
                    .getFirst()
                    .id();
            decide(newsroom, new Decision(Decision.Kind.KILL, story, "Ada"));
        }
        verify();
        assertThat(findings).isEmpty();
        spoil("archive.db", "update story set state = 'PUBLISHED', killed = 0 where id = '" + story + "'");
        verify();
        assertThat(findings)
                .singleElement()
                .extracting(Finding::where, Finding::what)
                .containsExactly(
                        "archive.db, story " + story, "Dispatch 4 killed it, and it is not killed in the archive.");
    }

    @Test
    void aRevivedStoryIsNotAFinding() throws Exception {
        try (Newsroom newsroom = open()) {
            String story = newsroom.archive()
                    .read(snapshot -> snapshot.newest(null, 1))
                    .getFirst()
                    .id();
            decide(newsroom, new Decision(Decision.Kind.KILL, story, "Ada"));
            decide(newsroom, new Decision(Decision.Kind.REVIVE, story, "Ada"));
        }
        verify();
        assertThat(findings).isEmpty();
    }

    private static void decide(Newsroom newsroom, Decision decision) {
        newsroom.intake()
                .take(new Dispatch("desk", "decision", Via.DESK, NOW, DecisionJson.write(decision)))
                .join()
                .outcome()
                .join();
    }

    /// Mail has such names of character sets, which are not damage by themselves.
    @Test
    void anUnknownCharacterSetIsNamedAndIsNotAFinding() throws Exception {
        spoil("journal.db", "update dispatch set charset = 'unknown-8bit', checksum = null where number = 2");
        verify();
        assertThat(findings).isEmpty();
        assertThat(steps).anyMatch(step -> step.contains("Dispatch 2") && step.contains("unknown-8bit"));
    }

    @ParameterizedTest
    @CsvSource({"journal.db", "archive.db", "wire.db", "hub.db"})
    void aFileThatIsNotADatabaseIsNamed(String name) throws Exception {
        Files.writeString(data.resolve(name), "no database ".repeat(1_000), UTF_8);
        verify();
        assertThat(findings).allSatisfy(VerifyTest::saysOnceWhatToDo);
        assertThat(findings).extracting(Finding::where).anyMatch(where -> where.startsWith(name));
    }

    @ParameterizedTest
    @CsvSource({"journal.db", "archive.db", "wire.db", "hub.db"})
    void aFolderInPlaceOfAFileIsNamedOnce(String name) throws Exception {
        makeFolder(name);
        verify();
        assertThat(findings)
                .filteredOn(finding -> finding.where().startsWith(name))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("is a folder, not a file."));
    }

    @ParameterizedTest
    @CsvSource({
        "journal.db, quarantine list", "journal.db, replay", "journal.db, serve",
        "archive.db, quarantine list", "archive.db, replay", "archive.db, serve",
        "dateline.lock, serve"
    })
    void aCommandOnAFolderInPlaceOfAFileSaysOneSentenceAndWhatToDo(String name, String command) throws Exception {
        makeFolder(name);
        String[] arguments = (command + " --data " + data + (command.equals("serve") ? " --port 0" : "")).split(" ");
        assertThat(run(arguments))
                .contains(data.resolve(name) + " is a folder, not a file.")
                .contains("Move it away")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"journal.db | verify | backup", "archive.db | replay | anew"})
    void aCommandOnADamagedFileSaysOneSentenceAndWhatToDo(String name, String remedy, String more) throws Exception {
        Files.writeString(data.resolve(name), "no database ".repeat(1_000), UTF_8);
        assertThat(run("quarantine", "list", "--data", data.toString()))
                .contains(name)
                .contains("damaged")
                .contains(remedy)
                .contains(more)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"journal.db", "archive.db"})
    void aCommandOnFilesOfANewerVersionSaysSo(String name) throws Exception {
        makeNewer(name);
        assertThat(run("quarantine", "list", "--data", data.toString()))
                .contains(name)
                .contains("newer version of Dateline")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"journal.db", "archive.db"})
    void filesOfANewerVersionAreFound(String name) throws Exception {
        makeNewer(name);
        verify();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.where()).isEqualTo(name);
            assertThat(finding.what()).contains("newer version of Dateline");
            assertThat(finding.remedy()).contains("Use that version");
        });
    }

    @Test
    void aDamagedStoryComesBackByItself() throws Exception {
        spoil("archive.db", "update version set content = x'00' where dispatch = 2");
        try (Newsroom newsroom = open()) {
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (countWholeStories(newsroom.archive()) < 3) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(5);
            }
        }
        verify();
        assertThat(findings).isEmpty();
    }

    private static int countWholeStories(Archive archive) {
        return archive.read(snapshot -> {
            List<Article> stories = new ArrayList<>();
            snapshot.eachNewest(10, stories::add);
            return stories.size();
        });
    }

    @Test
    void allFilesOfADataFolderAreTheirOwnersAlone() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            assertThat(all.filter(each -> !permissions(each).endsWith("------")))
                    .isEmpty();
        }
    }

    private static void saysOnceWhatToDo(Finding finding) {
        assertThat(finding.remedy()).isNotBlank();
        assertThat(finding.what()).doesNotContain("Restore", "backup", "replay", "(, )");
        assertThat((finding.what() + " " + finding.remedy()).split("Restore", -1))
                .hasSizeLessThanOrEqualTo(2);
    }

    private Verify.Result verify() throws IOException {
        return new Verify(data, findings::add, steps::add).run(checked -> {}, rows -> {});
    }

    private Newsroom open() throws Exception {
        return Newsroom.open(data, SettingsReader.read("", List.of(), Map.of()), InstantSource.fixed(NOW));
    }

    private static void take(Newsroom newsroom, int number) {
        String story = "{\"uri\": \"urn:%d\", \"type\": \"text\", \"headline\": \"Bridge %d opens\"}"
                .formatted(number, number);
        Receipt receipt = newsroom.intake()
                .take(new Dispatch("agency", number + ".json", Via.PUSH, NOW, story.getBytes(UTF_8)))
                .join();
        assertThat(receipt.outcome().join().stories()).isEqualTo(1);
    }

    private void makeNewer(String name) throws SQLException {
        spoil(name, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success)
                values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'later', 1, 1)""");
    }

    private void makeFolder(String name) throws IOException {
        Files.deleteIfExists(data.resolve(name));
        Files.createFile(Files.createDirectory(data.resolve(name)).resolve("file"));
    }

    private void spoil(String name, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(name));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static String run(String... arguments) {
        StringWriter err = new StringWriter();
        Dateline.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
        return err.toString();
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
