package dateline.wire;

import java.util.List;

/// What reading a dispatch gave.
///
/// @param refused each as one line: where, and why
public record Outcome(String format, int stories, int pictures, List<String> refused) {
    public Outcome {
        refused = List.copyOf(refused);
    }
}
