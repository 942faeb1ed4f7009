package dateline.copy.mending;

/// What happens to the elements that are still open at the end of a file.
public enum Cut {
    /// They are closed there, and their content is read.
    ENDED,
    /// They stay open: the reader finds that the file was cut short, and reads what is complete.
    LEFT_OPEN
}
