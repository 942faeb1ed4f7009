package dateline.formats.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Long runs of one short text neither overflow a small stack nor take long, whatever format they are read as.
class LongRunsTest {
    private static final int BYTES = 64 << 10;
    private static final long SMALL_STACK = 256 << 10;

    private final Readers readers = new Readers(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\n",
                " \n",
                "\r\n",
                "\t",
                "a",
                "A",
                "é",
                "\uD83D\uDE0A",
                "0",
                "0 ",
                ",",
                ", ",
                ".",
                ". ",
                ":",
                ";",
                "-",
                "- ",
                "--",
                "_",
                "*",
                "/",
                "//",
                "\\",
                "|",
                "'",
                "\"",
                "`",
                "(",
                ")",
                "((",
                "[",
                "]",
                "{",
                "}",
                "<",
                ">",
                "<>",
                "<p>",
                "</p>",
                "<b>",
                "<!--",
                "<!",
                "<?",
                "&",
                "&amp;",
                "&#",
                "=",
                "=\n",
                "> ",
                "#",
                "@",
                "a@b ",
                "%",
                "+",
                "~",
                "^",
                "$",
                "\u0001",
                "\u0003",
                "\uFEFF",
                "ZCZC ",
                "NNNN ",
                "http://",
                "x: y\n",
                "By A ",
                "A A ",
                "(A) "
            })
    @Timeout(60)
    void aLongRunIsReadOrRefused(String piece) throws InterruptedException {
        String run = piece.repeat(BYTES / piece.length());
        for (String text : new String[] {run + "hello world", "hello world\n" + run, run}) {
            Reading reading = read(text);
            assertThat(reading.refused().toString()).doesNotContain("broke on this file");
        }
    }

    private Reading read(String text) throws InterruptedException {
        AtomicReference<Reading> reading = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> reading.set(readers.read(new WireFile("a.txt", text.getBytes(StandardCharsets.UTF_8)))),
                "small stack",
                SMALL_STACK);
        thread.start();
        thread.join();
        return reading.get();
    }
}
