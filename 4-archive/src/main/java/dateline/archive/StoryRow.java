package dateline.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of the table of stories.
///
/// @param behind the id of the story that lists show in its place, because both are the same copy
record StoryRow(
        String id,
        @Nullable String section,
        @Nullable String address,
        PublicationState publication,
        @Nullable String behind) {

    static StoryRow fresh(String id) {
        return new StoryRow(id, null, null, PublicationState.NONE, null);
    }

    StoryRow with(PublicationState other) {
        return new StoryRow(id, section, address, other, behind);
    }

    StoryRow kill() {
        return with(publication.kill());
    }

    boolean isShown() {
        return publication.state() == State.PUBLISHED;
    }

    /// Returns whether lists show it.
    boolean isListed() {
        return isShown() && behind == null;
    }

    @Nullable
    Instant published() {
        return publication.published();
    }
}
