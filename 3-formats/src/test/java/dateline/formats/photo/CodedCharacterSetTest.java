package dateline.formats.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedCharacterSetTest {
    private static final String ESCAPE = "\u001B";

    @ParameterizedTest
    @CsvSource({
        "-A, windows-1252, Die Fähre am Kai.",
        "-B, ISO-8859-2, Łódź przy nabrzeżu.",
        ".B, ISO-8859-2, Łódź przy nabrzeżu.",
        "-L, ISO-8859-5, Паром у причала.",
        "-F, ISO-8859-7, Το πλοίο στην προβλήτα.",
        "-M, ISO-8859-9, Gemi iskelede değil.",
        "%G, UTF-8, Łódź у причала.",
        "%/I, UTF-8, Łódź у причала.",
        "-Z, windows-1252, Die Fähre am Kai."
    })
    void theEscapeSequenceNamesTheCharacterSet(String sequence, Charset charset, String caption) {
        assertThat(caption(sequence, caption.getBytes(charset))).isEqualTo(caption);
    }

    @Test
    void severalSequencesNameTheUpperHalfTogether() {
        assertThat(caption("(B" + ESCAPE + "-B", "Łódź".getBytes(Charset.forName("ISO-8859-2"))))
                .isEqualTo("Łódź");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R", "ISO-8859-5"})
    void cyrillicIsReadWithoutADeclaration(Charset charset) {
        String caption = "Паром остался у причала в воскресенье, сообщила газета. Фото Анны Лунд.";
        assertThat(caption(null, caption.getBytes(charset))).isEqualTo(caption);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Die Fähre für Köln blieb am Kai.",
        "windows-1252, “L’été à Évian” – où naît l’île",
        "x-MacRoman, Die Fähre für Köln blieb am Kai.",
        "UTF-8, Fähre und Łódź"
    })
    void latinTextWithoutADeclarationStaysLatin(Charset charset, String caption) {
        assertThat(caption(null, caption.getBytes(charset))).isEqualTo(caption);
    }

    private static String caption(@Nullable String sequence, byte[] caption) {
        PhotoFile file = new PhotoFile();
        if (sequence != null) {
            file.iim(1, 90, (ESCAPE + sequence).getBytes(ISO_8859_1));
        }
        return String.valueOf(new PhotoReader()
                .read(new WireFile("a.jpg", file.iim(2, 120, caption).jpeg()))
                .pictures()
                .getFirst()
                .picture()
                .caption());
    }
}
