package dateline.admin;

import static java.util.Objects.requireNonNull;

import dateline.archive.Decision;
import dateline.wire.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command that works on the data folder, with or without a running server.
///
/// A `story` is named by its id, its address, the last part of its address, or its slug.
public sealed interface NewsroomCommand<A> extends AdminCommand<A> {

    /// Lists the stories that wait, the newest first, at most 1,000.
    record Held() implements NewsroomCommand<HeldList> {
        @Override
        public Class<HeldList> answer() {
            return HeldList.class;
        }
    }

    /// Lists the shown stories whose suppliers give no time that can be read, among the newest 1,000.
    record Undated() implements NewsroomCommand<UndatedList> {
        @Override
        public Class<UndatedList> answer() {
            return UndatedList.class;
        }
    }

    /// Lists the shown stories that are the same copy as one.
    record Duplicates(String story) implements NewsroomCommand<DuplicateList> {
        public Duplicates {
            requireNonNull(story);
        }

        @Override
        public Class<DuplicateList> answer() {
            return DuplicateList.class;
        }
    }

    /// Lists what editors decided about the Recommended Articles of a story, and which stories no list may have.
    ///
    /// @param story null for only the stories that no list may have
    record Choices(@Nullable String story) implements NewsroomCommand<ChoiceList> {
        @Override
        public Class<ChoiceList> answer() {
            return ChoiceList.class;
        }
    }

    /// Decides about a story. The decision is kept in the journal.
    ///
    /// @param by who decides, and why; not blank
    /// @param others for [Decision.Kind#UNLINK] and [Decision.Kind#RELINK]: the other stories; none in an
    ///     unlinking means all that [Duplicates] lists. For [Decision.Kind#PIN], [Decision.Kind#UNPIN],
    ///     [Decision.Kind#BAN] and [Decision.Kind#UNBAN]: the stories that are pinned or banned
    /// @param published for [Decision.Kind#REDATE]: when the story counts as first shown; null for now
    record Decide(
            Decision.Kind kind,
            String story,
            String by,
            List<String> others,
            @Nullable Instant published) implements NewsroomCommand<Decided> {
        public Decide {
            requireNonNull(kind);
            requireNonNull(story);
            requireNonNull(by);
            others = List.copyOf(others);
        }

        @Override
        public Class<Decided> answer() {
            return Decided.class;
        }
    }

    /// Lists dispatches in the quarantine, the newest first, at most 1,000.
    ///
    /// @param before only dispatches with a smaller number; null for all
    record Quarantine(@Nullable Long before) implements NewsroomCommand<QuarantineList> {
        @Override
        public Class<QuarantineList> answer() {
            return QuarantineList.class;
        }
    }

    /// Shows a dispatch, whether it is in the quarantine or not.
    record Show(long dispatch) implements NewsroomCommand<ShownDispatch> {
        public Show {
            requireNumber(dispatch);
        }

        @Override
        public Class<ShownDispatch> answer() {
            return ShownDispatch.class;
        }
    }

    /// Reads a dispatch again and files what can be read now, as of its arrival.
    record ReadAgain(long dispatch) implements NewsroomCommand<Outcome> {
        public ReadAgain {
            requireNumber(dispatch);
        }

        @Override
        public Class<Outcome> answer() {
            return Outcome.class;
        }
    }

    /// Takes a dispatch out of the quarantine for good. The journal keeps it.
    record Drop(long dispatch) implements NewsroomCommand<Dropped> {
        public Drop {
            requireNumber(dispatch);
        }

        @Override
        public Class<Dropped> answer() {
            return Dropped.class;
        }
    }

    /// Applies the current routing rules to the stories that arrived since a time.
    ///
    /// @param dryRun whether to list what would change, and change nothing
    record Reroute(Instant since, boolean dryRun) implements NewsroomCommand<ReroutedList> {
        public Reroute {
            requireNonNull(since);
        }

        @Override
        public Class<ReroutedList> answer() {
            return ReroutedList.class;
        }
    }

    private static void requireNumber(long dispatch) {
        if (dispatch < 1) {
            throw new IllegalArgumentException("the number of a dispatch is 1 or more, not " + dispatch);
        }
    }
}
