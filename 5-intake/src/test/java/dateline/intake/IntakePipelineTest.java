package dateline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Card;
import dateline.archive.Change;
import dateline.archive.Section;
import dateline.formats.readers.Readers;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import dateline.wire.IntakeUnavailable;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class IntakePipelineTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-01T08:00:00Z");

    static final ArchiveSettings SETTINGS = new ArchiveSettings(
            ZoneOffset.UTC, List.of(new Section("news", "News", List.of())), Map.of(), Duration.ofHours(6), List.of());

    @TempDir
    Path folder;

    @Test
    void aFileOnWhichTheProgramFailsWaitsInTheQuarantine() throws Exception {
        try (Journal journal = Journal.open(folder.resolve("journal.db"));
                Archive archive = Archive.open(
                        folder.resolve("archive.db"), SETTINGS, () -> ARRIVED, number -> Optional.empty());
                IntakePipeline pipeline = new IntakePipeline(
                        journal,
                        archive,
                        new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE),
                        new StorageHealth(folder),
                        picture -> CompletableFuture.failedFuture(new IllegalStateException("the darkroom burns")))) {
            pipeline.start(number -> {});
            Receipt receipt = pipeline.take(new Dispatch("agency", "a.png", Via.PUSH, ARRIVED, picture()))
                    .join();
            Outcome outcome = receipt.outcome().join();
            assertThat(outcome.refused()).singleElement().asString().contains("failed to look at it");
            assertThat(journal.quarantined(receipt.number())).hasSize(1);
        }
    }

    /// The demo printed a stack trace for each picture when it was stopped.
    @Test
    void closingThePipelineDuringAPictureIsNotAFailure() throws Exception {
        CompletableFuture<List<Fault>> picture = new CompletableFuture<>();
        Logger logger = (Logger) LoggerFactory.getLogger(IntakePipeline.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try (Journal journal = journal();
                Archive archive = archive(changes -> {})) {
            IntakePipeline pipeline = new IntakePipeline(
                    journal,
                    archive,
                    new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE),
                    new StorageHealth(folder),
                    sha256 -> picture);
            pipeline.start(number -> {});
            Receipt receipt = pipeline.take(new Dispatch("agency", "a.png", Via.PUSH, ARRIVED, picture()))
                    .join();
            pipeline.close();
            picture.complete(List.of());
            assertThat(receipt.outcome())
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(IntakeUnavailable.class);
            assertThat(log.list).isEmpty();
        } finally {
            logger.detachAppender(log);
        }
    }

    /// A filed dispatch is not read again after a crash, so its refusals must be kept before it is filed.
    @Test
    void refusedPartsAreInTheQuarantineBeforeTheRestIsFiled() {
        String mixed = """
                [{"uri": "urn:good", "type": "text", "headline": "Bridge opens"}, {"uri": "urn:a", "kind": "play"}]""";
        List<List<Fault>> whenFiled = new ArrayList<>();
        try (Journal journal = Journal.open(folder.resolve("journal.db"));
                Archive archive = archive(changes -> whenFiled.add(journal.quarantined(1)));
                IntakePipeline pipeline = new IntakePipeline(
                        journal,
                        archive,
                        new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE),
                        new StorageHealth(folder),
                        picture -> CompletableFuture.completedFuture(List.of()))) {
            pipeline.start(number -> {});
            Receipt receipt = pipeline.take(new Dispatch("agency", "a.json", Via.PUSH, ARRIVED, mixed.getBytes(UTF_8)))
                    .join();
            assertThat(receipt.outcome().join().refused()).hasSize(1);
            assertThat(whenFiled).singleElement().asInstanceOf(LIST).hasSize(1);
        }
    }

    @Test
    @Timeout(60)
    void anArchiveThatHangsIsReportedAndIntakeStops() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        try (Journal journal = journal();
                Archive archive = archive(changes -> await(goOn));
                IntakePipeline pipeline = new IntakePipeline(
                        journal,
                        archive,
                        new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE),
                        new StorageHealth(folder),
                        picture -> CompletableFuture.completedFuture(List.of()),
                        Duration.ofMillis(300))) {
            pipeline.start(number -> {});
            assertThat(pipeline.troubleOfArchive()).isEmpty();
            Receipt stuck = pipeline.take(dispatch("a.json", item("urn:a"))).join();
            while (pipeline.troubleOfArchive().isEmpty()) {
                Thread.sleep(5);
            }
            assertThat(pipeline.troubleOfArchive())
                    .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("The archive has not answered"));
            assertThat(pipeline.troubleOfJournal()).isEmpty();
            assertThat(pipeline.take(dispatch("b.json", item("urn:b"))))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(IntakeUnavailable.class);
            goOn.countDown();
            assertThat(stuck.outcome().join().stories()).isEqualTo(1);
            while (pipeline.troubleOfArchive().isPresent()) {
                Thread.sleep(5); // the watch hears of it after the outcome
            }
            assertThat(outcome(pipeline, "c.json", item("urn:c")).stories()).isEqualTo(1);
        }
    }

    @Test
    void aPipelineThatIsClosedSaysThatFilingHasStopped() {
        try (Journal journal = journal();
                Archive archive = archive(changes -> {})) {
            IntakePipeline pipeline = pipeline(journal, archive);
            pipeline.start(number -> {});
            assertThat(pipeline.troubleOfFiling()).isEmpty();
            pipeline.close();
            assertThat(pipeline.troubleOfFiling()).contains("Filing has stopped.");
        }
    }

    private static void await(CountDownLatch goOn) {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Timeout(60)
    void aFileOfBlanksDoesNotStopTheIntake() {
        try (Journal journal = journal();
                Archive archive = archive(changes -> {});
                IntakePipeline pipeline = pipeline(journal, archive)) {
            pipeline.start(number -> {});
            Outcome blanks = outcome(pipeline, "blanks.txt", " \n".repeat(2_040) + "hello world");
            assertThat(blanks.stories() + blanks.refused().size()).isPositive();
            assertThat(outcome(pipeline, "a.json", item("urn:a")).stories()).isEqualTo(1);
            assertThat(newest(archive)).extracting(Card::headline).contains("Headline of urn:a");
        }
    }

    /// The database refuses one story, as a fault in our code might. The story is set aside, and the
    /// next one is filed.
    @Test
    @Timeout(60)
    void copyThatCannotBeFiledWaitsInTheQuarantineAndTheNextIsFiled() throws SQLException {
        try (Journal journal = journal();
                Archive archive = archive(changes -> {});
                IntakePipeline pipeline = pipeline(journal, archive)) {
            sql("archive.db", """
                    create trigger poison before insert on guid when new.guid = 'urn:poison'
                    begin select raise(abort, 'poison'); end""");
            pipeline.start(number -> {});
            List<CompletableFuture<Receipt>> all = Stream.of("urn:a", "urn:poison", "urn:b", "urn:c")
                    .map(guid -> pipeline.take(dispatch(guid + ".json", item(guid))))
                    .toList();
            List<Outcome> outcomes =
                    all.stream().map(each -> each.join().outcome().join()).toList();
            assertThat(outcomes.get(1).refused()).singleElement().asString().contains("failed to file it");
            assertThat(journal.quarantined(2)).hasSize(1);
            assertThat(newest(archive)).hasSize(3);
            assertThat(archive.lastDispatch()).isEqualTo(4);
        }
    }

    @Test
    @Timeout(60)
    void aFollowerThatThrowsDoesNotBlockCallers() {
        try (Journal journal = journal();
                Archive archive = archive(changes -> {
                    throw new StackOverflowError();
                });
                IntakePipeline pipeline = pipeline(journal, archive)) {
            pipeline.start(number -> {});
            assertThat(outcome(pipeline, "a.json", item("urn:a")).stories()).isEqualTo(1);
            assertThat(outcome(pipeline, "b.json", item("urn:b")).stories()).isEqualTo(1);
            assertThat(newest(archive)).hasSize(2);
        }
    }

    @Test
    @Timeout(60)
    void numbersMissingInTheJournalAreSkipped() throws SQLException {
        try (Journal journal = journal()) {
            for (String guid : List.of("urn:a", "urn:b", "urn:c")) {
                journal.keep(dispatch(guid + ".json", item(guid))).join();
            }
        }
        sql("journal.db", "delete from dispatch where number in (1, 2)");
        try (Journal journal = journal();
                Archive archive = archive(changes -> {});
                IntakePipeline pipeline = pipeline(journal, archive)) {
            pipeline.start(number -> {});
            assertThat(newest(archive)).extracting(Card::headline).containsExactly("Headline of urn:c");
            assertThat(outcome(pipeline, "d.json", item("urn:d")).stories()).isEqualTo(1);
        }
    }

    /// A dispatch that is kept but not filed is filed at the next start, even if many dispatches follow it.
    @Test
    @Timeout(60)
    void aStoredDispatchThatWasNotFiledIsFiledAtTheNextStart() {
        try (Journal journal = journal()) {
            for (int i = 0; i < 700; i++) {
                String guid = "urn:" + i;
                journal.keep(dispatch(guid + ".json", item(guid))).join();
            }
        }
        try (Journal journal = journal();
                Archive archive = archive(changes -> {});
                IntakePipeline pipeline = pipeline(journal, archive)) {
            List<Long> filed = new ArrayList<>();
            pipeline.start(filed::add);
            assertThat(filed).hasSize(700).isSorted();
            assertThat(archive.lastDispatch()).isEqualTo(700);
            Receipt again = pipeline.take(dispatch("urn:3.json", item("urn:3"))).join();
            assertThat(again.alreadyHad()).isTrue();
            assertThat(again.outcome().join().format()).isEqualTo("already had");
        }
    }

    @Test
    @Timeout(60)
    void aDamagedDispatchIsSetAsideAndTheOthersAreFiled() throws SQLException {
        try (Journal journal = journal()) {
            for (String guid : List.of("urn:a", "urn:b", "urn:c")) {
                journal.keep(dispatch(guid + ".json", item(guid))).join();
            }
        }
        sql(
                "journal.db",
                "update dispatch set bytes = replace(cast(bytes as text), 'ferry', 'barge') where number = 2");
        try (Journal journal = journal();
                Archive archive = archive(changes -> {});
                IntakePipeline pipeline = pipeline(journal, archive)) {
            pipeline.start(number -> {});
            assertThat(newest(archive)).hasSize(2);
            assertThat(archive.lastDispatch()).isEqualTo(3);
            assertThat(journal.quarantined(2))
                    .singleElement()
                    .extracting(Fault::reason)
                    .asString()
                    .contains("SHA-256");
            Outcome again = pipeline.readAgain(journal.find(2).orElseThrow()).join();
            assertThat(again.refused()).singleElement().asString().contains("SHA-256");
        }
    }

    @Test
    void nothingIsTakenAfterTheClose() {
        try (Journal journal = journal();
                Archive archive = archive(changes -> {})) {
            IntakePipeline pipeline = pipeline(journal, archive);
            pipeline.start(number -> {});
            pipeline.close();
            assertThatThrownBy(() ->
                            pipeline.take(dispatch("a.json", item("urn:a"))).join())
                    .satisfies(
                            failure -> assertThat(IntakeUnavailable.in(failure)).isPresent());
        }
    }

    @Test
    void aKillThatDoesNotSayWhatItKillsCountsOnce() {
        try (Journal journal = journal();
                Archive archive = archive(changes -> {});
                IntakePipeline pipeline = pipeline(journal, archive)) {
            pipeline.start(number -> {});
            String kill = "{\"uri\": \"urn:a\", \"pubstatus\": \"canceled\"%s}";
            for (String more : List.of("", ", \"type\": \"video\"", ", \"headline\": 7", ", \"type\": \"text\"")) {
                Outcome outcome = outcome(pipeline, "kill.json", kill.formatted(more));
                assertThat(outcome.stories()).as(more).isEqualTo(1);
                assertThat(outcome.pictures()).as(more).isZero();
            }
            Outcome ofPicture = outcome(pipeline, "kill.json", kill.formatted(", \"type\": \"picture\""));
            assertThat(ofPicture.stories()).isZero();
            assertThat(ofPicture.pictures()).isEqualTo(1);
        }
    }

    @Test
    void aPictureCountsIfItsFileIsGood() throws IOException {
        List<Fault> torn = List.of(new Fault("the picture", "It ends too soon."));
        for (List<Fault> faults : List.of(torn, List.<Fault>of())) {
            try (Journal journal = journal();
                    Archive archive = archive(changes -> {});
                    IntakePipeline pipeline = new IntakePipeline(
                            journal,
                            archive,
                            new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE),
                            new StorageHealth(folder),
                            picture -> CompletableFuture.completedFuture(faults))) {
                pipeline.start(number -> {});
                String name = faults.size() + ".png";
                Outcome outcome = pipeline.take(new Dispatch("agency", name, Via.PUSH, ARRIVED, picture()))
                        .join()
                        .outcome()
                        .join();
                assertThat(outcome.pictures()).isEqualTo(faults.isEmpty() ? 1 : 0);
            }
        }
    }

    private Journal journal() {
        return Journal.open(folder.resolve("journal.db"));
    }

    private static List<Card> newest(Archive archive) {
        return archive.read(snapshot -> snapshot.newest(null, 10));
    }

    private Archive archive(Consumer<List<Change>> follower) {
        Archive archive =
                Archive.open(folder.resolve("archive.db"), SETTINGS, () -> ARRIVED, number -> Optional.empty());
        archive.follow("test", follower, change -> {});
        return archive;
    }

    private IntakePipeline pipeline(Journal journal, Archive archive) {
        return new IntakePipeline(
                journal,
                archive,
                new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE),
                new StorageHealth(folder),
                picture -> CompletableFuture.completedFuture(List.of()));
    }

    private static Outcome outcome(IntakePipeline pipeline, String name, String text) {
        return pipeline.take(dispatch(name, text)).join().outcome().join();
    }

    private static Dispatch dispatch(String name, String text) {
        return new Dispatch("agency", name, Via.PUSH, ARRIVED, text.getBytes(UTF_8));
    }

    private static String item(String guid) {
        return """
                {"uri": "%s", "type": "text", "version": "1", "headline": "Headline of %s",
                 "body_text": "The ferry of %s stays in port."}""".formatted(guid, guid, guid);
    }

    private void sql(String file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
