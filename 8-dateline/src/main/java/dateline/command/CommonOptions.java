package dateline.command;

import dateline.settings.BadSettings;
import dateline.settings.Settings;
import dateline.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
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
            description = "One setting, in place of the file's: --set site.zone=Asia/Hong_Kong. May be given again.")
    List<String> sets = new ArrayList<>();

    public Settings settings() throws IOException, BadSettings {
        return settings("");
    }

    /// @param otherwise the settings where no file is given
    public Settings settings(String otherwise) throws IOException, BadSettings {
        String yaml = config == null ? otherwise : Files.readString(config);
        return SettingsReader.read(yaml, sets, System.getenv());
    }
}
