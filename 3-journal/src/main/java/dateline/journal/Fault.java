package dateline.journal;

/// Something in a dispatch that could not be read.
///
/// @param where the place in the file
/// @param reason our own sentence
public record Fault(String where, String reason) {}
