package dateline.journal;

/// The journal's answer to a dispatch.
///
/// @param number the dispatch's own; rising, without meaning beyond order
/// @param alreadyHad whether it was the last under its name already, under this number
public record Kept(long number, boolean alreadyHad) {}
