package dateline.formats.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldTextTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-8, Übung in Köln – „heute“",
        "windows-1252, Übung in Köln – „heute“",
        "windows-1252, the mayor’s café",
        "x-MacRoman, Übung in Köln",
        "x-MacRoman, José Muñoz",
        "US-ASCII, plain words"
    })
    void textWithoutADeclaredEncodingIsDecodedCorrectly(String encoding, String text) {
        assertThat(OldText.decode(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
    }
}
