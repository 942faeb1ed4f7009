package dateline.archive;

import java.util.Set;

/// A change to what readers may see, or to what clients of the change feed must know about a story that
/// was public.
///
/// @param number rises by one or more from change to change
/// @param stories ids of the story, of those that were merged into it, and of its near-duplicates: any of them
///     may have entered or left the lists
/// @param sections keys of the sections that contain or contained one of them, even if lists do not show it
/// @param places the old and new places of these stories in lists
/// @param leadHere ids of the stories whose Next Article one of them was or is
/// @param topics ids of the topics that they have or had
/// @param topicsAtLimit those of these topics that may now have enough stories for a link, or too few: the key of
///     each ([Topic#key]), and its code
public record Change(
        long number,
        Set<String> stories,
        Set<String> sections,
        Set<ListPlace> places,
        Set<String> leadHere,
        Set<Long> topics,
        Set<String> topicsAtLimit) {
    public Change {
        stories = Set.copyOf(stories);
        sections = Set.copyOf(sections);
        places = Set.copyOf(places);
        leadHere = Set.copyOf(leadHere);
        topics = Set.copyOf(topics);
        topicsAtLimit = Set.copyOf(topicsAtLimit);
    }
}
