package dateline.journal;

/// The journal's result for a dispatch.
///
/// @param number the dispatch's number; numbers rise, and have no meaning except their order
/// @param alreadyHad whether the supplier's last dispatch of this name had the same bytes; `number` is then
///     that dispatch's
public record Kept(long number, boolean alreadyHad) {}
