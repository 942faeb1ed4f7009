package dateline.command;

import dateline.settings.BadSettings;
import dateline.settings.Settings;
import dateline.settings.SettingsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that takes settings.
public final class CommonOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "The settings file; see dateline.yaml.sample.")
    @Nullable
    Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting that overrides the file: --set site.zone=Asia/Hong_Kong. May be repeated.")
    List<String> sets = new ArrayList<>();

    /// Returns whether any settings are given.
    public boolean given() {
        return config != null || !sets.isEmpty();
    }

    /// Reads the settings that the options name.
    public Settings settings() throws BadSettings {
        return settings("");
    }

    /// Reads the settings that the options name.
    ///
    /// @param otherwise the settings to use if no file is given
    public Settings settings(String otherwise) throws BadSettings {
        return config == null
                ? SettingsReader.read(otherwise, sets, System.getenv())
                : SettingsReader.read(config, sets, System.getenv());
    }
}
