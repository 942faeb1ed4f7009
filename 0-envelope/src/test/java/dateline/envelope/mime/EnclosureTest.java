package dateline.envelope.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnclosureTest {
    @Test
    void picturesAndWireFilesAreEnclosuresAndTheTextIsNot() {
        assertThat(names(
                        "Content-Type: text/plain\r\n\r\nThe text",
                        "Content-Type: text/html\r\n\r\n<p>The text",
                        "Content-Type: image/jpeg; name=quay.jpg\r\n\r\nx",
                        "Content-Type: application/octet-stream; name=story.xml\r\n\r\nx",
                        "Content-Type: application/json\r\nContent-Disposition: attachment\r\n\r\n{}",
                        "Content-Type: text/plain; name=story.txt\r\n\r\nx",
                        "Content-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\nb"))
                .containsExactly("quay.jpg", "story.xml", "enclosure.json", "story.txt", "enclosure.eml");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, a.pdf",
        "text/calendar, a.ics",
        "application/ms-tnef, winmail.dat",
        "application/pgp-signature, a.asc",
        "application/octet-stream, a.docx",
        "image/svg+xml, a.svg",
        "video/mp4, a.mp4"
    })
    void partsOfOtherTypesAreNotEnclosures(String type, String name) {
        assertThat(names("Content-Type: " + type + "; name=" + name + "\r\n\r\nx"))
                .isEmpty();
    }

    @Test
    void namesAreSafeAndUnique() {
        assertThat(names(
                        "Content-Type: image/jpeg; name=\"../../etc/pass wd?.jpg\"\r\n\r\nx",
                        "Content-Type: image/jpeg; name=\"C:\\\\pass_wd_.jpg\"\r\n\r\nx",
                        "Content-Type: image/png; name=\"..\"\r\n\r\nx",
                        "Content-Type: image/jpeg; name=\"100%.jpg\"\r\n\r\nx"))
                .containsExactly("pass_wd_.jpg", "pass_wd_-2.jpg", "enclosure.png", "100_.jpg");
    }

    @Test
    void aBounceMessageHasNoEnclosures() {
        String bounce = "Content-Type: multipart/report; report-type=delivery-status; boundary=a\r\n\r\n"
                + "--a\r\n\r\nFailed\r\n--a\r\nContent-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\nb\r\n--a--\r\n";
        assertThat(Enclosure.of(MimeMail.parse(bounce.getBytes(UTF_8)))).isEmpty();
    }

    @Test
    void anAddressInsideADisplayNameIsIgnored() {
        assertThat(Mailboxes.addresses(
                        "\"desk@paper.example <ok@paper.example>\" (and me@x.example) <Ada@Wire.example>"))
                .containsExactly("ada@wire.example");
        assertThat(Mailboxes.addresses("ada@wire.example, piet@wire.example"))
                .containsExactly("ada@wire.example", "piet@wire.example");
        assertThat(Mailboxes.addresses("nobody")).containsExactly("");
        assertThat(Mailboxes.domain("ada@wire.example")).isEqualTo("wire.example");
    }

    private static List<String> names(String... parts) {
        String mail = "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n"
                + String.join("\r\n--a\r\n", parts) + "\r\n--a--\r\n";
        return Enclosure.of(MimeMail.parse(mail.getBytes(UTF_8))).stream()
                .map(Enclosure::name)
                .toList();
    }
}
