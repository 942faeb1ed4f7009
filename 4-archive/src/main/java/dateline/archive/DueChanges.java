package dateline.archive;

import dateline.archive.StoryTable.Due;
import dateline.database.StorageFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Applies the changes that time alone brings: an embargo or a licence ends.
final class DueChanges {
    private static final Logger LOG = LoggerFactory.getLogger(DueChanges.class);
    private static final String LIFTING = "lifting";

    private final StateUpdater updater;

    DueChanges(StateUpdater updater) {
        this.updater = updater;
    }

    /// Applies the changes that are due by a time, each at its own time.
    ///
    /// Always terminates: if a story fails, or stays due at the same time, its due time is removed until a new
    /// version arrives. The log names the story.
    List<Change> lift(Handle handle, Instant by) {
        List<Change> changes = new ArrayList<>();
        for (Optional<Due> due = StoryTable.due(handle, by); due.isPresent(); due = StoryTable.due(handle, by)) {
            lift(handle, due.get()).ifPresent(changes::add);
            if (StoryTable.isDueNoMore(handle, due.get())) {
                LOG.error(
                        "The story {} was due at {} and could not be changed",
                        due.get().story(),
                        due.get().at());
            }
        }
        return changes;
    }

    private Optional<Change> lift(Handle handle, Due due) {
        handle.savepoint(LIFTING);
        try {
            Optional<Change> change = StoryTable.find(handle, due.story())
                    .flatMap(row -> updater.update(handle, row, List.of(row), due.at()));
            handle.releaseSavepoint(LIFTING);
            return change;
        } catch (RuntimeException | StackOverflowError failure) {
            if (StorageFault.of(failure).isPresent()) {
                throw failure;
            }
            LOG.error("The story {} could not be changed at {}", due.story(), due.at(), failure);
            handle.rollbackToSavepoint(LIFTING);
            return Optional.empty();
        }
    }
}
