package dateline.envelope.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MimeMailTest {
    private static final String HEAD = "From: Ada <ada@wire.example>\r\nTo: desk@paper.example\r\nSubject: Quay\r\n";

    @Test
    void aMessageIsRecognizedByItsBeginning() {
        assertThat(MimeMail.isMail(bytes(HEAD + "\r\nText"))).isTrue();
        assertThat(MimeMail.isMail(bytes("From ada@wire.example Mon Jan  1 10:00:00 2024\n" + HEAD)))
                .isTrue();
        assertThat(MimeMail.isMail(bytes("From: the harbour\n\nText"))).isFalse();
        assertThat(MimeMail.isMail(bytes("QUAY REOPENS\n\nFrom: x\nTo: y\nDate: z\n")))
                .isFalse();
        assertThat(MimeMail.isMail(bytes("{\"uri\": 1}"))).isFalse();
        assertThat(MimeMail.isMail(bytes(""))).isFalse();
    }

    @Test
    void theHeaderIsUnfoldedAndDecoded() {
        MimePart mail =
                parse("Subject: =?utf-8?Q?K=C3=B8benhavn_?=\r\n =?iso-8859-1?B?5WJuZXI=?= its quay\r\n\r\nText");
        assertThat(mail.header("subject")).isEqualTo("København åbner its quay");
        assertThat(mail.header("Reply-To")).isNull();
    }

    @Test
    void aHeaderThatIsNotAsciiIsReadToo() {
        assertThat(MimeMail.parse("Subject: Åbner\r\n\r\nText".getBytes(UTF_8)).header("Subject"))
                .isEqualTo("Åbner");
        assertThat(MimeMail.parse("Subject: Åbner\r\n\r\nText".getBytes(ISO_8859_1))
                        .header("Subject"))
                .isEqualTo("Åbner");
        assertThat(parse("Subject: =?nonsense?X?abc?= =?utf-8?B?!!?=\r\n\r\nText")
                        .header("Subject"))
                .contains("nonsense");
    }

    @Test
    void transferEncodingsAreDecoded() {
        assertThat(text("Content-Transfer-Encoding: quoted-printable\r\n\r\nCaf=C3=A9 =\r\nopens=3D"))
                .isEqualTo("Café opens=");
        assertThat(text("Content-Transfer-Encoding: base64\r\n\r\nQ2Fmw6k=\r\n"))
                .isEqualTo("Café");
        assertThat(text("Content-Transfer-Encoding: base64\r\n\r\nQ2Fm*w6k")).startsWith("Caf");
        assertThat(text("Content-Transfer-Encoding: martian\r\n\r\nCafe")).isEqualTo("Cafe");
    }

    @Test
    void partsComeInTheirOrderAndNest() {
        MimePart mail = parse(multipart(
                "mixed",
                "a",
                multipart("alternative", "b", "\r\nplain", "Content-Type: text/html\r\n\r\n<p>html"),
                "Content-Type: image/jpeg; name=q.jpg\r\nContent-ID: <q@x>\r\n\r\njpeg"));
        assertThat(mail.leaves().map(MimePart::type)).containsExactly("text/plain", "text/html", "image/jpeg");
        assertThat(mail.leaves().map(part -> new String(part.bytes(), UTF_8)))
                .containsExactly("plain", "<p>html", "jpeg");
        assertThat(mail.leaves().skip(2).findFirst().orElseThrow().contentId()).isEqualTo("q@x");
    }

    @Test
    void aTruncatedMessageGivesItsReadableParts() {
        String whole = multipart("mixed", "a", "\r\nplain", "Content-Type: image/jpeg; name=q.jpg\r\n\r\njpeg");
        MimePart mail = parse(whole.substring(0, whole.indexOf("jpeg\r\n--a--")));
        assertThat(mail.leaves().map(MimePart::type)).startsWith("text/plain");
        assertThat(parse("").type()).isEqualTo("text/plain");
        assertThat(parse("Content-Type: multipart/mixed\r\n\r\nno boundary").leaves())
                .hasSize(1);
    }

    @Test
    void fileNamesAreReadInEveryNotation() {
        assertThat(named("Content-Disposition: attachment; filename=\"the \\\"quay\\\".jpg\""))
                .isEqualTo("the \"quay\".jpg");
        assertThat(named("Content-Disposition: attachment; filename*=UTF-8''%C3%A5ben.jpg"))
                .isEqualTo("åben.jpg");
        assertThat(named("Content-Disposition: attachment; filename*0*=UTF-8''%C3%A5; filename*1=ben.jpg"))
                .isEqualTo("åben.jpg");
        assertThat(named("Content-Type: image/jpeg; name=\"=?utf-8?B?w6ViZW4uanBn?=\""))
                .isEqualTo("åben.jpg");
        assertThat(named("Content-Disposition: attachment; filename*=martian''%ZZ"))
                .isNotEqualTo("åben.jpg");
    }

    @Test
    void noInputMakesTheParserHangOrFail() {
        assertThat(parse("Content-Type: multipart/mixed; boundary=a\r\n\r\n"
                                + "--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n".repeat(5_000))
                        .leaves())
                .isNotNull();
        assertThat(parse(HEAD + "X: " + "a;b=\"".repeat(50_000) + "\r\n\r\nText")
                        .header("Subject"))
                .isEqualTo("Quay");
        assertThat(parse("Content-Type: x; a=\"" + "\\a".repeat(50_000)).type()).isNotNull();
    }

    private static String multipart(String kind, String boundary, String... parts) {
        StringBuilder text =
                new StringBuilder("Content-Type: multipart/" + kind + "; boundary=" + boundary + "\r\n\r\n");
        for (String part : parts) {
            text.append("--").append(boundary).append("\r\n").append(part).append("\r\n");
        }
        return text + "--" + boundary + "--\r\n";
    }

    private static String named(String fields) {
        return String.valueOf(parse(fields + "\r\n\r\nx").fileName());
    }

    private static String text(String mail) {
        return new String(parse(mail).bytes(), UTF_8);
    }

    private static MimePart parse(String mail) {
        return MimeMail.parse(bytes(mail));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void aFieldWithVeryManyParametersIsReadInTimeAndSoIsTheRest() {
        StringBuilder message = new StringBuilder("Subject: Quay reopens\nContent-Type: text/plain");
        for (int i = 0; i < 200_000; i++) {
            message.append(";\n a").append(i).append("=b");
        }
        message.append("\nFrom: ada@x.example\n\nThe quay is open.\n");
        MimePart mail = assertTimeoutPreemptively(
                Duration.ofSeconds(4), () -> MimeMail.parse(message.toString().getBytes(StandardCharsets.US_ASCII)));
        assertThat(mail.header("Subject")).isEqualTo("Quay reopens");
        assertThat(mail.header("From")).isEqualTo("ada@x.example");
        assertThat(new String(mail.bytes(), StandardCharsets.US_ASCII)).isEqualTo("The quay is open.\n");
    }
}
