package dateline.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;
import org.slf4j.Logger;
import org.sqlite.SQLiteException;

/// Why a write failed if its data was not the cause. The same write may succeed later.
///
/// The result codes are SQLite's (<https://www.sqlite.org/rescode.html>); extended codes count as their
/// primary code.
public enum StorageFault {
    FULL("The disk is full.", "Free some space"),
    READ_ONLY("The disk or the data folder is read-only.", "Make it writable for the user who runs Dateline"),
    BUSY("Another program has locked the database.", "End that program"),
    DAMAGED("The database file is damaged.", "Stop the server and run ./dateline verify on the data folder"),
    FAILING("The disk reports errors.", "Look at the system's log, and check the disk");

    private static final int PRIMARY_CODE = 0xFF;

    /// SQLITE_IOERR_SHMSIZE: the index of the write-ahead log cannot grow.
    private static final int IOERR_SHMSIZE = 4874;

    private final String sentence;
    private final String remedy;

    StorageFault(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /// Returns what is wrong, as one sentence for an operator.
    public String sentence() {
        return sentence;
    }

    /// Returns what to do, as the beginning of a sentence: "Free some space".
    public String remedy() {
        return remedy;
    }

    /// Logs a failure as an error: in one line if the disk is at fault; otherwise with its stack trace.
    ///
    /// @param what what failed, as a sentence without its full stop
    public static void log(Logger log, String what, Throwable failure) {
        Optional<StorageFault> fault = of(failure);
        if (fault.isPresent()) {
            log.error("{}: {}", what, fault.get().sentence());
        } else {
            log.error("{}", what, failure);
        }
    }

    /// Returns the first storage fault among a failure and its causes; empty if there is none.
    public static Optional<StorageFault> of(Throwable failure) {
        int depth = 0;
        for (Throwable each = failure; each != null && depth < 30; each = each.getCause()) {
            Optional<StorageFault> fault = ofOne(each);
            if (fault.isPresent()) {
                return fault;
            }
            depth++;
        }
        return Optional.empty();
    }

    private static Optional<StorageFault> ofOne(Throwable failure) {
        return switch (failure) {
            case SQLiteException sqlite -> ofCode(sqlite.getResultCode().code);
            case ReadOnlyFileSystemException readOnly -> Optional.of(READ_ONLY);
            case AccessDeniedException denied -> Optional.of(READ_ONLY);
            case FileSystemException file -> ofReason(String.valueOf(file.getReason()));
            case IOException io -> ofReason(String.valueOf(io.getMessage()));
            default -> Optional.empty();
        };
    }

    private static Optional<StorageFault> ofCode(int code) {
        if (code == IOERR_SHMSIZE) {
            return Optional.of(FULL);
        }
        return switch (code & PRIMARY_CODE) {
            case 13 -> Optional.of(FULL);
            case 3, 8 -> Optional.of(READ_ONLY); // SQLITE_PERM, SQLITE_READONLY
            case 5, 6, 15 -> Optional.of(BUSY); // SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL
            case 11, 26 -> Optional.of(DAMAGED); // SQLITE_CORRUPT, SQLITE_NOTADB
            case 10, 14 -> Optional.of(FAILING); // SQLITE_IOERR, SQLITE_CANTOPEN
            default -> Optional.empty();
        };
    }

    /// Recognizes the system's error text (`strerror`), which Java passes on if it has no exception of its own.
    private static Optional<StorageFault> ofReason(String words) {
        if (words.contains("No space left") || words.contains("quota exceeded")) {
            return Optional.of(FULL);
        }
        return words.contains("Read-only file system") ? Optional.of(READ_ONLY) : Optional.empty();
    }
}
