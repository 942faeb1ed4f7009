package dateline.archive;

import dateline.story.Story;
import java.time.Instant;

/// One of the versions of a story that readers have seen and may still see, for its history.
///
/// @param since when readers first saw it
/// @param story with those of its pictures that readers may see
public record PublicVersion(Instant since, Story story) {}
