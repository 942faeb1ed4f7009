package dateline.search.threads;

import java.time.Instant;
import java.util.List;

/// A story that runs for days: the stories that report it.
///
/// @param id the id of its first story
/// @param members newest first
public record StoryThread(String id, List<Member> members) {
    public StoryThread {
        members = List.copyOf(members);
    }

    /// A story of a thread.
    ///
    /// @param published when it was first shown here, as the index had it
    /// @param strength how much it has in common with the other members together
    public record Member(String id, Instant published, double strength) {}
}
