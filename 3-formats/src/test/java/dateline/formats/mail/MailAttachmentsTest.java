package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Story;
import org.junit.jupiter.api.Test;

class MailAttachmentsTest {
    private static final String MIXED = "Subject: Quay reopens\nContent-Type: multipart/mixed; boundary=b\n";

    @Test
    void picturesAreNamedAsTheWireHandsThemOver() {
        Story story = Mails.story(
                MIXED,
                Mails.mixed(
                        "Content-Type: text/plain\n\nThe quay opens.\n\nPhoto 2: The cranes. (Harbour/Ada Lund)\n\nquay one.jpg: The quay in the morning.",
                        Mails.picture("Content-Disposition: attachment; filename=\"quay one.jpg\"\n", 20_000),
                        Mails.picture("Content-Disposition: attachment; filename=cranes.jpg\n", 20_000)));
        assertThat(story.pictures())
                .extracting(Picture::caption)
                .containsExactly("The quay in the morning.", "The cranes.");
        assertThat(story.pictures()).extracting(Picture::credit).containsExactly(null, "Harbour/Ada Lund");
        assertThat(story.pictures())
                .extracting(picture -> picture.renditions().getFirst().href())
                .containsExactly("quay.eml/quay_one.jpg", "quay.eml/cranes.jpg");
        assertThat(story.copy().body().text()).isEqualTo("The quay opens.");
    }

    @Test
    void picturesWithinTheTextHaveItsWordsAndLogosAreNone() {
        Story story = Mails.story(
                "Subject: Quay reopens\nContent-Type: multipart/related; boundary=b\n",
                Mails.mixed(
                        "Content-Type: text/html\n\n<img src='cid:logo@x' width=90><p>The quay opens.</p>"
                                + "<figure><img src='cid:quay@x' alt='A quay'><figcaption>The quay. (Harbour/Ada Lund)</figcaption></figure>"
                                + "<div class=gmail_signature><img src='cid:sign@x'></div>",
                        Mails.picture("Content-ID: <logo@x>\n", 20_000),
                        Mails.picture("Content-ID: <quay@x>\n", 20_000),
                        Mails.picture("Content-ID: <sign@x>\n", 20_000)));
        assertThat(story.pictures()).hasSize(1);
        assertThat(story.pictures().getFirst().alt()).isEqualTo("A quay");
        assertThat(story.pictures().getFirst().caption()).isEqualTo("The quay.");
        assertThat(story.pictures().getFirst().credit()).isEqualTo("Harbour/Ada Lund");
    }

    @Test
    void aMessageThatCarriesWireCopyIsItsEnvelope() {
        Reading reading = Mails.read(
                MIXED,
                Mails.mixed(
                        "Content-Type: text/plain\n\nPlease find attached.",
                        "Content-Type: application/json; name=story.json\n\n{\"uri\": \"urn:1\", \"type\": \"text\", \"headline\": \"Quay\"}"));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.notes()).singleElement().asString().contains("story.json");
    }

    @Test
    void attachmentsThatAreNotReadAreReported() {
        Reading reading = Mails.read(
                MIXED,
                Mails.mixed(
                        "Content-Type: text/plain\n\nThe quay opens.",
                        "Content-Type: application/pdf; name=report.pdf\nContent-Disposition: attachment\n\n%PDF"));
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.notes()).singleElement().asString().startsWith("report.pdf stays in the message");
    }
}
