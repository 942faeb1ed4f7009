package dateline.archive;

import java.time.Instant;
import java.util.List;

/// The last change of a story that readers could see at some time: for those who took it.
///
/// @param change its number; rising over all notices
/// @param at when it changed
/// @param id the story's
/// @param section in which it stands or last stood
/// @param formerly ids that were joined to it: whoever took one of them has this story twice
public record ChangeFeedEntry(long change, Instant at, String id, String section, List<String> formerly) {
    public ChangeFeedEntry {
        formerly = List.copyOf(formerly);
    }
}
