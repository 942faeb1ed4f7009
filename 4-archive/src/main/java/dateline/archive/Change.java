package dateline.archive;

import java.util.Set;

/// Something changed that readers may see, or programs that took a story which they saw.
///
/// @param number rising by one
/// @param stories the story's id, the ids that were joined to it, and those of the same copy, which may stand in lists
///     now where they did not, or no more
/// @param places where one of them stood in lists before and stands now
/// @param leadHere ids of the stories whose Next Article one of them was or is
public record Change(long number, Set<String> stories, Set<Place> places, Set<String> leadHere) {
    public Change {
        stories = Set.copyOf(stories);
        places = Set.copyOf(places);
        leadHere = Set.copyOf(leadHere);
    }
}
