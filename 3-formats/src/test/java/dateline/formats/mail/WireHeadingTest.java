package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Story;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WireHeadingTest {
    private static final String OTS = """
            OTS0311   5 WI 0087 HAF0002                           Mo, 02.Mär 2026

            Schifffahrt/Hafen/Norland

            Fähre nach Skerry
            fährt wieder
            Utl.: Elf Tage lang war sie
            ausgefallen =

               Aldhaven (OTS) - Die Fähre nach Skerry fährt wieder. Das teilte die Reederei
            am Montag mit.

               Die Reparatur dauerte elf Tage.

            Rückfragehinweis:
               Reederei Norland
               Tel.: +43 1 555 00 00
               presse@reederei.example

            *** OTS-ORIGINALTEXT PRESSEAUSSENDUNG UNTER AUSSCHLIESSLICHER
            INHALTLICHER VERANTWORTUNG DES AUSSENDERS ***

            OTS0311    2026-03-02/09:00

            020900 Mär 26
            """;

    @Test
    void theHeadingOfAWireIsNoCopy() {
        Story story = Mails.story("Subject: OTS0311 - Fähre nach Skerry fährt wieder\n", OTS);
        assertThat(story.copy().headline()).isEqualTo("Fähre nach Skerry fährt wieder");
        assertThat(story.copy().summary()).isEqualTo("Elf Tage lang war sie ausgefallen");
        assertThat(story.about().slug()).isEqualTo("Schifffahrt/Hafen/Norland");
        assertThat(place(story)).isEqualTo("Aldhaven");
        assertThat(story.copy().body().text())
                .isEqualTo("Die Fähre nach Skerry fährt wieder. Das teilte die Reederei am Montag mit.\n"
                        + "Die Reparatur dauerte elf Tage.");
    }

    @Test
    void theHeadOfAWireNeedsNoEndMarkAndNoKeywords() {
        Story story = Mails.story("Subject: OTS0311\n", """
                OTS0311 5 WI 0087 HAF0002 Mo, 02.Mär 2026

                Fähre nach Skerry fährt wieder

                   Aldhaven (OTS) - Die Fähre fährt wieder.

                   Das teilte die Reederei mit.
                """);
        assertThat(story.copy().headline()).isEqualTo("Fähre nach Skerry fährt wieder");
        assertThat(place(story)).isEqualTo("Aldhaven");
        assertThat(story.copy().body().text()).isEqualTo("Die Fähre fährt wieder.\nDas teilte die Reederei mit.");
    }

    private static String place(Story story) {
        return String.valueOf(Objects.requireNonNull(story.copy().dateline()).place());
    }
}
