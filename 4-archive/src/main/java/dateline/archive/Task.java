package dateline.archive;

import java.time.Instant;
import java.util.List;

/// A task of the archive's writer, which runs one task after another.
sealed interface Task {
    /// Files some of the stories of the next dispatch of the journal.
    ///
    /// @param after the number of the preceding dispatch
    /// @param from the first story, counted from 0
    /// @param to the end of the range, exclusive
    record File(long after, FilingProgress sent, int from, int to) implements Task {
        /// Returns whether this completes the dispatch.
        boolean isLast() {
            return to == sent.size();
        }
    }

    /// Carries out the kills of a dispatch before its turn.
    record KillAhead(Filing filing) implements Task {}

    /// Files a dispatch again as the current readers read it.
    record FileAgain(Filing filing) implements Task {}

    /// Carries out an editor's decision, which is the next dispatch of the journal.
    record Decide(long after, long dispatch, Decision decision, Instant at) implements Task {}

    /// Applies the current rules to the stories with a version that arrived since a time.
    record Reroute(Instant since, Instant now) implements Task {}

    /// Publishes and withdraws what is due by a time.
    record Lift(Instant by) implements Task {}

    /// Kills stories that an earlier archive knew as killed.
    record KeepKilled(List<String> stories, Instant now) implements Task {
        public KeepKilled {
            stories = List.copyOf(stories);
        }
    }

    /// Repairs a row that a reader found damaged.
    record Mend(DamagedRow row) implements Task {}
}
