package dateline.archive;

import dateline.story.Story;
import java.time.Instant;

/// A version of a story that readers have seen and may still see, for the story's history.
///
/// @param since when readers first saw it
/// @param story with only those pictures that readers may see
public record PublicVersion(Instant since, Story story) {}
