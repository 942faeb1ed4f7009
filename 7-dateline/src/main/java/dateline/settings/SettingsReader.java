package dateline.settings;

import dateline.archive.NearDuplicateTerms;
import dateline.settings.Settings.Log.Format;
import dateline.settings.Settings.Log.Level;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the settings file, the environment and `--set`. Returns [Settings], or throws with every fault
/// at once.
///
/// The environment overrides the file, and `--set` overrides both.
public final class SettingsReader {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private final Given given;

    private SettingsReader(Given given) {
        this.given = given;
    }

    /// Reads the settings of a file.
    ///
    /// @param sets `KEY=VALUE`, each
    public static Settings read(Path file, List<String> sets, Map<String, String> environment) throws BadSettings {
        return read(text(file), sets, environment);
    }

    /// Reads settings from text.
    ///
    /// @param yaml the content of the file; empty for none
    /// @param sets `KEY=VALUE`, each
    public static Settings read(String yaml, List<String> sets, Map<String, String> environment) throws BadSettings {
        Given given = new Given();
        YamlValues.read(yaml, given);
        Environment.read(environment, given);
        sets.forEach(assignment -> set(assignment, given));
        KeyCheck.run(given);
        Settings settings = new SettingsReader(given).settings();
        if (!given.faults().isEmpty()) {
            throw new BadSettings(given.faults());
        }
        return settings;
    }

    /// Returns a fault for each environment variable that begins with `DATELINE_` but has no meaning. [#read]
    /// also reports these.
    public static List<SettingsFault> unknownVariables(Map<String, String> environment) {
        Given given = new Given();
        Environment.read(environment, given);
        return List.copyOf(given.faults());
    }

    private static String text(Path file) throws BadSettings {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "There is no such file.", "Begin with a copy of dateline.yaml.sample.");
        } catch (CharacterCodingException e) {
            throw unreadable(file, "It is not UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            if (Files.isDirectory(file)) {
                throw unreadable(file, "It is a folder.", "Name the settings file.");
            }
            throw unreadable(file, "It cannot be read.", "Name a file that you may read.");
        }
    }

    private static BadSettings unreadable(Path file, String what, String remedy) {
        return new BadSettings(List.of(new SettingsFault("the file", file.toString(), what, remedy)));
    }

    private static void set(String assignment, Given given) {
        String[] parts = assignment.split("=", 2);
        if (parts.length < 2) {
            given.fault(new SettingsFault("--set", "KEY=VALUE", "One has no =.", "Write --set site.title=Harbour."));
        } else if (KnownKeys.isList(parts[0])) {
            given.putList(parts[0], new Value(parts[1], "--set " + parts[0]));
        } else {
            given.put(parts[0], new Value(parts[1], "--set " + parts[0]));
        }
    }

    private Settings settings() {
        Settings.Site site = new SiteReader(given).read();
        return new Settings(
                site,
                new Settings.Archive(
                        Duration.ofHours(given.number("archive.backdate-after-hours", 6)), nearDuplicates()),
                new SuppliersReader(given, site.sections()).read(),
                new RulesReader(given, site.sections()).read(),
                new AgenciesReader(given).read(),
                new Settings.Network(hosts("network.private-hosts")),
                new Settings.Pictures(hosts("pictures.hosts")),
                new Settings.Pages(given.number("pages.memory-mib", 128) << 20, null),
                log());
    }

    private Settings.Log log() {
        return new Settings.Log(
                oneOf("log.level", Level.INFO, Level.class),
                oneOf("log.format", Format.TEXT, Format.class),
                given.truth("log.access", false, "Write true for a line for each request, false for none."));
    }

    private <E extends Enum<E>> E oneOf(String key, E usual, Class<E> type) {
        String words = Stream.of(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return given.read(
                key,
                usual,
                "This word is not allowed here.",
                "Write one of " + words + ".",
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    private NearDuplicateTerms nearDuplicates() {
        List<String> preferred = given.list("archive.near-duplicates.preferred");
        given.check(
                "archive.near-duplicates.preferred",
                KeyNames::isName,
                "is not the name of a supplier.",
                "Write each as it stands in POST /wire/NAME and inbox/NAME/.");
        boolean once = given.truth(
                "archive.near-duplicates.once-in-lists",
                true,
                "Write true to show the same copy once in lists, false to show it as often as it came.");
        return new NearDuplicateTerms(once, preferred);
    }

    private List<String> hosts(String key) {
        given.check(
                key,
                host -> HOST.matcher(host).matches(),
                "is not the name of a host.",
                "Write each like wire.example.org, without https:// and path.");
        return given.list(key).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
    }
}
