package dateline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Card;
import dateline.archive.Decision;
import dateline.archive.DecisionJson;
import dateline.archive.Lookup;
import dateline.formats.readers.Readers;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A kill does not wait for copy that arrived before it.
@Timeout(120)
class KillAheadTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-01T08:15:30Z");
    private static final ArchiveSettings SETTINGS = IntakeFixture.SETTINGS;

    @TempDir
    Path folder;

    private Journal journal;
    private Archive archive;
    private IntakePipeline pipeline;
    private String story;

    @BeforeEach
    void open() {
        journal = Journal.open(folder.resolve("journal.db"));
        archive = Archive.open(folder.resolve("archive.db"), SETTINGS, () -> ARRIVED, number -> Optional.empty());
        pipeline = new IntakePipeline(
                journal,
                archive,
                new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE),
                new StorageHealth(folder),
                picture -> CompletableFuture.completedFuture(List.of()));
        pipeline.start(number -> {});
        take("agency", Via.PUSH, item("urn:libel", 1, "usable")).outcome().join();
        story = archive.read(snapshot -> snapshot.newest(null, 1)).getFirst().id();
    }

    @AfterEach
    void close() {
        pipeline.close();
        archive.close();
        journal.close();
    }

    @Test
    void aKillOfASupplierTakesEffectWhileALongDispatchIsFiled() {
        Receipt many = take("other", Via.PUSH, many());
        Receipt kill = take("agency", Via.PUSH, item("urn:libel", 2, "canceled"));
        awaitKill();
        assertThat(many.outcome()).as("the long dispatch is still being filed").isNotDone();
        kill.outcome().join();
        assertThat(archive.<Lookup>read(snapshot -> snapshot.lookup(story))).isInstanceOf(Lookup.Killed.class);
        assertThat(archive.<List<Card>>read(snapshot -> snapshot.newest(null, 10_000)))
                .hasSize(1_500);
    }

    @Test
    void aKillOfAnEditorTakesEffectWhileALongDispatchIsFiled() {
        Receipt many = take("other", Via.PUSH, many());
        Decision decision = new Decision(Decision.Kind.KILL, story, "Ada Lund: libel");
        Receipt kill = pipeline.take(new Dispatch("desk", "kill", Via.DESK, ARRIVED, DecisionJson.write(decision)))
                .join();
        awaitKill();
        assertThat(many.outcome()).as("the long dispatch is still being filed").isNotDone();
        kill.outcome().join();
        assertThat(archive.<Lookup>read(snapshot -> snapshot.lookup(story))).isInstanceOf(Lookup.Killed.class);
    }

    private void awaitKill() {
        while (!(archive.<Lookup>read(snapshot -> snapshot.lookup(story)) instanceof Lookup.Killed)) {
            Thread.onSpinWait();
        }
    }

    private Receipt take(String supplier, Via via, String text) {
        return pipeline.take(new Dispatch(supplier, "push", via, ARRIVED, text.getBytes(UTF_8)))
                .join();
    }

    private static String many() {
        return IntStream.range(0, 1_500)
                .mapToObj(i -> item("urn:" + i, 1, "usable"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String item(String guid, int version, String status) {
        return """
            {"uri": "%s", "type": "text", "version": "%d", "pubstatus": "%s", "headline": "Headline of %s",
             "body_text": "The ferry of %s stays in port."}""".formatted(guid, version, status, guid, guid);
    }
}
