package dateline.formats.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.Corpora;
import dateline.story.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reads every file of the corpora and compares the counts with the table in docs/formats.md.
@Tag("corpora")
class AllCorporaTest {
    private static final Path PAPER = Path.of(System.getProperty("dateline.root"), "docs/formats.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Za-z0-9. -]+) ((?:\\| [0-9,]+ ){6})\\|");

    private final Readers readers = new Readers(ZoneOffset.UTC);

    @Test
    void theDocumentCountsReadAndRefusedFilesOfEachFormat() throws IOException {
        Map<String, List<Integer>> measured = new TreeMap<>();
        for (Path file : Corpora.files("", "**")) {
            Reading reading = readers.read(Corpora.read(file));
            measured.merge(row(reading.format()), counts(reading), AllCorporaTest::sum);
        }
        assertThat(measured).isEqualTo(written());
    }

    /// Counts one file for the table's columns: files, read whole, in part, refused, stories, pictures.
    private static List<Integer> counts(Reading reading) {
        boolean gives = !reading.stories().isEmpty() || !reading.pictures().isEmpty();
        boolean whole = reading.refused().isEmpty();
        return List.of(
                1,
                whole ? 1 : 0,
                !whole && gives ? 1 : 0,
                !whole && !gives ? 1 : 0,
                reading.stories().size(),
                reading.pictures().size());
    }

    private static List<Integer> sum(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i) + other.get(i))
                .toList();
    }

    private static String row(String format) {
        return switch (format.replaceFirst(" [0-9].*", "")) {
            case "ninjs" -> "ninjs";
            case "JSON Feed" -> "JSON Feed";
            case "RSS" -> format.equals("RSS") || format.startsWith("RSS 2") ? "RSS 2" : "RSS 0.9 to 1.1";
            case "XML" -> "other XML";
            case "JSON" -> "other JSON";
            case "unknown" -> "nothing known";
            default -> format;
        };
    }

    private static Map<String, List<Integer>> written() throws IOException {
        return ROW.matcher(Files.readString(PAPER))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> Stream.of(row.group(2).split("\\|"))
                                .map(cell -> cell.replaceAll("[ ,]", ""))
                                .filter(cell -> !cell.isEmpty())
                                .map(Integer::valueOf)
                                .toList()));
    }
}
