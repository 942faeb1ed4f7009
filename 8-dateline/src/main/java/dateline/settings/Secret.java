package dateline.settings;

/// A value that is never printed.
public record Secret(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
