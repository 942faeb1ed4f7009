package dateline.archive;

/// One dispatch while its items are filed.
///
/// @param beside what the dispatch tells as a whole
record Sent(Filing filing, ToldBeside beside) {}
