package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks what an operator can read in the log: one line for each start, stop, refusal, kill and decision.
class J39_TheLogOfADay {
    @TempDir
    Path folder;

    @Test
    void eachEventHasOneLine() throws Exception {
        Path data = folder.resolve("site");
        Path log = folder.resolve("log");
        Files.createFile(log);
        String held;
        try (Program dateline = Program.withLog(log, data)) {
            dateline.take(Wire.story("urn:a", 1, "Bank fails")
                    .put("versioncreated", "2026-03-01T08:00:00Z")
                    .encode());
            dateline.take(Wire.story("urn:b", 1, "Bridge opens")
                    .put("versioncreated", "2026-03-01T08:00:00Z")
                    .encode());
            dateline.take(Wire.kill("urn:b").encode());
            dateline.take(Wire.kill("urn:never-seen").encode());
            dateline.push("test", BodyPublishers.ofString("{"));
            Program.await("it is refused", () -> Files.readString(log), text -> text.contains("refused 1"));
            held = dateline.onlyAddress().replaceFirst(".*-", "");
            String[] kill = {"desk", "kill", "--data", data.toString(), "--by", "Ada Lund: libel", held};
            assertThat(dateline.run(kill).exitCode()).isZero();
            assertThat(dateline.stop()).isZero();
        }
        List<String> lines = Files.readAllLines(log).stream()
                .filter(line -> !line.contains("IntakeMemory"))
                .map(line -> line.replaceFirst("^\\S+ +", ""))
                .toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).contains("INFO", "Dateline", "has started", data.toString(), "http://");
        assertThat(lines.get(1)).contains("INFO", "test, push: kill of urn:b");
        assertThat(lines.get(2)).contains("INFO", "test, push: kill of urn:never-seen");
        assertThat(lines.get(3)).contains("WARN", "test");
        assertThat(lines.get(4)).contains("INFO", "Desk: kill of story " + held + " by Ada Lund: libel; it is killed");
        assertThat(lines.get(5)).contains("INFO", "Dateline is stopping");
        assertThat(lines.get(6)).contains("INFO", "Dateline has stopped");
    }

    @Test
    void withTheJsonSettingEachLogLineIsAnObject() throws Exception {
        Path data = folder.resolve("site");
        Path log = folder.resolve("log");
        Process first = serve(data, log, "0", "site.address=https://gull.example");
        List<String> messages;
        try {
            Program.await("it has started", () -> Files.readString(log), text -> text.contains("has started"));
            Program.Ran status = Program.runAlone("512m", "status", "--data", data.toString());
            assertThat(status.printed()).contains("site address https://gull.example");
            messages = messages(log);
            String port = messages.stream()
                    .filter(message -> message.startsWith("Dateline is at http://"))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll(".*:|/", "");
            assertThat(status.printed()).contains("listens at   127.0.0.1:" + port);
            assertThat(serve(folder.resolve("other"), folder.resolve("second"), port)
                            .waitFor())
                    .isEqualTo(1);
        } finally {
            first.destroy();
        }
        assertThat(first.waitFor()).isZero();
        assertThat(messages)
                .anyMatch(message -> message.startsWith("version "))
                .anyMatch(message -> message.startsWith("waiting "))
                .noneMatch(message -> message.contains("\n"));
        assertThat(messages(log)).contains("Dateline has stopped");
        assertThat(messages(folder.resolve("second")))
                .anyMatch(message -> message.startsWith("Another program uses port "));
    }

    private static Process serve(Path data, Path log, String port, String... settings) throws IOException {
        List<String> command = new ArrayList<>(Program.command("512m"));
        command.addAll(List.of("serve", "--data", data.toString(), "--host", "127.0.0.1", "--port", port));
        command.addAll(List.of("--set", "log.format=json"));
        List.of(settings).forEach(setting -> command.addAll(List.of("--set", setting)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static List<String> messages(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .map(line -> new JsonObject(line).getString("formattedMessage"))
                .toList();
    }
}
