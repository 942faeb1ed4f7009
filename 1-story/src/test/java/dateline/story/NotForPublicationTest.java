package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotForPublicationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not for publication.",
                "Ikke til publicering.",
                "Ikke for publisering",
                "(Nicht zur Veröffentlichung)",
                "*** NO PUBLICAR ***",
                "Ej för publicering",
                "Ei julkaistavaksi.",
                "Ne pas publier",
                "Non destinato alla pubblicazione.",
                "Niet voor publicatie!",
                "Não publicar",
                "Nie do publikacji"
            })
    void copyWithThisLineIsHeld(String line) {
        StoryDraft last = new StoryDraft();
        last.body = body("Monday", "10:00 The mole.", "11:00 The quay.", "12:00 The port.", line);
        assertThat(last.story().rights().embargo()).isInstanceOf(Embargo.Unclear.class);
        StoryDraft first = new StoryDraft();
        first.body = body(line, "10:00 The mole.");
        assertThat(first.story().rights().embargo()).isInstanceOf(Embargo.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The letter was marked: not for publication.",
                "Ikke til publicering før mandag, sagde han",
                "Nicht zur Veröffentlichung bestimmt war der Brief."
            })
    void newsAboutALetterIsNews(String line) {
        StoryDraft draft = new StoryDraft();
        draft.body = body("Monday", line);
        assertThat(draft.story().rights().embargo()).isNull();
    }

    @Test
    void theLineInTheMiddleIsAQuotation() {
        StoryDraft draft = new StoryDraft();
        draft.body = body("1", "2", "3", "Not for publication.", "5");
        assertThat(draft.story().rights().embargo()).isNull();
    }

    private static Body body(String... lines) {
        return new Body("<p>" + String.join("</p>\n<p>", lines) + "</p>", String.join("\n", lines));
    }
}
