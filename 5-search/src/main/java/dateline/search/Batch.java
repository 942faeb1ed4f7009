package dateline.search;

import dateline.archive.ChangeFeedEntry;
import dateline.archive.Lookup;
import dateline.archive.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the index, or what else is derived from the public stories, has to apply next.
///
/// @param shown stories that readers may see, as they are now
/// @param gone ids of stories that readers may no longer see, or that were merged into another
/// @param reached how far the index is then
/// @param anew whether the archive was made anew, so that the index must begin from nothing
/// @param last whether the index is complete then
public record Batch(List<StoryDocument> shown, List<String> gone, Reached reached, boolean anew, boolean last) {
    private static final int MOST = 200;

    /// Returns whether the archive was made anew since the index was written.
    static boolean isAnew(Snapshot snapshot, Reached before) {
        return before.change() > 0
                && !snapshot.findTime(before.change())
                        .filter(before.at()::equals)
                        .isPresent();
    }

    static Batch after(Snapshot snapshot, Reached before) {
        return after(snapshot, before, snapshot.lastChange());
    }

    /// @param end the last change that may be in it
    public static Batch after(Snapshot snapshot, Reached before, long end) {
        boolean anew = isAnew(snapshot, before);
        Reached from = anew ? Reached.NOTHING : before;
        List<StoryDocument> shown = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<Reached> changes = new ArrayList<>();
        snapshot.eachNotice(from.change(), MOST, (entry, lookup) -> {
            if (entry.change() <= end) {
                gone.addAll(entry.formerly());
                if (lookup instanceof Lookup.Shown(var article)) {
                    shown.add(StoryDocument.of(article));
                } else {
                    gone.add(entry.id());
                }
                changes.add(new Reached(entry.change(), entry.at()));
            }
        });
        Reached reached = changes.isEmpty() ? from : changes.getLast();
        boolean last = changes.isEmpty() || reached.change() == end;
        return new Batch(shown, gone, last ? end(snapshot, reached, end) : reached, anew, last);
    }

    /// Lists the stories that changed after the index was written and that readers may not see now.
    static Set<String> hidden(Snapshot snapshot, Reached before) {
        Set<String> changed = new HashSet<>();
        long after = before.change();
        for (List<ChangeFeedEntry> entries = snapshot.notices(after, MOST); !entries.isEmpty(); ) {
            for (ChangeFeedEntry entry : entries) {
                changed.add(entry.id());
                changed.addAll(entry.formerly());
                after = entry.change();
            }
            entries = snapshot.notices(after, MOST);
        }
        changed.removeAll(snapshot.shown(changed));
        return changed;
    }

    /// Returns the last change. Those between concern stories that were never public.
    private static Reached end(Snapshot snapshot, Reached reached, long end) {
        return snapshot.findTime(end).map(at -> new Reached(end, at)).orElse(reached);
    }

    public boolean isEmpty() {
        return shown.isEmpty() && gone.isEmpty();
    }
}
