package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailEmbargoTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMBARGOED UNTIL 6 a.m. EST, Thursday, March 5, 2026 | 2026-03-05T11:00:00Z",
                "Embargoed until 4 a.m. CT/5 a.m. ET Thursday, March 5, 2026 | 2026-03-05T10:00:00Z",
                "HOLD FOR RELEASE 12:30 GMT 5 March 2026 | 2026-03-05T12:30:00Z",
                "EMBARGADO HASTA LAS 12.30 GMT DEL 5 DE MARZO DE 2026 | 2026-03-05T12:30:00Z",
                "SOUS EMBARGO JUSQU'AU 5 MARS 2026 À 12H30 GMT | 2026-03-05T12:30:00Z"
            })
    void anEmbargoWithTimeAndZoneHoldsUntilThen(String words, Instant time) {
        Story story = Mails.plain(words + "\n\nThe quay opens.\n\nMore.");
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(time));
        assertThat(story.copy().body().text()).isEqualTo("The quay opens.\nMore.");
        assertThat(story.rights().editorNote()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED UNTIL 6 a.m. Thursday",
                "STRICTLY EMBARGOED",
                "EMBARGADO HASTA NUEVO AVISO",
                "HOLD FOR RELEASE",
                "Embargoed until 4:15 p.m. CT/5:15 p.m. CT, Sunday, Nov. 17, 2024"
            })
    void anyOtherEmbargoHoldsForAnEditor(String words) {
        assertThat(Mails.plain("The quay opens.\n\n" + words + "\n\nMore.")
                        .rights()
                        .embargo())
                .isInstanceOf(Embargo.Unclear.class);
    }

    @Test
    void anEmbargoInTheSubjectHoldsToo() {
        Story story = Mails.story("Subject: EMBARGOED: Quay reopens\n", "The quay opens.\n\nMore.");
        assertThat(story.copy().headline()).isEqualTo("Quay reopens");
        assertThat(story.rights().embargo()).isInstanceOf(Embargo.Unclear.class);
        assertThat(Mails.story(
                                "Subject: EMBARGOED: Quay reopens\n",
                                "Embargoed until 12:30 GMT 5 March 2026\n\nThe quay opens.\n\nMore.")
                        .rights()
                        .embargo())
                .isEqualTo(new Embargo.Until(Instant.parse("2026-03-05T12:30:00Z")));
        assertThat(Mails.story(
                                "Subject: EMBARGOED until 10:00 GMT 4 March 2026 | Quay reopens\n",
                                "Embargoed until 12:30 GMT 5 March 2026\n\nThe quay opens.\n\nMore.")
                        .rights()
                        .embargo())
                .isInstanceOf(Embargo.Unclear.class);
    }

    @Test
    void copyThatTellsOfAnEmbargoIsNotHeld() {
        assertThat(Mails.plain("The oil embargo holds until Monday, the board said.\n\nMore.")
                        .rights()
                        .embargo())
                .isNull();
    }
}
