package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.StoryDraft;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "Administrator",
                "alund",
                "a.lund7",
                "al/bp",
                "SKN/3",
                "DESK_07",
                "SKN/al",
                "Reuters, JUN 03",
                "2026-06-03",
                "Force ten and more to come, says the harbour master",
                "PREMIER LEAGUE",
                "Bundesliga",
                "Editor: alund",
                "WX-DESK",
                "SKN-PE-DESK",
                "BC-SPORTS",
                "STF",
                "Redaktion",
                "desk@skerry.example",
                "<desk@skerry.example>",
                "By",
                " "
            })
    void textWithoutANameIsNotAByline(String printed) {
        assertThat(Byline.of(printed)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Lund | Ada Lund",
                "NTB-AFP-DPA | NTB-AFP-DPA",
                "Ada Lund <ada.lund@skerry.example> | Ada Lund",
                "Ada Lund (ada@skerry.example) | Ada Lund",
                "Ada Lund, ada@skerry.example | Ada Lund",
                "ANNE-MARIE LUND | ANNE-MARIE LUND",
                "ADA LUND, STAFF WRITER | ADA LUND, STAFF WRITER",
                "Ada Lund, shipping correspondent of the paper in Port Ellis | Ada Lund, shipping correspondent of the paper in Port Ellis",
                "From staff and wire reports of the day | From staff and wire reports of the day",
                "Von Ada Lund, dpa | Ada Lund, dpa",
                "Por Ada Lund | Ada Lund",
                "par Ada Lund, Keystone-ATS | Ada Lund, Keystone-ATS",
                "di Ada Lund | Ada Lund",
                "por Ada Lund | Ada Lund",
                "von Ada Lund, dpa | Ada Lund, dpa",
                "av Ada Lund | Ada Lund",
                "af Ada Lund og Bo Berg | Ada Lund og Bo Berg",
                "autor: Ada Lund | Ada Lund",
                "Autorin: Ada Lund | Ada Lund",
                "von der Lund, Ada | von der Lund, Ada",
                "di Lund, Ada Maria | di Lund, Ada Maria",
                "Xinhua writers Ada Lund, Bo Berg | Ada Lund, Bo Berg",
                "Von Trapp | Von Trapp",
                "Reuters | Reuters",
                "The Associated Press | The Associated Press",
                "Madonna | Madonna",
                "王小明 | 王小明",
                "Piet de Vries and Ada Lund | Piet de Vries and Ada Lund",
                "STT - ADA LUND | ADA LUND",
                "FNB – Ada Lund | Ada Lund",
                "(Von Ada Lund/APA) | Ada Lund/APA",
                "(Ada Lund) | (Ada Lund)",
                "Ada Lund/TT | Ada Lund/TT",
                "Skerry - Ada Lund | Skerry - Ada Lund"
            })
    void aNameIsKeptAsPrinted(String printed, String byline) {
        assertThat(Byline.of(printed)).isEqualTo(byline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lund/TT | Ada Lund/TT",
                "STT–ADA LUND | ADA LUND",
                "(Von Ada Lund/APA) | Ada Lund/APA",
                "Par Ada Lund LA PRESSE CANADIENNE | Ada Lund, LA PRESSE CANADIENNE",
                "By Ada Lund Associated Press | Ada Lund, Associated Press",
                "By ADA LUND<br>AP Sports Writer | ADA LUND, AP Sports Writer",
                "By The Associated Press | The Associated Press",
                "Por Ada Lund (texto) e Bo Berg (fotos), da agência Lusa | Ada Lund (texto) e Bo Berg (fotos), da agência Lusa",
                "Von Ada Lund (Text) und Bo Berg (Foto), dpa | Ada Lund (Text) und Bo Berg (Foto), dpa"
            })
    void aBylineAboveTheCopyIsRead(String printed, String byline) {
        StoryDraft story = read("<p>" + printed + "</p><p>PORT ELLIS (SKN) - The mole held.</p>");
        assertThat(story.byline).isEqualTo(byline);
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lund", "Ada Lund, The Canadian Press", "Ada Lund and Bo Berg, The Associated Press"})
    void aNameAloneAboveTheDatelineIsTheByline(String line) {
        StoryDraft story =
                read("<p>" + line + "</p><p>Port Ellis, 3 jun (EFE).- El muelle and resistió.</p><p>Fue así.</p>");
        assertThat(story.byline).isEqualTo(line);
        assertThat(story.body.text()).isEqualTo("El muelle and resistió.\nFue así.");
    }

    @Test
    void aSubheadThatTheCopySpeaksOfStays() {
        StoryDraft story = read("<p>Storm Ingrid</p><p>PORT ELLIS (SKN) - The storm passed.</p><p>It was short.</p>");
        assertThat(story.byline).isNull();
        assertThat(story.body.text()).isEqualTo("Storm Ingrid\nThe storm passed.\nIt was short.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Port Ellis / Skerry Bay", "Ada Lund/Bo Berg", "Von Ada Lund (34) und Bo Berg (35)"})
    void wordsWithoutAnAgencyAreNotAByline(String printed) {
        assertThat(read("<p>" + printed + "</p><p>The mole held.</p>").byline).isNull();
    }

    @Test
    void aPlaceAndAnAgencyOnALineOfTheirOwnAreTheDateline() {
        StoryDraft story = read("<p>Ellis / STT</p><p>The mole held.</p>");
        assertThat(story.byline).isNull();
        assertThat(Objects.requireNonNull(story.dateline).source()).isEqualTo("STT");
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    private static StoryDraft read(String html) {
        StoryDraft story = new StoryDraft();
        Copy.into(story, BodyHtml.clean(html));
        return story;
    }
}
