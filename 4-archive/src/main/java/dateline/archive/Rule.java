package dateline.archive;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One of the newsroom's rules: the copy that it applies to, and the outcome. A later matching rule may set
/// what this one leaves open.
///
/// @param section the key of a section
/// @param publish false holds the copy for an editor
/// @param embargo how long after its arrival copy is kept back
/// @param expires how long after its arrival the right to show it ends
/// @param pictures false shows the copy without its pictures; with [Match#terms()], it also hides single
///     pictures whose own terms match
public record Rule(
        Match match,
        @Nullable String section,
        @Nullable Boolean publish,
        @Nullable Duration embargo,
        @Nullable Duration expires,
        @Nullable Boolean pictures) {}
