package dateline.formats;

import dateline.copy.MarkupEnd;
import dateline.copy.WireFile;
import dateline.envelope.FileEnd;
import dateline.story.Reading;

/// Reads one wire format.
public interface FormatReader {

    /// Whether the bytes look like this reader's format; decided by content alone, quickly, without parsing it all.
    boolean recognises(WireFile file);

    /// Whether a file of the format is text as a whole, in one character set.
    default boolean isText() {
        return true;
    }

    /// Whether a file that this reader recognises came to its end. The inbox waits for the rest of one that did not.
    default FileEnd end(WireFile file) {
        return MarkupEnd.of(file);
    }

    /// Never throws for what a supplier can send: what cannot be read is in [Reading#refused()].
    Reading read(WireFile file);
}
