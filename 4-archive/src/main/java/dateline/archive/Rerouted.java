package dateline.archive;

import org.jspecify.annotations.Nullable;

/// The effect of changed rules on a story that was filed before.
///
/// @param headline null if it has none
public record Rerouted(
        String id,
        @Nullable String headline,
        @Nullable String fromSection,
        @Nullable String toSection,
        State from,
        State to) {}
