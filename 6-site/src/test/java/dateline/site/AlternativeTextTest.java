package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlternativeTextTest {
    private static final String CAPTION = "Divers search the hull of the ferry off Aldhaven on Tuesday.";

    @Test
    void theSuppliersTextIsKept() {
        assertThat(AlternativeText.of("Two divers beside a white hull", CAPTION))
                .isEqualTo("Two divers beside a white hull");
        assertThat(AlternativeText.of("Two divers", null)).isEqualTo("Two divers");
    }

    @Test
    void aTextThatRepeatsTheCaptionIsNotReadTwice() {
        assertThat(AlternativeText.of(CAPTION, CAPTION)).isEqualTo("Picture");
        assertThat(AlternativeText.of("divers search the hull of the ferry…", CAPTION))
                .isEqualTo("Picture");
    }

    @Test
    void withoutASuppliersTextTheCaptionIsNotReadTwice() {
        assertThat(AlternativeText.of(null, CAPTION)).isEqualTo("Picture");
        assertThat(AlternativeText.of(" ", CAPTION)).isEqualTo("Picture");
    }

    @Test
    void aPictureWithoutAnyWordsIsStillThere() {
        assertThat(AlternativeText.of(null, null)).isEqualTo("Picture without a description");
        assertThat(AlternativeText.of("", "…")).isEqualTo("Picture without a description");
    }
}
