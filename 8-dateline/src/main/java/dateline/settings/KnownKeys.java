package dateline.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The keys that settings may have; `*` stands for a name or a number.
final class KnownKeys {
    static final List<String> ALL = List.of(
            "site.title",
            "site.zone",
            "site.language",
            "site.address",
            "site.sections.*.key",
            "site.sections.*.title",
            "site.sections.*.subjects.*",
            "archive.backdate-after-hours",
            "suppliers.*.token",
            "suppliers.*.section",
            "suppliers.*.publish",
            "pictures.hosts.*",
            "pages.memory-mib");

    private KnownKeys() {}

    /// Whether a key holds a list of values.
    static boolean isList(String key) {
        return ALL.stream().anyMatch(known -> known.endsWith(".*") && matches(key + ".0", known));
    }

    static void check(Map<String, Value> values, List<SettingsFault> faults) {
        values.forEach((key, value) -> {
            if (ALL.stream().noneMatch(known -> matches(key, known))) {
                String near = nearest(key);
                faults.add(new SettingsFault(
                        value.where(), key, "There is no such setting.", "Did you mean " + near + "?"));
            }
        });
    }

    private static boolean matches(String key, String known) {
        String[] parts = key.split("\\.");
        String[] wanted = known.split("\\.");
        if (parts.length != wanted.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private static String nearest(String key) {
        return ALL.stream()
                .min(Comparator.comparingInt(known -> distance(key, known)))
                .orElseThrow();
    }

    /// How many letters must change to come from one to the other (Levenshtein).
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = row;
        }
        return before[other.length()];
    }
}
