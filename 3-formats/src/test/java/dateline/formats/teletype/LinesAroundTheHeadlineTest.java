package dateline.formats.teletype;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Subheads, notices and agencies that agencies print beside the headline.
class LinesAroundTheHeadlineTest {
    private static final String COPY =
            "   Aldhaven (APA) - Die Mole hielt dem Sturm stand. So sagte der\r\nHafenmeister.\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mole hält =\r\n\r\nUtl.: Hafenmeister lobt die Arbeit der Männer am Kai - Der Sturm\r\n      zieht ab =\r\n\r\n",
                "Mole hält =\r\nUtl.: Hafenmeister lobt die Arbeit der Männer am Kai - Der Sturm\r\n      zieht ab =\r\n\r\n",
                "Mole hält =\r\n\r\nUtl.: Hafenmeister lobt die Arbeit der Männer am Kai - Der Sturm zieht ab =\r\n\r\n"
            })
    void aSubheadBelowAHeadlineWithAnEndMarkIsTheSummary(String head) {
        Story story = iptc("Hafen/Norland/", head + COPY);
        assertThat(story.copy().headline()).isEqualTo("Mole hält");
        assertThat(story.copy().summary())
                .isEqualTo("Hafenmeister lobt die Arbeit der Männer am Kai - Der Sturm zieht ab");
        assertThat(story.copy().body().text()).isEqualTo("Die Mole hielt dem Sturm stand. So sagte der Hafenmeister.");
    }

    @Test
    void aSubheadWithoutAnEndMarkStaysAboveTheCopy() {
        Story story = iptc("Hafen/Norland/", "Mole hält =\r\n\r\nUtl.: Hafenmeister lobt\r\n\r\n" + COPY);
        assertThat(story.copy().headline()).isEqualTo("Mole hält");
        assertThat(story.copy().body().html())
                .contains("<h3>Hafenmeister lobt</h3>")
                .contains("Die Mole hielt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tanjug: Pažnja korisnicima - u drugom pasusu treba 30 brodova",
                "Pažnja korisnicima: u drugom pasusu treba 30 brodova",
                "Танјуг: Пажња корисницима - у другом пасусу треба 30 бродова",
                "NOTE TO USERS: 30 boats in second paragraph"
            })
    void aNoticeToUsersAboveTheHeadlineIsAnEditorsNote(String notice) {
        Story story = iptc(
                "LUKA-MOL",
                notice
                        + "\r\n\r\nMol izdržao oluju\r\n\r\nSKERRY, 3. juna (Tanjug) - Mol je izdržao.\r\n\r\nOluja prolazi.");
        assertThat(story.copy().headline()).isEqualTo("Mol izdržao oluju");
        assertThat(story.rights().editorNote()).contains("30");
        assertThat(Wires.dateline(story).place()).isEqualTo("SKERRY");
        assertThat(story.copy().body().text()).isEqualTo("Mol je izdržao.\nOluja prolazi.");
    }

    @Test
    void aHeadlineThatSpeaksOfAttentionStaysTheHeadline() {
        Story story = iptc("LUKA-MOL", "Pažnja publike na molu\r\n\r\nSKERRY, 3. juna (Tanjug) - Mol je izdržao.");
        assertThat(story.copy().headline()).isEqualTo("Pažnja publike na molu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"THE CANADIAN PRESS", "The Canadian Press"})
    void theAgencyBelowTheBylineIsNotASummary(String agency) {
        Story story = Wires.only(Wires.anpa(
                "BC-Harbour-Fire",
                Wires.display("Fire on the quay") + "^By Ada Lund=\r\n^" + agency + "=\r\n",
                Wires.TIDEWATER));
        assertThat(story.credits().byline()).startsWith("Ada Lund");
        assertThat(story.copy().summary()).isNull();
    }

    @Test
    void aLineInCapitalsThatNamesNoAgencyIsNotLost() {
        Story story = Wires.only(Wires.anpa(
                "BC-Harbour-Fire",
                Wires.display("Fire on the quay") + "^By Ada Lund=\r\n^THE HARBOUR BURNS=\r\n",
                Wires.TIDEWATER));
        assertThat(story.copy().summary()).isEqualTo("THE HARBOUR BURNS");
    }

    private static Story iptc(String keywords, String text) {
        return Wires.read(Wires.iptc("bdt0123 3 pl 25  tw 0045", keywords, text))
                .stories()
                .getFirst();
    }
}
