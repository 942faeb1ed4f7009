package dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.photo.PictureMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTest {
    private final Map<String, byte[]> journal = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> settled = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void aPictureIsPreparedWhenItIsFirstAskedFor() throws IOException {
        String picture = journaled(Pictures.jpeg(1000, 500));
        try (Media media = open()) {
            assertThat(media.find(picture)).isEmpty();
            media.settle();
            assertThat(media.find(picture))
                    .contains(new Accepted(1000, 500, List.of(400, 800, 1000), PictureMetadata.NONE));
            Path webp = media.rendition(picture, 800, RenditionFormat.WEBP).orElseThrow();
            assertThat(Size.of(Pictures.decoded(Files.readAllBytes(webp)))).isEqualTo(new Size(800, 400));
            assertThat(media.rendition(picture, 1200, RenditionFormat.WEBP)).isEmpty();
        }
        assertThat(settled).containsExactly(picture);
    }

    @Test
    void aRefusalIsStoredAndReported() {
        String broken = journaled(new byte[] {1, 2, 3});
        try (Media media = open()) {
            media.prepare(broken);
            media.settle();
        }
        try (Media media = open()) {
            assertThat(media.find(broken)).get().isInstanceOf(Refused.class);
            assertThat(media.rendition(broken, 400, RenditionFormat.JPEG)).isEmpty();
        }
        assertThat(settled).containsExactly(broken);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anUnknownPictureIsRequestedAgainLater() {
        byte[] late = Pictures.jpeg(40, 40);
        String picture = sha256(late);
        try (Media media = open()) {
            media.prepare(picture);
            media.settle();
            assertThat(media.find(picture)).isEmpty();
            media.settle();
            journal.put(picture, late);
            media.prepare(picture);
            media.settle();
            assertThat(media.find(picture)).get().isInstanceOf(Accepted.class);
        }
        assertThat(settled).containsExactly(picture);
    }

    @Test
    void concurrentRequestsPrepareAPictureOnce() throws InterruptedException {
        String picture = journaled(Pictures.jpeg(900, 600));
        try (Media media = open();
                ExecutorService readers = Executors.newFixedThreadPool(16)) {
            CountDownLatch start = new CountDownLatch(1);
            for (int i = 0; i < 16; i++) {
                readers.execute(() -> {
                    await(start);
                    media.find(picture);
                });
            }
            start.countDown();
            readers.shutdown();
            assertThat(readers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            media.settle();
        }
        assertThat(asked).hasValue(1);
        assertThat(settled).containsExactly(picture);
    }

    @Test
    void aDeletedFolderIsMadeAgainWithTheSameContent() throws IOException {
        String picture = journaled(Pictures.jpeg(1300, 700));
        String broken = journaled(new byte[] {1});
        Map<String, String> before = prepared(picture, broken);
        assertThat(before).hasSize(2 * 4 + 2);
        delete(folder);
        assertThat(prepared(picture, broken)).isEqualTo(before);
    }

    @Test
    void filesLeftIncompleteByACrashAreMadeAgain() throws IOException {
        String picture = journaled(Pictures.jpeg(1300, 700));
        Map<String, String> whole = prepared(picture);
        Path shelf = folder.resolve(picture.substring(0, 2)).resolve(picture);
        Files.write(shelf.resolve("400.webp"), new byte[] {1});
        Files.write(shelf.resolve("800.jpg.part"), new byte[] {2});
        Files.delete(shelf.resolve("verdict.json"));
        Map<String, String> again = prepared(picture);
        again.keySet().removeIf(name -> name.endsWith(".part"));
        assertThat(again).isEqualTo(whole);
    }

    @Test
    void anUnreadableOrOutdatedVerdictIsIgnored() throws IOException {
        String picture = journaled(Pictures.jpeg(300, 200));
        prepared(picture);
        Path verdict = folder.resolve(picture.substring(0, 2)).resolve(picture).resolve("verdict.json");
        for (String bad : new String[] {"", "{", "null", "[]", "{\"recipe\":0,\"refused\":{\"reason\":\"old\"}}"}) {
            Files.writeString(verdict, bad);
            prepared(picture);
            assertThat(Files.readString(verdict)).as(bad).contains("\"accepted\"");
        }
    }

    @Test
    void aDeletedRenditionIsMadeAgain() throws IOException {
        String picture = journaled(Pictures.jpeg(300, 200));
        try (Media media = open()) {
            media.prepare(picture);
            media.settle();
            Files.delete(media.rendition(picture, 300, RenditionFormat.JPEG).orElseThrow());
            assertThat(media.rendition(picture, 300, RenditionFormat.JPEG)).isEmpty();
            media.settle();
            assertThat(media.rendition(picture, 300, RenditionFormat.JPEG))
                    .get()
                    .matches(Files::exists);
        }
    }

    @Test
    void aNameThatIsNotASha256NeverReachesTheDisk() {
        try (Media media = open()) {
            for (String name : new String[] {"", "..", "../../etc/passwd", "A".repeat(64), "a".repeat(63) + "/"}) {
                assertThat(media.find(name)).isEmpty();
                assertThat(media.rendition(name, 400, RenditionFormat.JPEG)).isEmpty();
            }
            media.settle();
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aPictureIsTriedAgainIfItsFolderCannotBeWritten() throws IOException {
        String picture = journaled(Pictures.jpeg(300, 200));
        Path inTheWay = folder.resolve(picture.substring(0, 2));
        Files.writeString(inTheWay, "a file where a folder should be");
        try (Media media = open()) {
            media.prepare(picture);
            media.settle();
            assertThat(media.find(picture)).isEmpty();
            media.settle();
            assertThat(settled).isEmpty();
            Files.delete(inTheWay);
            media.prepare(picture);
            media.settle();
            assertThat(media.find(picture)).get().isInstanceOf(Accepted.class);
        }
    }

    private Media open() {
        return new Media(folder, this::original, settled::add);
    }

    private Optional<byte[]> original(String sha256) {
        asked.incrementAndGet();
        return Optional.ofNullable(journal.get(sha256));
    }

    private String journaled(byte[] file) {
        String sha256 = sha256(file);
        journal.put(sha256, file);
        return sha256;
    }

    /// Prepares the pictures, and returns the SHA-256 of every file in the folder afterwards.
    private Map<String, String> prepared(String... pictures) throws IOException {
        try (Media media = open()) {
            List.of(pictures).forEach(media::prepare);
            media.settle();
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
