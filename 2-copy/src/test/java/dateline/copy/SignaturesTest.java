package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.StoryDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADL/BBG",
                "ADL-BB",
                "ADL",
                "Y12-QRT",
                "RC4-GB",
                "ADL, BBG",
                "(Belga, 3.6.2026)",
                "adl/ adlund/ bbg/",
                "\\adl \\bbg",
                "\\adl"
            })
    void capitalsSignTheCopyOfAnAgency(String line) {
        assertThat(text("<p>PORT ELLIS (BELGA) - The mole held.</p><p>" + line + "</p>"))
                .isEqualTo("The mole held.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "So said she./ADL/BBG/ | So said she.",
                "So said she./ADL/. . | So said she.",
                "So said she. (ADL, BBG) | So said she.",
                "So said she.SKN | So said she.",
                "So said she.EFE | So said she.",
                "So said she. POL NG01 abc/def 031200 JUN 26 | So said she.",
                "Thanks (SKN). | Thanks"
            })
    void aSignatureMayStickToTheLastSentence(String last, String left) {
        assertThat(text("<p>PORT ELLIS (SKN) - The mole held.</p><p>" + last + "</p>"))
                .isEqualTo("The mole held.\n" + left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FNB",
                "NPK",
                "(©NPK)",
                "(ADL/BBG)",
                "(AL/BB)",
                "(ATS-Keystone/al)",
                "(SDA-Keystone/bb)",
                "TT Nyhetsbyrån",
                "PRESSE CANADIENNE",
                "Keystone-SDA",
                "(Newsroom)",
                "(London Newsroom)",
                "(Redazione Port Ellis)",
                "(Forts. mögl.)",
                "(Forts. mögl.) al/bbg",
                "(wordt vervolgd)",
                "(jatkuu)",
                "(c) Copyright SKN 2026, alle rechten voorbehouden.",
                "Copyright SKN 2026",
                "Kaikki oikeudet pidätetään.",
                "Wszelkie prawa zastrzeżone.",
                "(This story has not been edited by THE SKERRY TIMES and is auto-generated from PTI)",
                "(Except for the headline, this story has not been edited by our staff and is published from a feed.)",
                "(Only the headline of this report may have been reworked by the Skerry Times staff)",
                "Disclaimer: This report is auto generated from the PTI news service.",
                "Dieser Text wurde nicht von der Redaktion bearbeitet.",
                "(With inputs from agencies)",
                "(With agency inputs)",
                "Original-Content von: Skerry AG, übermittelt durch news aktuell",
                "OTS-ORIGINALTEXT PRESSEAUSSENDUNG UNTER VERANTWORTUNG DES AUSSENDERS. www.ots.example"
            })
    void linesThatOnlySignAreNotShown(String line) {
        assertThat(text("<p>The mole held.</p><p>So said she.</p><p>" + line + "</p>"))
                .isEqualTo("The mole held.\nSo said she.");
    }

    @Test
    void signaturesAboveAFeedsNoteAreFound() {
        assertThat(text("<p>Port Ellis, Jun 3 (PTI) The mole held. PTI ADL BBG</p><p>CDE</p>"
                        + "<p>(This story has not been edited by SKERRY TIMES)</p>"))
                .isEqualTo("The mole held.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- <br>STT Info, puh. 09 555 0100",
                "--- Este mensaje es confidencial. © Agencia EFE",
                "---<br>Este mensaje es confidencial.",
                "TT Nyhetsbyrån<br>Avregistrera dig: <a href='https://skerry.example'>här</a>",
                "This e-mail is confidential and intended solely for the person to whom it is addressed.",
                "Diese E-Mail kann vertrauliche Informationen enthalten.",
                "Ce message est confidentiel et destiné à son seul destinataire.",
                "Tämä viesti on luottamuksellinen.",
                "To unsubscribe from this list, click <a href='https://skerry.example'>here</a>.",
                "You are receiving this email because you subscribed to Skerry Wire.",
                "Newsletter abbestellen: https://skerry.example/ab",
                "Se désabonner"
            })
    void theFooterOfAMailHidesNoSignature(String footer) {
        StoryDraft story = read("<p>The mole held.</p><p>Ada Lund/TT</p><p>al/bp</p><p>" + footer + "</p>");
        assertThat(story.body.text()).isEqualTo("The mole held.");
        assertThat(story.byline).isEqualTo("Ada Lund/TT");
    }

    @Test
    void linksUnderOnTheNetAreLeftOut() {
        String held = "<p>PORT ELLIS (AP) _ The mole held.</p>";
        assertThat(text(held + "<hr><p>On the Net:</p><p>Port: http://skerry.example</p><p>www.skerry.example</p>"))
                .isEqualTo("The mole held.");
        assertThat(text(held
                        + "<p>___</p><p>On the Net: <br>Port of Ellis: http://skerry.example</p><p>___</p><p>AP</p>"))
                .isEqualTo("The mole held.");
        assertThat(text(held + "<p>On the Net: the mole is a star.</p>"))
                .isEqualTo("The mole held.\nOn the Net: the mole is a star.");
        assertThat(text(held + "<p>Online:</p><p>The mole is a star.</p>"))
                .isEqualTo("The mole held.\nOnline:\nThe mole is a star.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lund reported from Lincoln, Skerry.",
                "Lund reported from Port Ellis and Berg from Lincoln, Skerry.",
                "Lund reported from Port Ellis. Berg reported from St. Ives, Skerry."
            })
    void whoReportedFromWhereUnderARuleIsAContributorLine(String line) {
        StoryDraft story = read("<p>PORT ELLIS (AP) _ The mole held.</p><p>___</p><p>" + line
                + "</p><p>___</p><p>On the Net:</p><p>Port: http://skerry.example</p>");
        assertThat(story.contributorLine).isEqualTo(line);
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Avec des informations de Ada Lund, à Port Ellis",
                "— Avec des informations d’Ada Lund",
                "Avec des informations de Bo Berg à Berg et d'Ada Lund à Port Ellis",
                "Mit Informationen von Ada Lund",
                "Con información de Ada Lund y Bo Berg"
            })
    void contributorsAreNamedInOtherLanguages(String line) {
        StoryDraft story = read("<p>The mole held.</p><p>" + line + "</p><p>PRESSE CANADIENNE</p>");
        assertThat(story.contributorLine).isEqualTo(line.replaceFirst("^[—-] ", ""));
        assertThat(story.contributors).contains("Ada Lund");
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @Test
    void anAgencyThatHelpedIsAContributorLine() {
        StoryDraft story = read("<p>The mole held.</p><p>- Avec des informations de l'Associated Press</p>");
        assertThat(story.contributorLine).isEqualTo("Avec des informations de l'Associated Press");
        assertThat(story.contributors).isEmpty();
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AC/DC",
                "(Skerry, 3.6.2026)",
                "either/or",
                "He likes A/B tests.",
                "Lund reported from the mole that it held.",
                "He reported from Port Ellis.",
                "She flew an F16-MIG at noon",
                "Copyright law changed in 2026.",
                "The post has not been edited by hand, says Lund.",
                "This message is clear, says Lund.",
                "Unsubscribe buttons are the law, she said.",
                "-- Call the port, says Lund.",
                "The party agreed. (SKP)",
                "See U.S.A.",
                "Avec des informations de la police, elle est partie.",
                "(Redaktion und Verlag sind umgezogen)"
            })
    void newsBelowTheCopyStays(String line) {
        assertThat(text("<p>PORT ELLIS (SKN) - The mole held.</p><p>" + line + "</p>"))
                .isEqualTo("The mole held.\n" + line);
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
