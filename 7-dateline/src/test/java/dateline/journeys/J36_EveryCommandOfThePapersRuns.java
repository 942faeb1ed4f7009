package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Papers;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Runs the commands of the documents unchanged and in order, as a newcomer would. A server runs on, as in
/// another terminal, until the next one starts or a command needs the folder for itself.
///
/// The port 8080 is replaced by a free one. Commands that change the machine (`systemctl`, `chgrp` …) are only
/// recorded. A command must succeed, unless its comment says that it exits with 1 while a supplier fails.
@Tag("long")
class J36_EveryCommandOfThePapersRuns {
    private static final List<String> COMMANDS_OF_THE_MACHINE =
            List.of("sudo", "systemctl", "systemd-analyze", "apt-get", "useradd", "usermod", "chgrp", "chown");

    @TempDir
    Path clone;

    private int port;
    private @Nullable Process server;

    @BeforeEach
    void prepare() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        copySamples();
        Files.copy(Papers.ROOT.resolve("dateline.yaml.sample"), clone.resolve("dateline.yaml.sample"));
        script("dateline", "exec " + quoted(Program.command("512m")) + " \"$@\"");
        Files.createDirectory(clone.resolve("machine"));
        for (String command : COMMANDS_OF_THE_MACHINE) {
            script("machine/" + command, "exit 0");
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor();
            server = null;
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void inTheOrderInWhichANewcomerReadsThem() throws Exception {
        for (String paper : List.of("README.md", "docs/samples/README.md", "docs/suppliers.md", "docs/operating.md")) {
            for (String command : Papers.commands(Papers.ROOT.resolve(paper))) {
                run(paper, command.replace("localhost:8080", "localhost:" + port));
            }
        }
    }

    private void run(String paper, String command) throws IOException, InterruptedException {
        if (command.startsWith("./check") || command.equals("./package")) {
            return; // ./check runs this test; ReleaseTest runs ./package
        }
        if (command.contains("./dateline serve") || command.contains("./dateline demo")) {
            stop();
            Process started = shell("exec " + command + " --port " + port).start();
            server = started;
            await(started, paper, command);
            return;
        }
        if (command.contains("./dateline replay")) {
            stop();
        }
        Process process = shell(command).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor())
                .as("%s: %s%n%s", paper, command, printed)
                .isBetween(0, command.endsWith("# exits with 1 while one fails") ? 1 : 0);
        assertThat(printed).as("%s: %s", paper, command).doesNotContain("\tat ");
    }

    private void await(Process started, String paper, String command) throws IOException, InterruptedException {
        Path log = clone.resolve("server.log");
        while (!Files.readString(log).contains("Dateline is at ")) {
            assertThat(started.isAlive())
                    .as("%s: %s%n%s", paper, command, Files.readString(log))
                    .isTrue();
            Thread.sleep(20);
        }
    }

    private ProcessBuilder shell(String command) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-ec", environmentFirst(command))
                .directory(clone.toFile())
                .redirectErrorStream(true);
        shell.environment().merge("PATH", clone.resolve("machine").toString(), (path, ours) -> ours + ":" + path);
        if (command.startsWith("exec ")) {
            Path log = clone.resolve("server.log");
            Files.writeString(log, "");
            shell.redirectOutput(log.toFile());
        }
        return shell;
    }

    /// Puts the variables before `exec`: `exec A=b ./dateline` would look for a program `A=b`.
    private static String environmentFirst(String command) {
        return command.replaceFirst("^exec ((?:[A-Z_]+=\\S+ )+)", "$1exec ");
    }

    private void copySamples() throws IOException {
        Path samples = Files.createDirectories(clone.resolve("docs/samples"));
        try (Stream<Path> files = Files.list(Papers.ROOT.resolve("docs/samples"))) {
            for (Path file : files.toList()) {
                Files.copy(file, samples.resolve(file.getFileName()));
            }
        }
    }

    private void script(String name, String line) throws IOException {
        Path file = Files.writeString(clone.resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "'" + word + "'")
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
