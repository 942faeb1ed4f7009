package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Story;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Reads whole messages as they arrive. Fuzzing also starts from these messages.
class MailFixturesTest {
    @Test
    void aPlainReleaseWithEverythingAboveAndBelow() throws IOException {
        Story story = read("plain-with-hold-and-end-mark").stories().getFirst();
        assertThat(story.copy().headline()).isEqualTo("København quay reopens");
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-05T10:00:00Z")));
        assertThat(story.credits().byline()).isEqualTo("Ada Lund");
        assertThat(story.copy().body().text()).startsWith("The north quay").doesNotContain("About the board", "When?");
    }

    @Test
    void aCorrectionInHtml() throws IOException {
        Reading reading = read("html-with-inline-picture-and-quote");
        Story story = reading.stories().getFirst();
        assertThat(story.copy().headline()).isEqualTo("Quay reopens");
        assertThat(story.identity().correction()).isTrue();
        assertThat(story.identity().evolvedFrom()).containsExactly("quay-0@harbour.example", "quay-1@harbour.example");
        assertThat(story.copy().body().html())
                .startsWith("<p>The quay opens.</p>\n<table>")
                .doesNotContain("When?");
        assertThat(story.pictures()).extracting(Picture::caption).isEmpty();
        assertThat(reading.notes())
                .containsExactly("åben.pdf stays in the message: it is neither a picture nor wire copy.");
    }

    @Test
    void aMessageThatWasCutIsReadAsFarAsItGoes() throws IOException {
        assertThat(read("cut-in-a-part-within-a-part").format()).isEqualTo("e-mail");
    }

    @Test
    void aBounceIsNotCopy() throws IOException {
        assertThat(read("bounce").refused()).hasSize(1);
    }

    private static Reading read(String name) throws IOException {
        try (InputStream in = MailFixturesTest.class.getResourceAsStream("/mail/" + name + ".eml")) {
            return Mails.read(Objects.requireNonNull(in).readAllBytes());
        }
    }
}
