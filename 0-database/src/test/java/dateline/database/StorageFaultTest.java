package dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class StorageFaultTest {
    @TempDir
    Path folder;

    /// `max_page_count` makes SQLite behave as on a full disk, with the same result code.
    @Test
    void aFullDatabaseIsKnownByItsResultCodeAndTheNextWriteSucceeds() {
        try (Database database = Database.open(folder.resolve("a.db"), "dateline/database")) {
            database.change(handle -> handle.execute("pragma max_page_count = 1"));
            Throwable failure = catchThrowable(() -> database.change(handle -> {
                for (int i = 0; i < 1_000; i++) {
                    handle.execute("insert into line (text) values (?)", "x".repeat(10_000));
                }
            }));
            assertThat(StorageFault.of(failure)).contains(StorageFault.FULL);
            database.change(handle -> handle.execute("insert into line (text) values ('after')"));
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void aReadOnlyDatabaseIsKnownByItsResultCode() {
        try (Database database = Database.open(folder.resolve("a.db"), "dateline/database")) {
            assertThatThrownBy(() -> database.change(handle -> {
                        handle.execute("pragma query_only = 1");
                        handle.execute("insert into line (text) values ('a')");
                    }))
                    .satisfies(failure -> assertThat(StorageFault.of(failure)).contains(StorageFault.READ_ONLY));
        }
    }

    @Test
    void theSystemsMessagesForAFullAndAReadOnlyDiskAreKnown() {
        assertThat(StorageFault.of(
                        new UncheckedIOException(new FileSystemException("a", null, "No space left on device"))))
                .contains(StorageFault.FULL);
        assertThat(StorageFault.of(new IOException("Disk quota exceeded"))).contains(StorageFault.FULL);
        assertThat(StorageFault.of(new FileSystemException("a", null, "Read-only file system")))
                .contains(StorageFault.READ_ONLY);
    }

    @Test
    void aProgramErrorIsNotADiskFault() {
        assertThat(StorageFault.of(new IllegalStateException(new StackOverflowError())))
                .isEmpty();
        try (Database database = Database.open(folder.resolve("a.db"), "dateline/database")) {
            assertThatThrownBy(() -> database.change(handle -> handle.execute("insert into line (text) values (null)")))
                    .satisfies(failure -> assertThat(StorageFault.of(failure)).isEmpty());
        }
    }

    private static long count(Database database) {
        return database.read(handle -> handle.createQuery("select count(*) from line")
                .mapTo(Long.class)
                .one());
    }

    /// SQLite reports this code when it starts on a full disk: the index of the write-ahead log is a file
    /// that must grow.
    @Test
    void aLogIndexThatCannotGrowCountsAsAFullDisk() {
        SQLiteException failure = new SQLiteException("I/O error", SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);
        assertThat(StorageFault.of(failure)).contains(StorageFault.FULL);
    }
}
