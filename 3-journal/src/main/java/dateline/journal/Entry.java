package dateline.journal;

import dateline.wire.Dispatch;
import java.time.Instant;

/// A dispatch as the journal gives it back. Whether it is as it came is a case of its own, so that nobody reads damaged
/// bytes as copy.
public sealed interface Entry {

    /// The dispatch's own number.
    long number();

    /// It is byte for byte as it came: its bytes still have the SHA-256 that they had then.
    record Intact(long number, Dispatch dispatch) implements Entry {}

    /// It is not as it came, and must not be published.
    ///
    /// @param supplier as far as it can be read; empty otherwise
    /// @param name as far as it can be read; empty otherwise
    /// @param arrived 1970 if it cannot be read
    /// @param bytes as they are now, for people to look at; empty if they cannot be read
    /// @param what what is wrong, as sentences
    record Damaged(long number, String supplier, String name, Instant arrived, byte[] bytes, String what)
            implements Entry {
        private static final String WHERE = "the whole file";

        /// What to do, as a sentence.
        static final String REMEDY =
                "Restore the journal from a backup, or ask the supplier to send it again; docs/operating.md says how.";

        /// What is wrong, and what to do.
        public Fault fault() {
            return new Fault(WHERE, what + " " + REMEDY);
        }
    }
}
