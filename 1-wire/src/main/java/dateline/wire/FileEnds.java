package dateline.wire;

/// Knows how files of each format end.
public interface FileEnds {

    /// Never throws for what a supplier can send.
    ///
    /// @param bytes a whole file, as far as it was written
    FileEnd of(byte[] bytes);
}
