package dateline.database;

/// Something wrong with what is kept on the disk, for the operator.
///
/// @param where the file, and the row in it
/// @param what is wrong, as a sentence
/// @param remedy what to do, as a sentence
public record Finding(String where, String what, String remedy) {}
