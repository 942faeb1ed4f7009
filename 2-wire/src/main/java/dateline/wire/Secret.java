package dateline.wire;

/// A value that is never printed: its text is asked for by name.
public record Secret(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
