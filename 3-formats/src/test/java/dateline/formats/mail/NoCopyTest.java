package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NoCopyTest {
    @Test
    void aBounceIsRefused() {
        assertThat(reason(
                        "Subject: Undelivered Mail Returned to Sender\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n",
                        Mails.mixed("\nIt failed.", "Content-Type: message/delivery-status\n\nStatus: 5.1.1")))
                .contains("delivery");
    }

    @Test
    void anAutomaticReplyIsRefused() {
        assertThat(reason("Subject: Quay\nAuto-Submitted: auto-replied (vacation)\n", "I am away."))
                .contains("automatic reply");
        assertThat(reason("Subject: Out of Office: Quay\n", "I am away.")).contains("automatic reply");
        assertThat(Mails.read("Subject: Quay\nAuto-Submitted: auto-generated\n", "The quay opens.")
                        .refused())
                .isEmpty();
    }

    @Test
    void anInvitationIsRefused() {
        assertThat(reason(
                        "Subject: Quay\nContent-Type: multipart/alternative; boundary=b\n",
                        Mails.mixed(
                                "Content-Type: text/plain\n\nCome.",
                                "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR")))
                .contains("invitation");
    }

    @Test
    void aFileThatOnlyOutlookReadsIsReported() {
        assertThat(reason(
                        "Subject: Quay\nContent-Type: multipart/mixed; boundary=b\n",
                        Mails.mixed("Content-Type: application/ms-tnef; name=winmail.dat\n\nxx")))
                .contains("winmail.dat");
    }

    @Test
    void lockedItemsAreRefused() {
        assertThat(reason("Subject: Quay\nContent-Type: application/pkcs7-mime; name=smime.p7m\n", "xx"))
                .contains("encrypted");
    }

    @Test
    void aMessageWithoutTextIsRefused() {
        assertThat(reason("Subject: Quay\n", "")).contains("no text");
    }

    @Test
    void aStrangerIsNamed() {
        Reading reading = MailReader.stranger(new WireFile(
                "a.eml", "From: \"press@harbour.example\" <evil@example.org>\n\nx".getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.refused().getFirst().reason()).startsWith("evil@example.org may not send");
    }

    private static String reason(String headers, String text) {
        Reading reading = Mails.read(headers, text);
        assertThat(reading.stories()).isEmpty();
        return reading.refused().stream().map(Refusal::reason).findFirst().orElse("");
    }
}
