package dateline.formats.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A long run of one short text in any field of any format neither overflows a small stack nor takes
/// long to read.
///
/// Each field is tested with one run, and neighbouring fields with different runs, so that the test takes
/// seconds. With `-Ddateline.all-runs=true` each field is tested with each run.
@Tag("long")
class LongFieldsTest {
    private static final int BYTES = 64 << 10;
    private static final long SMALL_STACK = 256 << 10;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int RUNS_A_FIELD = Boolean.getBoolean("dateline.all-runs") ? 100 : 1;
    /// Gives neighbouring fields texts that are far apart in the list.
    private static final int STRIDE = 7;
    private static final List<String> PIECES = List.of(
            " ", "\n", "a", "A", "<", "&", "(", "-", "\"", "0", "\0", "\u0301", ",", ".", ":", "/", "'", "[", "{",
            "<b>", "&amp;", "A ", "a. ", "\t", "\r\n", "_", "*", "=", "(a) ", "- ");
    /// Match a field's value: in JSON a value; in XML an attribute's value or the text between tags; else a
    /// line, or the rest of a line after a colon.
    private static final Pattern JSON = Pattern.compile("(?<=: |\\[)(?:\"([^\"]*)\"|\\d+)");
    private static final Pattern XML = Pattern.compile("(?<==\")[^\"]*(?=\")|(?<=>)[^<>]*[^<>\\s][^<>]*(?=<)");
    private static final Pattern LINES = Pattern.compile("(?<=: )[^\\r\\n]+|(?m)(?<=^|\\^)[^\\r\\n]+?(?=<?\\r?$)");

    private final Readers readers = new Readers(ZoneOffset.UTC);

    private record Field(int begin, int end) {}

    static Stream<String> formats() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aLongRunInAFieldIsReadOrRefused(String format) throws InterruptedException {
        String file = Objects.requireNonNull(Samples.all().get(format));
        List<Field> fields = fields(file);
        assertThat(fields.size()).as("fields of " + format).isGreaterThanOrEqualTo(10);
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            for (int j = 0; j < Math.min(RUNS_A_FIELD, PIECES.size()); j++) {
                String piece = PIECES.get((STRIDE * i + format.length() + j) % PIECES.size());
                String fault = fault(filled(file, fields.get(i), piece));
                if (!fault.isEmpty()) {
                    broken.add(place(file, fields.get(i)) + " full of '" + piece + "': " + fault);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theSamplesAreReadAsWhatTheyAre() {
        Samples.all().forEach((format, file) -> {
            Reading reading = readers.read(file(file));
            assertThat(reading.format()).as(format).isNotEqualTo("unknown");
            assertThat(reading.stories()).as(format + reading.refused()).isNotEmpty();
        });
    }

    private static List<Field> fields(String file) {
        Pattern values = file.startsWith("{") ? JSON : file.startsWith("<") ? XML : LINES;
        List<Field> fields = new ArrayList<>();
        for (Matcher value = values.matcher(file); value.find(); ) {
            int quote = file.charAt(value.start()) == '"' ? 1 : 0;
            fields.add(new Field(value.start() + quote, value.end() - quote));
        }
        return fields;
    }

    /// Puts a run into a field and escapes it for JSON or XML. In about half of the cases the run follows the
    /// old value; in the others it replaces the value.
    private static String filled(String file, Field field, String piece) {
        String run = piece.repeat(BYTES / piece.length());
        String written = file.startsWith("{")
                ? run.replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                        .replace("\0", "\\u0000")
                : file.startsWith("<") && !piece.startsWith("&a")
                        ? run.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
                        : run;
        boolean behind = (field.begin() + piece.length()) % 2 == 0;
        String before = file.substring(0, behind ? field.end() : field.begin());
        return before + written + file.substring(field.end());
    }

    private static String place(String file, Field field) {
        return file.substring(Math.max(0, field.begin() - 30), field.end()).replace('\n', ' ');
    }

    /// Reads the text and returns what went wrong; empty if nothing did.
    private String fault(String text) throws InterruptedException {
        AtomicReference<Reading> reading = new AtomicReference<>();
        long start = System.nanoTime();
        Thread thread = new Thread(null, () -> reading.set(readers.read(file(text))), "small stack", SMALL_STACK);
        thread.start();
        thread.join(LONGEST.multipliedBy(4).toMillis());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (reading.get() == null) {
            return "no reading after " + took;
        }
        boolean broke = reading.get().refused().toString().contains("broke on this file");
        return broke ? "broke the reader" : took.compareTo(LONGEST) > 0 ? "took " + took : "";
    }

    private static WireFile file(String text) {
        return new WireFile("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
