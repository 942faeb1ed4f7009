package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import dateline.story.StoryDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorsLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Im 2. Absatz wurde das Baujahr der Mole berichtigt: 1904",
                "Im zweiten Absatz, erster Satz, muss es richtig heißen: 1904 rpt 1904",
                "Achtung: In der Überschrift wurde der Name des Hafens geändert",
                "Achtung: Sperrfrist 3. Juni 2027, 06.00 Uhr",
                "En la noticia enviada hoy a las 10.12 horas debe decir 1904 en el tercer párrafo",
                "Actualizada con la reacción del puerto",
                "Au 3e paragraphe, bien lire 1904 et non 1914",
                "Dans la dépêche de 10h12, merci de lire 1904",
                "Nel secondo paragrafo leggasi 1904 e non 1914",
                "Nella notizia delle 10.12 il nome corretto del porto",
                "Na notícia enviada às 10:12, no segundo parágrafo, deve ler-se 1904",
                "Acrescenta declarações do porto",
                "In de tweede alinea moet het jaartal 1904 zijn",
                "Herhaling met juiste plaatsnaam",
                "Embargo tot maandag 3 juni 2027, 06.00 uur",
                "I 2. afsnit skal årstallet være 1904",
                "Tilføjet citat fra havnen",
                "I andre avsnitt er årstallet rettet til 1904",
                "Med kommentar fra havna",
                "I tredje stycket ska det stå 1904",
                "Kompletterar med hamnens svar",
                "Toisessa kappaleessa vuosiluku korjattu",
                "Täydennetty sataman kommentilla",
                "W drugim akapicie poprawiono datę",
                "Dochodzi wypowiedź kapitana portu",
                "Ve druhém odstavci opraven letopočet"
            })
    void aNoteInBracketsBeforeTheDatelineIsForEditors(String note) {
        assertNote(note, "<p>(" + note + ")</p><p>PORT ELLIS (SKN) - The mole held.</p>");
        assertNote(note, "<p><em>(" + note + ")</em></p><p>PORT ELLIS (SKN) - The mole held.</p>");
        assertNote(note, "<p>(" + note + ") PORT ELLIS (SKN) - The mole held.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Annule et remplace la dépêche de 9h00)",
                "(Lead, neu: durchgehend)",
                "(Mit Foto)",
                "(Dieser Bericht ersetzt die Fassung von 9.00 Uhr, neu: Zitat)"
            })
    void anyLineInBracketsIsForEditorsIfADatelineFollows(String note) {
        assertNote(note.substring(1, note.length() - 1), "<p>" + note + "</p><p>PORT ELLIS (SKN) - The mole held.</p>");
        StoryDraft story = read("<p>" + note + "</p><p>The mole held.</p>");
        assertThat(story.dateline).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EDITOR’S NOTE — This story mentions violence.",
                "EDITORS NOTE: This story mentions violence.",
                "EDITOR'S NOTE: This story mentions violence.",
                "Note to readers: This story was updated at 10 a.m.",
                "Anmerkung der Redaktion: Der Text nennt Gewalt.",
                "Nota de la redacción: este texto menciona violencia."
            })
    void aNoteToReadersStaysAboveTheCopyAndHidesNoDateline(String note) {
        StoryDraft story = read("<p>" + note + "</p><p>PORT ELLIS (SKN) - The mole held.</p>");
        assertThat(story.dateline).extracting(Dateline::place).isEqualTo("PORT ELLIS");
        assertThat(story.body.text()).isEqualTo(note + "\nThe mole held.");
    }

    @Test
    void aNoticeOfReplacementMayHaveALabel() {
        assertNote(
                "Achtung: Ersetzt die vorherige Fassung",
                "<p>Achtung: Ersetzt die vorherige Fassung</p><p>PORT ELLIS (SKN) - The mole held.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In een eerdere versie van dit bericht stond 1914. Dat moet 1904 zijn.",
                "In einer früheren Fassung dieser Meldung stand ein falsches Jahr.",
                "An earlier version of this story gave the wrong year.",
                "En una versión anterior de esta noticia figuraba otro año.",
                "Une version précédente de cette dépêche donnait une autre date.",
                "I en tidligere version af denne artikel stod der 1914.",
                "I en tidigare version av texten stod det 1914.",
                "Jutun aiemmassa versiossa oli väärä vuosi.",
                "Opdateret kl. 7.50 med citat fra havnen.",
                "Aktualisiert um 10.12 Uhr",
                "Päivitetty klo 10.12: lisätty kommentti",
                "Achtung: Sperrfrist 3. Juni 2027, 06.00 Uhr"
            })
    void aNoteOnTheVersionOfTheStoryIsForEditors(String note) {
        assertNote(note, "<p><i>" + note + "</i></p><p>PORT ELLIS (SKN) - The mole held.</p>");
        StoryDraft story = read("<p>" + note + "</p><p>The mole held.</p>");
        assertThat(story.editorNote).isEqualTo(note);
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @Test
    void aNoteInPlaceOfTheSummaryIsForEditors() {
        StoryDraft story = new StoryDraft();
        story.summary = "(Amplía con declaraciones del puerto)";
        Copy.into(story, BodyHtml.clean("<p>The mole held.</p>"));
        assertThat(story.summary).isNull();
        assertThat(story.editorNote).isEqualTo("Amplía con declaraciones del puerto");
        StoryDraft other = new StoryDraft();
        other.summary = "The port says (again) that the mole held.";
        Copy.into(other, BodyHtml.clean("<p>The mole held.</p>"));
        assertThat(other.summary).isEqualTo("The port says (again) that the mole held.");
    }

    @Test
    void aCorrectionIsMarked() {
        assertThat(read("<p>(Im 2. Absatz wurde das Baujahr berichtigt)</p><p>The mole held.</p>").correction)
                .isTrue();
        assertThat(read("<p>(Retifica o nome no segundo parágrafo)</p><p>The mole held.</p>").correction)
                .isTrue();
        assertThat(read("<p>(In de tweede alinea is het jaar gecorrigeerd)</p><p>The mole held.</p>").correction)
                .isTrue();
        assertThat(read("<p>(Med kommentar fra havna)</p><p>The mole held.</p>").correction)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Foto: Ada Lund)",
                "(Die Mole steht seit 1904.)",
                "In der Meldung des Hafens stand, die Mole muss weg.",
                "En la noticia del puerto se dice que el muelle debe caer.",
                "An earlier version of the mole fell in 1904.",
                "Updated rules for ferries hold from June 3.",
                "Opdateret viden om molen er på vej.",
                "(In Port Ellis muss die Mole weg)",
                "Embargo ends on Friday, the port said."
            })
    void newsAtTheHeadStays(String line) {
        StoryDraft story = read("<p>" + line + "</p><p>The mole held.</p>");
        assertThat(story.editorNote).isNull();
        assertThat(story.body.text()).isEqualTo(line + "\nThe mole held.");
    }

    private static void assertNote(String note, String html) {
        StoryDraft story = read(html);
        assertThat(story.editorNote).isEqualTo(note);
        assertThat(story.dateline).isNotNull();
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    private static StoryDraft read(String html) {
        StoryDraft story = new StoryDraft();
        Copy.into(story, BodyHtml.clean(html));
        return story;
    }
}
