package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    @TempDir
    Path inbox;

    private final Shelf shelf = new Shelf();
    private WatchedFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = new WatchedFolder(inbox, "wire", InstantSource.system(), shelf);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void aFileIsTakenAndMovedToDone() throws Exception {
        Files.writeString(inbox.resolve("a.json"), "good");
        await(() -> Files.exists(inbox.resolve("done/a.json")));
        assertThat(inbox.resolve("a.json")).doesNotExist();
        assertThat(shelf.kept.getFirst().supplier()).isEqualTo("wire");
    }

    @Test
    void aFolderIsItsSuppliersOwn() throws Exception {
        Files.createDirectories(inbox.resolve("tidewater/sport"));
        Files.writeString(inbox.resolve("tidewater/sport/a.json"), "good");
        await(() -> Files.exists(inbox.resolve("done/tidewater/sport/a.json")));
        assertThat(shelf.kept.getFirst().supplier()).isEqualTo("tidewater");
        assertThat(shelf.kept.getFirst().name()).isEqualTo("sport/a.json");
    }

    @Test
    void whatIsRefusedLiesBesideItsReason() throws Exception {
        Files.writeString(inbox.resolve("a.json"), "bad");
        await(() -> Files.exists(inbox.resolve("refused/a.json")));
        assertThat(inbox.resolve("refused/a.json.reason.txt")).hasContent("line 1: It is bad.");
    }

    @Test
    void aFileThatGrowsIsTakenOnceAndWhole() throws Exception {
        String line = "a line of copy that comes in pieces\n";
        try (OutputStream out = Files.newOutputStream(inbox.resolve("slow.txt"))) {
            for (int i = 0; i < 60; i++) {
                out.write(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.flush();
                Thread.sleep(10);
            }
        }
        await(() -> Files.exists(inbox.resolve("done/slow.txt")));
        assertThat(shelf.kept).hasSize(1);
        assertThat(shelf.kept.getFirst().bytes()).hasSize(60 * line.length());
    }

    @Test
    void aFileThatIsWrittenWithPausesIsTakenOnceAndWhole() throws Exception {
        try (OutputStream out = Files.newOutputStream(inbox.resolve("slow.json"))) {
            for (String piece : List.of("", "{\"headline\":", "\"Harbour", " opens\"", "}")) {
                Thread.sleep(300);
                out.write(piece.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.flush();
            }
        }
        await(() -> Files.exists(inbox.resolve("done/slow.json")));
        assertThat(shelf.kept).hasSize(1);
        assertThat(shelf.kept.getFirst().bytes())
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .isEqualTo("{\"headline\":\"Harbour opens\"}");
    }

    @Test
    void whatNeverComesToItsEndIsTakenAllTheSame() throws Exception {
        Files.writeString(inbox.resolve("half.json"), "{\"headline\":");
        await(() -> Files.exists(inbox.resolve("done/half.json")));
    }

    @Test
    void aTimeInTheFutureHoldsUpNothing() throws Exception {
        Path file = inbox.resolve("a.json.part");
        Files.writeString(file, "{}");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofDays(9))));
        Files.move(file, inbox.resolve("a.json"));
        await(() -> Files.exists(inbox.resolve("done/a.json")));
    }

    @Test
    void filesThatSomebodyStillWritesStay() throws Exception {
        for (String name : List.of(".hidden", "a.part", "a.tmp", "a.filepart")) {
            Files.writeString(inbox.resolve(name), "good");
        }
        Files.writeString(inbox.resolve("last.json"), "good");
        await(() -> Files.exists(inbox.resolve("done/last.json")));
        Thread.sleep(300);
        assertThat(shelf.names()).containsExactly("last.json");
    }

    @Test
    void theSameNameAgainDoesNotOverwrite() throws Exception {
        Files.writeString(inbox.resolve("a.json"), "good 1");
        await(() -> Files.exists(inbox.resolve("done/a.json")));
        Files.writeString(inbox.resolve("a.json"), "good 2");
        await(() -> Files.exists(inbox.resolve("done/a.json.2")));
        assertThat(inbox.resolve("done/a.json")).hasContent("good 1");
    }

    @Test
    void aZipIsTakenFileByFile() throws Exception {
        Files.write(inbox.resolve("pack.zip"), ZipPackTest.zip("story.json", "pictures/a.jpg"));
        await(() -> Files.exists(inbox.resolve("done/pack.zip")));
        assertThat(shelf.names()).containsExactly("pack.zip/pictures/a.jpg", "pack.zip/story.json");
    }

    @Test
    void aZipWithABadNameIsHandedOverAsItCame() throws Exception {
        byte[] zip = ZipPackTest.zip("../evil.json");
        Files.write(inbox.resolve("evil.zip"), zip);
        await(() -> !shelf.kept.isEmpty());
        assertThat(shelf.kept.getFirst().name()).isEqualTo("evil.zip");
        assertThat(shelf.kept.getFirst().bytes()).isEqualTo(zip);
    }

    @Test
    void manyFilesAreAllTaken() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            Files.writeString(inbox.resolve("n" + i + ".json"), "good " + i);
        }
        await(() -> count(inbox.resolve("done")) == 1_000);
        assertThat(shelf.kept).hasSize(1_000);
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            return -1;
        }
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("twenty seconds are enough").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
