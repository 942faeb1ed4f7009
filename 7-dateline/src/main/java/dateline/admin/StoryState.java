package dateline.admin;

import dateline.archive.Lookup;
import java.util.Locale;

/// What a story is for readers.
enum StoryState {
    PUBLISHED,
    HELD,
    KILLED,
    EXPIRED;

    static StoryState of(Lookup lookup) {
        return switch (lookup) {
            case Lookup.Shown shown -> PUBLISHED;
            case Lookup.Moved moved -> PUBLISHED;
            case Lookup.Killed killed -> KILLED;
            case Lookup.Expired expired -> EXPIRED;
            case Lookup.Unknown unknown -> HELD;
        };
    }

    /// Returns the state in one word, as in [Decided].
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
