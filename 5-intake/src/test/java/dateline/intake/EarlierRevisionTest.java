package dateline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.readers.Readers;
import dateline.journal.Journal;
import dateline.story.Reading;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Revisions of NewsML 1 that only say what to change in a revision that the journal keeps.
class EarlierRevisionTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-01T08:00:00Z");
    private static final String FIRST = item(
            1,
            "<NewsComponent><NewsLines><HeadLine>Ferry</HeadLine></NewsLines>"
                    + "<ContentItem><DataContent><p Duid='a'>It stopped.</p><p Duid='b'>Nobody was hurt.</p></DataContent>"
                    + "</ContentItem></NewsComponent>");
    private static final String SECOND = item(2, "<Update><Delete DuidRef='b'/></Update>");
    private static final String THIRD = item(3, "<Update><Replace DuidRef='a'><p>It runs.</p></Replace></Update>");

    @TempDir
    Path folder;

    private Journal journal;
    private DispatchReader reader;

    @BeforeEach
    void open() {
        journal = Journal.open(folder.resolve("journal.db"));
        reader = new DispatchReader(new Readers(ZoneOffset.UTC), journal::findPart, journal::containing);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void eachRevisionChangesTheOneBeforeAndAReplayReadsTheSame() {
        keep("agency", "1.xml", FIRST);
        keep("agency", "other.xml", FIRST.replace("ferry", "bridge"));
        keep("agency", "2.xml", SECOND);
        keep("agency", "3.xml", THIRD);
        List<String> texts =
                List.of("It stopped.\nNobody was hurt.", "It stopped.\nNobody was hurt.", "It stopped.", "It runs.");
        assertThat(texts()).isEqualTo(texts);
        assertThat(texts()).isEqualTo(texts);
    }

    @Test
    void aRevisionThatComesAfterItsChangesIsNotUsed() {
        keep("agency", "2.xml", SECOND);
        keep("agency", "1.xml", FIRST);
        assertThat(texts()).containsExactly("", "It stopped.\nNobody was hurt.");
        assertThat(reading(1).refused().getFirst().reason()).contains("revision 1, which did not come");
    }

    @Test
    void anotherSuppliersRevisionIsNotUsed() {
        keep("other", "1.xml", FIRST);
        keep("agency", "2.xml", SECOND);
        assertThat(reading(2).stories()).isEmpty();
        assertThat(reading(2).refused()).hasSize(1);
    }

    private List<String> texts() {
        return journal.after(0, 10).stream()
                .map(reader::read)
                .map(reading -> reading.stories().isEmpty()
                        ? ""
                        : reading.stories().getFirst().copy().body().text())
                .toList();
    }

    private Reading reading(long number) {
        return reader.read(journal.find(number).orElseThrow());
    }

    private void keep(String supplier, String name, String xml) {
        journal.keep(new Dispatch(supplier, name, Via.INBOX, ARRIVED, xml.getBytes(UTF_8)))
                .join();
    }

    private static String item(int revision, String content) {
        return "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>skerry.example</ProviderId>"
                + "<DateId>20260301</DateId><NewsItemId>ferry</NewsItemId><RevisionId PreviousRevision='"
                + (revision - 1) + "' Update='U'>" + revision
                + "</RevisionId><PublicIdentifier>urn:newsml:skerry.example:20260301:ferry:" + revision
                + "U</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>"
                + "<NewsItemType FormalName='News'/><FirstCreated>20260301T090000Z</FirstCreated>"
                + "<ThisRevisionCreated>20260301T09300" + revision + "Z</ThisRevisionCreated>"
                + "<Status FormalName='Usable'/></NewsManagement>" + content + "</NewsItem></NewsML>";
    }
}
