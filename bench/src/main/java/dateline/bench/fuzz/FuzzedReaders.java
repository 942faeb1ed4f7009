package dateline.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.bench.copy.BenchFormat;
import dateline.bench.copy.BenchStory;
import dateline.copy.WireFile;
import dateline.formats.FormatReader;
import dateline.formats.readers.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Lists the readers by name, and writes seed files for one of them: `list`, or `seeds NAME INTO FOLDER…`.
public final class FuzzedReaders {
    private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");
    private static final int LONGEST_SEED = 20_000;
    private static final int MOST_SEEDS = 150;

    /// Pieces that are hard for recursion and backtracking, repeated in front of and within copy.
    private static final List<String> PIECES = List.of(
            " ",
            " \n",
            "\t",
            "a",
            "A ",
            "0",
            ",",
            ". ",
            "-",
            "(",
            ")",
            "[",
            "{",
            "<",
            "<p>",
            "<!",
            "&",
            "=\n",
            "\\",
            "&amp;",
            "&lt;p&gt;",
            "a<br>",
            ".\n    A",
            "a    b\n",
            "\b;a\n");

    private static final int RUN = 4_096;

    private FuzzedReaders() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "list" -> Readers.formats(ZONE).forEach(reader -> System.out.println(name(reader)));
            case "seeds" ->
                seeds(
                        named(arguments[1]),
                        Path.of(arguments[2]),
                        List.of(arguments).subList(3, arguments.length));
            default -> throw new IllegalArgumentException("list, or seeds NAME INTO FOLDER…");
        }
    }

    static FormatReader named(String name) {
        return Readers.formats(ZONE).stream()
                .filter(reader -> name(reader).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no reader " + name));
    }

    private static String name(FormatReader reader) {
        return reader.getClass().getSimpleName();
    }

    /// Writes files that the reader recognises: short invented copy, and the short files of the folders. They
    /// are short because a fuzzer changes them a thousand times a second.
    private static void seeds(FormatReader reader, Path into, List<String> folders) throws IOException {
        Files.createDirectories(into);
        for (BenchFormat format : BenchFormat.values()) {
            byte[] bytes = invented(format).getBytes(UTF_8);
            if (reader.recognises(new WireFile("seed", bytes))) {
                Files.write(into.resolve("seed-" + format), bytes);
                runs(into, format, new String(bytes, UTF_8));
            }
        }
        int count = 0;
        for (String folder : folders) {
            for (Path file : files(Path.of(folder))) {
                if (Files.size(file) <= LONGEST_SEED && count < MOST_SEEDS) {
                    byte[] bytes = Files.readAllBytes(file);
                    if (reader.recognises(new WireFile("seed", bytes))) {
                        Files.write(into.resolve("seed-" + ++count), bytes);
                    }
                }
            }
        }
        System.out.println(count + " seeds");
    }

    /// Writes long runs of each piece, in front of and within copy of the format.
    private static void runs(Path into, BenchFormat format, String text) throws IOException {
        for (int i = 0; i < PIECES.size(); i++) {
            String run = PIECES.get(i).repeat(RUN / PIECES.get(i).length());
            int middle = text.length() / 2;
            String within = text.substring(0, middle) + run + text.substring(middle);
            Files.writeString(into.resolve("run-" + format + "-" + i), within);
            Files.writeString(into.resolve("run-before-" + format + "-" + i), run + text);
        }
    }

    private static String invented(BenchFormat format) {
        BenchStory story = BenchStory.first(1, "news", Instant.parse("2026-11-01T12:00:00Z"));
        return Stream.of(story, story.numbered(0), story.bySlug(), story.withoutId())
                .filter(format::canSay)
                .map(telling -> format.write(List.of(telling), false))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
