package dateline.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.envelope.Sha256;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedDispatchTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-01T08:15:30Z");

    @TempDir
    Path folder;

    private Journal journal;

    @BeforeEach
    void keepThree() {
        open();
        for (int i = 1; i <= 3; i++) {
            keep(i + ".json", text(i));
        }
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes = x'00'",
                "bytes = cast('other' as text)",
                "sha256 = x'00'",
                "via = 'PIGEON'",
                "arrived = 'yesterday'",
                "via = 'FTP'",
                "arrived = arrived + 1",
                "supplier = 'other'",
                "charset = 'utf-8'",
                "checksum = 1"
            })
    void aDamagedDispatchIsMarkedAndTheOthersAreIntact(String damage) throws Exception {
        spoil("update dispatch set " + damage + " where number = 2");
        List<Entry> entries = journal.after(0, 10);
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0)).isInstanceOf(Entry.Intact.class);
        assertThat(entries.get(1)).isInstanceOfSatisfying(Entry.Damaged.class, damaged -> {
            assertThat(damaged.number()).isEqualTo(2);
            assertThat(damaged.name()).isEqualTo("2.json");
            assertThat(damaged.fault().reason()).contains("damaged").contains("backup");
        });
        assertThat(entries.get(2)).isInstanceOf(Entry.Intact.class);
        assertThat(journal.find(2)).get().isInstanceOf(Entry.Damaged.class);
    }

    @Test
    void aDispatchWithoutAChecksumIsIntact() throws Exception {
        spoil("update dispatch set checksum = null where number = 2");
        assertThat(journal.find(2)).get().isInstanceOf(Entry.Intact.class);
    }

    @Test
    void damagedBytesAreNotFoundByTheirHash() throws Exception {
        String sha256 = Sha256.hex(text(2));
        spoil("update dispatch set bytes = x'00' where number = 2");
        assertThat(journal.findBytes(sha256)).isEmpty();
        keep("copy-of-2.json", text(2));
        assertThat(journal.findBytes(sha256)).contains(text(2));
        assertThat(journal.findBytes("no hash")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes = x'00'", "via = 'PIGEON'", "arrived = 'yesterday'", "charset = 'no name'", "via = 'FTP'"
            })
    void aDispatchSentAgainReplacesTheDamagedOne(String damage) throws Exception {
        spoil("update dispatch set " + damage + " where number = 3");
        assertThat(journal.keep(dispatch("3.json", text(3))).join()).isEqualTo(new Kept(3, true));
        assertThat(journal.find(3)).get().isInstanceOf(Entry.Intact.class);
    }

    @Test
    void aDispatchSentAgainCorrectsAWrongSize() throws Exception {
        spoil("update dispatch set size = 99 where number = 3");
        journal.keep(dispatch("3.json", text(3))).join();
        assertThat(new JournalCheck(folder.resolve("journal.db"), finding -> {}, checked -> {})
                        .run()
                        .sound())
                .isTrue();
    }

    @Test
    void aDestroyedPageDamagesNoOtherDispatch() throws Exception {
        for (int i = 4; i <= 60; i++) {
            keep(i + ".json", "a dispatch of some length ".repeat(100).getBytes(UTF_8));
        }
        journal.close();
        Path file = folder.resolve("journal.db");
        byte[] bytes = Files.readAllBytes(file);
        int page = 4_096 * (indexOf(bytes, "40.json") / 4_096);
        java.util.Arrays.fill(bytes, page, page + 4_096, (byte) 0xA5);
        Files.write(file, bytes);
        open();
        List<Entry> entries = journal.after(0, 100);
        assertThat(entries).hasSize(60);
        assertThat(entries)
                .filteredOn(Entry.Damaged.class::isInstance)
                .isNotEmpty()
                .hasSizeLessThan(10);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text + "IMPORT");
    }

    private void open() {
        journal = Journal.open(folder.resolve("journal.db"));
    }

    private void keep(String name, byte[] bytes) {
        journal.keep(dispatch(name, bytes)).join();
    }

    private static Dispatch dispatch(String name, byte[] bytes) {
        return new Dispatch("agency", name, Via.IMPORT, ARRIVED, bytes);
    }

    private static byte[] text(int number) {
        return ("dispatch " + number).getBytes(UTF_8);
    }

    private void spoil(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
