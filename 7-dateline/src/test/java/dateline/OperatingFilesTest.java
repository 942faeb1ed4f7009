package dateline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.run.RunFile;
import dateline.settings.SettingsReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks the files that docs/operating gives to an operator: the systemd units and the alerts.
class OperatingFilesTest {
    private static final Path FOLDER = Papers.ROOT.resolve("docs/operating");
    private static final int SECONDS_TO_STOP = 30;
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^ +expr: (.+)$");
    private static final Pattern FIGURE = Pattern.compile("\\b(?:dateline|jvm|process)_\\w+");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(Dateline\\w+)` \\| `([^|`]+)` \\|");

    /// Metrics of suppliers with a connection. The server of this test has no such supplier.
    private static final Set<String> BY_SUPPLIER = Set.of(
            "dateline_supplier_silent",
            "dateline_connection_failures",
            "dateline_refused_total",
            "dateline_wrong_tokens_total");

    @TempDir
    Path folder;

    @Test
    void theServicePromisesAUserAFolderAndTimeToStop() throws IOException {
        Map<String, String> unit = unit("dateline.service");
        assertThat(unit)
                .containsEntry("User", "dateline")
                .containsEntry("StateDirectory", "dateline")
                .containsEntry("Restart", "on-failure")
                .containsEntry("NoNewPrivileges", "true")
                .containsEntry("ProtectSystem", "strict")
                .doesNotContainKey("MemoryDenyWriteExecute")
                .doesNotContainKey("ReadWritePaths");
        assertThat(value(unit, "ExecStart"))
                .startsWith("/opt/dateline/bin/dateline serve --data /var/lib/dateline ")
                .contains(" --host 127.0.0.1");
        assertThat(Integer.parseInt(value(unit, "TimeoutStopSec"))).isGreaterThan(SECONDS_TO_STOP);
        assertThat(mebibytes(value(unit, "MemoryMax")))
                .isEqualTo(2 * mebibytes(value(unit, "Environment").replace("DATELINE_MEMORY=", "")));
    }

    @Test
    void theCommandOfTheServiceIsACommand() throws IOException {
        String[] words = value(unit("dateline.service"), "ExecStart").split(" ");
        Dateline.commandLine().parseArgs(List.of(words).subList(1, words.length).toArray(String[]::new));
    }

    /// Checks nothing if systemd is not installed. `./check --full` installs it.
    @Test
    void systemdFindsNoFaultInTheUnits() throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            return;
        }
        for (String name : List.of("dateline.service", "dateline-token.service", "dateline-token.path")) {
            String text = Files.readString(FOLDER.resolve(name)).replace("/opt/dateline/bin/dateline", "/bin/true");
            Files.writeString(folder.resolve(name), text);
        }
        for (String name : List.of("dateline.service", "dateline-token.path")) {
            Process verify = new ProcessBuilder(
                            "systemd-analyze", "verify", folder.resolve(name).toString())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(verify.getInputStream().readAllBytes(), UTF_8);
            assertThat(printed.lines().filter(line -> line.contains("dateline")))
                    .isEmpty();
            assertThat(verify.waitFor()).as(printed).isZero();
        }
    }

    @Test
    void eachAlarmIsExplainedWithItsExpression() throws IOException {
        String alerts = Files.readString(FOLDER.resolve("alerts.yaml"));
        List<String> names = firstGroups(ALERT, alerts);
        List<String> expressions = firstGroups(EXPRESSION, alerts);
        assertThat(names).hasSizeGreaterThan(10).doesNotHaveDuplicates().hasSameSizeAs(expressions);
        List<String> paper = ROW.matcher(Files.readString(Papers.ROOT.resolve("docs/operating.md")))
                .results()
                .map(row -> row.group(1) + ": " + row.group(2))
                .toList();
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            rules.add(names.get(i) + ": " + expressions.get(i));
        }
        assertThat(paper).containsExactlyElementsOf(rules);
    }

    @Test
    void eachAlarmAsksForAFigureThatTheServerHas() throws Exception {
        Set<String> asked = EXPRESSION
                .matcher(Files.readString(FOLDER.resolve("alerts.yaml")))
                .results()
                .flatMap(line -> FIGURE.matcher(line.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        String api = Files.readString(Papers.ROOT.resolve("docs/api.md"));
        assertThat(BY_SUPPLIER).allSatisfy(name -> assertThat(api).contains(name));
        asked.removeAll(BY_SUPPLIER);
        List<String> served = figures()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .toList();
        assertThat(served).containsAll(asked);
    }

    private String figures() throws Exception {
        try (RunFile run = RunFile.take(folder).orElseThrow();
                Server server = new Server(
                        folder,
                        SettingsReader.read("", List.of(), Map.of()),
                        new ListenAddress("127.0.0.1", 0),
                        run,
                        InstantSource.system());
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/metrics"))
                    .header(
                            "Authorization",
                            "Bearer " + RunFile.server(folder).orElseThrow().token())
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static List<String> firstGroups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static Map<String, String> unit(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name))
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String value(Map<String, String> unit, String key) {
        return Optional.ofNullable(unit.get(key)).orElseThrow(() -> new AssertionError("There is no " + key));
    }

    private static int mebibytes(String text) {
        return Integer.parseInt(text.substring(0, text.length() - 1));
    }
}
