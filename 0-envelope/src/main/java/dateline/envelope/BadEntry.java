package dateline.envelope;

/// A file of a zip archive that cannot be read.
///
/// @param name as the archive has it; never to be used as the name of a file
/// @param reason what is wrong and what to do, for people
public record BadEntry(String name, String reason) {}
