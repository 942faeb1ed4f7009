package dateline.envelope;

/// Knows how files of each format end.
public interface FileEnds {

    /// Never throws for what a supplier can send.
    ///
    /// @param bytes a whole file, as far as it was written
    FileEnd of(byte[] bytes);

    /// As [#of], of a file that may be empty, which counts as cut, or a zip archive.
    default FileEnd ofFile(byte[] bytes) {
        return bytes.length == 0 ? FileEnd.CUT : ZipPack.isZip(bytes) ? ZipEnds.of(bytes) : of(bytes);
    }
}
