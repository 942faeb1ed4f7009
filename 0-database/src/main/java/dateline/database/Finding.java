package dateline.database;

/// A fault in the stored data, as reported to the operator.
///
/// @param where the file, or the row in it
/// @param what what is wrong, as a sentence
/// @param remedy what to do, as a sentence
public record Finding(String where, String what, String remedy) {}
