package dateline.wire;

/// A secret value. [#toString] hides it; only [#value] returns it.
public record Secret(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
