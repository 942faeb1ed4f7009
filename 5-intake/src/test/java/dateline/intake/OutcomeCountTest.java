package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.formats.readers.Readers;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import dateline.wire.Outcome;
import dateline.wire.Via;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// How many stories and pictures an outcome counts.
class OutcomeCountTest extends IntakeFixture {
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
}
