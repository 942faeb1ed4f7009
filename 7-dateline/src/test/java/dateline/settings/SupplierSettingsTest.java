package dateline.settings;

import static dateline.settings.SettingsFixtures.faults;
import static dateline.settings.SettingsFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dateline.archive.SupplierTerms;
import dateline.wire.Secret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplierSettingsTest {
    @Test
    void aSupplierNeedsOnlyItsName() throws BadSettings {
        assertThat(read("suppliers:\n  harbour-wire:\n").suppliers())
                .isEqualTo(Map.of("harbour-wire", new Settings.Supplier(null, new SupplierTerms("news", true))));
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
    void eachTermCanBeTurnedOff() throws BadSettings {
        assertThat(terms("publish")).isEqualTo(new SupplierTerms("news", false, true, true, true));
        assertThat(terms("join-leads")).isEqualTo(new SupplierTerms("news", true, false, true, true));
        assertThat(terms("show-history")).isEqualTo(new SupplierTerms("news", true, true, false, true));
        assertThat(terms("recommend")).isEqualTo(new SupplierTerms("news", true, true, true, false));
    }

    private static SupplierTerms terms(String key) throws BadSettings {
        List<String> settings = List.of("suppliers.harbour." + key + "=false");
        Settings read = SettingsReader.read("", settings, Map.of());
        return Objects.requireNonNull(read.suppliers().get("harbour")).terms();
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
}
