package dateline.story;

/// Reads one wire format.
public interface FormatReader {

    /// Whether the bytes look like this reader's format; decided by content alone, quickly, without parsing it all.
    boolean recognises(WireFile file);

    /// Whether a file of the format is text as a whole, in one character set.
    default boolean isText() {
        return true;
    }

    /// Never throws for what a supplier can send: what cannot be read is in [Reading#refused()].
    Reading read(WireFile file);
}
