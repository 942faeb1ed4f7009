package dateline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.envelope.Sha256;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-01T08:15:30.123456Z");

    @TempDir
    Path folder;

    private Journal journal;

    @BeforeEach
    void open() {
        journal = Journal.open(folder.resolve("journal.db"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aDispatchIsKeptByteForByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Kept kept = journal.keep(dispatch("odd.bin", bytes)).join();
        assertThat(journal.after(0, 10)).singleElement().isInstanceOfSatisfying(Entry.Intact.class, entry -> {
            assertThat(entry.number()).isEqualTo(kept.number());
            assertThat(entry.dispatch().bytes()).isEqualTo(bytes);
            assertThat(entry.dispatch().arrived()).isEqualTo(ARRIVED);
            assertThat(entry.dispatch().name()).isEqualTo("odd.bin");
        });
        assertThat(journal.findBytes(Sha256.hex(bytes))).contains(bytes);
    }

    @Test
    void theCharacterSetOfTheHeaderIsKeptBesideTheBytes() {
        Dispatch sent =
                new Dispatch("agency", "https://a.example/feed", Via.POLL, ARRIVED, new byte[] {1}, "iso-8859-2");
        journal.keep(sent).join();
        journal.keep(dispatch("a.json", new byte[] {1})).join();
        journal.close();
        open();
        assertThat(journal.after(0, 10))
                .extracting(entry -> ((Entry.Intact) entry).dispatch().charset())
                .containsExactly("iso-8859-2", null);
    }

    @Test
    void theSameBytesUnderTheSameNameAreKeptOnce() {
        Kept first = journal.keep(dispatch("a.json", new byte[] {1})).join();
        Kept again = journal.keep(dispatch("a.json", new byte[] {1})).join();
        Kept renamed = journal.keep(dispatch("b.json", new byte[] {1})).join();
        assertThat(again).isEqualTo(new Kept(first.number(), true));
        assertThat(renamed.alreadyHad()).isFalse();
        assertThat(journal.last()).isEqualTo(renamed.number());
    }

    @Test
    void bytesSentAgainAfterOthersOfTheSameNameAreKeptAgain() {
        Kept first = journal.keep(dispatch("a.json", new byte[] {1})).join();
        Kept other = journal.keep(dispatch("a.json", new byte[] {2})).join();
        Kept again = journal.keep(dispatch("a.json", new byte[] {1})).join();
        Kept twice = journal.keep(dispatch("a.json", new byte[] {1})).join();
        assertThat(List.of(first.number(), other.number(), again.number())).isSorted();
        assertThat(again).isEqualTo(new Kept(other.number() + 1, false));
        assertThat(twice).isEqualTo(new Kept(again.number(), true));
    }

    @Test
    void keptDispatchesSurviveAReopening() {
        journal.keep(dispatch("a.json", new byte[] {1, 2})).join();
        journal.close();
        open();
        assertThat(journal.after(0, 10)).hasSize(1);
    }

    @Test
    void theQuarantineIsListedNewestFirstPageByPage() {
        for (int i = 1; i <= 3; i++) {
            long number = journal.keep(dispatch(i + ".json", new byte[] {(byte) i}))
                    .join()
                    .number();
            journal.quarantine(number, List.of(new Fault("line 1", "It is not JSON.")))
                    .join();
        }
        assertThat(journal.quarantine(Long.MAX_VALUE, 2))
                .extracting(Quarantined::name)
                .containsExactly("3.json", "2.json");
        assertThat(journal.quarantine(2, 2)).extracting(Quarantined::name).containsExactly("1.json");
    }

    @Test
    void theQuarantineListsWhatThePresentReadersCouldNotRead() {
        long number = journal.keep(dispatch("a.json", new byte[] {1})).join().number();
        journal.quarantine(number, List.of(new Fault("line 1", "It is not JSON.")))
                .join();
        journal.quarantine(number, List.of(new Fault("line 2", "It ends too early.")))
                .join();
        assertThat(journal.quarantined(number)).containsExactly(new Fault("line 2", "It ends too early."));
        journal.quarantine(number, List.of()).join();
        assertThat(journal.quarantined(number)).isEmpty();
    }

    private static Dispatch dispatch(String name, byte[] bytes) {
        return new Dispatch("agency", name, Via.INBOX, ARRIVED, bytes);
    }
}
