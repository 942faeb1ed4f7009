package dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dateline.archive.NearDuplicateTerms;
import dateline.archive.Section;
import dateline.archive.SupplierTerms;
import dateline.copy.AgencyHabits;
import dateline.wire.Secret;
import dateline.wire.outward.Prefix;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
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
    void theHabitsOfAnAgencyAreSettings() throws BadSettings {
        assertThat(read("""
                        agencies:
                          lumen-press:
                            names: [Lumen Press, lup]
                          reuters:
                            endings: ["Thomson Reuters 2026"]
                        """).agencies())
                .containsExactly(
                        new AgencyHabits(List.of("Lumen Press", "lup"), List.of(), List.of(), List.of()),
                        new AgencyHabits(List.of(), List.of(), List.of("Thomson Reuters 2026"), List.of()));
    }

    @Test
    void aBadHabitOfAnAgencyIsRefusedWithItsLineAndARemedy() {
        assertThatThrownBy(() -> read("""
                        agencies:
                          lumen-press:
                            names: [Lumen Press, "(lup)"]
                          tide:
                            names: [NYSE]
                          gull:
                            endings: ["--"]
                          quay:
                            names:
                          fjord:
                            sign-offs: [fj]
                        """))
                .isInstanceOfSatisfying(
                        BadSettings.class,
                        bad -> assertThat(bad.faults())
                                .extracting(fault -> fault.where() + " " + fault.key() + ": " + fault.what())
                                .containsExactlyInAnyOrder(
                                        "line 3 agencies.lumen-press.names: \"(lup)\" cannot be an agency's name in a dateline.",
                                        "line 5 agencies.tide.names: \"NYSE\" is a stock exchange, which stands in brackets"
                                                + " behind a company's name.",
                                        "line 7 agencies.gull.endings: \"--\" is too short or too long, or has no letter.",
                                        "line 9 agencies.quay: It says nothing about the agency.",
                                        "line 11 agencies.fjord: It says nothing about the agency.",
                                        "line 11 agencies.fjord.sign-offs: There is no such setting."));
    }

    @Test
    void aFileSaysEverySetting() throws BadSettings {
        Settings settings = read("""
                site:
                  title: The Sandport Gull
                  zone: Asia/Hong_Kong
                  language: pt-br
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
    void onlyLoopbackIsTrustedIfNoProxyIsSet() throws BadSettings {
        assertThat(read("").site().proxies()).containsExactly(Prefix.of("127.0.0.0/8"), Prefix.of("::1"));
        assertThat(read("", "site.proxies=192.0.2.1").site().proxies()).containsExactly(Prefix.of("192.0.2.1"));
    }

    @Test
    void aSupplierNeedsOnlyItsName() throws BadSettings {
        assertThat(read("suppliers:\n  harbour-wire:\n").suppliers())
                .isEqualTo(Map.of("harbour-wire", new Settings.Supplier(null, new SupplierTerms("news", true))));
    }

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
    void anAddressIsPolledWithItsSecrets(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "lantern-7\n");
        String yaml = """
                suppliers:
                  harbour:
                    poll:
                      addresses: [https://wire.example/a, https://wire.example/b]
                      user: ada
                      password-file: %s
                """.formatted(file);
        Map<String, String> environment = Map.of("DATELINE_SUPPLIERS_HARBOUR_POLL_HEADER", "x-api-key: k1");
        Settings settings = SettingsReader.read(yaml, List.of(), environment);
        assertThat(settings.suppliers().get("harbour"))
                .isEqualTo(new Settings.Supplier(
                        null,
                        new SupplierTerms("news", true),
                        null,
                        new Settings.Poll(
                                List.of(URI.create("https://wire.example/a"), URI.create("https://wire.example/b")),
                                Duration.ofSeconds(60),
                                "ada",
                                new Secret("lantern-7"),
                                new Secret("x-api-key: k1"),
                                null)));
        assertThat(settings.toString()).doesNotContain("lantern", "k1");
    }

    @Test
    void anAddressThatCannotBePolledIsAFault() {
        assertThat(faults("", "suppliers.a.poll.every-seconds=5"))
                .extracting(SettingsFault::what)
                .containsExactly("There is no address to ask.");
        assertThat(faults("", "suppliers.a.poll.addresses=ftp://a.example")).hasSize(1);
        assertThat(faults("", "suppliers.a.poll.addresses=https://ada:pw@a.example"))
                .hasSize(1);
        String address = "suppliers.a.poll.addresses=https://a.example";
        assertThat(faults("", address, "suppliers.a.poll.user=ada")).hasSize(1);
        assertThat(faults("", address, "suppliers.a.poll.header=k1")).hasSize(1);
        assertThat(faults("", address, "suppliers.a.poll.header-file=/no/such/file"))
                .hasSize(1);
        assertThat(faults("", address, "suppliers.a.poll.websub=true"))
                .extracting(SettingsFault::key)
                .containsExactly("suppliers.a.poll.websub");
        assertThat(faults("", "network.private-hosts=http://a.example")).hasSize(1);
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

    @Test
    void serverSecretsAreReadFromTheEnvironmentAndNeverPrinted() throws Exception {
        Map<String, String> environment = Map.of(
                "DATELINE_SUPPLIERS_HARBOUR_FTP_PASSWORD", "lantern-1",
                "DATELINE_SUPPLIERS_HARBOUR_SFTP_PASSWORD", "lantern-2",
                "DATELINE_SUPPLIERS_HARBOUR_MAIL_PASSWORD", "lantern-3");
        String yaml = """
                suppliers:
                  harbour:
                    ftp: {host: ftp.example, security: implicit, user: ada}
                    sftp: {host: sftp.example, user: ada}
                    mail: {host: imap.example, user: ada, senders: ["@harbour.example"]}
                """;
        Settings settings = SettingsReader.read(yaml, List.of(), environment);
        Settings.Supplier harbour = Objects.requireNonNull(settings.suppliers().get("harbour"));
        assertThat(harbour.folders())
                .extracting(folders -> folders.access().password())
                .containsExactly(new Secret("lantern-1"), new Secret("lantern-2"));
        assertThat(harbour.folders())
                .extracting(folders -> folders.access().port())
                .containsExactly(990, 22);
        assertThat(harbour.mail()).extracting(mail -> mail.mailbox().password()).isEqualTo(new Secret("lantern-3"));
        assertThat(settings.toString()).doesNotContain("lantern");
    }

    @Test
    void aServerThatCannotBeVisitedIsAFault() {
        String ftp = "suppliers.a.ftp.host=ftp.example";
        assertThat(faults("", "suppliers.a.ftp.user=ada"))
                .extracting(SettingsFault::what)
                .containsExactly("There is no host.");
        assertThat(faults("", ftp, "suppliers.a.ftp.security=maybe")).hasSize(1);
        assertThat(faults("", ftp, "suppliers.a.ftp.after=move")).hasSize(1);
        assertThat(faults("", ftp, "suppliers.a.ftp.names=*.{xml")).hasSize(1);
        assertThat(faults("", ftp, "suppliers.a.ftp.certificate=/no/such/file")).hasSize(1);
        assertThat(faults("", "suppliers.a.sftp.host=s.example", "suppliers.a.sftp.user=ada"))
                .hasSize(1);
        assertThat(faults(
                        "",
                        "suppliers.a.sftp.host=s.example",
                        "suppliers.a.sftp.user=ada",
                        "suppliers.a.sftp.password=x",
                        "suppliers.a.sftp.host-key=ab:cd"))
                .hasSize(1);
        String mail = "suppliers.a.mail.host=imap.example";
        assertThat(faults("", mail, "suppliers.a.mail.user=ada", "suppliers.a.mail.password=x"))
                .extracting(SettingsFault::what)
                .containsExactly("It does not say who may send.");
        assertThat(faults("", mail, "suppliers.a.mail.user=ada", "suppliers.a.mail.senders=*"))
                .hasSize(1);
    }

    @Test
    void anEmptyValueCountsAsMissing() throws BadSettings {
        assertThat(read("site:\n  title: \"\"\n  zone:\n  sections: []\nsuppliers: {}\npictures:\n"))
                .isEqualTo(read(""));
    }

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

    @Test
    void aSecretIsNeverPrinted() throws BadSettings {
        Settings settings = read("", "suppliers.harbour.token=lantern-7");
        assertThat(settings.suppliers().get("harbour")).isNotNull().asString().doesNotContain("lantern");
        assertThat(settings.toString()).doesNotContain("lantern");
        assertThat(catchThrowableOfType(BadSettings.class, () -> read("", "suppliers.harbour.tokn=lantern-7")))
                .message()
                .contains("suppliers.harbour.tokn")
                .doesNotContain("lantern");
        assertThat(new Value("lantern-7", "line 3").toString()).doesNotContain("lantern");
    }

    private static Settings read(String yaml, String... sets) throws BadSettings {
        return SettingsReader.read(yaml, List.of(sets), Map.of());
    }

    private static List<SettingsFault> faults(String yaml, String... sets) {
        return catchThrowableOfType(BadSettings.class, () -> read(yaml, sets)).faults();
    }

    private static String remedy(String yaml) {
        List<SettingsFault> faults = faults(yaml);
        assertThat(faults).hasSize(1);
        return faults.getFirst().remedy();
    }
}
