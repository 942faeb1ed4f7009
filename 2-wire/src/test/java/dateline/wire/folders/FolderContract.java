package dateline.wire.folders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.envelope.FileEnd;
import dateline.envelope.FileEnds;
import dateline.wire.Secret;
import dateline.wire.folders.FolderRules.After;
import dateline.wire.outward.Outward;
import dateline.wire.rounds.VisitFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests what every folder server must do, with a real server.
abstract class FolderContract {
    static final String PASSWORD = "correct-horse";
    static final Outward LOCAL = new Outward(Set.of("localhost"));

    /// A format for the tests: a file that begins with `{` ends with `}`; one that begins with `text` has
    /// no end mark.
    static final FileEnds ENDS = bytes -> {
        String text = new String(bytes, UTF_8);
        if (text.startsWith("text")) {
            return FileEnd.UNMARKED;
        }
        return text.startsWith("{") && !text.endsWith("}") ? FileEnd.CUT : FileEnd.SHOWN;
    };

    @TempDir
    Path root;

    private volatile Duration ahead = Duration.ZERO;
    private final InstantSource clock = () -> Instant.now().plus(ahead);

    final Journals journal = new Journals();

    abstract void start(Path root) throws Exception;

    abstract void stop() throws Exception;

    abstract Access access(String password);

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(root.resolve("out"));
        start(root);
    }

    @AfterEach
    void close() throws Exception {
        stop();
    }

    @Test
    void everyFileIsTakenOnceByteForByteAndTheOldestFirst() throws Exception {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        put("b.xml", every, Duration.ofMinutes(20));
        put("a.xml", "a\r\nb\nc".getBytes(UTF_8), Duration.ofMinutes(10));
        FolderSource source = source(After.LEAVE);
        source.visit(journal);
        source.visit(journal);
        source(After.LEAVE).visit(journal);
        assertThat(journal.names).containsExactly("out/b.xml", "out/a.xml");
        assertThat(journal.files.getFirst()).isEqualTo(every);
        assertThat(journal.files.getLast()).isEqualTo("a\r\nb\nc".getBytes(UTF_8));
    }

    @Test
    void aFileThatAppearsLateWithAnOldTimeIsTaken() throws Exception {
        put("new.xml", "new".getBytes(UTF_8), Duration.ofMinutes(1));
        source(After.LEAVE).visit(journal);
        put("old.xml", "old".getBytes(UTF_8), Duration.ofDays(300));
        put("future.xml", "future".getBytes(UTF_8), Duration.ofDays(-2));
        source(After.LEAVE).visit(journal);
        assertThat(journal.names).containsExactly("out/new.xml", "out/old.xml", "out/future.xml");
    }

    @Test
    void aFileThatChangedIsTakenAgain() throws Exception {
        put("a.xml", "one".getBytes(UTF_8), Duration.ofMinutes(9));
        source(After.LEAVE).visit(journal);
        put("a.xml", "three".getBytes(UTF_8), Duration.ofMinutes(5));
        source(After.LEAVE).visit(journal);
        assertThat(journal.files).hasSize(2);
        assertThat(journal.files.getLast()).isEqualTo("three".getBytes(UTF_8));
    }

    @Test
    void aFileStillBeingWrittenIsNotTaken() throws Exception {
        for (String name : List.of(".hidden", "a.part", "b.tmp", "c.filepart", "d.xml.PART", "e.doc")) {
            put(name, "x".getBytes(UTF_8), Duration.ofMinutes(1));
        }
        FolderSource source = source(rules("*.xml*", null, After.LEAVE));
        Path growing = root.resolve("out/growing.xml");
        Thread writer = Thread.startVirtualThread(() -> grow(growing));
        source.visit(journal);
        writer.join();
        assertThat(journal.names).isEmpty();
        source.visit(journal);
        source.visit(journal);
        assertThat(journal.names).containsExactly("out/growing.xml");
        assertThat(journal.files.getFirst()).hasSize((int) Files.size(growing));
    }

    @Test
    void anIncompleteFileWaitsAndIsTakenOnceWhenItIsComplete() throws Exception {
        put("half.json", "{\"headline\":".getBytes(UTF_8), Duration.ofDays(1));
        put("whole.json", "{}".getBytes(UTF_8), Duration.ofMinutes(1));
        FolderSource source = source(After.DELETE);
        source.visit(journal);
        source.visit(journal);
        assertThat(journal.names).containsExactly("out/whole.json");
        assertThat(source.remark())
                .hasValueSatisfying(
                        remark -> assertThat(remark)
                                .contains(
                                        "half.json is not finished and is taken as it is once it has not changed for 300 seconds"));
        ahead = Duration.ofMinutes(4);
        put("half.json", "{\"headline\":\"Quay reopens\"}".getBytes(UTF_8), Duration.ofMinutes(1));
        source.visit(journal);
        assertThat(journal.names).containsExactly("out/whole.json", "out/half.json");
        assertThat(journal.files.getLast()).asString(UTF_8).isEqualTo("{\"headline\":\"Quay reopens\"}");
        assertThat(source.remark()).isEmpty();
    }

    @Test
    void anIncompleteFileIsTakenAsItIsAfterFiveMinutes() throws Exception {
        put("half.json", "{\"headline\":".getBytes(UTF_8), Duration.ofMinutes(1));
        put("empty.json", new byte[0], Duration.ofMinutes(1));
        FolderSource source = source(After.LEAVE);
        source.visit(journal);
        ahead = Duration.ofMinutes(4);
        source.visit(journal);
        assertThat(journal.names).isEmpty();
        ahead = FileEnd.CUT.quiet();
        source.visit(journal);
        assertThat(journal.names).containsExactlyInAnyOrder("out/half.json", "out/empty.json");
    }

    @Test
    void aFileOfAFormatWithoutAnEndMarkIsTakenOnTheSameVisitAfterEightQuietSeconds() throws Exception {
        put("release.txt", "text, first half".getBytes(UTF_8), Duration.ofMinutes(20));
        put("story.json", "{}".getBytes(UTF_8), Duration.ofMinutes(1));
        FolderSource source = source(After.LEAVE);
        Thread.startVirtualThread(this::goOnWithTheRelease);
        source.visit(journal);
        assertThat(journal.names).containsExactly("out/story.json");
        source.visit(journal);
        assertThat(journal.names).containsExactly("out/story.json", "out/release.txt");
        assertThat(journal.files.getLast()).asString(UTF_8).isEqualTo("text, first half, second half");
    }

    private void goOnWithTheRelease() {
        try {
            Thread.sleep(3_000);
            put("release.txt", "text, first half, second half".getBytes(UTF_8), Duration.ofMinutes(10));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileThatGrowsAfterIntakeIsTakenAgainAsANewVersion() throws Exception {
        FolderSource source = source(After.LEAVE);
        put("a.json", "{}".getBytes(UTF_8), Duration.ofMinutes(2));
        source.visit(journal);
        put("a.json", "{}, {}".getBytes(UTF_8), Duration.ofMinutes(1));
        source.visit(journal);
        assertThat(journal.names).containsExactly("out/a.json", "out/a.json");
    }

    @Test
    void aFileIsTakenOnlyWhenItsReadyFileExists() throws Exception {
        FolderSource source = source(rules("*", ".ok", After.DELETE));
        put("a.xml", "a".getBytes(UTF_8), Duration.ofMinutes(1));
        source.visit(journal);
        assertThat(journal.names).isEmpty();
        put("a.xml.ok", "".getBytes(UTF_8), Duration.ofMinutes(1));
        source.visit(journal);
        assertThat(journal.names).containsExactly("out/a.xml");
        assertThat(listed("out")).isEmpty();
    }

    @Test
    void takenFilesAreDeletedOrMovedIfTheSettingsSaySo() throws Exception {
        put("a.xml", "a".getBytes(UTF_8), Duration.ofMinutes(1));
        source(After.DELETE).visit(journal);
        assertThat(listed("out")).isEmpty();
        put("b.xml", "b".getBytes(UTF_8), Duration.ofMinutes(1));
        source(After.MOVE).visit(journal);
        assertThat(listed("out")).isEmpty();
        assertThat(root.resolve("done/b.xml")).hasContent("b");
        assertThat(journal.names).containsExactly("out/a.xml", "out/b.xml");
    }

    @Test
    void aFileTakenBeforeACrashIsRemovedAndNotTakenAgain() throws Exception {
        put("a.xml", "a".getBytes(UTF_8), Duration.ofMinutes(1));
        source(After.LEAVE).visit(journal);
        source(After.DELETE).visit(journal);
        assertThat(journal.names).hasSize(1);
        assertThat(listed("out")).isEmpty();
    }

    @Test
    void aFileThatIsTooLongStaysAndIsReported() throws Exception {
        try (var file =
                new java.io.RandomAccessFile(root.resolve("out/huge.xml").toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        put("a.xml", "a".getBytes(UTF_8), Duration.ofMinutes(1));
        FolderSource source = source(After.DELETE);
        source.visit(journal);
        assertThat(journal.names).containsExactly("out/a.xml");
        assertThat(source.remark())
                .hasValueSatisfying(remark -> assertThat(remark).contains("huge.xml is longer than 64 MiB"));
        assertThat(listed("out")).containsExactly("huge.xml");
    }

    @Test
    void theCursorIsNotLongerThanTheListAndMovesSeldom() throws Exception {
        for (int i = 0; i < 250; i++) {
            put("n%03d.xml".formatted(i), ("n" + i).getBytes(UTF_8), Duration.ofMinutes(300 - i));
        }
        source(After.LEAVE).visit(journal);
        assertThat(journal.names).hasSize(250);
        assertThat(journal.cursorMoves).isEqualTo(3);
        assertThat(journal.cursor).hasSizeLessThan(250 * 11 + 10);
        try (Stream<Path> files = Files.list(root.resolve("out"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        source(After.LEAVE).visit(journal);
        assertThat(journal.cursor).isEqualTo("1:");
    }

    @Test
    void aWrongPasswordIsReportedWithoutShowingIt() {
        FolderSource source = FolderSource.of(
                access("wrong-horse"), rules("*", null, After.LEAVE), FolderContract.LOCAL, ENDS, clock);
        assertThatThrownBy(() -> source.visit(journal))
                .isInstanceOf(VisitFailed.class)
                .hasMessageContaining("does not let desk in")
                .hasMessageNotContaining("horse");
        assertThat(access("wrong-horse").toString()).doesNotContain("horse");
    }

    @Test
    void aHostInAPrivateNetworkIsNotVisitedUnlessItIsNamed() {
        FolderSource source =
                FolderSource.of(access(PASSWORD), rules("*", null, After.LEAVE), new Outward(Set.of()), ENDS, clock);
        assertThatThrownBy(() -> source.visit(journal))
                .isInstanceOf(VisitFailed.class)
                .hasMessageContaining("network.private-hosts");
    }

    @Test
    void aMissingFolderIsNamed() {
        FolderRules rules = new FolderRules(List.of("nowhere"), "*", null, After.LEAVE, null, Duration.ofMillis(1));
        FolderSource source = FolderSource.of(access(PASSWORD), rules, FolderContract.LOCAL, ENDS, clock);
        assertThatThrownBy(() -> source.visit(journal))
                .isInstanceOf(VisitFailed.class)
                .hasMessageContaining("nowhere");
    }

    final FolderSource source(After after) {
        return source(rules("*", null, after));
    }

    final FolderSource source(FolderRules rules) {
        return FolderSource.of(access(PASSWORD), rules, FolderContract.LOCAL, ENDS, clock);
    }

    static FolderRules rules(String names, @Nullable String ready, After after) {
        return new FolderRules(List.of("/out"), names, ready, after, "/done", Duration.ofMillis(60));
    }

    static Secret secret(String password) {
        return new Secret(password);
    }

    final void put(String name, byte[] bytes, Duration age) throws IOException {
        Path file = root.resolve("out").resolve(name);
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private static void grow(Path file) {
        try {
            for (int i = 0; i < 60; i++) {
                Files.writeString(
                        file,
                        "more and more\n",
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
                Thread.sleep(10);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> listed(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
