package dateline.settings;

/// A given value and its place. It may be a secret: print [#where], never the record.
///
/// @param text empty if a key was given without a value
record Value(String text, String where) {
    @Override
    public String toString() {
        return "(a value of " + where + ")";
    }
}
