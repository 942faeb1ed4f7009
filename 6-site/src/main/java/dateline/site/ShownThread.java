package dateline.site;

import dateline.archive.Card;
import dateline.search.threads.StoryThread;
import dateline.search.threads.StoryThread.Member;
import java.util.List;

/// A thread as readers may see it.
///
/// @param id that of the thread's first story, even if that is gone
/// @param stories at least two, newest first
record ShownThread(String id, List<Shown> stories) {
    /// A story of a thread that readers may see.
    record Shown(Member member, Card card) {}

    /// Finds the thread of a story.
    ///
    /// @param door the beginning of the addresses of threads at this door
    /// @throws HttpFault.Moved if the thread has the id of another story
    /// @throws HttpFault.NotHere if there is no such thread
    static ShownThread at(String door, SiteSnapshot snapshot, String id) {
        StoryThread thread = snapshot.findThread(id).orElseThrow(HttpFault.NotHere::new);
        if (!thread.id().equals(id)) {
            throw new HttpFault.Moved(door + thread.id());
        }
        List<Shown> shown = thread.members().stream()
                .flatMap(member -> snapshot.findListed(member.id()).map(card -> new Shown(member, card)).stream())
                .toList();
        if (shown.size() < 2) {
            throw new HttpFault.NotHere();
        }
        return new ShownThread(id, shown);
    }
}
