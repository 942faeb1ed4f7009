package dateline.archive;

import java.util.List;
import java.util.Set;

/// What editors decided about the Recommended Articles of one story.
///
/// @param pinned ids of the stories that come first, in this order. Readers may not see all of them now
/// @param banned ids of the stories that this list never has
/// @param bannedEverywhere ids of the stories that no list has
public record EditorChoices(List<String> pinned, Set<String> banned, Set<String> bannedEverywhere) {
    public EditorChoices {
        pinned = List.copyOf(pinned);
        banned = Set.copyOf(banned);
        bannedEverywhere = Set.copyOf(bannedEverywhere);
    }

    /// Returns whether the list must not have this story, even if it is pinned.
    public boolean bans(String id) {
        return banned.contains(id) || bannedEverywhere.contains(id);
    }
}
