package dateline.story;

/// Reads one wire format.
public interface FormatReader {

    /// Whether the bytes look like this reader's format; decided by content alone, quickly, without parsing it all.
    boolean recognises(WireFile file);

    /// Never throws for what a supplier can send: what cannot be read is in [Reading#refused()].
    Reading read(WireFile file);
}
