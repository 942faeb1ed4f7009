package dateline.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Carries out editors' decisions.
final class DeskDecisions {
    private final StateUpdater updater;
    private final DueChanges due;
    private final RecommendationDecisions recommendations;

    DeskDecisions(StateUpdater updater, DueChanges due) {
        this.updater = updater;
        this.due = due;
        this.recommendations = new RecommendationDecisions(updater);
    }

    /// Carries out an editor's decision. First applies what time had changed by then, because a replay has no
    /// clock that did so.
    List<Change> decide(Handle handle, Decision decision, Instant at) {
        List<Change> changes = new ArrayList<>(due.lift(handle, at));
        decided(handle, decision, at).ifPresent(changes::add);
        return changes;
    }

    private Optional<Change> decided(Handle handle, Decision decision, Instant at) {
        return StoryTable.find(handle, GuidTable.current(handle, decision.story()))
                .flatMap(row -> switch (decision.kind()) {
                    case KILL -> updater.kill(handle, row.id(), at);
                    case REVIVE ->
                        updater.update(handle, row.with(row.publication().revive()), List.of(row), at);
                    case RELEASE -> release(handle, row, at);
                    case UNLINK -> relinked(handle, row, decision.others(), UnlinkedTable::add, at);
                    case RELINK -> relinked(handle, row, decision.others(), UnlinkedTable::remove, at);
                    case REDATE -> redated(handle, row, decision.published(), at);
                    case PIN -> recommendations.pin(handle, row, decision.others(), at);
                    case UNPIN -> recommendations.unpin(handle, row, decision.others(), at);
                    case BAN -> recommendations.ban(handle, row, decision.others(), at);
                    case UNBAN -> recommendations.unban(handle, row, decision.others(), at);
                    case BAN_EVERYWHERE -> recommendations.banEverywhere(handle, row, at);
                    case UNBAN_EVERYWHERE -> recommendations.unbanEverywhere(handle, row, at);
                });
    }

    /// @param published when the story counts as first shown; null for the time of the decision, which also
    ///     replaces a later time
    private Optional<Change> redated(Handle handle, StoryRow row, @Nullable Instant published, Instant at) {
        if (row.published() == null) {
            return Optional.empty();
        }
        Instant time = published == null || published.isAfter(at) ? at : published;
        return updater.update(handle, row.with(row.publication().redate(time, at)), List.of(row), at);
    }

    /// @param change unlinks or relinks two stories; returns whether that changed anything
    private Optional<Change> relinked(Handle handle, StoryRow row, List<String> others, Parting change, Instant at) {
        boolean changed = false;
        for (String other : others) {
            String current = GuidTable.current(handle, other);
            changed |= !current.equals(row.id()) && change.apply(handle, row.id(), current);
        }
        return changed ? updater.refresh(handle, row, at) : Optional.empty();
    }

    private interface Parting {
        boolean apply(Handle handle, String one, String other);
    }

    /// Releases the newest version, and the later takes that wait.
    private Optional<Change> release(Handle handle, StoryRow row, Instant at) {
        ComputedState computed = updater.compute(handle, row, at);
        if (computed.newest() == null) {
            return Optional.empty();
        }
        StoryRow released = row.with(row.publication().release(computed.newest().number()));
        return updater.releaseTakes(handle, computed, at)
                ? updater.refresh(handle, released, at)
                : updater.update(handle, released, List.of(row), at);
    }

    /// Kills those of the stories that exist here and are not killed.
    List<Change> keepKilled(Handle handle, List<String> stories, Instant at) {
        return stories.stream()
                .map(id -> GuidTable.current(handle, id))
                .distinct()
                .filter(id -> StoryTable.find(handle, id)
                        .filter(row -> !row.publication().killed())
                        .isPresent())
                .flatMap(id -> updater.kill(handle, id, at).stream())
                .toList();
    }
}
