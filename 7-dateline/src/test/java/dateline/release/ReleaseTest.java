package dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Papers;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checks the archive and the container image that `./package` builds from a copy of the sources. Each runs as
/// an ordinary user who cannot write the program's files, serves a story and stops cleanly.
@Tag("long")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ReleaseTest {
    private static final int NOBODY = 65_534;
    private static final Path FERRY = Papers.ROOT.resolve("docs/samples/ferry.json");
    private static final String HEADLINE = "Night ferry to Sundborg sails again after 11 years";

    @TempDir
    static Path built = Path.of("");

    @TempDir
    Path folder = Path.of("");

    private static Path archive = Path.of("");
    private static Path image = Path.of("");

    @BeforeAll
    static void buildARelease() throws Exception {
        Shell.run("tar -C \"$1\" --exclude=.git --exclude=target -cf - . | tar -C \"$2\" -xf -", Papers.ROOT, built);
        Shell.run("""
                for variable in ${!MAVEN_*}; do unset "$variable"; done
                [ -z "$3" ] || export MAVEN_OPTS="-Dmaven.repo.local=$3"
                DATELINE_JAVA_HOME=$2 "$1/package"
                """, built, System.getProperty("java.home"), System.getProperty("localRepository", ""));
        archive = onlyOne("dateline-*.tar.gz");
        image = onlyOne("dateline-*-image.tar");
    }

    @Test
    void theArchiveServesAStoryToAnOrdinaryUser() throws Exception {
        Path program = unpackReadOnly();
        Path home = Shell.folderOf(NOBODY, folder.resolve("home"));
        List<String> command = launcher(program);
        command.addAll(List.of("serve", "--data", home.resolve("data").toString()));
        serveAStory(new ReleasedServer(command, environment(home), folder.resolve("log")));
        assertThat(Shell.run("find \"$1\" -name serve.jsa", home)).contains("/.cache/dateline/");
    }

    @Test
    void theArchiveNeedsNoFolderThatCanBeWritten() throws Exception {
        List<String> command = launcher(unpackReadOnly());
        command.add("--version");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment(Path.of("/nonexistent")));
        Process process = builder.start();
        assertThat(process.inputReader().readAllLines()).containsExactly("dateline " + version());
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theArchiveHoldsWhatAnOperatorNeeds() throws Exception {
        Path program = unpackReadOnly();
        for (String file : List.of(
                "README.md",
                "LICENSE",
                "CHANGES.md",
                "dateline.yaml.sample",
                "docs/operating.md",
                "docs/samples/ferry.json")) {
            assertThat(program.resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void theImageSaysHowItIsRun() throws Exception {
        Image unpacked = Image.unpack(image, folder);
        JsonObject config = unpacked.config();
        assertThat(config.getString("User")).isEqualTo("10001:10001");
        assertThat(config.getString("WorkingDir")).isEqualTo("/data");
        assertThat(config.getJsonObject("Volumes").fieldNames()).containsExactly("/data");
        assertThat(config.getJsonObject("ExposedPorts").fieldNames()).containsExactly("8080/tcp");
        assertThat(config.getJsonObject("Labels").getMap())
                .containsEntry("org.opencontainers.image.title", "Dateline")
                .containsEntry("org.opencontainers.image.version", version())
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0");
        assertThat(unpacked.words("Entrypoint").getFirst()).isEqualTo("/opt/java/bin/java");
        assertThat(unpacked.words("Cmd")).containsExactly("serve", "--data", "/data", "--host", "0.0.0.0");
    }

    @Test
    void theImageHasNoSecretsAndNoWritableFiles() throws Exception {
        Image unpacked = Image.unpack(image, folder);
        assertThat(unpacked.environment().keySet()).containsExactly("JDK_JAVA_OPTIONS", "LANG");
        assertThat(Shell.run("find \"$1\" -mindepth 1 ! -type l -perm /6022", unpacked.root()))
                .isEmpty();
        assertThat(Shell.run("cd \"$1\"; ls", unpacked.root()).lines())
                .isSubsetOf("data", "etc", "lib", "lib64", "opt", "tmp", "usr");
        assertThat(Shell.run("cd \"$1\"; ls etc opt/dateline", unpacked.root()).lines())
                .containsExactly(
                        "etc:",
                        "group",
                        "passwd",
                        "",
                        "opt/dateline:",
                        "classes.jsa",
                        "classpath",
                        "image.options",
                        "java.options",
                        "jib-classpath-file",
                        "jib-main-class-file",
                        "libs");
    }

    @Test
    void theImageServesAStoryInARootThatCannotBeWritten() throws Exception {
        Image unpacked = Image.unpack(image, folder);
        serveAStory(unpacked.start(folder));
    }

    private static void serveAStory(ReleasedServer started) throws Exception {
        try (ReleasedServer server = started) {
            assertThat(server.frontPage()).doesNotContain(HEADLINE);
            server.push(FERRY);
            assertThat(server.frontPage()).contains(HEADLINE);
            assertThat(server.stop()).isZero();
        }
    }

    private Path unpackReadOnly() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Shell.run("tar -xzf \"$1\" -C \"$2\"; chmod -R a-w \"$2\"/dateline-*", archive, folder);
        return folder.resolve("dateline-" + version());
    }

    private static List<String> launcher(Path program) {
        List<String> command = new ArrayList<>();
        if (Shell.IS_ROOT) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(program.resolve("bin/dateline").toString());
        return command;
    }

    private static Map<String, String> environment(Path home) {
        return Map.of(
                "PATH",
                "/usr/bin:/bin",
                "HOME",
                home.toString(),
                "DATELINE_JAVA_HOME",
                System.getProperty("java.home"));
    }

    private static String version() {
        return archive.getFileName().toString().replaceAll("^dateline-|\\.tar\\.gz$", "");
    }

    private static Path onlyOne(String name) throws IOException {
        try (Stream<Path> files = Files.list(built.resolve("target"))) {
            List<Path> found = files.filter(file ->
                            file.getFileSystem().getPathMatcher("glob:" + name).matches(file.getFileName()))
                    .toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }
}
