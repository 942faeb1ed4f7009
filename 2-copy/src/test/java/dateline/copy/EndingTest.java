package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.StoryDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asl/tib/pid/cac",
                "al/bp",
                "al",
                "AAP SKN al",
                "dpa alu bpe n1 al",
                "___",
                "-30-",
                "ENDS",
                "(END)",
                "(more)",
                ">>>SKN/",
                "KEYWORD: SKERRY MOLE",
                "Keywords: mole, storm",
                "[contact_form]",
                "[contact-form-7 id=\"12\"]",
                "The post Mole holds appeared first on Skerry Times.",
                "Der Beitrag Mole hält erschien zuerst auf Skerry Times.",
                "L’article Le môle tient est apparu en premier sur Skerry Times.",
                "La entrada El muelle se publicó primero en Skerry Times.",
                "Continue reading →",
                "Continue reading Mole holds »",
                "Read more…",
                "Weiterlesen",
                "AFP",
                "The AP",
                "(©NTB)",
                "==Kyodo",
                "/ritzau/",
                "(LA PRESSE CANADIENNE)",
                "Lusa/Fim",
                "EFE crb",
                "PTI ALN BEL",
                "NSK NSK",
                "KVS/GGD/BIN",
                "CLT/FDP/",
                "YM4-RIC/ GTR",
                "BN (IQ) // LIL",
                "bur-kr/tgh/jj",
                "fgn/ats",
                "jh gp",
                "(Schluss) hoe/wal",
                "(SEGUE).",
                ":: More follows",
                "ends",
                "Enditem",
                "（了）",
                "./.",
                "* * * *",
                "© Agence France-Presse",
                "© dpa-infocom, dpa:261127-930-77012/2",
                "(Copyright 2026 The Associated Press. All rights reserved.)",
                "Copyright 2026 The Associated Press. All rights reserved. This material may not be published.",
                "Riproduzione riservata © Copyright ANSA",
                "This report by The Canadian Press was first published Nov. 27, 2026.",
                "Our Standards: The Thomson Reuters Trust Principles.",
                "AP-WF-11-27-26 2032GMT",
                "APA0311    2026-11-27/14:11",
                "271234 NOV 26",
                "271731 GMT Nov 26",
                "Ultimo aggiornamento: 27.11.2026 16:38",
                "AP NFL: https://apnews.com/nfl",
                "More AP sports: https://apnews.com/sports and https://x.com/AP_Sports",
                "Follow AP's coverage of shipping at https://apnews.com/hub/shipping",
                "Find all of dpa's ferry news at https://dpa.example/ferries",
                "More Ritzau sports: https://ritzau.example/sport",
                "Read The Canadian Press on the mole at https://cp.example/mole",
                "Follow Ada Lund on X at https://x.com/adalund",
                "SERVICE: https://skerry.example",
                "(S E R V I C E - Infos: http://skerry.example)",
                "ABC-DEF/GHI",
                "(Abc/Def/Adnkronos)",
                "CRO NG01 abc/def 271200 NOV 26",
                "((ada.lund@thomsonreuters.com; +47 5550 0199; Reuters Messaging: ada.lund.reuters.com))",
                "(Our editorial staff can be reached at eng.editors@interfax.example)",
                "(Más información sobre el muelle en efeverde.example)",
                "(Foto) (Vídeo)",
                "*** Serviço vídeo disponível em www.lusa.example ***",
                "ada.lund@stt.example"
            })
    void furnitureBelowTheCopyIsNotShown(String line) {
        assertThat(text("<p>The mole held.</p><p>So said she.</p><p>" + line.replace(">", "&gt;") + "</p>"))
                .isEqualTo("The mole held.\nSo said she.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "So said she. asl/tib | So said she.",
                "So said she. The post Mole holds appeared first on Skerry Times. | So said she.",
                "The council met and decided to […] | The council met and decided to …",
                "The council met. [...] | The council met.",
                "Sie ist alt. (al/bp/sda) | Sie ist alt.",
                "Sie ist alt./jha/he | Sie ist alt.",
                "港口重新开放。（完） | 港口重新开放。",
                "I lavori riprendono. (ANSA). | I lavori riprendono.",
                "Het is oud. (TIP/Belga) | Het is oud.",
                "Le môle tient. /ATE/ | Le môle tient.",
                "Molen holdt. /ritzau/ | Molen holdt.",
                "Aguantó. EFE | Aguantó.",
                "“It held,” she added. PTI ALN BEL | “It held,” she added.",
                "It held for a century. Enditem | It held for a century.",
                "It held. (END) | It held.",
                "It held. ■ | It held.",
                "It held. ((ada.lund@skerry.example; +47 5550 0199)) | It held.",
                "A bolsa abriu em alta. Leia o artigo completo | A bolsa abriu em alta.",
                "The council met and … <a href='https://skerry.example/1'>Continue reading <span>Mole holds</span> →</a> | The council met and …"
            })
    void furnitureBehindTheLastSentenceIsNotShown(String paragraph, String left) {
        assertThat(text("<p>The mole held.</p><p>" + paragraph + "</p>")).isEqualTo("The mole held.\n" + left);
        assertThat(text("<p>" + paragraph + "</p>")).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He chose the sea and/or the land.",
                "The post office in Port Ellis reopened.",
                "AP photographers were there.",
                "Read more about the mole in Saturday's paper.",
                "AC/DC",
                "Wind: SW 10",
                "[sic]",
                "Keywords are what people search for.",
                "She says it is the end",
                "Sake/Rice Wine",
                "so it is",
                "AP Top 25 poll is out",
                "He joined the BBC. She did not.",
                "See the BBC's report of the storm at https://bbc.example/storm",
                "Visit the port, or pa and ma, at https://skerry.example",
                "Skerry Times: https://skerry.example",
                "(c) Loans are stated net of income.",
                "Copyright law protects the mole's plan.",
                "Follow us on X: @skerryport",
                "Follow Skerry Port Group news on X @skerryport",
                "Website: https://skerry.example",
                "press@skerry.example",
                "1234567",
                "($1 = 6.9312 crowns)",
                "She wrote for Reuters/Skerry Times and others."
            })
    void lastWordsThatMayBeNewsStay(String line) {
        assertThat(text("<p>The mole held.</p><p>" + line + "</p>")).isEqualTo("The mole held.\n" + line);
    }

    @Test
    void keywordsAboveTheSourceOfAReleaseAreRemoved() {
        StoryDraft story = new StoryDraft();
        Copy.into(
                story,
                BodyHtml.clean(
                        "<p>The mole held.</p><p>Boats leave hourly.</p><p>KEYWORDS: NORTH SKERRY<br/>"
                                + "INDUSTRY KEYWORD: SHIPPING</p><p>SOURCE: Skerry Lines</p><p>Copyright Business Wire 2027.</p>"));
        assertThat(story.body.text()).isEqualTo("The mole held.\nBoats leave hourly.\nSOURCE: Skerry Lines");
    }

    @Test
    void aRuleBetweenPartsOfTheCopyIsARule() {
        StoryDraft story = read("<p>The mole held.</p><p>___</p><p>So said she.</p>");
        assertThat(story.body.html()).isEqualTo("<p>The mole held.</p>\n<hr>\n<p>So said she.</p>");
        assertThat(story.body.text()).isEqualTo("The mole held.\nSo said she.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by Ada Lund; Editing by Bo Berg)",
                "(Reporting by Ada Lund in Port Ellis, editing by Bo Berg)",
                "(Bericht von Ada Lund; redigiert von Bo Berg)",
                "(Reportage de Ada Lund; édité par Bo Berg)",
                "(Reporte de Ada Lund; Editado por Bo Berg)"
            })
    void theContributorsStandInTheirOwnLine(String line) {
        StoryDraft own = read("<p>The mole held.</p><p>" + line + "</p><p>asl/tib</p>");
        String words = line.substring(1, line.length() - 1);
        assertThat(own.contributorLine).isEqualTo(words);
        assertThat(own.contributors).contains("Ada Lund");
        assertThat(own.body.text()).isEqualTo("The mole held.");
        StoryDraft behind = read("<p>The mole held.</p><p>So said she. " + line + "</p>");
        assertThat(behind.contributorLine).isEqualTo(words);
        assertThat(behind.body.text()).isEqualTo("The mole held.\nSo said she.");
    }

    @Test
    void editorsAloneAreALineWithoutContributors() {
        StoryDraft story = read("<p>The mole held.</p><p>(Editing by Bo Berg)</p>");
        assertThat(story.contributorLine).isEqualTo("Editing by Bo Berg");
        assertThat(story.contributors).isEmpty();
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @Test
    void theContributorsMayStandBetweenOtherLines() {
        StoryDraft story =
                read("<p>The mole held.</p><p>___</p><p>Associated Press writer Ada Lund in Oslo contributed to"
                        + " this report.</p><p>___</p><p>Follow AP’s coverage at https://apnews.com/hub/mole</p>");
        assertThat(story.contributorLine)
                .isEqualTo("Associated Press writer Ada Lund in Oslo contributed to this report.");
        assertThat(story.body.html()).isEqualTo("<p>The mole held.</p>");
        assertThat(read("<p>The mole held.</p><p>— With files from Ada Lund in Regina.</p>").contributorLine)
                .isEqualTo("With files from Ada Lund in Regina.");
    }

    @ParameterizedTest
    @CsvSource({
        "STT–ADA LUND, ADA LUND",
        "Ada Lund/TT, Ada Lund/TT",
        "Text: Ada Lund/TT, Ada Lund/TT",
        "'Ada Lund, The Canadian Press', 'Ada Lund, The Canadian Press'"
    })
    void theWriterMaySignTheCopy(String line, String byline) {
        StoryDraft story = read("<p>The mole held.</p><p>" + line + "</p>");
        assertThat(story.byline).isEqualTo(byline);
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @Test
    void theAgencyOfTheDatelineSignsToo() {
        assertThat(text("<p>PORT ELLIS (SKN) - The mole held.</p><p>SKN/al</p>"))
                .isEqualTo("The mole held.");
        assertThat(text("<p>PORT ELLIS, 3.6 (SPT) - The mole held.</p><p>SPT-Ada Lund</p>"))
                .isEqualTo("The mole held.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Notiz an die Redaktion: Bilder folgen.",
                "Notes to editors: Pictures are available.",
                "Note to readers: This is a corrected story.",
                "(Corrects the name in paragraph 2)"
            })
    void aNoteBelowTheCopyIsForEditors(String line) {
        StoryDraft story = read("<p>The mole held.</p><p>" + line + "</p>");
        assertThat(story.editorNote).isEqualTo(line);
        assertThat(story.correction).isEqualTo(line.contains("orrect"));
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @Test
    void anAgencysNotebookIsLeftOut() {
        assertThat(
                        text(
                                "<p>Die Mole hielt.</p><h2>dpa-Notizblock</h2><h3>Orte</h3><ul><li>Mole</li></ul><p>Ada Lund</p>"))
                .isEqualTo("Die Mole hielt.");
        assertThat(text(
                        "<p>Die Mole hielt.</p><p>* * * *</p><p>Die folgenden Informationen sind nicht zur Veröffentlichung"
                                + " bestimmt</p><p>Ada Lund</p>"))
                .isEqualTo("Die Mole hielt.");
    }

    @Test
    void linksToOtherStoriesAreLeftOut() {
        String link = "<a href='https://skerry.example/2'>Light holds too</a>";
        assertThat(text("<p>The mole held.</p><p>Leggi anche: " + link + "</p>"))
                .isEqualTo("The mole held.");
        assertThat(text("<p>The mole held.</p><hr><p><b>Related coverage:</b></p><p>" + link + "</p><p>" + link
                        + "</p>"))
                .isEqualTo("The mole held.");
        assertThat(text("<p>The mole held.</p><p>" + link + "</p>")).isEqualTo("The mole held.\nLight holds too");
    }

    @Test
    void numbersAboveOtherFurnitureAreLeftOut() {
        assertThat(text("<p>El muelle aguantó.</p><p>EFE</p><p>1011587</p><p>crb/jmi</p>"))
                .isEqualTo("El muelle aguantó.");
    }

    @Test
    void linesBelowTheLastSentenceOfAParagraphAreReadOneByOne() {
        assertThat(text("<p>The mole held.</p><p>So said she.<br>AL // BB<br>Lusa/Fim</p>"))
                .isEqualTo("The mole held.\nSo said she.");
    }

    @Test
    void anAsideInBracketsAtTheEndStays() {
        assertThat(text("<p>The mole held.</p><p>So said she (reporting by radio had failed).</p>"))
                .isEqualTo("The mole held.\nSo said she (reporting by radio had failed).");
    }

    private static String text(String html) {
        return read(html).body.text();
    }

    private static StoryDraft read(String html) {
        StoryDraft story = new StoryDraft();
        Copy.into(story, BodyHtml.clean(html));
        return story;
    }
}
