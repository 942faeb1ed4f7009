package dateline.formats.g2;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hostile files are refused with a reason, or read in spite of their faults.
@Tag("long")
class HostileG2Test {
    private static final int HUNDRED_MEGABYTES = 100_000_000;

    private final NewsmlG2Reader reader = new NewsmlG2Reader();

    @Test
    void anEntityBombIsRefused() {
        Reading reading = G2Fixtures.read("entity-bomb.xml");
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused().getFirst().reason()).startsWith("The file declares entities");
        assertThat(reading.refused().getFirst().where()).startsWith("line ");
    }

    @Test
    void anExternalEntityReadsNoFile(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret words");
        Reading reading = G2Fixtures.readText(G2Fixtures.text("external-entity.xml")
                .replace("SECRET", secret.toUri().toString()));
        assertThat(reading.toString()).doesNotContain("the secret words");
        assertThat(reading.refused().getFirst().reason()).startsWith("The file declares entities");
    }

    @Test
    void hostileFilesAreRecognisedSoThatTheirRefusalSaysWhy() {
        assertThat(reader.recognises(G2Fixtures.file(G2Fixtures.text("entity-bomb.xml"))))
                .isTrue();
        assertThat(reader.recognises(G2Fixtures.file(G2Fixtures.text("external-entity.xml"))))
                .isTrue();
    }

    @Test
    void aHundredMegabytesOfNestingAreRefusedWithinBounds() {
        byte[] start =
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='a'>".getBytes(StandardCharsets.UTF_8);
        ByteBuffer nested = ByteBuffer.allocate(HUNDRED_MEGABYTES).put(start);
        while (nested.remaining() >= 3) {
            nested.put((byte) '<').put((byte) 'a').put((byte) '>');
        }
        long before = allocated();
        Reading reading = reader.read(new WireFile("nested.xml", nested.array()));
        long taken = allocated() - before;
        assertThat(taken).isLessThan(6L * HUNDRED_MEGABYTES);
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused().getFirst().reason()).contains("nested here more than 100 deep");
        assertThat(reading.refused().getLast().reason()).contains("goes past what is read");
    }

    @Test
    void aHundredMegabytesOfElementsAreRefusedWithinBounds() {
        String start = "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><newsItem guid='a'>";
        String end = "</newsItem>" + G2Fixtures.text("minimal.xml") + "</itemSet></newsMessage>";
        Reading reading = G2Fixtures.readText(start + "<a/>".repeat(HUNDRED_MEGABYTES / 4) + end);
        assertThat(reading.refused()).hasSize(1);
        assertThat(reading.refused().getFirst().where()).startsWith("newsItem a, line 1, column ");
        assertThat(reading.stories())
                .extracting(story -> story.identity().guid())
                .containsExactly("urn:skn:minimal");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ",
        "UTF-8, utf-8",
        "UTF-8, ISO-8859-1",
        "UTF-8, UTF-16",
        "UTF-8, x-no-such",
        "UTF-16LE, UTF-16",
        "UTF-16BE, UTF-8",
        "windows-1252, ",
        "windows-1252, UTF-8",
        "windows-1252, iso-8859-1"
    })
    void wrongDeclarationsOfTheEncodingDoNoHarm(String charset, String declared) {
        String declaration =
                declared == null ? "<?xml version='1.0'?>" : "<?xml version='1.0' encoding='" + declared + "'?>";
        String xml = declaration + G2Fixtures.text("minimal.xml");
        WireFile file = new WireFile("a.xml", xml.getBytes(Charset.forName(charset)));
        assertThat(reader.recognises(file)).isTrue();
        assertThat(reader.read(file).stories())
                .extracting(story -> story.copy().headline())
                .containsExactly("Un café rouvre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsPassedOver(String charset) {
        String xml = "\uFEFF<?xml version='1.0'?>\n" + G2Fixtures.text("minimal.xml");
        WireFile file = new WireFile("a.xml", xml.getBytes(Charset.forName(charset)));
        assertThat(reader.recognises(file)).isTrue();
        assertThat(reader.read(file).stories())
                .extracting(story -> story.copy().headline())
                .containsExactly("Un café rouvre");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<newsItem",
                "{\"uri\": \"a\"}",
                "<feed xmlns='http://www.w3.org/2005/Atom'/>",
                "<newsItem xmlns='urn:other'/>",
                "<NewsML/>",
                "newsItem"
            })
    void otherThingsAreNotRecognised(String text) {
        assertThat(reader.recognises(G2Fixtures.file(text))).isFalse();
    }

    /// The seed is fixed so that a failure can be repeated.
    @ParameterizedTest
    @ValueSource(strings = {"text-in-nitf.xml", "message-with-package.xml", "prefixed-xhtml-with-scripts.xml"})
    void noDamageToAFileBreaksTheReader(String fixture) {
        Random random = new Random(20260301);
        String[] pieces = G2Fixtures.text(fixture).split("(?=[<>\"&])", -1);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            String[] damaged = pieces.clone();
            damaged[random.nextInt(pieces.length)] = pieces[random.nextInt(pieces.length)];
            damaged[random.nextInt(pieces.length)] = "";
            refused += G2Fixtures.readText(String.join("", damaged)).refused().size();
        }
        assertThat(refused).isGreaterThan(100);
    }

    /// Empties one attribute value or text at a time; the XML stays well-formed.
    @ParameterizedTest
    @ValueSource(strings = {"text-in-nitf.xml", "head-only-in-nitf.xml", "message-with-package.xml"})
    void noLossOfAFieldBreaksTheReader(String fixture) {
        String whole = G2Fixtures.text(fixture);
        for (MatchResult value :
                Pattern.compile("\"[^\"<>]*\"").matcher(whole).results().toList()) {
            String without = whole.substring(0, value.start()) + "\"\"" + whole.substring(value.end());
            assertThat(G2Fixtures.readText(without).format()).isEqualTo("NewsML-G2");
        }
        for (MatchResult text :
                Pattern.compile(">[^<>]+<").matcher(whole).results().toList()) {
            String without = whole.substring(0, text.start()) + "><" + whole.substring(text.end());
            assertThat(G2Fixtures.readText(without).format()).isEqualTo("NewsML-G2");
        }
    }

    @Test
    void groupsThatLeadToGroupsWithoutEndAreNotFollowed() {
        StringBuilder groups = new StringBuilder("<groupSet root=\"g0\">");
        for (int i = 0; i < 45_000; i++) {
            groups.append("<group id=\"g")
                    .append(i)
                    .append("\"><groupRef idref=\"g")
                    .append(i + 1)
                    .append("\"/></group>");
        }
        String message = G2Fixtures.text("message-with-package.xml");
        String endless = message.substring(0, message.indexOf("<groupSet")) + groups
                + "</groupSet></packageItem></itemSet></newsMessage>";
        assertThat(G2Fixtures.readText(endless).stories()).hasSize(2);
    }

    @Test
    void aReadingOfAnythingIsOurs() {
        for (String text : new String[] {"", "<", "<newsItem", "x"}) {
            assertThat(G2Fixtures.readText(text).refused()).hasSize(1);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
