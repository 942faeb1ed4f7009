package dateline.archive;

import java.util.Set;

/// A change of what readers may see, or of what programs must know that took a story which readers saw.
///
/// @param number rises by one or more from change to change
/// @param stories ids of the story, of those that were merged into it, and of its near-duplicates: any of them may
///     have entered or left the lists
/// @param sections keys of the sections in which one of them stood or stands, whether lists show it or not
/// @param places where one of them stood or stands in lists
/// @param leadHere ids of the stories whose Next Article one of them was or is
public record Change(long number, Set<String> stories, Set<String> sections, Set<ListPlace> places, Set<String> leadHere) {
    public Change {
        stories = Set.copyOf(stories);
        sections = Set.copyOf(sections);
        places = Set.copyOf(places);
        leadHere = Set.copyOf(leadHere);
    }
}
