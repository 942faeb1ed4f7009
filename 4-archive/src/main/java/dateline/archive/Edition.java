package dateline.archive;

import dateline.story.Story;
import java.time.Instant;

/// One of the versions of a story that readers have seen or may see, for its history.
///
/// @param since when it came
public record Edition(Instant since, Story story) {}
