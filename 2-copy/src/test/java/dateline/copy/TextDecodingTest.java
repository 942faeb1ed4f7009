package dateline.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecodingTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void aLetterThatWasCutSpoilsNoOther() {
        byte[] whole = "Grüße aus Köln – schön".getBytes(UTF_8);
        assertThat(TextDecoding.decode(join(whole, new byte[] {(byte) 0xC3})).text())
                .isEqualTo("Grüße aus Köln – schönÃ");
    }

    @Test
    void anItemOfAnotherEncodingSpoilsNoOther() {
        byte[] most = "Привет из Одессы. ".getBytes(UTF_8);
        TextDecoding.Decoded decoded = TextDecoding.decode(join(most, "Café “Étoile”".getBytes(WINDOWS_1252), most));
        assertThat(decoded)
                .isEqualTo(new TextDecoding.Decoded(
                        "Привет из Одессы. Café “Étoile”Привет из Одессы. ",
                        UTF_8,
                        TextDecoding.Evidence.MOSTLY_UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Über die Fähre in Köln weiß der Bürgermeister Größeres",
        "windows-874, สวัสดีครับ เรือเฟอร์รี่เกยตื้นที่ทางเข้าท่าเรือเมื่อวันอาทิตย์",
        "EUC-JP, 渡し船は港の入り口で座礁しました。日曜日の朝",
        "EUC-KR, 여객선이 항구 입구에서 좌초되었습니다",
        "GB18030, 渡轮周日在港口入口处搁浅，没有人受伤",
        "Big5, 渡輪週日在港口入口處擱淺，沒有人受傷",
        "windows-31j, 渡し船は港の入り口で座礁しました",
        "windows-1254, Feribot pazar günü liman girişinde karaya oturdu; ölen ya da yaralı yok, açıklandı"
    })
    void theDeclaredCharacterSetDecidesUnlessTheBytesAreUtf8(String encoding, String text) {
        String page = "<?xml version='1.0' encoding='" + encoding + "'?>" + text;
        assertThat(TextDecoding.decode(page.getBytes(Charset.forName(encoding))).text())
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-2, , iso-8859-2",
        "iso-8859-2, windows-1250, iso-8859-2",
        "iso-8859-1, iso-8859-2, iso-8859-2",
        "utf-8, iso-8859-2, iso-8859-2",
        "no-such, iso-8859-2, iso-8859-2",
        "iso-8859-2, utf-8, utf-8",
        "iso-8859-2, , utf-8"
    })
    void theHeaderGoesBeforeTheDeclarationButNotBeforeTheBytes(String header, String declared, String actual) {
        String xml = "<?xml version='1.0'" + (declared == null ? "" : " encoding='" + declared + "'")
                + "?><title>Łódź i żagle</title>";
        WireFile file = new WireFile("feed", xml.getBytes(Charset.forName(actual)), null, header);
        assertThat(file.text()).isEqualTo(xml);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, UTF-8, The file says that it is in ISO-8859-1; it is in UTF-8.",
        "utf-8, windows-1252, The file says that it is in utf-8; it is in windows-1252.",
        "iso-8859-1, windows-1252,",
        "UTF-8, UTF-8,"
    })
    void aWrongDeclarationIsReported(String declared, String actual, String note) {
        String page = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><nitf>Café</nitf>";
        assertThat(decided(page.getBytes(Charset.forName(actual))).orElse(null)).isEqualTo(note);
    }

    @Test
    void textWithoutADeclarationHasNoneThatIsWrong() {
        assertThat(decided("encoding=\"utf-8\" é".getBytes(ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1250, Rada miasta Gdańska odwołała wczoraj posiedzenie w sprawie żeglugi po Wiśle; część radnych"
                + " nie chciała ustąpić.",
        "ISO-8859-2, Přístav Labské Týnice se po třech letech otevře a první loď přiveze zboží ještě tento měsíc.",
        "windows-1251, Порт снова открыт после шторма: утром первые суда вышли в море.",
        "windows-1253, Το λιμάνι άνοιξε ξανά σήμερα το πρωί μετά την καταιγίδα.",
        "windows-1256, فتح الميناء أبوابه من جديد صباح اليوم بعد العاصفة التي استمرت يومين.",
        "Shift_JIS, 港は嵐の後、今朝再び開かれた。最初の船は正午に出港する。",
        "EUC-KR, 폭풍이 지나간 뒤 항구가 오늘 아침 다시 열렸다. 첫 배는 정오에 떠난다.",
        "GB18030, 风暴过后，港口今天早上重新开放。第一艘船将于中午出发。"
    })
    void undeclaredTextIsDecodedByItsLetters(String charset, String text) {
        assertThat(TextDecoding.decode(text.getBytes(Charset.forName(charset))).text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café “Zürich” reopens",
                "Müßiggang über Österreich",
                "La señora Núñez llegó después del huracán, según el alcalde de Almería.",
                "€ 5 – £ 4",
                "Åsa Öberg och Kjell Åström såg älgen vid ån på Öland"
            })
    void shortLatinTextStaysLatin(String text) {
        assertThat(TextDecoding.decode(text.getBytes(WINDOWS_1252)).text()).isEqualTo(text);
    }

    @Test
    void aFileIsDecodedOnce() {
        WireFile file = new WireFile("a", "é".getBytes(WINDOWS_1252));
        assertThat(file.decoded()).isSameAs(file.decoded());
        assertThat(file.text()).isSameAs(file.decoded().text());
    }

    private static Optional<String> decided(byte[] bytes) {
        return new WireFile("a", bytes).decidedCharset();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void aDecisionAboutTheCharacterSetIsReported() {
        assertThat(decided("{\"a\": \"é\"}".getBytes(WINDOWS_1252)))
                .hasValue("The file does not say in which character set it is; it was read as windows-1252.");
        assertThat(decided("{\"a\": \"e\"}".getBytes(UTF_8))).isEmpty();
        assertThat(decided("{\"a\": \"é\"}".getBytes(UTF_8))).isEmpty();
        assertThat(decided("\uFEFF{\"a\": \"é\"}".getBytes(UTF_16LE))).isEmpty();
        assertThat(decided("{\"a\": \"éü\"}".getBytes(UTF_16LE)))
                .hasValueSatisfying(note -> assertThat(note).endsWith("UTF-16LE."));
        assertThat(decided("<?xml version='1.0' encoding='UTF-8'?><a>é</a>".getBytes(WINDOWS_1252)))
                .hasValue("The file says that it is in UTF-8; it is in windows-1252.");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, utf-16le", "UTF-16BE, utf-16be", "UTF-16LE, utf-16", "UTF-16BE, UTF-16", "UTF-32LE, utf-32"})
    void utf16ThatIsDeclaredOutsideIsReadInEveryAlphabet(Charset charset, String name) {
        for (String text : new String[] {"Паром остался в порту, пишет газета", "渡轮周日在 港口入口处\n搁浅", "The ferry stays"}) {
            assertThat(TextDecoding.decodeSent(text.getBytes(charset), name).text())
                    .isEqualTo(text);
            assertThat(TextDecoding.decodeSent(text.getBytes(UTF_8), name).text())
                    .as("a declaration that is wrong")
                    .isEqualTo(text);
        }
    }

    @Test
    void theHeadersCharacterSetCountsIfTheFileNamesNone() {
        String rss = "<rss><channel><item><title>Łódź i żagle</title></item></channel></rss>";
        byte[] bytes = rss.getBytes(Charset.forName("ISO-8859-2"));
        assertThat(TextDecoding.decodeSent(bytes, "iso-8859-2").text()).isEqualTo(rss);
    }

    @Test
    void wrongBytesCostNoMoreThanOthers() {
        byte[] piece = join("Grüße ".repeat(4).getBytes(UTF_8), new byte[] {(byte) 0xE4});
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < 20_000_000) {
            all.writeBytes(piece);
        }
        TextDecoding.Decoded decoded =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TextDecoding.decode(all.toByteArray()));
        assertThat(decoded.charset()).isEqualTo(UTF_8);
        assertThat(decoded.text()).startsWith("Grüße Grüße Grüße Grüße ä");
    }
}
