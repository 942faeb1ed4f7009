package dateline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Article;
import dateline.archive.Section;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.story.readers.Readers;
import dateline.wire.Dispatch;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopydeskTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-01T08:00:00Z");

    private static final ArchiveSettings SETTINGS = new ArchiveSettings(
            ZoneOffset.UTC, List.of(new Section("news", "News", List.of())), Map.of(), Duration.ofHours(6), List.of());

    @TempDir
    Path folder;

    @Test
    void whatTheProgramFailsOnWaitsInTheQuarantine() throws Exception {
        try (Journal journal = Journal.open(folder.resolve("journal.db"));
                Archive archive = Archive.open(folder.resolve("archive.db"), SETTINGS, () -> ARRIVED, changes -> {});
                Copydesk copydesk = new Copydesk(
                        journal,
                        archive,
                        new Readers(ZoneOffset.UTC),
                        picture -> CompletableFuture.failedFuture(new IllegalStateException("the darkroom burns")))) {
            copydesk.start(number -> {});
            Receipt receipt = copydesk.take(new Dispatch("agency", "a.png", Via.PUSH, ARRIVED, picture()))
                    .join();
            Outcome outcome = receipt.outcome().join();
            assertThat(outcome.refused()).singleElement().asString().contains("failed to file it");
            assertThat(journal.quarantined(receipt.number())).hasSize(1);
        }
    }

    /// What is filed is not read again after a crash, so its refusals must be kept by then.
    @Test
    void whatIsRefusedIsInTheQuarantineBeforeTheRestIsFiled() {
        String mixed = """
                [{"uri": "urn:good", "type": "text", "headline": "Bridge opens"}, {"uri": 7, "type": "text"}]""";
        List<List<Fault>> whenFiled = new ArrayList<>();
        try (Journal journal = Journal.open(folder.resolve("journal.db"));
                Archive archive = Archive.open(
                        folder.resolve("archive.db"),
                        SETTINGS,
                        () -> ARRIVED,
                        changes -> whenFiled.add(journal.quarantined(1)));
                Copydesk copydesk = new Copydesk(
                        journal,
                        archive,
                        new Readers(ZoneOffset.UTC),
                        picture -> CompletableFuture.completedFuture(List.of()))) {
            copydesk.start(number -> {});
            Receipt receipt = copydesk.take(new Dispatch("agency", "a.json", Via.PUSH, ARRIVED, mixed.getBytes(UTF_8)))
                    .join();
            assertThat(receipt.outcome().join().refused()).hasSize(1);
            assertThat(whenFiled).singleElement().asInstanceOf(LIST).hasSize(1);
        }
    }

    @Test
    void aDispatchThatIsDamagedInTheJournalIsSetAsideAndTheOthersAreFiled() throws Exception {
        try (Journal journal = Journal.open(folder.resolve("journal.db"))) {
            for (int i = 1; i <= 3; i++) {
                String story = "{\"uri\": \"urn:%d\", \"type\": \"text\", \"headline\": \"Bridge %d\"}".formatted(i, i);
                journal.keep(new Dispatch("agency", i + ".json", Via.PUSH, ARRIVED, story.getBytes(UTF_8)))
                        .join();
            }
        }
        spoil("update dispatch set bytes = replace(cast(bytes as text), 'Bridge', 'Dredge') where number = 2");
        try (Journal journal = Journal.open(folder.resolve("journal.db"));
                Archive archive = Archive.open(folder.resolve("archive.db"), SETTINGS, () -> ARRIVED, changes -> {});
                Copydesk copydesk = new Copydesk(
                        journal,
                        archive,
                        new Readers(ZoneOffset.UTC),
                        picture -> CompletableFuture.completedFuture(List.of()))) {
            copydesk.start(number -> {});
            assertThat(archive.newest(10)).extracting(Article::headline).containsExactlyInAnyOrder("Bridge 1", "Bridge 3");
            assertThat(archive.lastDispatch()).isEqualTo(3);
            assertThat(journal.quarantined(2)).singleElement().extracting(Fault::reason).asString().contains("SHA-256");
            Outcome again = copydesk.readAgain(journal.find(2).orElseThrow()).join();
            assertThat(again.refused()).singleElement().asString().contains("SHA-256");
        }
    }

    private void spoil(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
