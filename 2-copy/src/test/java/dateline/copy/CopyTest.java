package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import dateline.story.StoryDraft;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTest {
    private static final String FILED = "<p>PORT ELLIS, June 3 (SKN) - The mole held.</p>";
    private static final Dateline DATELINE = new Dateline("PORT ELLIS", "SKN", "June 3", "PORT ELLIS, June 3 (SKN)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Adds quotes, details)",
                "(Updates with harbour master's words in paragraph 4)",
                "[Recasts throughout]",
                "(Neu: weitere Einzelheiten)",
                "(Actualise avec des précisions)",
                "(Actualiza con más datos)",
                "(Lisää yksityiskohtia)",
                "This story replaces SKN1234 of 0700 GMT",
                "Diese Meldung ersetzt die Fassung von 07.00 Uhr",
                ">>>SKN/",
                "(ATTN: ADDS quote in last para)",
                "(Zus, neu: Kredit)",
                "Eds: UPDATES: With quotes.",
                "EDITORS: Photos will follow.",
                "ATTENTION - AJOUTE déclarations ///",
                "(Actualiza con más datos) (Foto) (Vídeo)",
                "Til red.: Saken er sperret til tirsdag.",
                "EMBARGOED UNTIL 0001 GMT, WEDNESDAY, JUNE 3, 2026",
                "*** Serviço áudio disponível em www.lusa.example ***",
                "EMBARGADO HASTA LAS 06.00 GMT DEL 11 DE ENERO DE 2027",
                "EMBARGADO HASTA NUEVO AVISO",
                "SOUS EMBARGO JUSQU'AU LUNDI 11 JANVIER 2027 À 06H00 GMT",
                "SOTTO EMBARGO FINO ALLE 6",
                "Source: Xinhua| 2026-06-03 18:22:05|Editor: alund"
            })
    void theDatelineMayStandBehindALineForEditors(String line) {
        StoryDraft story = read("<p>" + line.replace(">", "&gt;") + "</p>" + FILED + "<p>So said she.</p>");
        assertThat(story.dateline).isEqualTo(DATELINE);
        assertThat(story.body.text()).isEqualTo("The mole held.\nSo said she.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(EDS: CORRECTING AGE OF MAYOR)", "(Eds: Corrects age of mayor.)", "((EDS: CORRECTING AGE))"})
    void aNoteToEditorsWithinTheCopyIsNotPrinted(String note) {
        StoryDraft story = read(FILED + "<p>" + note + "</p><p>So said she &amp; he.</p>");
        assertThat(story.body.html()).isEqualTo("<p>The mole held.</p>\n<p>So said she &amp; he.</p>");
        assertThat(story.body.text()).isEqualTo("The mole held.\nSo said she & he.");
        assertThat(story.editorNote).isEqualTo(note.replaceAll("[()]", ""));
        assertThat(story.correction).isTrue();
    }

    @Test
    void aNoteToEditorsThatIsAllOfTheCopyStays() {
        assertThat(read("<p>(EDS: NO COPY TODAY)</p>").body.text()).isEqualTo("(EDS: NO COPY TODAY)");
        assertThat(read(FILED + "<p>She wrote (Eds: quickly) to us.</p>").body.text())
                .endsWith("(Eds: quickly) to us.");
    }

    @Test
    void theHeadlineAboveTheDatelineIsNotPrintedAgain() {
        StoryDraft story = new StoryDraft();
        story.headline = "Mole holds";
        Copy.into(story, BodyHtml.clean("<p>(Adds quotes)</p><p>Mole holds</p>" + FILED + "<p>So said she.</p>"));
        assertThat(story.body.html()).isEqualTo("<p>The mole held.</p>\n<p>So said she.</p>");
    }

    @Test
    void theDatelineMayStandBehindBulletsOrASubheadWhichStay() {
        assertThat(read("<ul><li>Force ten</li></ul>" + FILED).body.html())
                .isEqualTo("<ul><li>Force ten</li></ul>\n<p>The mole held.</p>");
        assertThat(read("<h2>Force ten</h2>" + FILED).dateline).isEqualTo(DATELINE);
        assertThat(read("<p>* Force ten</p><p>* More to come</p>" + FILED).body.html())
                .isEqualTo("<ul><li>Force ten</li></ul>\n<ul><li>More to come</li></ul>\n<p>The mole held.</p>");
        assertThat(read("<p><b>Force ten</b></p>" + FILED).body.html())
                .isEqualTo("<h3><strong>Force ten</strong></h3>\n<p>The mole held.</p>");
    }

    @Test
    void eachMarkInAParagraphOfBulletsBeginsAnItem() {
        String list = "<ul><li>Force ten</li><li>More to come</li></ul>\n<p>The mole held.</p>";
        assertThat(read("<p>* Force ten * More to come</p>" + FILED).body.html())
                .isEqualTo(list);
        assertThat(read("<p>• Force ten<br>• More to come</p>" + FILED).body.html())
                .isEqualTo(list);
        assertThat(read("<p>- Force ten - more to come</p>" + FILED).body.html())
                .startsWith("<ul><li>Force ten - more to come</li></ul>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour of Port Ellis will repair the mole, the light and both quays before the autumn storms, and pays with its own money",
                "Three hundred ferries have sailed to Skerry since the spring, twice as many as in the year before, without one accident or delay"
            })
    void aCompleteDatelineMayStandBehindALongSubhead(String deck) {
        StoryDraft story = read("<p>" + deck + "</p>" + FILED + "<p>So said she.</p>");
        assertThat(story.dateline).isEqualTo(DATELINE);
        assertThat(story.body.html()).startsWith("<h3>" + deck + "</h3>\n<p>The mole held.</p>");
        String copy = deck + "\nBy Ada Lund\nPORT ELLIS — The mole held.";
        StoryDraft other = read("<p>" + copy.replace("\n", "</p><p>") + "</p>");
        assertThat(other.dateline).isNull();
        assertThat(other.body.text()).isEqualTo(copy);
    }

    @Test
    void aCompleteDatelineMayStandBehindALabelledList() {
        String list = "<ul><li>Force ten</li><li>More to come</li></ul>";
        StoryDraft story = read("<p>Highlights:</p>" + list + FILED);
        assertThat(story.dateline).isEqualTo(DATELINE);
        assertThat(story.body.html()).isEqualTo("<h3>Highlights:</h3>\n" + list + "\n<p>The mole held.</p>");
        assertThat(read("<p>She said:</p><p>It held.</p>" + FILED).dateline).isNull();
    }

    @Test
    void aDatelineFarDownIsCopy() {
        StoryDraft story = read("<p>The mole held.</p><p>PORT ELLIS (SKN) - Another story.</p>");
        assertThat(story.dateline).isNull();
        assertThat(story.body.text()).isEqualTo("The mole held.\nPORT ELLIS (SKN) - Another story.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Lund | Ada Lund",
                "BY ADA LUND, STAFF WRITER | ADA LUND, STAFF WRITER",
                "ADA LUND, STAFF WRITER | ADA LUND, STAFF WRITER",
                "By Ada Lund and Piet de Vries | Ada Lund and Piet de Vries",
                "Von Ada Lund, SKN | Ada Lund, SKN",
                "Par Ada Lund | Ada Lund",
                "Por Ada Lund | Ada Lund",
                "- von Ada Lund | Ada Lund",
                "(di Ada Lund) | Ada Lund",
                "*** Ada Lund, da agência Lusa *** | Ada Lund",
                "by Xinhua writers Ada Lund, Bo Berg | Ada Lund, Bo Berg",
                "'By Ada Lund, KYODO NEWS - Jun 3, 2026 - 20:41 | Feature, All' | Ada Lund",
                "(ATTN: RECASTS headline)<br>By Ada Lund | Ada Lund"
            })
    void theFirstParagraphMayBeTheByline(String line, String byline) {
        StoryDraft story = read("<p>" + line + "</p>" + FILED);
        assertThat(story.byline).isEqualTo(byline);
        assertThat(story.dateline).isEqualTo(DATELINE);
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday the mole will be mended.",
                "By then, Ada Lund had left.",
                "Por Ada Lund, la capitana del puerto, el muelle es seguro.",
                "Von Ada Lund stammt der Plan.",
                "(Ada Lund is a baker in Port Ellis)",
                "(In this story, names are changed)",
                "WARNING: The mole is closed.",
                "EMBARGO on the mole's stone hurts Port Ellis.",
                "PORT. Ada Lund said so.",
                "Ada Lund (BBC) The mole held."
            })
    void aSentenceIsNeitherABylineNorForEditors(String line) {
        StoryDraft story = read("<p>" + line + "</p><p>The mole held.</p>");
        assertThat(story.byline).isNull();
        assertThat(story.editorNote).isNull();
        assertThat(story.body.text()).isEqualTo(line + "\nThe mole held.");
    }

    @Test
    void theBylineIsNotPrintedTwice() {
        StoryDraft story = new StoryDraft();
        story.byline = "Ada Lund";
        Copy.into(story, BodyHtml.clean("<p>By ADA LUND</p>" + FILED));
        assertThat(story.byline).isEqualTo("Ada Lund");
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Lund Port Ellis, June 3 (SKN) - The mole held. | Ada Lund | Port Ellis",
                "By ADA LUND PORT ELLIS, June 3 (SKN) - The mole held. | ADA LUND | PORT ELLIS",
                "By Ada Lund PORT ELLIS, June 3 (SKN) - The mole held. | Ada Lund | PORT ELLIS",
                "By Ada Lund and Bo Berg Port Ellis, June 3 (SKN) - The mole held. | Ada Lund and Bo Berg | Port Ellis",
                "(Adds detail) By Ada Lund PORT ELLIS, June 3 (SKN) - The mole held. | Ada Lund | PORT ELLIS",
                "By Ada Lund<br>PORT ELLIS, June 3 (SKN) - The mole held. | Ada Lund | PORT ELLIS"
            })
    void theBylineMayStandInTheParagraphOfTheDateline(String copy, String byline, String place) {
        StoryDraft story = read("<p>" + copy + "</p><p>So said she.</p>");
        assertThat(story.byline).isEqualTo(byline);
        assertThat(Objects.requireNonNull(story.dateline).place()).isEqualTo(place);
        assertThat(story.body.text()).isEqualTo("The mole held.\nSo said she.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Port Ellis - The mole held.</p>",
                "<p>PORT ELLIS, June 3 (SKN) _ The mole held.</p>",
                "<p>Port Ellis (skn): The mole held.</p>",
                "<p>Port Ellis (SKN) -</p><p>The mole held.</p>",
                "<p>Port Ellis</p><p>The mole held.</p>",
                "<p>PORT ELLIS (SKN) - PORT ELLIS (SKN) - The mole held.</p>",
                "<p>Port Ellis (SKN) -</p><p>Port Ellis (SKN) - The mole held.</p>"
            })
    void theDatelineOfTheHeadIsNotPrintedAgain(String copy) {
        StoryDraft story = new StoryDraft();
        story.dateline = Datelines.of("Port Ellis");
        Copy.into(story, BodyHtml.clean(copy));
        assertThat(story.body.text()).isEqualTo("The mole held.");
        assertThat(Objects.requireNonNull(story.dateline).place()).isEqualToIgnoringCase("Port Ellis");
    }

    @Test
    void copyThatOnlyBeginsWithThePlaceIsKept() {
        StoryDraft story = new StoryDraft();
        story.dateline = Datelines.of("Port Ellis");
        Copy.into(story, BodyHtml.clean("<p>Port Ellis is cut off. The mole held.</p>"));
        assertThat(story.body.text()).isEqualTo("Port Ellis is cut off. The mole held.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(In June 2 story, corrects the name of the line in paragraph 2.)",
                "(Corrects spelling of Lund)",
                "(This June 2 story has been corrected to fix the name)",
                "(Berichtigung: Name im 2. Satz)",
                "(Korrigiert Schreibweise)",
                "(Corrige le nom de la ligne)",
                "(Corrige el nombre de la línea)",
                "(Oikaisu: nimi korjattu)",
                "(Korjaa nimen toisessa kappaleessa)",
                "(Copy corrected – correcting the name in par two)",
                "KORREKTUR: Im zweiten Absatz richtig: Lund (nicht: Lundt).",
                "RÄTTELSE: I en tidigare version av texten angavs fel namn.",
                "KORJAUS 3.6. kello 18.30: Nimi on Lund."
            })
    void aCorrectionIsFoundAtTheHeadOfTheCopy(String line) {
        StoryDraft story = read("<p>" + line + "</p>" + FILED);
        assertThat(story.correction).isTrue();
        assertThat(story.editorNote).isEqualTo(line.startsWith("(") ? line.substring(1, line.length() - 1) : line);
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @Test
    void aBylineOrHeadlineOfTheHeadIsNotPrintedAgain() {
        StoryDraft story = new StoryDraft();
        story.byline = "Ada Lund";
        story.headline = "Mole holds";
        Copy.into(story, BodyHtml.clean("<h1>CORRECTION: Mole holds</h1><p>Ada Lund</p>" + FILED));
        assertThat(story.body.html()).isEqualTo("<p>The mole held.</p>");
    }

    @Test
    void theDatelineMayStandBetweenBars() {
        StoryDraft story = read(
                "<p>Paris, France | AFP | vendredi 27/11/2026 - 16:12 UTC+1 | 300 mots</p>" + "<p>Le môle tient.</p>");
        assertThat(Objects.requireNonNull(story.dateline).place()).isEqualTo("Paris, France");
        assertThat(story.dateline.source()).isEqualTo("AFP");
        assertThat(story.body.text()).isEqualTo("Le môle tient.");
    }

    @Test
    void theWriterMayStandInTheBracketsOfTheDateline() {
        StoryDraft story = read("<p>Port Ellis (NTB-Ada Lund): Moloen holdt.</p>");
        assertThat(story.byline).isEqualTo("Ada Lund");
        assertThat(Objects.requireNonNull(story.dateline).source()).isEqualTo("NTB");
        StoryDraft kyodo = read("<p>　【ローザンヌ共同＝白石環】渡し船が引き揚げられた。</p>");
        assertThat(kyodo.byline).isEqualTo("白石環");
        assertThat(kyodo.dateline).isEqualTo(new Dateline("ローザンヌ", "共同", null, "【ローザンヌ共同】"));
        assertThat(kyodo.body.text()).isEqualTo("渡し船が引き揚げられた。");
    }

    @Test
    void oneBreakBetweenSentencesPartsParagraphs() {
        String first = "The mole held for the whole of the night, said the harbour master.";
        String second = "It was built in 1904 by the town and costs 240 crowns a year.";
        assertThat(read("<p>" + first + "<br>" + second + "<br>al/bp</p>").body.html())
                .isEqualTo("<p>" + first + "</p>\n<p>" + second + "</p>");
        assertThat(
                        read("<p>The mole held for the whole of the night, as the old harbour<br>master said when the ferry had"
                                        + " come in with the last of its guests.<br>It is old.</p>")
                                .body
                                .text()
                                .lines())
                .hasSize(1);
    }

    private static StoryDraft read(String html) {
        StoryDraft story = new StoryDraft();
        Copy.into(story, BodyHtml.clean(html));
        return story;
    }
}
