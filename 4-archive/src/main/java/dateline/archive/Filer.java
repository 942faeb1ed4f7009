package dateline.archive;

import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Files the content of dispatches in the journal's order and returns the changes that readers may see.
///
/// The result depends only on the dispatches and their times of arrival, never on the clock. So a replay of the
/// journal gives the same archive.
final class Filer {
    private final ArchiveSettings settings;
    private final StateUpdater updater;
    private final DueChanges due;
    private final PictureFiler pictures;
    private final Rereading rereading;

    Filer(ArchiveSettings settings, StateUpdater updater, DueChanges due, Rereading rereading) {
        this.settings = settings;
        this.updater = updater;
        this.due = due;
        this.pictures = new PictureFiler(updater);
        this.rereading = rereading;
    }

    /// Files a whole dispatch.
    List<Change> file(Handle handle, FilingProgress sent) {
        return file(handle, sent, 0, sent.size());
    }

    /// Files some of the stories of a dispatch; with the last one, also everything else in the dispatch.
    ///
    /// @param from the first story, counted from 0
    /// @param to the end of the range, exclusive
    List<Change> file(Handle handle, FilingProgress sent, int from, int to) {
        Filing filing = sent.filing();
        List<Change> changes = new ArrayList<>(due.lift(handle, filing.arrived()));
        StoryFiler stories = new StoryFiler(handle, sent, settings, updater, rereading);
        boolean isLast = to == sent.size();
        Reading reading = isLast ? WrongClass.corrected(handle, filing.supplier(), filing.reading()) : filing.reading();
        for (Story story :
                reading.stories().subList(from, isLast ? reading.stories().size() : to)) {
            changes.addAll(stories.file(story));
        }
        if (isLast) {
            stories.noteSharedLinks();
            changes.addAll(pictures.file(handle, filing, reading.pictures()));
            changes.addAll(pictures.filePackages(handle, filing));
        }
        return changes;
    }

    /// Carries out the kills of a dispatch before its turn. Its later filing repeats them and stores the
    /// content, so a replay gives the same archive.
    List<Change> killAhead(Handle handle, Filing filing) {
        StoryFiler stories = new StoryFiler(handle, FilingProgress.of(filing), settings, updater, rereading);
        Reading reading = WrongClass.corrected(handle, filing.supplier(), filing.reading());
        Set<String> killed = new HashSet<>();
        reading.stories().stream()
                .filter(story -> story.rights().status() == Status.CANCELED)
                .forEach(story -> killed.addAll(stories.killedBy(story)));
        List<Change> changes = new ArrayList<>();
        killed.forEach(id -> updater.kill(handle, id, filing.arrived()).ifPresent(changes::add));
        changes.addAll(pictures.file(
                handle,
                filing,
                reading.pictures().stream()
                        .filter(item -> item.status() == Status.CANCELED)
                        .toList()));
        return changes;
    }
}
