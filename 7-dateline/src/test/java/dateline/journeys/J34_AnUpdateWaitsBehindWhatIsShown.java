package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J34_AnUpdateWaitsBehindWhatIsShown {
    @TempDir
    Path data;

    private Program dateline;

    @BeforeEach
    void start() throws Exception {
        dateline = new Program(data);
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void untilItsTimeAlsoWhenTheMachineIsOffAndAfterAReplay() throws Exception {
        Instant end = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.SECONDS);
        for (String id : new String[] {"urn:a", "urn:b"}) {
            dateline.take(Wire.story(id, 1, "Mayor speaks in " + id).encode());
            dateline.take(Wire.story(id, 2, "Mayor resigns in " + id)
                    .put("embargoed", (id.equals("urn:a") ? end : end.plusSeconds(86_400)).toString())
                    .encode());
        }
        String early = dateline.page("/");
        assertThat(Instant.now().isAfter(end) || early.contains("speaks in urn:a") && !early.contains("resigns"))
                .isTrue();
        Program.await("it shows", () -> dateline.page("/"), front -> front.contains("resigns in urn:a"));
        dateline.kill();
        dateline.startAgain();
        assertThat(dateline.page("/"))
                .contains("resigns in urn:a", "speaks in urn:b")
                .doesNotContain("resigns in urn:b");
        String history = history("resigns-in-urn-a");
        assertThat(history).contains("<del>speaks</del>");

        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        dateline.startAgain();
        assertThat(history("resigns-in-urn-a")).isEqualTo(history);
        assertThat(dateline.page("/")).contains("speaks in urn:b").doesNotContain("resigns in urn:b");
        dateline.take(Wire.kill("urn:b").encode());
        assertThat(dateline.page("/")).doesNotContain("urn:b");
    }

    @Test
    void forAnEditorAndWhatIsNotReleasedIsInNoHistory() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Mayor speaks").encode());
        String id = dateline.onlyAddress().substring(dateline.onlyAddress().length() - 9);
        held(2, "Mayor took bribes");
        assertThat(dateline.onlyAddress()).contains("mayor-speaks");
        assertThat(run("desk", "held"))
                .contains(id, "Mayor took bribes")
                .containsPattern(id + "  [0-9-]{10}T[0-9:]{8}Z  ");
        held(3, "Mayor denies bribes");
        assertThat(run("desk", "release", "--by", "Ada Lund: it is cleared", id))
                .contains("published");
        assertThat(history("mayor-denies-bribes"))
                .contains("denies")
                .contains("<del>Mayor speaks</del>")
                .doesNotContain("took");
        assertThat(run("desk", "held")).contains("No story waits");
    }

    private void held(int version, String headline) {
        dateline.take(Wire.story("urn:a", version, headline)
                .put("embargoed", "when the lawyers have read it")
                .encode());
    }

    private String history(String words) {
        String address = dateline.addresses().stream()
                .filter(each -> each.contains(words))
                .findFirst()
                .orElseThrow();
        return dateline.page(address + "/history");
    }

    private String run(String command, String decision, String... arguments) throws Exception {
        String[] all = new String[4 + arguments.length];
        all[0] = command;
        all[1] = decision;
        all[2] = "--data";
        all[3] = data.toString();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return dateline.run(all).printed();
    }
}
