package dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Section;
import dateline.archive.SupplierTerms;
import dateline.copy.AgencyHabits;
import dateline.wire.Secret;
import dateline.wire.folders.Access;
import dateline.wire.folders.FolderRules;
import dateline.wire.mail.Mailbox;
import dateline.wire.mail.Senders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root"));

    /// Matches a setting in a comment: `  #   token: …`, `  #   - pictures.…`.
    private static final Pattern COMMENTED_SETTING = Pattern.compile("(?m)^  #( *)(?=[a-z-]+:( |$)|- )");

    private static final Settings.Folders FTP = new Settings.Folders(
            new Access(
                    "ftp.harbour.example",
                    21,
                    Access.Protocol.FTPS,
                    "lighthouse",
                    new Secret("lantern-7"),
                    null,
                    null,
                    null),
            new FolderRules(
                    List.of("/out/text", "/out/pictures"),
                    "*.{xml,jpg}",
                    ".ok",
                    FolderRules.After.MOVE,
                    "/taken",
                    Duration.ofSeconds(1)),
            Duration.ofSeconds(60));
    private static final Settings.Folders SFTP = new Settings.Folders(
            new Access(
                    "sftp.harbour.example",
                    22,
                    Access.Protocol.SFTP,
                    "lighthouse",
                    new Secret("lantern-7"),
                    null,
                    null,
                    "SHA256:AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE"),
            new FolderRules(List.of("out"), "*", ".ok", FolderRules.After.DELETE, null, Duration.ofSeconds(1)),
            Duration.ofSeconds(60));
    private static final Settings.Mail MAIL = new Settings.Mail(
            new Mailbox(
                    "imap.paper.example",
                    993,
                    Mailbox.Security.TLS,
                    "releases@paper.example",
                    new Secret("lantern-7"),
                    null,
                    List.of("INBOX"),
                    Mailbox.After.MARK_READ,
                    null,
                    Duration.ofSeconds(60)),
            new Senders(List.of("press@harbour.example", "@tidewater.example"), "mx.paper.example"),
            Duration.ofSeconds(60));

    @Test
    void theSampleIsTheDefaults() throws IOException, BadSettings {
        assertThat(SettingsReader.read(sample(), List.of(), Map.of()))
                .isEqualTo(SettingsReader.read("", List.of(), Map.of()));
    }

    @Test
    void theSampleHasEverySetting() throws IOException {
        Given given = new Given();
        YamlValues.read(uncommented(), given);
        assertThat(given.faults()).isEmpty();
        assertThat(given.values().keySet().stream()
                        .map(SampleTest::pattern)
                        .filter(KnownKeys.ALL::contains)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(KnownKeys.ALL.stream()
                        .filter(key -> !key.endsWith("-file"))
                        .toList());
    }

    @Test
    void commentedSettingsOfTheSampleAreValid() throws IOException, BadSettings {
        Settings settings = SettingsReader.read(uncommented(), List.of(), Map.of());
        assertThat(settings.suppliers())
                .isEqualTo(Map.of(
                        "harbour-wire",
                        new Settings.Supplier(
                                new Secret("at-least-six-characters"),
                                new SupplierTerms("world", false),
                                ZoneId.of("Europe/Oslo"),
                                Duration.ofHours(6),
                                new Settings.Poll(
                                        List.of(URI.create("https://wire.harbour.example/feed")),
                                        Duration.ofSeconds(60),
                                        "lighthouse",
                                        new Secret("lantern-7"),
                                        new Secret("x-api-key: 0a1b2c"),
                                        null),
                                List.of(FTP, SFTP),
                                MAIL)));
        assertThat(settings.pictures().hosts()).containsExactly("pictures.harbour-wire.example");
        assertThat(settings.agencies())
                .containsExactly(new AgencyHabits(
                        List.of("Lumen Press", "lup"),
                        List.of("lup"),
                        List.of("Lumen Press 2026. All rights reserved."),
                        List.of("Lumen Newsroom")));
    }

    @Tag("corpora")
    @Test
    void everyTopSubjectBelongsToOneDefaultSection() throws IOException {
        JsonNode topics = JsonMapper.shared()
                .readTree(Files.readAllBytes(
                        Path.of(System.getProperty("dateline.corpora"), "mediatopics/cptall-x-all.json")))
                .path("conceptSet");
        List<String> top = topics.valueStream()
                .filter(topic -> !topic.has("broader") && !topic.has("retired"))
                .map(topic -> topic.path("qcode").asString())
                .toList();
        assertThat(top).hasSize(17);
        assertThat(DefaultSections.ALL.stream().map(Section::subjects).flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(top);
    }

    private static String sample() throws IOException {
        return Files.readString(ROOT.resolve("dateline.yaml.sample"));
    }

    private static String uncommented() throws IOException {
        return COMMENTED_SETTING.matcher(sample()).replaceAll("  $1");
    }

    private static String pattern(String key) {
        return key.replaceAll("\\.[0-9]+(?=\\.|$)", ".#").replaceFirst("^(suppliers|agencies)\\.[^.]+", "$1.*");
    }
}
