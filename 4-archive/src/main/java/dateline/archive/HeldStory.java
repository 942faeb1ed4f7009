package dateline.archive;

import dateline.story.Story;
import java.time.Instant;

/// A story that waits, for an editor to look at.
///
/// @param id as readers will see it
/// @param since when its newest version came
public record HeldStory(String id, String supplier, Hold hold, Instant since, Story story) {}
