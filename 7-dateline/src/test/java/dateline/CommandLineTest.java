package dateline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfItsOptionsAndItsExitCodes(CommandLine command) {
        UsageMessageSpec help = command.getCommandSpec().usageMessage();
        assertThat(help.description()).isNotEmpty();
        assertThat(help.exitCodeList()).containsKeys("1", "2");
        assertThat(command.getCommandSpec().args())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(option.description()).isNotEmpty())
                .extracting(ArgSpec::paramLabel)
                .doesNotContain("<data>", "<file>");
        assertThat(command.getUsageMessage()).contains("--help");
    }

    @Test
    void everyCommandThatOpensADataFolderTakesSettings() {
        assertThat(commands())
                .filteredOn(command -> command.getCommandSpec().findOption("--data") != null)
                .isNotEmpty()
                .allSatisfy(command -> {
                    assertThat(command.getCommandSpec().findOption("--config")).isNotNull();
                    assertThat(command.getCommandSpec().findOption("--set")).isNotNull();
                });
    }

    @Test
    void noCommandIsAnError() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Give a command").contains("check-config");
    }

    @Test
    void aValueThatIsNotANumberIsReportedPlainly() {
        assertThat(run("quarantine", "show", "abc")).isEqualTo(2);
        assertThat(err.toString()).contains("\"abc\" is not a number").doesNotContain("long");
    }

    @Test
    void helpExitsWith0() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve", "import", "read", "replay", "check-config");
        assertThat(run("import", "--help")).isZero();
    }

    @Test
    void aWrongCommandLineIsExitCode2() {
        assertThat(run("serve", "--data")).isEqualTo(2);
        assertThat(run("import", "--data", folder.toString())).isEqualTo(2);
        assertThat(run("publish")).isEqualTo(2);
    }

    @Test
    void anUnknownCommandOrOptionIsAnsweredInOneLineWithWhatIsNear() {
        assertThat(run("serv")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("dateline has no command serv. Did you mean serve?");
        err.getBuffer().setLength(0);
        assertThat(run("desk", "kil", "--data", "x")).isEqualTo(2);
        assertThat(err.toString().strip()).startsWith("dateline desk has no command kil. Did you mean kill");
        err.getBuffer().setLength(0);
        assertThat(run("serve", "--data", "x", "--prot", "1")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("dateline serve has no option --prot. Did you mean --port?");
    }

    @Test
    void aMisspeltOptionIsNamedBeforeTheOneThatIsMissing() {
        assertThat(run("serve", "--dat", "x")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("dateline serve has no option --dat. Did you mean --data?");
    }

    @Test
    void anUnreadableTimeIsACommandLineError() {
        assertThat(run("reroute", "--data", "x", "--since", "yesterday")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--since yesterday is neither a day like 2026-03-01 nor a time like 2026-03-01T10:00:00Z.");
    }

    @Test
    void aMissingOptionIsNamedInOneLine() {
        assertThat(run("serve")).isEqualTo(2);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains("--data").contains("dateline serve --help");
    }

    @Test
    void aFileInPlaceOfTheDataFolderIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("site.yaml"));
        assertThat(run("serve", "--data", file.toString(), "--port", "0")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo(file + " is a file, and a folder is needed there. Name another.");
    }

    @Test
    void aDataFolderThatCannotBeMadeIsCalledAFolder() {
        assertThat(run("serve", "--data", "/proc/none", "--port", "0")).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("The data folder /proc/none cannot be made there. Name another folder.");
    }

    @Test
    void aFolderInPlaceOfTheSettingsFileIsNamed() {
        assertThat(run("serve", "--data", "x", "--config", folder.toString())).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("settings: the file: " + folder + ": It is a folder. Name the settings file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "65536", "-1", "abc", "80.5", "99999999999"})
    void aPortThatThereIsNotIsRefusedInOneSentence(String port) {
        for (String command : new String[] {"serve", "demo"}) {
            err.getBuffer().setLength(0);
            assertThat(run(command, "--data", folder.resolve("site").toString(), "--port=" + port))
                    .isEqualTo(2);
            assertThat(err.toString().lines().findFirst())
                    .contains("There is no port " + port + ". Give --port a number from 1 to 65535.");
        }
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void aTakenPortIsReportedInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run("serve", "--data", folder.resolve("site").toString(), "--port", port))
                    .isEqualTo(1);
            assertThat(err.toString().lines())
                    .containsExactly("Another program uses port " + port
                            + " of 127.0.0.1. Stop it, or give --port another number.");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsReportedInOneSentence() {
        assertThat(run("serve", "--data", folder.resolve("site").toString(), "--port=0", "--host=192.0.2.9"))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("192.0.2.9 is not an address of this machine."
                        + " Give --host one that is, or 0.0.0.0 for all of them.");
    }

    @Test
    void aServerThatCannotStartLeavesNoThreadBehind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Path site = folder.resolve("site");
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(run("serve", "--data", site.toString(), "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(1);
        }
        assertThat(left(before)).isEmpty();
    }

    @Test
    void aServerWithABadInboxFreesItsThreadsAndItsPort() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Path site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("inbox"), "no folder");
        int port = freePort();
        assertThat(run("serve", "--data", site.toString(), "--port", String.valueOf(port)))
                .isEqualTo(2);
        assertThat(left(before)).isEmpty();
        new ServerSocket(port).close();
    }

    @Test
    void anArchiveThatCannotBeOpenedLeavesNoThreadBehind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Path site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("archive.db"), "no database ".repeat(1_000));
        assertThat(run("serve", "--data", site.toString(), "--port", "0")).isEqualTo(1);
        assertThat(left(before)).isEmpty();
    }

    /// Lists the program's threads that are not in `before` and do not end within ten seconds.
    private static List<String> left(Set<Thread> before) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        List<String> left = List.of();
        do {
            left = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread) && isOfTheProgram(thread))
                    .map(Thread::getName)
                    .sorted()
                    .toList();
            Thread.sleep(20);
        } while (!left.isEmpty() && System.nanoTime() < end);
        return left;
    }

    /// Selects the threads that would keep the program alive, and those of an open database.
    private static boolean isOfTheProgram(Thread thread) {
        return thread.isAlive() && (!thread.isDaemon() || thread.getName().contains(".db"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void badSettingsExitWith2AndListEveryFault() throws IOException {
        Path file = write("gull.yaml", "site:\n  zone: Atlantis\n  tittle: Gull\n");
        assertThat(run("serve", "--data", folder.resolve("site").toString(), "--config", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("line 2: site.zone", "line 3: site.tittle");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void settingsThatAreNotThereAreExitCode2() {
        assertThat(run("read", "--config", folder.resolve("none.yaml").toString(), "story.json"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("none.yaml: There is no such file.");
    }

    @Test
    void checkConfigSaysEveryFault() throws IOException {
        Path good = write("good.yaml", "site:\n  title: Gull\n");
        Path bad = write("bad.yaml", "site:\n  zone: Atlantis\nweather: fog\n");
        assertThat(run("check-config", good.toString())).isZero();
        assertThat(out.toString()).contains("good.yaml: good", "good.yaml: warning: site.address is not set.");
        assertThat(run("check-config", good.toString(), "--set", "site.zone=Atlantis"))
                .isEqualTo(1);
        assertThat(run("check-config", bad.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("bad.yaml: line 2: site.zone", "bad.yaml: line 3: weather");
    }

    @Test
    void checkConfigHasNoWarningIfTheSiteHasAnAddress() throws IOException {
        Path file = write("addressed.yaml", "site:\n  address: https://gull.example\n");
        assertThat(run("check-config", file.toString())).isZero();
        assertThat(out.toString()).isEqualTo(file + ": good\n");
    }

    @Test
    void checkConfigRefusesWhatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("old.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});
        assertThat(run("check-config", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("It is not UTF-8.");
    }

    @Test
    void replayOfAnEmptyFolderReportsTheMissingJournal() {
        assertThat(run("replay", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no journal in " + folder);
    }

    @Test
    void importOfAFileThatIsNotThereSaysSo() {
        String file = folder.resolve("none.json").toString();
        assertThat(run("import", "--data", folder.toString(), file)).isEqualTo(1);
        assertThat(err.toString()).contains("There is no file or folder " + file);
    }

    static Stream<CommandLine> commands() {
        return leaves(Dateline.commandLine());
    }

    /// Lists the commands that have no subcommands.
    private static Stream<CommandLine> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command)
                : command.getSubcommands().values().stream().flatMap(CommandLineTest::leaves);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "desk held", "quarantine list", "verify", "suppliers"})
    void commandsWithoutSettingsReportAMisspelledVariable(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--data", folder.toString()));
        run(Dateline.commandLine(Map.of("DATELINE_MEMROY", "1g")), words.toArray(String[]::new));
        assertThat(err.toString().lines().filter(line -> line.contains("DATELINE_MEMROY")))
                .containsExactly("settings: the environment: DATELINE_MEMROY: Dateline knows no such variable."
                        + " Write DATELINE_MEMORY, or remove it.");
    }

    private int run(String... arguments) {
        return run(Dateline.commandLine(), arguments);
    }

    private int run(CommandLine line, String... arguments) {
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, UTF_8);
    }
}
