package dateline.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture that was sent as an item of its own. A story may refer to it by its guid.
///
/// @param otherIds other ids by which a story may refer to it
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

    /// Creates a picture that has one id.
    public PictureItem(
            Picture picture,
            @Nullable String version,
            @Nullable Instant versionCreated,
            @Nullable Status status,
            @Nullable Embargo embargo) {
        this(picture, List.of(), version, versionCreated, status, embargo);
    }

    /// Returns whether the picture may be shown with a story that has this embargo: the picture is usable, and
    /// is not held longer than the story.
    public boolean mayShowWith(@Nullable Embargo story) {
        boolean usable = status == null || status == Status.USABLE;
        boolean held = embargo != null && !embargo.equals(story);
        boolean earlier = embargo instanceof Embargo.Until until
                && story instanceof Embargo.Until later
                && until.time().isBefore(later.time());
        return usable && (!held || earlier);
    }
}
