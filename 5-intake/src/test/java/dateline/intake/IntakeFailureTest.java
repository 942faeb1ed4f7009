package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Card;
import dateline.formats.readers.Readers;
import dateline.journal.Journal;
import dateline.wire.IntakeUnavailable;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The intake goes on after a failure of the archive, of a follower or of a reader.
class IntakeFailureTest extends IntakeFixture {
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

    private static void await(CountDownLatch goOn) {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
