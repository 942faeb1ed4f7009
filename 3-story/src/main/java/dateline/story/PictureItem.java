package dateline.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A picture that was sent as an item of its own; a story may name it by its guid.
public record PictureItem(
        Picture picture,
        @Nullable String version,
        @Nullable Instant versionCreated,
        @Nullable Status status,
        @Nullable Embargo embargo) {}
