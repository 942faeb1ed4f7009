package dateline.envelope;

/// Detects whether a file is complete, by its format's end mark.
public interface FileEnds {

    /// Detects the end of a file that is not empty and not a zip archive. Never throws, whatever a
    /// supplier sends.
    ///
    /// @param bytes all bytes that are written so far
    FileEnd of(byte[] bytes);

    /// As [#of], for any file: an empty file counts as cut, and a zip archive may be given too.
    default FileEnd ofFile(byte[] bytes) {
        return bytes.length == 0 ? FileEnd.CUT : ZipPack.isZip(bytes) ? ZipEnds.of(bytes) : of(bytes);
    }
}
