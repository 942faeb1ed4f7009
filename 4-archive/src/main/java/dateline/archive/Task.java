package dateline.archive;

import java.time.Instant;
import java.util.List;

/// What the archive's writer does, one after another.
sealed interface Task {
    /// Files some of the stories of the next dispatch of the journal.
    ///
    /// @param after the number of the dispatch before it
    /// @param from the first story, counted from 0
    /// @param to the story behind the last
    record File(long after, FilingProgress sent, int from, int to) implements Task {
        /// Whether the dispatch is filed with it.
        boolean isLast() {
            return to == sent.size();
        }
    }

    /// Carries out the kills of a dispatch whose turn has not come.
    record KillAhead(Filing filing) implements Task {}

    /// Files what a dispatch gives to the present readers.
    record FileAgain(Filing filing) implements Task {}

    /// Carries out an editor's decision, which is the next dispatch of the journal.
    record Decide(long after, long dispatch, Decision decision, Instant at) implements Task {}

    /// Applies the present rules to the stories that had a version since a time.
    record Reroute(Instant since, Instant now) implements Task {}

    /// Publishes and withdraws what is due by a time.
    record Lift(Instant by) implements Task {}

    /// Kills stories that an earlier archive knew as killed.
    record KeepKilled(List<String> stories, Instant now) implements Task {
        public KeepKilled {
            stories = List.copyOf(stories);
        }
    }

    /// Mends a row that a reader found damaged.
    record Mend(DamagedRow row) implements Task {}
}
