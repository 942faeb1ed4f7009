package dateline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dateline.archive.Archive;
import dateline.formats.readers.Readers;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IntakeQuarantineTest extends IntakeFixture {
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
}
