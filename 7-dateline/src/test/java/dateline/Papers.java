package dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lists the project's documents and the commands in them.
public final class Papers {
    public static final Path ROOT = Path.of(System.getProperty("dateline.root"));

    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

    private Papers() {}

    public static List<Path> all() throws IOException {
        try (Stream<Path> files =
                Files.find(ROOT, 4, (path, attributes) -> path.toString().endsWith(".md"))) {
            return files.filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    /// Lists the commands of the `sh` blocks, in order. A line that ends with a backslash continues
    /// on the next line.
    public static List<String> commands(Path paper) throws IOException {
        return SHELL.matcher(Files.readString(paper))
                .results()
                .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
