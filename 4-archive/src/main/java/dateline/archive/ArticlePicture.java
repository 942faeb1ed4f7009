package dateline.archive;

import dateline.story.Picture;
import org.jspecify.annotations.Nullable;

/// A picture of an article.
///
/// @param sha256 the hash of the picture's bytes in the journal, 64 hexadecimal digits; null while we do not
///     have them
public record ArticlePicture(Picture picture, @Nullable String sha256) {}
