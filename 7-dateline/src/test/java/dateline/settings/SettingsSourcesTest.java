package dateline.settings;

import static dateline.settings.SettingsFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.archive.SupplierTerms;
import dateline.wire.Secret;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The file, the environment and `--set`: which of them counts.
class SettingsSourcesTest {
    @Test
    void setReplacesTheFile() throws BadSettings {
        String yaml = "site:\n  zone: Europe/Paris\npictures:\n  hosts: [a.example, b.example, c.example]\n";
        Settings settings = read(yaml, "site.zone=Asia/Hong_Kong", "pictures.hosts=d.example, e.example");
        assertThat(settings.site().zone()).isEqualTo(ZoneId.of("Asia/Hong_Kong"));
        assertThat(settings.pictures().hosts()).containsExactly("d.example", "e.example");
        assertThat(read(yaml, "pictures.hosts=").pictures().hosts()).isEmpty();
    }

    @Test
    void setReplacesAnItemOfAListInItsPlace() throws BadSettings {
        String yaml = "pictures:\n  hosts: [a.example, b.example]\n";
        assertThat(read(yaml, "pictures.hosts.0=z.example").pictures().hosts())
                .containsExactly("z.example", "b.example");
    }

    @Test
    void theLastSetIsHeard() throws BadSettings {
        assertThat(read("", "site.title=One", "site.title=Two = Deux").site().title())
                .isEqualTo("Two = Deux");
    }

    @Test
    void theEnvironmentGivesTokensAndSetReplacesThem() throws BadSettings {
        Map<String, String> environment = Map.of(
                "DATELINE_SUPPLIERS_HARBOUR_WIRE_TOKEN", "from-outside",
                "DATELINE_JAVA_HOME", "/somewhere");
        String yaml = "suppliers:\n  harbour-wire:\n    token: in-the-file\n    section: sport\n";
        assertThat(SettingsReader.read(yaml, List.of(), environment).suppliers())
                .isEqualTo(Map.of(
                        "harbour-wire",
                        new Settings.Supplier(new Secret("from-outside"), new SupplierTerms("sport", true))));
        assertThat(SettingsReader.read("", List.of("suppliers.harbour-wire.token=by-hand"), environment)
                        .suppliers())
                .isEqualTo(Map.of(
                        "harbour-wire", new Settings.Supplier(new Secret("by-hand"), new SupplierTerms("news", true))));
    }

    @Test
    void aMisspelledVariableOfTheEnvironmentIsAFault() {
        Map<String, String> environment = Map.of(
                "DATELINE_MEMROY", "1g",
                "DATELINE_SUPPLIERS_HARBOUR_TOKN", "lantern",
                "DATELINE_JAVA_HOME", "/opt/jdk",
                "HOME", "/home/harbour");
        assertThatThrownBy(() -> SettingsReader.read("", List.of(), environment))
                .isInstanceOfSatisfying(
                        BadSettings.class,
                        bad -> assertThat(bad.faults())
                                .hasSize(2)
                                .anyMatch(fault -> fault.toString().contains("Write DATELINE_MEMORY, or remove it."))
                                .anyMatch(fault -> fault.toString().contains("_TOKEN"))
                                .noneMatch(fault -> fault.toString().contains("lantern")));
    }
}
