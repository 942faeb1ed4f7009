package dateline.formats;

import dateline.copy.WireFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Finds and reads real wire files, feeds and pictures from others, which are not part of the project. The
/// environment variable `DATELINE_CORPORA` names their folder. Tests that need them have the tag `corpora` and
/// run in `./check --full`.
public final class Corpora {
    private static final Path FOLDER = Path.of(System.getProperty("dateline.corpora"));

    private Corpora() {}

    /// Lists, in order, the files below a folder whose path relative to it matches the glob.
    public static List<Path> files(String folder, String glob) {
        Path root = FOLDER.resolve(folder);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            root.getFileSystem().getPathMatcher("glob:" + glob).matches(root.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static WireFile read(Path file) {
        try {
            return new WireFile(FOLDER.relativize(file).toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
