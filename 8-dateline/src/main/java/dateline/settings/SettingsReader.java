package dateline.settings;

import dateline.archive.Section;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes the settings file, `--set` and the environment, gives [Settings] or every fault at once.
///
/// What `--set` says replaces what the file says; an environment variable `DATELINE_SUPPLIERS_NAME_TOKEN` replaces a
/// token, so that no secret need be in a file.
public final class SettingsReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final List<String> RESERVED = List.of("api", "assets", "pictures", "wire");

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, String> environment;
    private final List<SettingsFault> faults = new ArrayList<>();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /// @param yaml the file; empty for none
    /// @param sets `KEY=VALUE`, each
    public static Settings read(String yaml, List<String> sets, Map<String, String> environment) throws BadSettings {
        SettingsReader reader = new SettingsReader(environment);
        reader.values.putAll(YamlValues.read(yaml, reader.faults));
        sets.forEach(reader::set);
        Settings settings = reader.settings();
        KnownKeys.check(reader.values, reader.faults);
        if (!reader.faults.isEmpty()) {
            throw new BadSettings(reader.faults);
        }
        return settings;
    }

    private void set(String assignment) {
        int equals = assignment.indexOf('=');
        String where = "--set " + (equals < 0 ? assignment : assignment.substring(0, equals));
        if (equals < 1) {
            faults.add(new SettingsFault(where, assignment, "It has no value.", "Write --set KEY=VALUE."));
            return;
        }
        String key = assignment.substring(0, equals);
        String value = assignment.substring(equals + 1);
        values.keySet().removeIf(old -> old.startsWith(key + '.'));
        if (KnownKeys.isList(key)) {
            String[] parts = value.split("\\s*,\\s*");
            for (int i = 0; i < parts.length; i++) {
                values.put(key + '.' + i, new Value(parts[i], where));
            }
        } else {
            values.put(key, new Value(value, where));
        }
    }

    private Settings settings() {
        List<Section> sections = sections();
        String first = sections.getFirst().key();
        return new Settings(
                new Settings.Site(
                        text("site.title", "Dateline"),
                        read(
                                "site.zone",
                                ZoneId.of("UTC"),
                                "It is no time zone.",
                                "Write one like Asia/Hong_Kong.",
                                ZoneId::of),
                        text("site.language", "en"),
                        address(),
                        sections),
                new Settings.Archive(Duration.ofHours(number("archive.backdate-after-hours", 6))),
                suppliers(sections, first),
                new Settings.Pictures(list("pictures.hosts")),
                new Settings.Pages(number("pages.memory-mib", 128) << 20));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; has("site.sections." + i); i++) {
            String at = "site.sections." + i;
            String key = text(at + ".key", "");
            if (!NAME.matcher(key).matches() || RESERVED.contains(key)) {
                fault(
                        at + ".key",
                        "It is no key for addresses.",
                        "Use lower-case letters, digits and hyphens, and none of " + String.join(", ", RESERVED) + ".");
            }
            if (sections.stream().anyMatch(section -> section.key().equals(key))) {
                fault(at + ".key", "Another section has this key.", "Give each its own.");
            }
            sections.add(new Section(key, text(at + ".title", key), list(at + ".subjects")));
        }
        return sections.isEmpty() ? DefaultSections.ALL : sections;
    }

    private Map<String, Settings.Supplier> suppliers(List<Section> sections, String first) {
        Map<String, Settings.Supplier> suppliers = new LinkedHashMap<>();
        TreeSet<String> names = new TreeSet<>();
        values.keySet().stream()
                .filter(key -> key.startsWith("suppliers."))
                .forEach(key -> names.add(key.split("\\.")[1]));
        for (String name : names) {
            String at = "suppliers." + name;
            if (!NAME.matcher(name).matches()) {
                fault(at, "It is no name for addresses and folders.", "Use lower-case letters, digits and hyphens.");
            }
            String section = text(at + ".section", first);
            if (sections.stream().noneMatch(s -> s.key().equals(section))) {
                fault(
                        at + ".section",
                        "There is no section \"" + section + "\".",
                        "Use the key of one of site.sections.");
            }
            boolean publish = read(
                    at + ".publish",
                    true,
                    "It is neither true nor false.",
                    "Write true or false.",
                    SettingsReader::truth);
            suppliers.put(name, new Settings.Supplier(token(name, at), section, publish));
        }
        return suppliers;
    }

    private @Nullable Secret token(String supplier, String at) {
        String variable = "DATELINE_SUPPLIERS_"
                + supplier.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_TOKEN";
        String token = environment.getOrDefault(variable, text(at + ".token", ""));
        if (!token.isEmpty() && token.length() < 6) {
            fault(at + ".token", "It is shorter than six characters.", "Use a longer one.");
        }
        return token.isEmpty() ? null : new Secret(token);
    }

    private @Nullable String address() {
        String address = text("site.address", "");
        if (!address.isEmpty() && !address.matches("https?://[^/\\s]+")) {
            fault(
                    "site.address",
                    "It is no address of a site.",
                    "Write one like https://news.example.org, without a path.");
        }
        return address.isEmpty() ? null : address;
    }

    private long number(String key, long otherwise) {
        return read(key, otherwise, "It is no whole number from 1 to 1000000.", "Write one.", text -> {
            long number = Long.parseLong(text);
            if (number < 1 || number > 1_000_000) {
                throw new NumberFormatException(text);
            }
            return number;
        });
    }

    private List<String> list(String key) {
        List<String> list = new ArrayList<>();
        for (int i = 0; values.containsKey(key + '.' + i); i++) {
            list.add(text(key + '.' + i, ""));
        }
        return list;
    }

    private boolean has(String prefix) {
        return values.keySet().stream().anyMatch(key -> key.startsWith(prefix + '.'));
    }

    private String text(String key, String otherwise) {
        Value value = values.get(key);
        return value == null ? otherwise : value.text().strip();
    }

    private <T> T read(String key, T otherwise, String what, String remedy, Function<String, T> parse) {
        Value value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return parse.apply(value.text().strip());
        } catch (DateTimeException | IllegalArgumentException e) {
            fault(key, what, remedy);
            return otherwise;
        }
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private void fault(String key, String what, String remedy) {
        Value value = values.get(key);
        faults.add(new SettingsFault(value == null ? "the settings" : value.where(), key, what, remedy));
    }
}
