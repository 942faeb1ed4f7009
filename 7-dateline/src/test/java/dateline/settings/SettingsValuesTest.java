package dateline.settings;

import static dateline.settings.SettingsFixtures.faults;
import static dateline.settings.SettingsFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dateline.archive.NearDuplicateTerms;
import dateline.archive.Section;
import dateline.archive.SupplierTerms;
import dateline.site.DateSettings;
import dateline.wire.Secret;
import dateline.wire.outward.Prefix;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The values of settings, and their defaults.
class SettingsValuesTest {
    @Test
    void nothingNeedBeGiven() throws BadSettings {
        Settings settings = read("");
        assertThat(settings.site().title()).isEqualTo("Dateline");
        assertThat(settings.site().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.site().address()).isNull();
        assertThat(settings.site().sections())
                .extracting(Section::key)
                .containsExactly("news", "world", "business", "culture", "sport");
        assertThat(settings.suppliers()).isEmpty();
        assertThat(settings.pictures().hosts()).isEmpty();
    }

    @Test
    void aFileSaysEverySetting() throws BadSettings {
        Settings settings = read("""
                site:
                  title: The Sandport Gull
                  zone: Asia/Hong_Kong
                  language: pt-br
                  date-style: reference
                  show-zone: true
                  old-after-days: 90
                  smart-quotes: true
                  address: https://gull.example
                  proxies: [10.0.0.0/8, "::1"]
                  sections:
                    - key: quay
                      title: On the Quay
                      subjects: [medtop:04000000, "fishing, inshore"]
                    - key: tide
                archive:
                  backdate-after-hours: 12
                  near-duplicates:
                    once-in-lists: false
                    preferred: [our-desk, harbour-wire]
                suppliers:
                  harbour-wire:
                    token: lantern-7
                    section: tide
                    publish: false
                pictures:
                  hosts: [Pictures.Harbour.example]
                pages:
                  memory-mib: 2
                """);
        assertThat(settings.site())
                .isEqualTo(new Settings.Site(
                        "The Sandport Gull",
                        ZoneId.of("Asia/Hong_Kong"),
                        "pt-BR",
                        new DateSettings(DateSettings.Style.REFERENCE, true, 90),
                        true,
                        "https://gull.example",
                        true,
                        List.of(Prefix.of("10.0.0.0/8"), Prefix.of("::1/128")),
                        List.of(
                                new Section("quay", "On the Quay", List.of("medtop:04000000", "fishing, inshore")),
                                new Section("tide", "tide", List.of()))));
        assertThat(settings.archive().backdateAfter()).isEqualTo(Duration.ofHours(12));
        assertThat(settings.archive().nearDuplicates())
                .isEqualTo(new NearDuplicateTerms(false, List.of("our-desk", "harbour-wire")));
        assertThat(settings.suppliers())
                .isEqualTo(Map.of(
                        "harbour-wire",
                        new Settings.Supplier(new Secret("lantern-7"), new SupplierTerms("tide", false))));
        assertThat(settings.pictures().hosts()).containsExactly("pictures.harbour.example");
        assertThat(settings.pages().memory()).isEqualTo(2 << 20);
    }

    @Test
    void anEmptyValueCountsAsMissing() throws BadSettings {
        assertThat(read("site:\n  title: \"\"\n  zone:\n  sections: []\nsuppliers: {}\npictures:\n"))
                .isEqualTo(read(""));
    }

    @Test
    void onlyLoopbackIsTrustedIfNoProxyIsSet() throws BadSettings {
        assertThat(read("").site().proxies()).containsExactly(Prefix.of("127.0.0.0/8"), Prefix.of("::1"));
        assertThat(read("", "site.proxies=192.0.2.1").site().proxies()).containsExactly(Prefix.of("192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.gull.example", "10", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.256", "::/129", "10.0.0.0/-1"})
    void aProxyIsAnAddress(String proxy) {
        assertThatThrownBy(() -> read("", "site.proxies=127.0.0.1, " + proxy))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("\"" + proxy + "\" is not the address of a proxy")
                .hasMessageContaining("10.0.0.0/8");
    }

    @Test
    void sectionsThatCannotBeAddressedAreFaults() {
        String yaml =
                "site:\n  sections:\n    - key: sport\n    - key: sport\n    - key: api\n    - title: On the Quay\n";
        assertThat(faults(yaml))
                .extracting(SettingsFault::where, SettingsFault::key)
                .containsExactly(
                        tuple("line 4", "site.sections.1.key"),
                        tuple("line 5", "site.sections.2.key"),
                        tuple("line 6", "site.sections.3.key"));
    }

    @Test
    void meaninglessValuesAreFaults() {
        assertThat(faults("", "site.language=the queen's")).hasSize(1);
        assertThat(faults("", "site.address=news.example.org")).hasSize(1);
        assertThat(faults("", "site.address=https://news.example.org/daily")).hasSize(1);
        assertThat(faults("", "pages.memory-mib=0")).hasSize(1);
        assertThat(faults("", "pages.memory-mib=plenty")).hasSize(1);
        assertThat(faults("", "pictures.hosts=https://a.example")).hasSize(1);
        assertThat(faults("", "suppliers.Harbour Wire.publish=true")).hasSize(1);
        assertThat(faults("", "suppliers.harbour.token=tide")).hasSize(1);
        assertThat(faults("", "suppliers.harbour.token=two words")).hasSize(1);
        assertThat(faults("", "site.title")).extracting(SettingsFault::where).containsExactly("--set");
    }
}
