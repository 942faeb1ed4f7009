package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J13_WhatCannotBeReadWaits {
    @TempDir
    Path data;

    private Program dateline;

    @BeforeEach
    void start() throws Exception {
        dateline = new Program(data);
        String broken = "[" + Wire.story("urn:good", 1, "Bridge opens").encode()
                + ", {\"uri\": \"urn:a\", \"kind\": \"play\"}]";
        dateline.drop("mixed.json", broken.getBytes(UTF_8));
        Program.await("the good story is there", dateline::addresses, all -> all.size() == 1);
        Program.await("the other waits", () -> quarantine("list"), list -> list.contains("mixed.json"));
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void itIsListedWithPlaceAndReasonAndItsBytesAreThere() throws Exception {
        assertThat(quarantine("list"))
                .contains("/1/kind: ninjs has no field of this name here.")
                .containsPattern("1  [0-9-]{10}T[0-9:]{8}Z  ");
        assertThat(quarantine("show", "1")).contains("mixed.json").contains("/1/kind");
        assertThat(quarantine("show", "--bytes", "1")).contains("\"kind\": \"play\"}]");
    }

    @Test
    void refusedDispatchesStayAndDroppedOnesAreGone() throws Exception {
        Program.Ran again = dateline.run("quarantine", "replay", "--data", data.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.printed()).contains("refused").contains("/1/kind");
        assertThat(dateline.addresses()).hasSize(1);
        quarantine("drop", "1");
        Program.Ran twice = dateline.run("quarantine", "drop", "--data", data.toString(), "1");
        assertThat(twice.exitCode()).isEqualTo(1);
        assertThat(twice.printed()).contains("Dispatch 1 is not in the quarantine.");
        assertThat(quarantine("list")).contains("The quarantine is empty.");
        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        assertThat(quarantine("list")).contains("The quarantine is empty.");
        dateline.startAgain();
    }

    @Test
    void aBrokenPictureStillWaitsAfterAReplay() throws Exception {
        dateline.drop("harbour.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16});
        Program.await("the picture waits", () -> quarantine("list"), list -> list.contains("harbour.jpg"));
        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        assertThat(quarantine("list")).contains("harbour.jpg").contains("mixed.json");
        dateline.startAgain();
    }

    @Test
    void anImportOfWhatWasRefusedIsRefusedAgain() throws Exception {
        Path file = data.resolve("broken.json");
        Files.writeString(file, "{\"uri\": \"urn:a\", \"kind\": \"play\"}");
        for (int i = 0; i < 2; i++) {
            Program.Ran ran = dateline.run("import", "--data", data.toString(), file.toString());
            assertThat(ran.exitCode()).as(ran.printed()).isEqualTo(1);
            assertThat(ran.printed()).contains("/kind");
        }
    }

    private String quarantine(String what, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("quarantine", what, "--data", data.toString()));
        all.addAll(List.of(arguments));
        Program.Ran ran = dateline.run(all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.printed()).isZero();
        return ran.printed();
    }

    @Test
    void aNameThatStrangersGiveCannotSteerTheTerminal() throws Exception {
        String name = "a%1b%5b2J%0aall%20is%20well.json";
        assertThat(dateline.push(
                                "test?wait=true&name=" + name,
                                "secret-of-the-test",
                                "[{\"uri\": \"urn:a\", \"kind\": \"play\"}]")
                        .statusCode())
                .isEqualTo(422);
        assertThat(dateline.run("quarantine", "list", "--data", data.toString()).printed())
                .doesNotContain("\u001b")
                .contains("a\\u001b[2J\\nall is well.json");
    }
}
