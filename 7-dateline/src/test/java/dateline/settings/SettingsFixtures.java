package dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;

/// Reads settings for the tests.
final class SettingsFixtures {
    private SettingsFixtures() {}

    static Settings read(String yaml, String... sets) throws BadSettings {
        return SettingsReader.read(yaml, List.of(sets), Map.of());
    }

    static List<SettingsFault> faults(String yaml, String... sets) {
        return catchThrowableOfType(BadSettings.class, () -> read(yaml, sets)).faults();
    }

    static String remedy(String yaml) {
        List<SettingsFault> faults = faults(yaml);
        assertThat(faults).hasSize(1);
        return faults.getFirst().remedy();
    }
}
