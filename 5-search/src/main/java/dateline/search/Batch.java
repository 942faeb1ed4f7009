package dateline.search;

import dateline.archive.ChangeFeedEntry;
import dateline.archive.Lookup;
import dateline.archive.Snapshot;
import java.util.ArrayList;
import java.util.List;

/// What the index has to apply next.
///
/// @param shown stories that readers may see, as they are now
/// @param gone ids of stories that readers may no longer see, or that were merged into another
/// @param reached how far the index is then
/// @param anew whether the archive was made anew, so that the index must begin from nothing
/// @param last whether the index is complete then
record Batch(List<StoryDocument> shown, List<String> gone, Reached reached, boolean anew, boolean last) {
    private static final int MOST = 200;

    static Batch after(Snapshot snapshot, Reached before) {
        boolean anew = before.change() > 0
                && !snapshot.findTime(before.change())
                        .filter(before.at()::equals)
                        .isPresent();
        Reached from = anew ? Reached.NOTHING : before;
        List<StoryDocument> shown = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        Reached reached = from;
        List<ChangeFeedEntry> entries = snapshot.notices(from.change(), MOST);
        for (ChangeFeedEntry entry : entries) {
            gone.addAll(entry.formerly());
            if (snapshot.lookup(entry.id()) instanceof Lookup.Shown(var article)) {
                shown.add(StoryDocument.of(article));
            } else {
                gone.add(entry.id());
            }
            reached = new Reached(entry.change(), entry.at());
        }
        boolean last = entries.size() < MOST;
        return new Batch(shown, gone, last ? end(snapshot, reached) : reached, anew, last);
    }

    /// Returns the archive's last change. Those between concern stories that were never public.
    private static Reached end(Snapshot snapshot, Reached reached) {
        long end = snapshot.lastChange();
        return snapshot.findTime(end).map(at -> new Reached(end, at)).orElse(reached);
    }

    boolean isEmpty() {
        return shown.isEmpty() && gone.isEmpty();
    }
}
