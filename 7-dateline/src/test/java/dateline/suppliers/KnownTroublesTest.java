package dateline.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.settings.BadSettings;
import dateline.settings.Settings;
import dateline.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownTroublesTest {
    private static final String ALL = """
            suppliers:
              harbour:
                token: lantern-7
                silent-after-hours: 6
                poll: {addresses: [https://harbour.example/feed], user: ada, password: lantern-8}
                ftp: {host: ftp.harbour.example, user: ada, password: lantern-9, folders: [/out], names: "*.xml"}
                mail: {host: mail.harbour.example, user: ada, password: lantern-10, senders: [desk@harbour.example]}
              quay: {silent-after-hours: 6}
            """;

    @Test
    void onlyChangedSettingsOfASupplierMakeItsTroublesNew() throws BadSettings {
        KnownTroubles troubles = new KnownTroubles();
        troubles.settings(suppliers(ALL));
        troubles.silent().addAll(List.of("harbour", "quay"));
        troubles.settings(suppliers(ALL));
        assertThat(troubles.silent()).containsExactlyInAnyOrder("harbour", "quay");
        troubles.settings(suppliers(ALL.replace("lantern-10", "lantern-11")));
        assertThat(troubles.silent()).containsExactly("quay");
    }

    private static Map<String, Settings.Supplier> suppliers(String yaml) throws BadSettings {
        return SettingsReader.read(yaml, List.of(), Map.of()).suppliers();
    }
}
