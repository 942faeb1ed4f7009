package dateline.copy.mending;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts the faults that were mended.
final class MarkupFaults {
    private final Map<MarkupFault, Integer> counts = new EnumMap<>(MarkupFault.class);

    void count(MarkupFault fault) {
        counts.merge(fault, 1, Integer::sum);
    }

    /// Lists the faults with their counts: `bare & (3), elements without an end (1)`.
    String sentence() {
        return counts.isEmpty()
                ? "its declarations"
                : counts.entrySet().stream()
                        .map(count -> count.getKey().words + " (" + count.getValue() + ")")
                        .collect(Collectors.joining(", "));
    }
}
