package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An agency that Dateline does not know is read as the settings say, also after a replay of what came before.
@Tag("long")
class J41_AnAgencyIsAddedInTheSettings {
    private static final String[] LUMEN = {
        "agencies.lumen-press.names=Lumen Press, lup", "agencies.lumen-press.without-dash=lup"
    };

    @TempDir
    Path data;

    @Test
    void itsDatelineAndItsSignOffAreReadOnceItIsKnown() throws Exception {
        String copy = new JsonObject()
                .put("uri", "urn:lumen:mill")
                .put("type", "text")
                .put("version", "1")
                .put("headline", "Mill is shut")
                .put("body_html", "<p>Oslo (lup) The mill is shut.</p><p>It reopens on Friday.</p><p>lup jo n1 al</p>")
                .encode();
        try (Program dateline = new Program(data)) {
            dateline.take(copy);
            assertThat(dateline.page(dateline.onlyAddress()))
                    .contains("<p>Oslo (lup) The mill is shut.", "lup jo n1 al");
        }
        Program.Ran replay =
                Program.runAlone("256m", "replay", "--data", data.toString(), "--set", LUMEN[0], "--set", LUMEN[1]);
        assertThat(replay.exitCode()).as(replay.printed()).isZero();
        try (Program dateline = new Program(data, LUMEN)) {
            assertThat(dateline.page(dateline.onlyAddress()))
                    .contains("Oslo (lup)", "The mill is shut.", "It reopens on Friday.")
                    .doesNotContain("<p>Oslo (lup) The mill", "lup jo n1 al");
            assertThat(dateline.page("/api/stories")).doesNotContain("lup jo n1 al");
        }
    }
}
