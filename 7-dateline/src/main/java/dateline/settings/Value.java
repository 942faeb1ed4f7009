package dateline.settings;

/// A value as it was given, and where. It may be a secret: print [#where], never the record.
///
/// @param text empty where a key was given with nothing after it
record Value(String text, String where) {
    @Override
    public String toString() {
        return "(a value of " + where + ")";
    }
}
