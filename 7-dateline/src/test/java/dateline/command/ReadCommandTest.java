package dateline.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
    private static final String FERRY = """
            {"uri": "urn:sandport:ferry", "type": "text", "version": "2",
             "headline": "Ferry returns — late", "body_text": "The ferry came back."}""";

    private final PrintStream stdout = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void takeWhatIsPrinted() {
        System.setOut(new PrintStream(printed, true, UTF_8));
    }

    @AfterEach
    void giveTheOutputBack() {
        System.setOut(stdout);
    }

    @Test
    void oneObjectALineForEachFile() throws IOException {
        Path ferry = Files.writeString(folder.resolve("ferry.json"), FERRY);
        Path gull = Files.writeString(folder.resolve("gull.json"), FERRY.replace("ferry", "gull"));
        assertThat(read(ferry, gull)).isZero();
        assertThat(objects())
                .extracting(each -> each.path("file").asString())
                .containsExactly(ferry.toString(), gull.toString());
        JsonNode story = objects().getFirst().path("stories").get(0);
        assertThat(story.path("guid").asString()).isEqualTo("urn:sandport:ferry");
        assertThat(story.path("headline").asString()).isEqualTo("Ferry returns — late");
        assertThat(story.has("byline")).isFalse();
    }

    @Test
    void refusedFilesAreReportedAndTheOthersAreRead() throws IOException {
        Path torn = Files.writeString(folder.resolve("torn.json"), FERRY.substring(0, 60));
        Path ferry = Files.writeString(folder.resolve("ferry.json"), FERRY);
        assertThat(read(torn, folder.resolve("none.json"), folder, ferry)).isEqualTo(1);
        assertThat(objects()).extracting(each -> each.path("refused").size()).containsExactly(1, 1, 1, 0);
        assertThat(objects()).extracting(each -> each.path("stories").size()).containsExactly(0, 0, 0, 1);
        assertThat(objects().get(1).path("refused").get(0).path("reason").asString())
                .isEqualTo("There is no such file, or it is a folder.");
    }

    @Test
    void strictRefusesWhatTheSchemaForbidsAndOtherwiseItIsRead() throws IOException {
        Path own = Files.writeString(folder.resolve("own.json"), """
                {"uri": "urn:sandport:own", "type": "text", "version": "1", "headline": "Own field",
                 "body_text": "The ferry came back.", "sandport-desk": "night"}""");
        Path ferry = Files.writeString(folder.resolve("ferry.json"), FERRY);
        assertThat(read("--strict", own.toString(), ferry.toString())).isEqualTo(1);
        assertThat(objects()).extracting(each -> each.path("stories").size()).containsExactly(0, 1);
        JsonNode refused = objects().getFirst().path("refused").get(0);
        assertThat(refused.path("where").asString() + refused.path("reason").asString())
                .contains("sandport-desk");
        printed.reset();
        assertThat(read(own, ferry)).isZero();
        assertThat(objects()).extracting(each -> each.path("stories").size()).containsExactly(1, 1);
    }

    @Test
    void explainSaysInPlainWordsWhatWasDecidedAboutEachStory() throws IOException {
        Path two = Files.writeString(folder.resolve("two.json"), """
                {"items": [
                 {"uri": "urn:sandport:1", "type": "text", "version": "1", "pubstatus": "usable",
                  "headline": "UPDATE 1-Ferry returns",
                  "body_html": "<p>By Jo Example</p><p>SANDPORT (AHW) - The ferry came back.</p><p>It was late.</p>"},
                 {"uri": "urn:sandport:2", "type": "text", "version": "1", "pubstatus": "usable",
                  "versioncreated": "2026-03-02T08:00:00", "headline": "Gull lands", "body_text": "It landed."}]}""");
        assertThat(read("--explain", "--set", "site.zone=Asia/Hong_Kong", two.toString()))
                .isZero();
        assertThat(printed.toString(UTF_8)).isEqualTo("""
                %s: ninjs, 2 stories
                • Encoding: UTF-8, because its bytes are valid UTF-8
                • Note: "Ferry returns" gives no time that can be read: the site shows when it arrived.

                Ferry returns  (urn:sandport:1)
                • Dateline: read in paragraph 2: SANDPORT (AHW)
                • Byline: taken out of the copy: Jo Example
                • Headline: the marks of the wire are removed from “UPDATE 1-Ferry returns”

                Gull lands  (urn:sandport:2)
                • Time: “2026-03-02T08:00:00” names no zone; it is read in Asia/Hong_Kong, the site's zone

                """.formatted(two));
    }

    @Test
    void explainReadsTimesInTheZoneOfTheSupplierThatIsNamed() throws IOException {
        Path gull = Files.writeString(folder.resolve("gull.json"), """
                {"uri": "urn:sandport:2", "type": "text", "version": "1", "versioncreated": "2026-03-02T08:00:00",
                 "headline": "Gull lands", "body_text": "It landed."}""");
        assertThat(read("--explain", "--supplier", "fjord", "--set", "suppliers.fjord.zone=Europe/Oslo", "" + gull))
                .isZero();
        assertThat(printed.toString(UTF_8)).contains("it is read in Europe/Oslo, the supplier's zone");
    }

    @Test
    void explainWithJsonAddsTheDecisionsToTheJson() throws IOException {
        Path ferry = Files.writeString(folder.resolve("ferry.json"), FERRY.replace("Ferry", "RPT-Ferry"));
        assertThat(read("--explain", "--json", ferry.toString())).isZero();
        JsonNode decided =
                objects().getFirst().path("decisions").path("stories").get(0);
        assertThat(decided.path("story").asString()).isEqualTo("urn:sandport:ferry");
        assertThat(decided.path("decided").get(0).path("about").asString()).isEqualTo("headline");
        assertThat(decided.path("decided").get(0).path("words").asString()).contains("RPT-Ferry");
        printed.reset();
        assertThat(read(ferry)).isZero();
        assertThat(objects().getFirst().has("decisions")).isFalse();
    }

    @Test
    void explainSaysWhatIsRefusedAndWhy() throws IOException {
        Path torn = Files.writeString(folder.resolve("torn.json"), FERRY.substring(0, 60));
        assertThat(read("--explain", torn.toString())).isEqualTo(1);
        assertThat(printed.toString(UTF_8)).contains("0 stories", "• Refused: ");
    }

    private static int read(String... arguments) {
        return new CommandLine(new ReadCommand()).execute(arguments);
    }

    private static int read(Path... files) {
        String[] arguments = List.of(files).stream().map(Path::toString).toArray(String[]::new);
        return new CommandLine(new ReadCommand()).execute(arguments);
    }

    private List<JsonNode> objects() {
        return printed.toString(UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
