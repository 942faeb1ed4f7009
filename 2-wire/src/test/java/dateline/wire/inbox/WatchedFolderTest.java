package dateline.wire.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.envelope.FileEnd;
import dateline.wire.LogLines;
import dateline.wire.Shelf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
        folder = new WatchedFolder(inbox, "wire", InstantSource.system(), shelf, WatchedFolderTest::end);
    }

    /// A format for the tests: a file that begins with `{` ends with `}`; one that begins with `text` has
    /// no end mark.
    private static FileEnd end(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        if (text.startsWith("text")) {
            return FileEnd.UNMARKED;
        }
        return text.startsWith("{") && !text.endsWith("}") ? FileEnd.CUT : FileEnd.SHOWN;
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
    void aSubfolderBelongsToTheSupplierOfThatName() throws Exception {
        Files.createDirectories(inbox.resolve("tidewater/sport"));
        Files.writeString(inbox.resolve("tidewater/sport/a.json"), "good");
        await(() -> Files.exists(inbox.resolve("done/tidewater/sport/a.json")));
        assertThat(shelf.kept.getFirst().supplier()).isEqualTo("tidewater");
        assertThat(shelf.kept.getFirst().name()).isEqualTo("sport/a.json");
    }

    @Test
    void aRefusedFileIsStoredBesideTheReason() throws Exception {
        Files.writeString(inbox.resolve("a.json"), "bad");
        await(() -> Files.exists(inbox.resolve("refused/a.json")));
        assertThat(inbox.resolve("refused/a.json.reason.txt")).hasContent("line 1: It is bad.");
    }

    @Test
    void aGrowingFileIsTakenOnceAndComplete() throws Exception {
        String line = "a line of copy that comes in pieces\n";
        try (OutputStream out = Files.newOutputStream(inbox.resolve("slow.txt"))) {
            for (int i = 0; i < 60; i++) {
                out.write(line.getBytes(UTF_8));
                out.flush();
                Thread.sleep(10);
            }
        }
        await(() -> Files.exists(inbox.resolve("done/slow.txt")));
        assertThat(shelf.kept).hasSize(1);
        assertThat(shelf.kept.getFirst().bytes()).hasSize(60 * line.length());
    }

    @Test
    void aFileWrittenWithPausesIsTakenOnceAndComplete() throws Exception {
        try (OutputStream out = Files.newOutputStream(inbox.resolve("slow.json"))) {
            for (String piece : List.of("", "{\"headline\":", "\"Harbour", " opens\"", "}")) {
                Thread.sleep(300);
                out.write(piece.getBytes(UTF_8));
                out.flush();
            }
        }
        await(() -> Files.exists(inbox.resolve("done/slow.json")));
        assertThat(shelf.kept).hasSize(1);
        assertThat(shelf.kept.getFirst().bytes()).asString(UTF_8).isEqualTo("{\"headline\":\"Harbour opens\"}");
    }

    @Test
    void aFileThatStaysIncompleteIsTakenEventually() throws Exception {
        Path file = inbox.resolve("half.json.part");
        Files.writeString(file, "{\"headline\":");
        Files.copy(file, inbox.resolve("new.json"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(FileEnd.CUT.quiet())));
        Files.move(file, inbox.resolve("half.json"));
        await(() -> Files.exists(inbox.resolve("done/half.json")));
        assertThat(shelf.names()).containsExactly("half.json");
    }

    @Test
    void aTextTransferThatStallsForSecondsIsTakenOnceAndComplete() throws Exception {
        try (OutputStream out = Files.newOutputStream(inbox.resolve("release.eml"))) {
            out.write("text, first half".getBytes(UTF_8));
            Thread.sleep(3_000);
            out.write(", second half".getBytes(UTF_8));
        }
        await(() -> Files.exists(inbox.resolve("done/release.eml")));
        assertThat(shelf.kept).hasSize(1);
        assertThat(shelf.kept.getFirst().bytes()).asString(UTF_8).isEqualTo("text, first half, second half");
    }

    @Test
    void aFileThatGrowsAfterIntakeIsTakenAgainAsANewVersion() throws Exception {
        Files.createDirectories(inbox.resolve("tide"));
        try (OutputStream out = Files.newOutputStream(inbox.resolve("tide/a.xml"));
                LogLines log = new LogLines(WatchedFolder.class.getName())) {
            out.write("first half".getBytes(UTF_8));
            await(() -> Files.exists(inbox.resolve("done/tide/a.xml")));
            out.write(", second half".getBytes(UTF_8));
            await(() -> shelf.kept.size() == 2);
            assertThat(shelf.kept.getLast().name()).isEqualTo("a.xml");
            assertThat(shelf.kept.getLast().supplier()).isEqualTo("tide");
            assertThat(shelf.kept.getLast().bytes()).asString(UTF_8).isEqualTo("first half, second half");
            assertThat(log.containing("tide/a.xml was written to after it was taken"))
                    .hasSize(1);
        }
        Thread.sleep(1_500);
        assertThat(shelf.kept).hasSize(2);
        assertThat(inbox.resolve("done/tide/a.xml")).hasContent("first half, second half");
    }

    @Test
    void aFileRefusedAsIncompleteIsTakenOnceItIsComplete() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(inbox.resolve("a.xml").toFile(), "rw")) {
            file.writeBytes("bad");
            await(() -> Files.exists(inbox.resolve("refused/a.xml")));
            file.seek(0);
            file.writeBytes("good now");
            await(() -> Files.exists(inbox.resolve("done/a.xml")));
        }
        assertThat(inbox.resolve("refused")).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeMovedIsNotTakenAgainAndAgain() throws Exception {
        Path obstacle = Files.writeString(inbox.resolve("done/tide"), "no folder");
        Files.createDirectory(inbox.resolve("tide"));
        try (LogLines log = new LogLines(WatchedFolder.class.getPackageName())) {
            Files.writeString(inbox.resolve("tide/a.json"), "good");
            await(() -> shelf.kept.size() == 1);
            Thread.sleep(1_500);
            assertThat(shelf.kept).hasSize(1);
            Files.delete(obstacle);
            await(() -> Files.exists(inbox.resolve("done/tide/a.json")));
            assertThat(shelf.kept).hasSize(1);
            assertThat(log.containing("could not be moved")).hasSize(1);
            await(() -> log.containing("works again").size() == 1);
        }
    }

    @Test
    void aFileThatCannotBeStoredIsTriedAgainAfterAPause() throws Exception {
        shelf.fail(new IllegalStateException("the disk is full"));
        try (LogLines log = new LogLines(WatchedFolder.class.getPackageName())) {
            Files.writeString(inbox.resolve("a.json"), "good");
            await(() -> shelf.tries.get() == 1);
            Thread.sleep(700);
            assertThat(shelf.tries).hasValue(1);
            shelf.fail(null);
            await(() -> Files.exists(inbox.resolve("done/a.json")));
            assertThat(log.containing("the disk is full")).hasSize(1);
        }
    }

    @Test
    void anErrorDoesNotEndTheThread() throws Exception {
        folder.close();
        folder = new WatchedFolder(inbox, "wire", InstantSource.system(), shelf, bytes -> {
            if (bytes.length == 3) {
                throw new StackOverflowError("three");
            }
            return FileEnd.SHOWN;
        });
        Files.writeString(inbox.resolve("a.json"), "bad");
        Files.writeString(inbox.resolve("b.json"), "good");
        await(() -> Files.exists(inbox.resolve("done/b.json")));
        assertThat(inbox.resolve("a.json")).exists();
    }

    @Test
    void anErrorOfTheIntakeDoesNotEndTheThread() throws Exception {
        shelf.fail(new Error("for the test"));
        Files.writeString(inbox.resolve("a.json"), "good");
        await(() -> shelf.tries.get() == 1);
        assertThat(folder.trouble()).isEmpty();
        shelf.fail(null);
        await(() -> Files.exists(inbox.resolve("done/a.json")));
    }

    @Test
    void anUnexpectedInterruptDoesNotEndTheThread() throws Exception {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("inbox"))
                .forEach(Thread::interrupt);
        Files.writeString(inbox.resolve("a.json"), "good");
        await(() -> Files.exists(inbox.resolve("done/a.json")));
        assertThat(folder.trouble()).isEmpty();
    }

    @Test
    void aClosedFolderReportsThatItIsNotWatchedAnyLonger() {
        assertThat(folder.trouble()).isEmpty();
        folder.close();
        assertThat(folder.trouble()).contains("The inbox is no longer watched. Restart Dateline.");
    }

    @Test
    void anInboxThatIsALinkIsWatched() throws Exception {
        folder.close();
        Path link = inbox.resolveSibling(inbox.getFileName() + "-link");
        Files.createSymbolicLink(link, inbox);
        try {
            folder = new WatchedFolder(link, "wire", InstantSource.system(), shelf, WatchedFolderTest::end);
            Files.writeString(inbox.resolve("a.json"), "good");
            await(() -> Files.exists(inbox.resolve("done/a.json")));
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void aModificationTimeInTheFutureDoesNotDelayAFile() throws Exception {
        Path file = inbox.resolve("a.json.part");
        Files.writeString(file, "{}");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofDays(9))));
        Files.move(file, inbox.resolve("a.json"));
        await(() -> Files.exists(inbox.resolve("done/a.json")));
    }

    @Test
    void filesStillBeingWrittenStay() throws Exception {
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
        Files.write(inbox.resolve("pack.zip"), zip("story.json", "pictures/a.jpg"));
        await(() -> Files.exists(inbox.resolve("done/pack.zip")));
        assertThat(shelf.names()).containsExactly("pack.zip/pictures/a.jpg", "pack.zip/story.json");
    }

    @Test
    void aLongWordPressExportIsTakenInParts() throws Exception {
        String item = "<item><title>" + "Quay. ".repeat(1 << 20) + "</title></item>";
        String export = "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel>" + item.repeat(12);
        Files.writeString(inbox.resolve("export.xml"), export + "</channel></rss>");
        await(() ->
                Files.exists(inbox.resolve("done/export.xml")) || Files.exists(inbox.resolve("refused/export.xml")));
        assertThat(shelf.names()).hasSize(12).startsWith("export.xml/0001.xml").endsWith("export.xml/0012.xml");
        assertThat(shelf.kept).allMatch(part -> part.bytes().length < 8 << 20);
    }

    @Test
    void aZipWithABadNameGivesItsOtherFilesAndTheRest() throws Exception {
        Files.write(inbox.resolve("pack.zip"), zip("story.json", "../evil.json"));
        await(() -> Files.exists(inbox.resolve("done/pack.zip")));
        assertThat(shelf.names()).containsExactly("pack.zip", "pack.zip/story.json");
    }

    @Test
    void aZipWithOnlyABadNameIsHandedOverUnchanged() throws Exception {
        byte[] zip = zip("../evil.json");
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

    /// Returns a zip file. The content of each entry is its own name.
    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
