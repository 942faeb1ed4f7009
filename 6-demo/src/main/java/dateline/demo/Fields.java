package dateline.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Parses lines of `key: value` and returns the values.
record Fields(Map<String, String> values) {
    Fields {
        values = Map.copyOf(values);
    }

    static Fields parse(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("No 'key: value' in the line: " + line);
            }
            values.put(
                    line.substring(0, colon).strip(), line.substring(colon + 2).strip());
        });
        return new Fields(values);
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("'" + key + "' is missing in " + values));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    /// Returns an ISO 8601 duration, such as `PT90M`; zero if the key is missing.
    Duration duration(String key) {
        return find(key).map(Duration::parse).orElse(Duration.ZERO);
    }

    /// Returns the values of a list separated by semicolons.
    List<String> list(String key) {
        return find(key).stream()
                .flatMap(all -> Arrays.stream(all.split(";")))
                .map(String::strip)
                .toList();
    }
}
