package dateline.settings;

import static dateline.settings.SettingsFixtures.faults;
import static dateline.settings.SettingsFixtures.remedy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/// Keys and YAML that are refused, with the line and a remedy.
class SettingsFaultsTest {
    @Test
    void allFaultsAreListedInTheOrderOfTheLines() {
        assertThat(faults("""
                site:
                  zone: Atlantis/Central
                  tittle: Gull
                suppliers:
                  harbour-wire:
                    section: cellar
                    publish: maybe
                """))
                .extracting(SettingsFault::where, SettingsFault::key)
                .containsExactly(
                        tuple("line 2", "site.zone"),
                        tuple("line 3", "site.tittle"),
                        tuple("line 6", "suppliers.harbour-wire.section"),
                        tuple("line 7", "suppliers.harbour-wire.publish"));
    }

    @Test
    void aKeyOfAnEarlierVersionIsAnsweredWithItsNewName() {
        assertThat(remedy("archive:\n  twins:\n    once-in-lists: false\n"))
                .isEqualTo("It is called archive.near-duplicates now. Rename it.");
    }

    @Test
    void aMisspeltKeyIsAnsweredWithTheNearest() {
        assertThat(remedy("site:\n  titel: Gull\n")).isEqualTo("Did you mean site.title?");
        assertThat(remedy("suppliers:\n  ap:\n    tokken: lantern-7\n")).isEqualTo("Did you mean suppliers.ap.token?");
        assertThat(remedy("picture:\n  hosts:\n    - a.example\n")).isEqualTo("Did you mean pictures?");
        assertThat(remedy("weather: sunny\n")).isEqualTo("dateline.yaml.sample has every setting there is.");
    }

    @Test
    void aMisspeltKeyIsAFaultEvenWithoutAValue() {
        assertThat(faults("site:\n  titel:\n"))
                .extracting(SettingsFault::what)
                .containsExactly("There is no such setting.");
    }

    @Test
    void aValueInPlaceOfAGroupIsAFault() {
        assertThat(faults("site: Gull\n"))
                .extracting(SettingsFault::what)
                .containsExactly("It holds more than one value.");
        assertThat(remedy("pictures:\n  hosts: a.example\n"))
                .isEqualTo("Write each of its values on a line of its own, after a hyphen.");
        assertThat(faults("pictures:\n  hosts:\n    first: a.example\n")).hasSize(1);
        assertThat(faults("site:\n  title:\n    short: Gull\n")).hasSize(1);
    }

    @Test
    void aKeyThatStandsTwiceIsAFault() {
        assertThat(faults("site:\n  title: One\n  title: Two\n"))
                .containsExactly(new SettingsFault(
                        "line 3", "site.title", "It stands in line 2 already.", "Remove one of them."));
        assertThat(faults("site:\n  title: One\npages:\nsite:\n  zone: UTC\n"))
                .extracting(SettingsFault::where)
                .containsExactly("line 4");
        assertThat(faults("site:\n  title: One\nsite.title: Two\n"))
                .extracting(SettingsFault::toString)
                .containsExactly("line 3: site.title: It stands in line 2 already. Remove one of them.");
    }

    @Test
    void invalidYamlIsAFaultWithItsLine() {
        assertThat(faults("site:\n  title: Gull\n\tzone: UTC\n"))
                .extracting(SettingsFault::where)
                .containsExactly("line 3");
        assertThat(faults("good morning")).extracting(SettingsFault::what).containsExactly("It holds no settings.");
    }

    @Test
    void yamlThatHoldsItselfOrSwellsIsAFault() {
        assertThat(faults("site: &a\n  title: *a\n"))
                .extracting(SettingsFault::what)
                .contains("It holds itself.");
        String swelling = "a: &a [x, x]\nb: &b [" + "*a, ".repeat(60) + "x]\nc: [" + "*b, ".repeat(60) + "x]\n";
        assertThat(faults(swelling)).extracting(SettingsFault::key).contains("the file");
    }
}
