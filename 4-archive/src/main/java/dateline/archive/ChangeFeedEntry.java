package dateline.archive;

import java.time.Instant;
import java.util.List;

/// The latest change of a story that was ever public, for clients that copied the story.
///
/// @param change its number; rises over all entries
/// @param at when it changed
/// @param id the story's id
/// @param section the key of the section that contains or last contained the story
/// @param formerly ids of stories that were merged into it; a client that copied one of them has this
///     story twice
public record ChangeFeedEntry(long change, Instant at, String id, String section, List<String> formerly) {
    public ChangeFeedEntry {
        formerly = List.copyOf(formerly);
    }
}
