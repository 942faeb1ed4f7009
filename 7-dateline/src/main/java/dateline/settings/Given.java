package dateline.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Holds the given values by dotted key, and the faults found so far. If a key is given several times, the last
/// value counts.
///
/// The items of a list have the keys `list.0`, `list.1` and so on.
final class Given {
    private static final Pattern COMMA = Pattern.compile("(?<!\\s)\\s*+,\\s*+");

    private static final long MOST = 1_000_000;

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<SettingsFault> faults = new ArrayList<>();

    Map<String, Value> values() {
        return values;
    }

    List<SettingsFault> faults() {
        return faults;
    }

    /// Sets a key's value, and removes all values below the key.
    void put(String key, Value value) {
        values.keySet().removeIf(old -> old.startsWith(key + '.'));
        values.put(key, value);
    }

    /// Sets a list from text with commas between the items.
    void putList(String key, Value value) {
        put(key, new Value("", value.where()));
        String[] items = value.text().isBlank()
                ? new String[0]
                : COMMA.split(value.text().strip());
        for (int i = 0; i < items.length; i++) {
            values.put(key + '.' + i, new Value(items[i], value.where()));
        }
    }

    /// Returns a value without surrounding space. An empty value counts as not given.
    String text(String key, String otherwise) {
        Value value = values.get(key);
        return value == null || value.text().isBlank()
                ? otherwise
                : value.text().strip();
    }

    List<String> list(String key) {
        return names(key).stream().map(name -> text(key + '.' + name, "")).toList();
    }

    /// Returns the names directly below a key, in the order in which they were given.
    Set<String> names(String key) {
        Set<String> names = new LinkedHashSet<>();
        for (String each : values.keySet()) {
            if (each.startsWith(key + '.')) {
                names.add(each.substring(key.length() + 1).split("\\.", 2)[0]);
            }
        }
        return names;
    }

    /// @param parse throws IllegalArgumentException if the text is not valid
    <T> T read(String key, T otherwise, String what, String remedy, Function<String, T> parse) {
        String text = text(key, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            fault(key, what, remedy);
            return otherwise;
        }
    }

    /// Returns a whole number from 1 to a million.
    long number(String key, long otherwise) {
        return read(
                key, otherwise, "It must be a whole number from 1 to " + MOST + ".", "Write such a number.", text -> {
                    long number = Long.parseLong(text);
                    if (number < 1 || number > MOST) {
                        throw new IllegalArgumentException(text);
                    }
                    return number;
                });
    }

    boolean truth(String key, boolean otherwise, String remedy) {
        return read(key, otherwise, "It is neither true nor false.", remedy, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    /// Adds a fault for each value of a list that is not allowed, and names it.
    ///
    /// @param what the end of a sentence that begins with the value: `is not the name of a host.`
    /// @return whether all values are allowed
    boolean check(String key, Predicate<String> allowed, String what, String remedy) {
        boolean all = true;
        for (String name : names(key)) {
            String item = key + '.' + name;
            String value = text(item, "");
            if (!allowed.test(value)) {
                fault(new SettingsFault(where(item), key, '"' + value + "\" " + what, remedy));
                all = false;
            }
        }
        return all;
    }

    /// Adds a fault of a key's value.
    void fault(String key, String what, String remedy) {
        fault(new SettingsFault(where(key), key, what, remedy));
    }

    void fault(SettingsFault fault) {
        faults.add(fault);
    }

    /// Returns the place of a key; otherwise of the first value below it; otherwise of the key above it.
    private String where(String key) {
        Value value = values.get(key);
        if (value != null) {
            return value.where();
        }
        int dot = key.lastIndexOf('.');
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(key + '.'))
                .findFirst()
                .map(entry -> entry.getValue().where())
                .orElseGet(() -> dot < 0 ? "the settings" : where(key.substring(0, dot)));
    }
}
