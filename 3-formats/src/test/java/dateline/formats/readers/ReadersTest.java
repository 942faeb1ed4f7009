package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.formats.FormatReader;
import dateline.story.Reading;
import dateline.story.ReadingJson;
import dateline.story.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {
    private static final String ITEM = """
            {"uri": "urn:1", "type": "text", "headline": "Café opens", "body_text": "PORT ELLEN (TW) — It opened."}""";

    private final Readers readers = new Readers(ZoneOffset.UTC);

    @Test
    void theFormatIsChosenByContentNotByName() {
        assertThat(read("story.xml", ITEM).format()).isEqualTo("ninjs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "windows-1252"})
    void everyEncodingIsReadWithoutADeclaration(String charset) {
        Reading reading = readers.read(new WireFile("a", ITEM.getBytes(Charset.forName(charset))));
        assertThat(reading.stories().getFirst().copy().headline()).isEqualTo("Café opens");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() {
        assertThat(read("a", "\uFEFF" + ITEM).refused()).isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal("")).isEqualTo("The file is empty. Send it again.");
    }

    @Test
    void aRefusalOfBrokenJsonNamesTheLine() {
        Reading reading = read("a", "{\n\"uri\": \"urn:1\",\n\"headline\": }");
        assertThat(reading.refused().getFirst().where()).startsWith("line 3, column");
    }

    @Test
    void aHundredMegabytesOfNestingAreRefusedAtOnce() {
        String deep = "{\"uri\":" + "[".repeat(20_000_000);
        assertThat(refusal(deep)).contains("JSON");
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class, LinkageError.class, AssertionError.class})
    void everythingThrownByAReaderBecomesARefusal(Class<? extends Error> kind) {
        for (boolean recognises : new boolean[] {true, false}) {
            Readers broken = new Readers(List.of(new BrokenReader(kind, recognises)));
            Refusal refusal = broken.read(new WireFile("a", ITEM.getBytes(UTF_8)))
                    .refused()
                    .getFirst();
            assertThat(refusal.where()).isEqualTo("the whole file");
            assertThat(refusal.reason()).contains("It is kept");
        }
    }

    @Test
    void aFileOfBlanksIsRefused() {
        assertThat(refusal(" \n".repeat(2_040) + "hello world")).contains("not one of the formats");
    }

    /// Throws either in `recognises` or in `read`.
    private record BrokenReader(Class<? extends Error> kind, boolean recognises) implements FormatReader {
        @Override
        public boolean recognises(WireFile file) {
            if (recognises) {
                throw fault();
            }
            return true;
        }

        @Override
        public Reading read(WireFile file) {
            throw fault();
        }

        private Error fault() {
            try {
                return kind.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void otherThingsAreRefusedForWhatTheyAre() {
        assertThat(refusal("{\"a\": 1}")).contains("neither ninjs");
        assertThat(refusal("<html><body>Hello")).contains("not an article");
        assertThat(refusal("<other/>")).contains("neither NewsML-G2");
        assertThat(refusal("Hello.")).contains("not one of the formats");
    }

    @Test
    void aPictureIsKnownByItsBytes() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        assertThat(readers.read(new WireFile("story.json", jpeg)).format()).isEqualTo("picture");
    }

    @Test
    void missingFieldsAreAbsent() {
        assertThat(new String(ReadingJson.write(read("a", ITEM), "a.json"), UTF_8))
                .isEqualTo("""
                        {"file":"a.json","format":"ninjs","stories":[{"guid":"urn:1","headline":"Café opens",\
                        "dateline":{"place":"PORT ELLEN","source":"TW","text":"PORT ELLEN (TW)"},\
                        "bodyHtml":"<p>It opened.</p>","bodyText":"It opened."}],"pictures":[],"refused":[],\
                        "notes":["\\"Café opens\\" gives no time that can be read: the site shows when it arrived."]}""");
    }

    private String refusal(String text) {
        return read("a", text).refused().getFirst().reason();
    }

    private Reading read(String name, String text) {
        return readers.read(new WireFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
