package dateline.settings;

/// A value as it was given, and where.
record Value(String text, String where) {}
