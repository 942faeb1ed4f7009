package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dateline.archive.Archive;
import dateline.formats.readers.Readers;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import dateline.wire.IntakeUnavailable;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class IntakeCloseTest extends IntakeFixture {
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
}
