package dateline.archive;

import java.util.Set;

/// Something changed that readers may see, or programs that took a story which they saw.
///
/// @param number rising by one
/// @param stories the story's id, and the ids that were joined to it
/// @param places where it stood before and stands now; empty while it is not shown
/// @param leadHere ids of the stories whose Next Article it was or is
public record Change(long number, Set<String> stories, Set<Place> places, Set<String> leadHere) {
    public Change {
        stories = Set.copyOf(stories);
        places = Set.copyOf(places);
        leadHere = Set.copyOf(leadHere);
    }
}
