package dateline.journal;

import dateline.wire.Dispatch;
import java.time.Instant;

/// A dispatch as the journal returns it. Damaged dispatches have their own type, so that no code publishes
/// damaged bytes.
public sealed interface Entry {

    /// Returns the dispatch's number.
    long number();

    /// The dispatch is unchanged: its bytes still match the SHA-256 from its arrival.
    record Intact(long number, Dispatch dispatch) implements Entry {}

    /// The dispatch is damaged, and must not be published.
    ///
    /// @param supplier empty if it cannot be read
    /// @param name empty if it cannot be read
    /// @param arrived 1970 if it cannot be read
    /// @param bytes the damaged bytes, for operators to look at; empty if they cannot be read
    /// @param what what is wrong, as sentences
    record Damaged(long number, String supplier, String name, Instant arrived, byte[] bytes, String what)
            implements Entry {
        private static final String WHERE = "the whole file";

        /// What to do, as a sentence.
        static final String REMEDY =
                "Restore the journal from a backup, or ask the supplier to send it again; docs/operating.md says how.";

        /// Returns what is wrong and what to do.
        public Fault fault() {
            return new Fault(WHERE, what + " " + REMEDY);
        }
    }
}
