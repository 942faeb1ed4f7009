package dateline.site;

import dateline.archive.Card;
import dateline.search.threads.StoryThread;
import dateline.search.threads.StoryThread.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A thread as readers may see it.
///
/// @param id that of the thread's first story, even if that is gone
/// @param stories at least two, newest first
record ShownThread(String id, List<Shown> stories) {
    /// A story of a thread.
    ///
    /// @param card its own, or that of the near-duplicate that lists show in its place
    record Shown(Member member, Card card) {}

    /// Finds the thread of a story.
    ///
    /// @param door the beginning of the addresses of threads at this door
    /// @throws HttpFault.Moved if the thread has the id of another story
    /// @throws HttpFault.NotHere if there is no such thread
    static ShownThread at(String door, SiteSnapshot snapshot, String id) {
        StoryThread thread = snapshot.findThread(id).orElseThrow(() -> new HttpFault.NotHere(HttpFault.Missing.THREAD));
        Map<String, Shown> shown = new LinkedHashMap<>();
        for (Member member : thread.members()) {
            snapshot.findListed(member.id()).ifPresent(card -> shown.putIfAbsent(card.id(), new Shown(member, card)));
        }
        if (shown.size() < 2) {
            throw new HttpFault.NotHere(HttpFault.Missing.THREAD);
        }
        if (!thread.id().equals(id)) {
            throw new HttpFault.Moved(door + thread.id());
        }
        return new ShownThread(id, List.copyOf(shown.values()));
    }
}
