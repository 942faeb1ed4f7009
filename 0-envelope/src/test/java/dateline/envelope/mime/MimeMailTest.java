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

    @Test
    void blanksBeforeTheHeaderAreSkipped() {
        for (String before :
                new String[] {"\r\n", "   \n", " ", "\n\n\n", "\n" + "From ada@x.example Mon Jan 1 10:00:00 2024\n"}) {
            byte[] message = bytes(before + HEAD + "\r\nText");
            assertThat(MimeMail.isMail(message)).isTrue();
            assertThat(MimeMail.parse(message).header("Subject")).isEqualTo("Quay");
            assertThat(MailEnd.of(message)).isEqualTo(MailEnd.NOT_MARKED);
        }
        assertThat(MimeMail.isMail(bytes("\n\nQUAY REOPENS\nFrom: x\nTo: y\nDate: z\n")))
                .isFalse();
        assertThat(MimeMail.isMail(bytes("\n\n"))).isFalse();
    }

    @Test
    void theMarkOfAnMboxFileIsRemoved() {
        String from = "From ada@x.example Mon Jan 1 10:00:00 2024\n";
        assertThat(text(from + HEAD + "\r\n>From the quay.\n>>From it.\n>Quoted.\nFrom.\n"))
                .isEqualTo("From the quay.\n>From it.\n>Quoted.\nFrom.\n");
        assertThat(text(HEAD + "\r\n>From the quay.\n")).isEqualTo(">From the quay.\n");
    }

    @Test
    void base64IsReadWithoutItsPaddingAndUnderANameWithMore() {
        for (String name : new String[] {"base64", "BASE64;", "\"base64\"", "base64 (mime)"}) {
            assertThat(text("Content-Transfer-Encoding: " + name + "\r\n\r\nQ2Fmw6kh"))
                    .isEqualTo("Café!");
            assertThat(text("Content-Transfer-Encoding: " + name + "\r\n\r\nQ2Fmw6k"))
                    .isEqualTo("Café");
        }
        assertThat(text("Content-Transfer-Encoding: base64\r\n\r\nQ2E=\r\nZsOp\r\n"))
                .isEqualTo("Café");
        assertThat(
                        text(
                                "Content-Transfer-Encoding: base64\r\n\r\nQ2Fmw6k=\r\n_____\r\nHarbour list, see x.example\r\n"))
                .isEqualTo("Café");
    }

    @Test
    void contentThatIsPlainAlthoughItSaysBase64StaysPlain() {
        for (String plain :
                new String[] {"<?xml version='1.0'?><a>b</a>", "{\"a\": 1}", "The quay is open.", "Closed.\nToday."}) {
            assertThat(text("Content-Transfer-Encoding: base64\r\n\r\n" + plain))
                    .isEqualTo(plain);
        }
    }

    @Test
    void rawLettersInAnEncodedWordAreRead() {
        byte[] raw = "Subject: =?windows-1252?Q?Merrow\u0092s_quay_=E9?=\r\n\r\nText".getBytes(ISO_8859_1);
        assertThat(MimeMail.parse(raw).header("Subject")).isEqualTo("Merrow’s quay é");
        assertThat(MimeMail.parse("Subject: =?utf-8?q?Caf=C3=A9 für alle?=\r\n\r\nText".getBytes(UTF_8))
                        .header("Subject"))
                .isEqualTo("Café für alle");
    }

    @Test
    void theHeaderOfAPartThatStandsInItsTextIsNoCopy() {
        MimePart late = parse(HEAD + "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\n"
                + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "<p>Caf=C3=A9</p>\r\n--a--\r\n");
        assertThat(late.leaves().map(MimePart::type)).containsExactly("text/html");
        assertThat(late.leaves().map(part -> new String(part.bytes(), UTF_8))).containsExactly("<p>Café</p>");
        for (String type : new String[] {"", "Content-Type: multipart/mixed\r\n", "Content-Type: text/plain\r\n"}) {
            MimePart unsaid = parse(HEAD + type + "\r\nThis is a multi-part message in MIME format.\r\n\r\n"
                    + "--a1\r\nContent-Type: text/plain\r\n\r\nOpen.\r\n"
                    + "--a1\r\nContent-Type: text/html\r\n\r\n<p>Open.\r\n--a1--\r\n");
            assertThat(unsaid.header("Subject")).isEqualTo("Quay");
            assertThat(unsaid.leaves().map(part -> new String(part.bytes(), UTF_8).strip()))
                    .as(type)
                    .containsExactly("Open.", "<p>Open.");
        }
        assertThat(text(HEAD + "\r\nContent: a word.\r\n--a\r\nMore.")).startsWith("Content: a word.");
    }
}
