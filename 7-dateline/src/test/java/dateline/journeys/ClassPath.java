package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The class path of the tests, with each folder packed into a JAR. The programs that the tests start
/// can then share an archive of loaded classes (class data sharing, which accepts only JARs). This
/// halves their start time. Java writes the archive when a program ends by itself, but most tests kill
/// their program, so the first use of this class runs a server and stops it.
final class ClassPath {
    private static final Path FOLDERS = Path.of("target", "journeys").toAbsolutePath();
    private static final Path FOLDER =
            FOLDERS.resolve(String.valueOf(ProcessHandle.current().pid()));
    private static final String JARS = jars();

    static {
        makeSharedArchive();
    }

    private ClassPath() {}

    /// Returns the Java options for the class path and the shared archive.
    static List<String> options() {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + FOLDER.resolve("classes.jsa"),
                "-Xlog:cds=off",
                "-Xlog:aot=off",
                "-cp",
                JARS);
    }

    private static void makeSharedArchive() {
        try (Program dateline = new Program(FOLDER.resolve("data"))) {
            dateline.take(Wire.story("urn:a", 1, "Quiet day").encode());
            dateline.page(dateline.onlyAddress());
            dateline.page("/");
            assertThat(dateline.stop()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jars() {
        try {
            removeOldFolders();
            Files.createDirectories(FOLDER);
            return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(Files::exists)
                    .map(entry -> Files.isDirectory(entry) ? pack(entry) : entry)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes the folders of ended processes. Keeps those of processes that run tests at the same time.
    private static void removeOldFolders() throws IOException {
        Files.createDirectories(FOLDERS);
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            for (Path folder : folders.toList()) {
                long pid = Long.parseLong(folder.getFileName().toString());
                if (ProcessHandle.of(pid).isEmpty()) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path pack(Path folder) {
        try {
            Path jar = Files.createTempFile(FOLDER, "classes", ".jar");
            int exitCode = ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(
                            System.out,
                            System.err,
                            "--create",
                            "--no-compress",
                            "--file=" + jar,
                            "-C",
                            folder.toString(),
                            ".");
            assertThat(exitCode).as("jar of " + folder).isZero();
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
