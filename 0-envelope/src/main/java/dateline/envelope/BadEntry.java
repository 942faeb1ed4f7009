package dateline.envelope;

/// A file in a zip archive that cannot be read.
///
/// @param name the name in the archive; never use it as a file name
/// @param reason what is wrong and what to do, for users
public record BadEntry(String name, String reason) {}
