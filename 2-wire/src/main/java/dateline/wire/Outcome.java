package dateline.wire;

import java.util.List;

/// The result of reading a dispatch.
///
/// @param refused the refused parts, each as one line: where, and why
public record Outcome(String format, int stories, int pictures, List<String> refused) {
    public Outcome {
        refused = List.copyOf(refused);
    }
}
