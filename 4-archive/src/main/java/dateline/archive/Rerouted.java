package dateline.archive;

import org.jspecify.annotations.Nullable;

/// What mended rules make of a story that was filed before.
///
/// @param headline null where it has none
public record Rerouted(
        String id,
        @Nullable String headline,
        @Nullable String fromSection,
        @Nullable String toSection,
        State from,
        State to) {}
