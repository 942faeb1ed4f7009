package dateline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests how `bin/find-jdk.sh` finds Java 25, with or without a compiler. The Java homes contain only the files
/// that the script looks at.
class LauncherTest {
    private static final Path SCRIPT = Path.of(System.getProperty("dateline.root"), "bin/find-jdk.sh");

    private record Result(int exit, String out) {}

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void noJvmWasStarted() {
        assertThat(folder.resolve("started")).doesNotExist();
    }

    @Test
    void datelinesOwnVariableHasPrecedence() throws Exception {
        Path configured = jdk("configured", "25.0.3");
        Path java = jdk("java", "25");
        assertThat(find(Map.of("DATELINE_JAVA_HOME", configured.toString(), "JAVA_HOME", java.toString())))
                .isEqualTo(new Result(0, configured + "\n"));
    }

    @Test
    void theVariableMustNameAJdk() throws Exception {
        Path old = jdk("old", "17.0.15");
        Result result = find(Map.of("DATELINE_JAVA_HOME", old.toString()));
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out())
                .isEqualTo("DATELINE_JAVA_HOME is " + old
                        + ", but no JDK 25 is there. Set it to the folder that has bin/javac.\n");
    }

    @Test
    void javaHomeOfAnOtherVersionIsPassedOver() throws Exception {
        Path inPath = jdk("in path", "25.0.1");
        for (String version : new String[] {"17.0.15", "24.0.2", "26", "2.5"}) {
            Path other = jdk("other-" + version, version);
            assertThat(find(Map.of("JAVA_HOME", other.toString(), "PATH", inPath + "/bin:/usr/bin:/bin")))
                    .isEqualTo(new Result(0, inPath + "\n"));
        }
    }

    @Test
    void namesOfFilesAreInUtf8WhateverTheLocaleIs() throws Exception {
        Path home = jdk("home", "25.0.3");
        String locale = ". \"$0\"; need_jdk; locale charmap";
        for (String other : new String[] {"C", "POSIX", "no_NE.UTF-8"}) {
            Result result = run(Map.of("JAVA_HOME", home.toString(), "LC_ALL", other), locale, SCRIPT.toString());
            assertThat(result.exit()).isZero();
            assertThat(result.out()).as(other).endsWith("UTF-8\n"); // after bash's warning if the locale does not exist
        }
    }

    @Test
    void aRuntimeWithoutCompilerIsPassedOver() throws Exception {
        Path runtime = jdk("runtime", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        Path inPath = jdk("whole", "25.0.3");
        assertThat(find(Map.of("JAVA_HOME", runtime.toString(), "PATH", inPath + "/bin:/usr/bin:/bin")))
                .isEqualTo(new Result(0, inPath + "\n"));
    }

    @Test
    void aRuntimeWithoutCompilerRunsWhatIsBuilt() throws Exception {
        Path runtime = jdk("runtime", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(find("need_java", Map.of("JAVA_HOME", runtime.toString()))).isEqualTo(new Result(0, runtime + "\n"));
        Path old = jdk("old", "21.0.7");
        Result result = find("need_java", Map.of("DATELINE_JAVA_HOME", old.toString()));
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out())
                .isEqualTo("DATELINE_JAVA_HOME is " + old
                        + ", but no Java 25 is there. Set it to the folder that has bin/java.\n");
    }

    @Test
    void theLauncherOfAReleaseSaysThatItIsNotInOne() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("dateline.root"), "bin/dateline")
                                .toString(),
                        "--version")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("start ./dateline");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void tooFewOpenFilesAreReportedInOneSentence() throws Exception {
        Path home = jdk("home", "25.0.3");
        Result result = run(
                Map.of(),
                "ulimit -n 64; . \"$0\"; root=$2 jdk=$1 lib=$1 cache=; run_dateline status",
                Path.of(System.getProperty("dateline.root"), "bin/run-java.sh").toString(),
                home.toString(),
                System.getProperty("dateline.root"));
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out())
                .isEqualTo(
                        "Dateline needs 256 open files, and only 64 are allowed here. Raise the limit: ulimit -n 4096,"
                                + " or LimitNOFILE=4096 in the systemd unit.\n");
    }

    @Test
    void aWrongMemorySizeIsReportedInOneSentence() throws Exception {
        Path home = jdk("home", "25.0.3");
        for (String wrong : new String[] {"lots", "1 g", "-5m", "2gb"}) {
            Result result = run(
                    Map.of("DATELINE_MEMORY", wrong),
                    ". \"$0\"; root=$2 jdk=$1 lib=$1 cache=; run_dateline status",
                    Path.of(System.getProperty("dateline.root"), "bin/run-java.sh")
                            .toString(),
                    home.toString(),
                    System.getProperty("dateline.root"));
            assertThat(result)
                    .isEqualTo(new Result(
                            2, "DATELINE_MEMORY is " + wrong + ". It must be a size for Java, like 768m or 2g.\n"));
        }
    }

    @Test
    void theOldestBuildsAreDeletedAndAnEmptyFolderIsFine() throws Exception {
        Path builds = Files.createDirectories(folder.resolve("builds"));
        String forget = "set -euo pipefail; . \"$0\"; forget_older \"$1\" 1; echo done; ls -A \"$1\"";
        String script =
                Path.of(System.getProperty("dateline.root"), "bin/run-java.sh").toString();
        assertThat(run(Map.of(), forget, script, builds.toString())).isEqualTo(new Result(0, "done\n"));
        for (int i = 1; i <= 3; i++) {
            Path build = Files.createDirectories(builds.resolve("10" + i));
            Files.setLastModifiedTime(build, FileTime.fromMillis(i * 1_000L));
        }
        Files.createDirectories(builds.resolve("running"));
        assertThat(run(Map.of(), forget, script, builds.toString())).isEqualTo(new Result(0, "done\n103\nrunning\n"));
    }

    @Test
    void theLinksOfJavaInPathLeadToItsHome() throws Exception {
        Path home = jdk("home", "25.0.3");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path alternatives = Files.createSymbolicLink(folder.resolve("alternative"), home.resolve("bin/java"));
        Files.createSymbolicLink(bin.resolve("java"), alternatives);
        assertThat(find(Map.of("PATH", bin + ":/usr/bin:/bin"))).isEqualTo(new Result(0, home.toRealPath() + "\n"));
    }

    /// Makes a Java home whose programs create the file `started` if they run.
    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Path file = Files.writeString(
                    home.resolve("bin").resolve(program), "#!/bin/sh\ntouch '" + folder + "/started'\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Result find(Map<String, String> environment) throws IOException, InterruptedException {
        return find("need_jdk", environment);
    }

    private static Result find(String need, Map<String, String> environment) throws IOException, InterruptedException {
        return run(environment, ". \"$0\"; " + need + "; echo \"$jdk\"", SCRIPT.toString());
    }

    /// @param arguments the script's arguments, beginning with `$0`
    private static Result run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/bash", "-euc", script));
        command.addAll(List.of(arguments));
        ProcessBuilder bash = new ProcessBuilder(command);
        bash.environment().clear();
        bash.environment().put("PATH", "/usr/bin:/bin");
        bash.environment().putAll(environment);
        Process process = bash.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Result(process.waitFor(), out);
    }
}
