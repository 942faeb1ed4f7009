package dateline.copy.mending;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts what was mended.
final class Faults {
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);

    void count(Fault fault) {
        counts.merge(fault, 1, Integer::sum);
    }

    /// `bare & (3), elements without an end (1)`.
    String sentence() {
        return counts.isEmpty()
                ? "its declarations"
                : counts.entrySet().stream()
                        .map(count -> count.getKey().words + " (" + count.getValue() + ")")
                        .collect(Collectors.joining(", "));
    }
}
