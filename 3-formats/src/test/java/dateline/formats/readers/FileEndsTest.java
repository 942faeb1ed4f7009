package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.envelope.FileEnd;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileEndsTest {
    private static final String RSS =
            "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Tide</title><item><title>Quay</title>"
                    + "<guid>1</guid><description>A > B</description></item></channel></rss>\n";
    private static final String MULTIPART = """
            From: press@tidewater.example
            Subject: The mole
            Message-ID: <1@tidewater.example>
            Content-Type: multipart/mixed; boundary="b=1"

            --b=1
            Content-Type: text/plain

            Text.
            --b=1--
            """;
    private static final String PLAIN_MAIL = """
            From: press@tidewater.example
            Subject: The mole
            Message-ID: <1@tidewater.example>

            Paragraph one.

            Paragraph two.
            """;
    private static final String ANPA =
            "\u0016\u0016\u0001a0123\u001fwires\u001f\r\nr n\u0013\u0011BC-Harbour 03-04 0012\r\n\u0002^BC-Harbour<\r\n"
                    + "   ALDHAVEN (TW) _ A fire.\r\n\u0003\r\nAP-NY-03-04-27 1234EST<\r\n\u0004\r\n";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Quay</title></head><body><p>One<br>two</body></html>";

    private final Readers readers = new Readers(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                RSS,
                MULTIPART,
                ANPA,
                PAGE,
                "{\"uri\": \"urn:1\", \"headline\": \"Quay {opens}\"}",
                "[{\"a\": 1}, {\"a\": \"]\"}]",
                "<unknown><a/></unknown>"
            })
    void aWholeFileShowsItsEndAndNoPartOfItDoes(String file) {
        assertThat(end(file)).isEqualTo(FileEnd.SHOWN);
        String text = file.strip();
        for (int length = 0; length < text.length() - 1; length++) {
            String part = text.substring(0, length);
            assertThat(end(part)).as(part).isNotEqualTo(FileEnd.SHOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RSS, MULTIPART, "{\"uri\": \"urn:1\", \"headline\": \"Quay opens\"}"})
    void halfAFileThatHasAnEndIsCut(String file) {
        assertThat(end(file.substring(0, file.length() / 2))).isEqualTo(FileEnd.CUT);
    }

    @Test
    void halfAMessageOfATextWireIsCutAndItsFilingTimeIsWaitedFor() {
        assertThat(end(ANPA.substring(0, ANPA.indexOf('\u0003')))).isEqualTo(FileEnd.CUT);
        assertThat(end(ANPA.substring(0, ANPA.indexOf('\u0003') + 1))).isEqualTo(FileEnd.UNMARKED);
        assertThat(end(ANPA + ANPA.substring(0, 60))).isEqualTo(FileEnd.CUT);
        assertThat(end(ANPA + ANPA)).isEqualTo(FileEnd.SHOWN);
    }

    @Test
    void plainTextAndAMessageOfOnePartShowNoEnd() {
        assertThat(end(PLAIN_MAIL)).isEqualTo(FileEnd.UNMARKED);
        assertThat(end("Skip to Content\nNews")).isEqualTo(FileEnd.UNMARKED);
    }

    @Test
    void aHeaderThatIsNotClosedIsCut() {
        assertThat(end(PLAIN_MAIL.substring(0, PLAIN_MAIL.indexOf("\n\n")))).isEqualTo(FileEnd.CUT);
    }

    @Test
    void brokenXmlAndJsonEndAtTheirFirstClosedTagOrBracket() {
        assertThat(end(RSS.replace("A > B", "A & B &nbsp; <br>"))).isEqualTo(FileEnd.SHOWN);
        assertThat(end(RSS.replace("A > B", "A & B") + "<!-- made in 0.2 s -->"))
                .isEqualTo(FileEnd.SHOWN);
        assertThat(end(RSS.replace("A > B", "A & B").replace("</channel></rss>", "")))
                .isEqualTo(FileEnd.CUT);
        assertThat(end("{\"uri\": oops}")).isEqualTo(FileEnd.SHOWN);
        assertThat(end("{\"uri\": oops")).isEqualTo(FileEnd.CUT);
    }

    @Test
    void unwrittenZerosAreNotTheEndOfAFile() {
        assertThat(end("Plain text\0\0\0")).isEqualTo(FileEnd.CUT);
        assertThat(end("{\"uri\": 1}\0\0")).isEqualTo(FileEnd.CUT);
        assertThat(end(PLAIN_MAIL + "\0\0")).isEqualTo(FileEnd.CUT);
    }

    @Test
    void otherEncodingsAreDecodedFirst() {
        assertThat(readers.of("\uFEFF<a>é</a>".getBytes(UTF_16LE))).isEqualTo(FileEnd.SHOWN);
        assertThat(readers.of("\uFEFF<a>é</a".getBytes(UTF_16LE))).isEqualTo(FileEnd.CUT);
    }

    @Test
    void aPictureEndsWithItsMarkAndNotWithThatOfItsThumbnail() {
        String small = "\u00FF\u00D8\u00FF\u00DA\0\u0004xx..\u00FF\u00D9";
        String photo =
                "\u00FF\u00D8\u00FF\u00E1\0" + (char) (small.length() + 2) + small + "\u00FF\u00DA\0\u0004xx....";
        assertThat(readers.of(photo.getBytes(ISO_8859_1))).isEqualTo(FileEnd.CUT);
        assertThat(readers.of((photo + "\u00FF\u00D9 and a trailer").getBytes(ISO_8859_1)))
                .isEqualTo(FileEnd.SHOWN);
        String png = "\u0089PNG\r\n\u001A\n....";
        assertThat(readers.of(png.getBytes(ISO_8859_1))).isEqualTo(FileEnd.CUT);
        assertThat(readers.of((png + "\0\0\0\0IEND....").getBytes(ISO_8859_1))).isEqualTo(FileEnd.SHOWN);
    }

    @Test
    void nothingThatCanBeSentMakesItThrow() {
        byte[] blanks = new byte[4_096];
        Arrays.fill(blanks, (byte) ' ');
        for (byte[] file : new byte[][] {{}, {0}, {'<'}, {'{'}, {1}, {(byte) 0xFF, (byte) 0xD8}, blanks}) {
            assertThat(readers.of(file)).isNotNull();
        }
    }

    private FileEnd end(String file) {
        return readers.of(file.getBytes(UTF_8));
    }
}
