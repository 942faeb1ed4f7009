package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndeclaredCharsetTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1251, <html lang=ru><meta charset=utf-8>, Паром сел на мель у входа в гавань",
        "windows-1251, <meta charset=utf-8>, Паром сел на мель у входа в гавань",
        "windows-1251, <meta charset=iso-8859-1>, Паром сел на мель у входа в гавань",
        "windows-1253, <html lang=\"el\"><meta charset=utf-8>, Το πλοίο προσάραξε έξω από το λιμάνι",
        "windows-1256, <html lang='ar'><meta charset=utf-8>, جنحت عبارة قبالة الميناء يوم الأحد",
        "windows-1252, <html lang=de><meta charset=utf-8>, Über die Fähre in Köln weiß der Bürgermeister Größeres",
        "windows-1252, <html lang=fr><meta charset=utf-8>, Le ferry s’est échoué à l’entrée du port; créée à Étaples",
        "koi8-r, <meta charset=koi8-r>, Паром сел на мель у входа в гавань"
    })
    void textIsDecodedCorrectlyDespiteAWrongDeclaration(String encoding, String declared, String text) {
        String page = declared + text + text;
        TextDecoding.Decoded decoded = TextDecoding.decode(page.getBytes(Charset.forName(encoding)));
        assertThat(decoded.text()).isEqualTo(page);
        assertThat(decoded.charset()).isEqualTo(Charset.forName(encoding));
    }
}
