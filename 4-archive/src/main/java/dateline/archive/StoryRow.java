package dateline.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of the table of stories.
record StoryRow(
        String id, @Nullable String section, @Nullable String address, Standing standing) {

    static StoryRow fresh(String id) {
        return new StoryRow(id, null, null, Standing.NONE);
    }

    StoryRow with(Standing other) {
        return new StoryRow(id, section, address, other);
    }

    StoryRow kill() {
        return with(standing.kill());
    }

    boolean isShown() {
        return standing.state() == State.PUBLISHED;
    }

    @Nullable
    Instant published() {
        return standing.published();
    }
}
