package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Story;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What agencies and press offices put above and below the copy of a message.
class AroundMailTest {
    @ParameterizedTest
    @ValueSource(strings = {"Til red: ", "Til redaksjonen: ", "An die Redaktionen: ", "Note to editors: "})
    void aSubjectForEditorsGivesWayToTheHeadlineAboveTheDateline(String label) {
        Story story = Mails.story("Subject: " + label + "Fergen - sperrefrist\n", """
                Til red:

                Bilder sendes senere.

                SPERREFRIST: Mandag 2. mars kl. 12.00

                Fergen til Skerry går igjen

                Aldhavn (NTB): Fergen til Skerry går igjen, sier rederiet.

                Den var innstilt i elleve dager.
                """);
        assertThat(story.copy().headline()).isEqualTo("Fergen til Skerry går igjen");
        assertThat(place(story)).isEqualTo("Aldhavn");
        assertThat(story.rights().embargo()).isInstanceOf(Embargo.Unclear.class);
        assertThat(story.rights().editorNote())
                .contains("Bilder sendes senere.", "SPERREFRIST: Mandag 2. mars kl. 12.00", "Fergen - sperrefrist");
        assertThat(story.copy().body().html())
                .isEqualTo(
                        "<p>Fergen til Skerry går igjen, sier rederiet.</p>\n<p>Den var innstilt i elleve dager.</p>");
    }

    @Test
    void theHeadlineIsNotPrintedAgainBelowANoteToEditors() {
        Story story = Mails.story("Subject: Fergen til Skerry går igjen\n", """
                Til red.: Bilder sendes senere.

                Fergen til Skerry går igjen

                Aldhavn (NTB): Fergen går igjen, sier rederiet.

                Mer kommer.
                """);
        assertThat(story.rights().editorNote()).isEqualTo("Til red.: Bilder sendes senere.");
        assertThat(story.copy().body().html()).isEqualTo("<p>Fergen går igjen, sier rederiet.</p>\n<p>Mer kommer.</p>");
    }

    @Test
    void aSubjectForEditorsIsTheHeadlineIfThereIsNoOther() {
        Story story =
                Mails.story("Subject: Til red: Fergen går igjen\n", "Fergen går igjen mandag, sier rederiet.\n\nMer.");
        assertThat(story.copy().headline()).isEqualTo("Fergen går igjen");
        assertThat(story.copy().body().text()).isEqualTo("Fergen går igjen mandag, sier rederiet.\nMer.");
    }

    @Test
    void aLabelTakesNoCopyAway() {
        Story story = Mails.story("Subject: Fergen\n", "Til red:\n\nAldhavn (NTB): Fergen går igjen.\n\nMer.");
        assertThat(place(story)).isEqualTo("Aldhavn");
        assertThat(story.copy().body().text()).isEqualTo("Fergen går igjen.\nMer.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Julkaistu: 2.3.2026 10.30 | Lisätietoja: Tutkija Ada Lund, p. 040 555 0000",
                "Publicerad: 2026-03-02 kl. 10:30 | Kontakt: Ada Lund, 070-555 00 00",
                "Publisert: 2. mars 2026 10.30 | Kontaktperson: Ada Lund, +47 55 50 00 00",
                "Veröffentlicht am 2. März 2026, 10:30 Uhr | Pressekontakt: Ada Lund, presse@hafen.example",
                "Published: 2 March 2026 | Media contact: Ada Lund, press@harbour.example",
            })
    void aTimeOfPublicationAndContactsAreNoCopy(String published, String contact) {
        assertThat(Mails.plain("Quay reopens\n\n" + published + "\n\nThe quay opens.\n\nSo it is.\n\n" + contact)
                        .copy()
                        .body()
                        .text())
                .isEqualTo("The quay opens.\nSo it is.");
    }

    @Test
    void contactsInSeveralParagraphsAreNoCopy() {
        assertThat(Mails.plain("The quay opens.\n\nSo it is.\n\nLisätietoja:\n\nTutkija Ada Lund\n\np. 040 555 0000")
                        .copy()
                        .body()
                        .text())
                .isEqualTo("The quay opens.\nSo it is.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contact: the word of the year, said Ada Lund, who counted it.",
                "Kontakt: Am 3. März spielt das Orchester in Aldhaven.",
                "Lisätietoja: sataman avajaiset ovat maanantaina."
            })
    void aParagraphThatReachesNobodyStays(String last) {
        assertThat(Mails.plain("The quay opens.\n\n" + last).copy().body().text())
                .isEqualTo("The quay opens.\n" + last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quay reopens (2. rész) | Quay reopens",
                "Quay reopens (Teil 2) | Quay reopens",
                "Quay reopens (2/3) | Quay reopens",
                "Quay reopens (2e partie) | Quay reopens",
                "Quay reopens | Quay reopens (2)",
                "CORR: Quay reopens | CORR: Quay reopens",
                "Correction: Quay reopens | Quay reopens",
            })
    void aRepeatedHeadlineMayDifferByItsMarks(String subject, String printed) {
        Story story = Mails.story("Subject: " + subject + "\n", printed + "\n\nThe quay opens.\n\nMore.");
        assertThat(story.copy().body().text()).isEqualTo("The quay opens.\nMore.");
    }

    private static String place(Story story) {
        return String.valueOf(Objects.requireNonNull(story.copy().dateline()).place());
    }
}
