package dateline.archive;

import dateline.story.Picture;
import org.jspecify.annotations.Nullable;

/// A picture of an article.
///
/// @param sha256 of the picture's bytes in the journal, 64 hexadecimal digits; absent while we do not have them
public record ArticlePicture(Picture picture, @Nullable String sha256) {}
