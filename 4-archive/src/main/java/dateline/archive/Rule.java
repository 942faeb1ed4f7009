package dateline.archive;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One rule of the newsroom's: the copy that it is about, and what becomes of it. What a rule leaves open, a later one
/// that fits may say.
///
/// @param section the key of a section
/// @param publish false holds the copy for an editor
/// @param embargo how long after its arrival copy is kept back
/// @param expires how long after its arrival the right to show it ends
/// @param pictures false shows the copy without its pictures; with [Match#terms()] without those whose own terms fit
public record Rule(
        Match match,
        @Nullable String section,
        @Nullable Boolean publish,
        @Nullable Duration embargo,
        @Nullable Duration expires,
        @Nullable Boolean pictures) {}
