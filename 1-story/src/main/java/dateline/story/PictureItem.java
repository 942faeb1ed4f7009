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

    /// Whether it is for showing, and no later than a story with that embargo.
    public boolean mayShowWith(@Nullable Embargo story) {
        boolean usable = status == null || status == Status.USABLE;
        boolean held = embargo != null && !embargo.equals(story);
        boolean earlier = embargo instanceof Embargo.Until until
                && story instanceof Embargo.Until later
                && until.time().isBefore(later.time());
        return usable && (!held || earlier);
    }
}
