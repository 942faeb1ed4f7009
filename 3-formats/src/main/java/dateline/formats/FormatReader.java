package dateline.formats;

import dateline.copy.MarkupEnd;
import dateline.copy.WireFile;
import dateline.envelope.FileEnd;
import dateline.story.Reading;

/// Reads one wire format.
public interface FormatReader {

    /// Returns whether the bytes look like this reader's format. Decides quickly, by content alone, without
    /// parsing the whole file.
    boolean recognises(WireFile file);

    /// Returns whether a file of this format is text as a whole, in one character set.
    default boolean isText() {
        return true;
    }

    /// Returns whether the bytes of a recognised file show its end. The inbox waits for the rest of a cut file.
    default FileEnd end(WireFile file) {
        return MarkupEnd.of(file);
    }

    /// Reads a file. Never throws for anything that a supplier can send; [Reading#refused()] lists what cannot
    /// be read.
    Reading read(WireFile file);
}
