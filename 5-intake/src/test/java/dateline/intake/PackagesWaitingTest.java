package dateline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Card;
import dateline.formats.readers.Readers;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import dateline.wire.Outcome;
import dateline.wire.Via;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packages in the quarantine, whose items come in other files.
class PackagesWaitingTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-01T08:00:00Z");
    private static final String HEAD = " version='1' standard='NewsML-G2' standardversion='2.30'"
            + " xmlns='http://iptc.org/std/nar/2006-10-01/'><catalogRef href='http://skn.example/c'/><itemMeta>"
            + "<itemClass qcode='ninat:%s'/><provider literal='skn'/>"
            + "<versionCreated>2026-03-01T07:00:00Z</versionCreated></itemMeta>";
    private static final String PACKAGE = "<packageItem guid='urn:skn:p'" + HEAD.formatted("composite")
            + "<groupSet root='r'><group id='r' role='main'><itemRef residref='urn:skn:t'/>"
            + "<itemRef residref='urn:skn:f'/><itemRef residref='urn:skn:film'><itemClass qcode='ninat:video'/>"
            + "</itemRef></group></groupSet></packageItem>";
    private static final String TEXT = "<newsItem guid='urn:skn:t'" + HEAD.formatted("text")
            + "<contentMeta><headline>The quay</headline></contentMeta>"
            + "<contentSet><inlineData>It is new.</inlineData></contentSet></newsItem>";
    private static final String PHOTO = "<newsItem guid='urn:skn:f'" + HEAD.formatted("picture")
            + "<contentSet><remoteContent href='quay.jpg' contenttype='image/jpeg'/></contentSet></newsItem>";

    @TempDir
    Path folder;

    private Journal journal;
    private Archive archive;
    private IntakePipeline pipeline;

    @BeforeEach
    void open() {
        journal = Journal.open(folder.resolve("journal.db"));
        archive = Archive.open(
                folder.resolve("archive.db"), IntakeFixture.SETTINGS, () -> ARRIVED, number -> Optional.empty());
        pipeline = new IntakePipeline(
                journal,
                archive,
                new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE),
                new StorageHealth(folder),
                picture -> CompletableFuture.completedFuture(List.of()));
        pipeline.start(number -> {});
    }

    @AfterEach
    void close() {
        pipeline.close();
        archive.close();
        journal.close();
    }

    @Test
    void aPackageSaysWhatIsMissingAndLeavesTheQuarantineWhenAllCame() {
        assertThat(send("p.xml", PACKAGE).refused())
                .singleElement()
                .asString()
                .contains("did not come: urn:skn:t, urn:skn:f.");
        send("f.xml", PHOTO);
        assertThat(journal.quarantined(1))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("did not come: urn:skn:t."));
        send("t.xml", TEXT);
        assertThat(journal.quarantined(1)).isEmpty();
        assertThat(journal.countQuarantined()).isZero();
    }

    @Test
    void aPackageWhoseItemsCameBeforeIsNotRefused() {
        send("t.xml", TEXT);
        send("f.xml", PHOTO);
        assertThat(send("p.xml", PACKAGE).refused()).isEmpty();
        assertThat(journal.countQuarantined()).isZero();
    }

    @Test
    void aPackageThatIsReadAgainWaitsAsBefore() {
        send("p.xml", PACKAGE);
        assertThat(readAgain().refused()).hasSize(1);
        send("t.xml", TEXT);
        send("f.xml", PHOTO);
        assertThat(readAgain().refused()).isEmpty();
        assertThat(journal.quarantined(1)).isEmpty();
    }

    @Test
    void otherFaultsOfTheFileStayInTheQuarantine() {
        String message = "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>" + PACKAGE
                + "<newsItem guid='urn:skn:bad'/></itemSet></newsMessage>";
        send("p.xml", message);
        assertThat(journal.quarantined(1)).hasSize(2);
        send("t.xml", TEXT);
        send("f.xml", PHOTO);
        assertThat(journal.quarantined(1)).extracting(Fault::where).containsExactly("newsItem urn:skn:bad at line 1");
    }

    @Test
    void theStoryShowsThePicture() {
        send("p.xml", PACKAGE);
        send("t.xml", TEXT);
        send("f.xml", PHOTO);
        List<Card> cards = archive.read(snapshot -> snapshot.newest(null, 9));
        assertThat(cards).hasSize(1);
        String found = archive.read(
                snapshot -> String.valueOf(snapshot.lookup(cards.getFirst().id())));
        assertThat(found).contains("quay.jpg");
    }

    private Outcome readAgain() {
        return pipeline.readAgain(journal.find(1).orElseThrow()).join();
    }

    private Outcome send(String name, String xml) {
        return pipeline.take(new Dispatch("agency", name, Via.PUSH, ARRIVED, xml.getBytes(UTF_8)))
                .join()
                .outcome()
                .join();
    }
}
