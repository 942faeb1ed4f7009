package dateline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Card;
import dateline.archive.Change;
import dateline.archive.Section;
import dateline.formats.readers.Readers;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import dateline.wire.Outcome;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;

/// Opens the journal, the archive and the pipeline of a test in one folder, and gives them dispatches.
abstract class IntakeFixture {
    static final Instant ARRIVED = Instant.parse("2026-03-01T08:00:00Z");

    static final ArchiveSettings SETTINGS = new ArchiveSettings(
            ZoneOffset.UTC, List.of(new Section("news", "News", List.of())), Map.of(), Duration.ofHours(6), List.of());

    @TempDir
    Path folder;

    Journal journal() {
        return Journal.open(folder.resolve("journal.db"));
    }

    Archive archive(Consumer<List<Change>> follower) {
        Archive archive =
                Archive.open(folder.resolve("archive.db"), SETTINGS, () -> ARRIVED, number -> Optional.empty());
        archive.follow("test", follower, change -> {});
        return archive;
    }

    IntakePipeline pipeline(Journal journal, Archive archive) {
        return new IntakePipeline(
                journal,
                archive,
                new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE),
                new StorageHealth(folder),
                picture -> CompletableFuture.completedFuture(List.of()));
    }

    static List<Card> newest(Archive archive) {
        return archive.read(snapshot -> snapshot.newest(null, 10));
    }

    static Outcome outcome(IntakePipeline pipeline, String name, String text) {
        return pipeline.take(dispatch(name, text)).join().outcome().join();
    }

    static Dispatch dispatch(String name, String text) {
        return new Dispatch("agency", name, Via.PUSH, ARRIVED, text.getBytes(UTF_8));
    }

    static String item(String guid) {
        return """
                {"uri": "%s", "type": "text", "version": "1", "headline": "Headline of %s",
                 "body_text": "The ferry of %s stays in port."}""".formatted(guid, guid, guid);
    }

    static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    void sql(String file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
