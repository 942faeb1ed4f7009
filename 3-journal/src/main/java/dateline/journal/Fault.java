package dateline.journal;

/// A part of a dispatch that could not be read.
///
/// @param where the place in the file
/// @param reason why, as a sentence of Dateline's own
public record Fault(String where, String reason) {}
