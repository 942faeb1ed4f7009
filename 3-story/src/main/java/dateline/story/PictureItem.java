package dateline.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture that was sent as an item of its own; a story may name it by its guid.
///
/// @param otherIds by which a story may name it too
public record PictureItem(
        Picture picture,
        List<String> otherIds,
        @Nullable String version,
        @Nullable Instant versionCreated,
        @Nullable Status status,
        @Nullable Embargo embargo) {
    public PictureItem {
        otherIds = List.copyOf(otherIds);
    }

    /// A picture that has one id.
    public PictureItem(
            Picture picture,
            @Nullable String version,
            @Nullable Instant versionCreated,
            @Nullable Status status,
            @Nullable Embargo embargo) {
        this(picture, List.of(), version, versionCreated, status, embargo);
    }
}
