package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.StoryDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What single agencies print below their copy, and single desks around it.
class AgenciesOwnEndsTest {
    private static final String COPY = "The mole held. So said the harbour master.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "autor: Ada Żółw | Ada Żółw",
                "autorka: Ada Żółw-Lund | Ada Żółw-Lund",
                "autorzy: Ada Żółw, Jan Berg | Ada Żółw, Jan Berg"
            })
    void theLineOfTheAuthorBelowTheCopyIsTheByline(String line, String byline) {
        StoryDraft story = read("<p>12.03. Skerry (PAP) - The mole held. (PAP)</p><p>" + line + "</p><p>ada/ bbg/</p>");
        assertThat(story.byline).isEqualTo(byline);
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Autor: Ada Lund", "autor: nieznany", "autor: Dom nad morzem, wydanie drugie"})
    void aLineOnAnotherAuthorStays(String line) {
        StoryDraft story = read("<p>" + COPY + "</p><p>" + line + "</p>");
        assertThat(story.byline).isNull();
        assertThat(story.body.text()).isEqualTo(COPY + "\n" + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(JDE, VERTAALD, BELGA NEWS)",
                "(ADL, BELGA)",
                "(Kraj)",
                "(kraj)",
                "(край)",
                "(vége)",
                "(c) ANP",
                "(C) AFP",
                "Fotó: Kis Ada / MTI",
                "Foto: Ada Lund (dpa)",
                "Photo: Ada Lund, AP",
                "Digitale Pressemappe: https://www.ots.example/pressemappe/88/aom",
                "SOURCE Skerry Harbour LLC",
                "SOURCE Skerry Harbour, Inc.",
                "(Release ID: 2110447) Visitor Counter : 512",
                "Read this release in: Hindi , Marathi"
            })
    void aLineBelowTheCopyThatSaysNothingOfTheStoryIsLeftOut(String line) {
        assertThat(read("<p>" + COPY + "</p><p>" + line + "</p>").body.text()).isEqualTo(COPY);
    }

    @Test
    void initialsOfTwoLettersSignTheCopyOfAnAgency() {
        String copy = "<p>Skerry, Mar 12 (PTI) The mole held. PTI SPK\nGK</p><p>VT\nVT</p>";
        assertThat(read(copy).body.text()).isEqualTo("The mole held.");
        assertThat(read("<p>" + COPY + "</p><p>NO NO</p>").body.text()).endsWith("NO NO");
    }

    @Test
    void aTildeBelowTheCopyIsLeftOut() {
        String copy = "<p>" + COPY + "</p><p>Call Ada Lund.<br>~<br>Digitale Pressemappe: https://ots.example/88</p>";
        assertThat(read(copy).body.text()).isEqualTo(COPY + "\nCall Ada Lund.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(VERTAALD, UIT HET LATIJN)",
                "(c) Skerry Harbour",
                "Foto: Ada Lund",
                "Photo: The mole held, AP says, until it fell.",
                "SOURCE CODE OF THE MOLE",
                "SOURCE Skerry Harbour has all the figures.",
                "Source: Skerry Harbour"
            })
    void aLastLineThatMayBeCopyStays(String line) {
        assertThat(read("<p>" + COPY + "</p><p>" + line + "</p>").body.text()).isEqualTo(COPY + "\n" + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Von Ada Lund, Keystone-SDA", "Von Ada Lund", "By Ada Lund", "(Ada Lund, Keystone-SDA)"})
    void aLineBelowTheLeadThatRepeatsTheBylineIsNotPrinted(String line) {
        StoryDraft story = new StoryDraft();
        story.byline = "Ada Lund, Keystone-SDA";
        Copy.into(story, BodyHtml.clean("<p>Die Mole hielt.</p><p>" + line + "</p><p>So sagt sie.</p>"));
        assertThat(story.byline).isEqualTo("Ada Lund, Keystone-SDA");
        assertThat(story.body.html()).isEqualTo("<p>Die Mole hielt.</p>\n<p>So sagt sie.</p>");
        assertThat(story.body.text()).isEqualTo("Die Mole hielt.\nSo sagt sie.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Von Bo Berg, Keystone-SDA", "Ada Lund sagt es.", "Von Ada Lund und dem Meer", "Ada"})
    void anotherLineBelowTheLeadStays(String line) {
        StoryDraft story = new StoryDraft();
        story.byline = "Ada Lund, Keystone-SDA";
        Copy.into(story, BodyHtml.clean("<p>Die Mole hielt.</p><p>" + line + "</p><p>So sagt sie.</p>"));
        assertThat(story.body.text()).isEqualTo("Die Mole hielt.\n" + line + "\nSo sagt sie.");
    }

    @Test
    void aNoteToEditorsBetweenParagraphsThatEndsWithSlashesIsNotPrinted() {
        StoryDraft story =
                read("<p>Le môle tient.</p><p>ATTENTION - ajoute bilan, citations ///</p><p>Fin d'alerte.</p>");
        assertThat(story.body.text()).isEqualTo("Le môle tient.\nFin d'alerte.");
        assertThat(story.editorNote).isEqualTo("ATTENTION - ajoute bilan, citations ///");
        String copy = "<p>Le môle tient.</p><p>ATTENTION - le môle peut céder.</p><p>Fin d'alerte.</p>";
        assertThat(read(copy).body.text()).contains("ATTENTION - le môle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(JDE/KVH)", "(JDE)", "[ADL/BBG]"})
    void initialsInBracketsAreNoByline(String byline) {
        assertThat(Byline.of(byline)).isNull();
    }

    @Test
    void aNameInBracketsIsAByline() {
        assertThat(Byline.of("(Ada Lund)")).isEqualTo("(Ada Lund)");
    }

    @Test
    void theHeadlineWithoutItsBracketIsNotPrintedAgain() {
        StoryDraft story = new StoryDraft();
        story.headline = "Molo wytrzymało (krótka)";
        Copy.into(story, BodyHtml.clean("<p>Molo wytrzymało</p><p>12.03. Skerry (PAP) - Fale opadły.</p>"));
        assertThat(story.body.text()).isEqualTo("Fale opadły.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RÄTTELSE: Molen höll", "CORR: Molen höll", "Molen höll", "KORREKTUR - Molen höll"})
    void aHeadingThatRepeatsTheHeadlineWithoutItsMarkIsNotPrintedAgain(String headline) {
        StoryDraft story = new StoryDraft();
        story.headline = headline;
        Copy.into(story, BodyHtml.clean("<h1>Molen höll</h1><p>Stormen drog bort.</p>"));
        assertThat(story.body.text()).isEqualTo("Stormen drog bort.");
    }

    @Test
    void aHeadingThatIsOnlyPartOfTheHeadlineStays() {
        StoryDraft story = new StoryDraft();
        story.headline = "Hamnen: Molen höll";
        Copy.into(story, BodyHtml.clean("<h1>Molen höll</h1><p>Stormen drog bort.</p>"));
        assertThat(story.body.text()).isEqualTo("Molen höll\nStormen drog bort.");
    }

    @Test
    void theSignatureAboveABoxOfFactsIsNotPrinted() {
        StoryDraft story = new StoryDraft();
        story.byline = "Ada Lund/TT";
        Copy.into(
                story,
                BodyHtml.clean("<p>Molen höll.</p><p>Sa hon.</p><p>Så ock han.</p><p>De med.</p><p>Ada Lund/TT</p>"
                        + "<h3>Fakta: Molen</h3><p>Den är lång.</p>"));
        assertThat(story.body.text())
                .isEqualTo("Molen höll.\nSa hon.\nSå ock han.\nDe med.\nFakta: Molen\nDen är lång.");
        assertThat(story.body.html()).doesNotContain("Lund").endsWith("<p>Den är lång.</p>");
    }

    @Test
    void aNameAboveAHeadingStays() {
        StoryDraft story = new StoryDraft();
        story.byline = "Ada Lund";
        String copy =
                "<p>Molen höll.</p><p>Sa hon.</p><p>Så ock han.</p><p>De med.</p><p>Ada Lund</p><h3>Fakta</h3><p>Den är lång.</p>";
        Copy.into(story, BodyHtml.clean(copy));
        assertThat(story.body.text()).contains("Ada Lund");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 HARBOUR Mole", "2 Harbour Mole", "12 HARBOUR MOLE"})
    void thePageLineWithTheSlugIsNotPrinted(String line) {
        StoryDraft story = new StoryDraft();
        story.slug = "HARBOUR Mole";
        Copy.into(story, BodyHtml.clean("<p>" + line + "</p><p><b>By Ada Lund</b></p><p>The mole held.</p>"));
        assertThat(story.byline).isEqualTo("Ada Lund");
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @Test
    void thePageLineMayStandBehindAnOrderToHold() {
        StoryDraft story = new StoryDraft();
        story.slug = "HARBOUR Mole";
        story.editorNote = "EMBARGOED TO 0001 THURSDAY JUNE 3";
        Copy.into(
                story,
                BodyHtml.clean("<p><b>EMBARGOED TO 0001 THURSDAY JUNE 3</b></p><p>1 HARBOUR Mole</p><p>By Ada Lund</p>"
                        + "<p>The mole held.</p>"));
        assertThat(story.body.text()).isEqualTo("The mole held.");
        assertThat(story.byline).isEqualTo("Ada Lund");
        assertThat(story.editorNote).isEqualTo("EMBARGOED TO 0001 THURSDAY JUNE 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 HARBOUR Quay", "HARBOUR Mole", "30 ships"})
    void anotherLineWithANumberStays(String line) {
        StoryDraft story = new StoryDraft();
        story.slug = "HARBOUR Mole";
        Copy.into(story, BodyHtml.clean("<p>" + line + "</p><p>The mole held.</p>"));
        assertThat(story.body.text()).isEqualTo(line + "\nThe mole held.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Utl.: \"Männer halfen\" =", "Utl.: \"Männer halfen\"=", "Utl:  \"Männer halfen\" ="})
    void aSubheadWithItsLabelIsTheSummary(String line) {
        StoryDraft story = new StoryDraft();
        Copy.into(story, BodyHtml.clean("<p>" + line + "</p><p>Skerry (OTS) - Die Mole hielt.</p><p>Sagt sie.</p>"));
        assertThat(story.summary).isEqualTo("\"Männer halfen\"");
        assertThat(story.dateline).isNotNull();
        assertThat(story.body.text()).isEqualTo("Die Mole hielt.\nSagt sie.");
    }

    @Test
    void aSubheadBesideASummaryStaysAboveTheCopy() {
        StoryDraft story = new StoryDraft();
        story.summary = "Sturm zieht ab.";
        Copy.into(story, BodyHtml.clean("<p>Utl.: Männer halfen =</p><p>Skerry (OTS) - Die Mole hielt.</p>"));
        assertThat(story.summary).isEqualTo("Sturm zieht ab.");
        assertThat(story.body.html()).isEqualTo("<h3>Männer halfen</h3>\n<p>Die Mole hielt.</p>");
    }

    private static StoryDraft read(String html) {
        StoryDraft story = new StoryDraft();
        Copy.into(story, BodyHtml.clean(html));
        return story;
    }
}
