package dateline.story;

import java.time.Instant;

/// The time before which a story must not be shown.
public sealed interface Embargo {

    /// A time that could be read.
    record Until(Instant time) implements Embargo {}

    /// Words that could not be read as a time: the story is held for an editor.
    record Unclear(String words) implements Embargo {}
}
