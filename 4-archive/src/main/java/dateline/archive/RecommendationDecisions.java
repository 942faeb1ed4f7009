package dateline.archive;

import dateline.archive.EditorChoiceTable.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Carries out editors' decisions about Recommended Articles.
///
/// The change names the story whose list is decided about, or the story that no list may have: every page that
/// shows one of them is dropped. A story that readers do not see has no such page, and is not announced as changed.
final class RecommendationDecisions {
    private final StateUpdater updater;

    RecommendationDecisions(StateUpdater updater) {
        this.updater = updater;
    }

    Optional<Change> pin(Handle handle, StoryRow row, List<String> others, Instant at) {
        return each(handle, row, others, other -> EditorChoiceTable.add(handle, Kind.PIN, row.id(), other), at);
    }

    Optional<Change> unpin(Handle handle, StoryRow row, List<String> others, Instant at) {
        return each(handle, row, others, other -> EditorChoiceTable.remove(handle, Kind.PIN, row.id(), other), at);
    }

    Optional<Change> ban(Handle handle, StoryRow row, List<String> others, Instant at) {
        return each(handle, row, others, other -> EditorChoiceTable.add(handle, Kind.BAN, row.id(), other), at);
    }

    Optional<Change> unban(Handle handle, StoryRow row, List<String> others, Instant at) {
        return each(handle, row, others, other -> EditorChoiceTable.remove(handle, Kind.BAN, row.id(), other), at);
    }

    Optional<Change> banEverywhere(Handle handle, StoryRow row, Instant at) {
        boolean changed = EditorChoiceTable.add(handle, Kind.BAN, EditorChoiceTable.EVERY_LIST, row.id());
        return changed(handle, row, changed, at);
    }

    Optional<Change> unbanEverywhere(Handle handle, StoryRow row, Instant at) {
        boolean changed = EditorChoiceTable.remove(handle, Kind.BAN, EditorChoiceTable.EVERY_LIST, row.id());
        return changed(handle, row, changed, at);
    }

    private interface Choice {
        boolean apply(String other);
    }

    private Optional<Change> each(Handle handle, StoryRow row, List<String> others, Choice choice, Instant at) {
        boolean changed = false;
        for (String other : others) {
            String current = GuidTable.current(handle, other);
            changed |= !current.equals(row.id()) && choice.apply(current);
        }
        return changed(handle, row, changed, at);
    }

    private Optional<Change> changed(Handle handle, StoryRow row, boolean changed, Instant at) {
        return changed && row.isShown() ? updater.refresh(handle, row, at) : Optional.empty();
    }
}
