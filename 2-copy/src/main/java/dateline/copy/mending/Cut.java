package dateline.copy.mending;

/// What becomes of the elements that are open where a file ends.
public enum Cut {
    /// They end there: what came of them is read.
    ENDED,
    /// They stay open: whoever reads on finds that the file was cut short, and what came whole is read.
    LEFT_OPEN
}
