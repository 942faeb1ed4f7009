package dateline.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The present moment of one rendering, and the moment until which the page stays true if no fact changes. One
/// thread uses it.
final class PageClock {
    private final Instant now;
    private @Nullable Instant until;

    PageClock(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /// Notes that the page must be rendered again at a moment.
    void changesAt(Instant moment) {
        if (until == null || moment.isBefore(until)) {
            until = moment;
        }
    }

    /// Returns the earliest moment at which the page changes; null if it never does.
    @Nullable
    Instant until() {
        return until;
    }
}
