package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
    private static final String MIXED = "Subject: Quay reopens\nContent-Type: multipart/mixed; boundary=b\n";

    @Test
    void unclosedFramesAndTagsLoseNoText() {
        Story story = Mails.html("<html><body><p>The quay reopens on Friday, the harbour says.</p>"
                + "<iframe src='https://a.example/'/><p>It was closed for a year.</p>" + "<b>".repeat(20_000)
                + "Ferries sail again.</body></html>");
        assertThat(story.copy().body().text()).contains("closed for a year", "Ferries sail again.");
    }

    @Test
    void aReleaseIsAStory() {
        Reading reading = Mails.read(
                "Subject: Press release: Quay reopens after storm\nKeywords: harbour, storm\nContent-Language: en-GB\n",
                """
                FOR IMMEDIATE RELEASE

                Media contact:
                Ada Lund, press@harbour.example, +47 55 00 00 00

                QUAY REOPENS AFTER STORM

                ALDHAVEN, March 3, 2026 – The north quay opens again on Monday, the harbour
                board said.

                "We are ready," said its head.

                ###

                About the board: it is a board.
                """);
        Story story = reading.stories().getFirst();
        assertThat(reading.format()).isEqualTo("e-mail");
        assertThat(reading.refused()).isEmpty();
        assertThat(story.identity().guid()).isEqualTo("quay-1@harbour.example");
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(story.copy().headline()).isEqualTo("Quay reopens after storm");
        assertThat(story.copy().language()).isEqualTo("en-GB");
        assertThat(story.about().keywords()).containsExactly("harbour", "storm");
        assertThat(story.copy().dateline())
                .isNotNull()
                .extracting(Dateline::place)
                .isEqualTo("ALDHAVEN");
        assertThat(story.copy().body().text())
                .isEqualTo(
                        "The north quay opens again on Monday, the harbour board said.\n\"We are ready,\" said its head.");
        assertThat(story.credits().byline()).isNull();
        assertThat(story.credits().creditLine()).isNull();
        assertThat(story.rights().embargo()).isNull();
    }

    @Test
    void ofAlternativesTheHtmlIsRead() {
        Story story = Mails.story(
                "Subject: Quay reopens\nContent-Type: multipart/alternative; boundary=b\n",
                Mails.mixed(
                        "Content-Type: text/plain\n\nThe quay opens.",
                        "Content-Type: text/html\n\n<p>The <b>quay</b> opens.</p><script>x()</script>"));
        assertThat(story.copy().body().html()).isEqualTo("<p>The <strong>quay</strong> opens.</p>");
    }

    @Test
    void onlyTablesOfFiguresBecomeTables() {
        Story story = Mails.html("""
                <div style="display:none">Read about the quay</div>
                <table role="presentation"><tr><td><table><tr><td><p>The quay opens.</p></td></tr></table></td></tr></table>
                <table><tr><td>North</td><td>4</td></tr><tr><td>South</td><td>2</td></tr></table>""");
        assertThat(story.copy().body().html())
                .startsWith("<p>The quay opens.</p>\n<table>")
                .doesNotContain("Read about");
    }

    @Test
    void linesThatFlowAreJoined() {
        Story story = Mails.story(
                "Subject: Quay\nContent-Type: text/plain; format=flowed\n",
                "The quay \nopens.\n\nSo it is \nsaid. \n-- \nAda\nPress office\n");
        assertThat(story.copy().body().text()).isEqualTo("The quay opens.\nSo it is said.");
    }

    @Test
    void quotedLinesAreCopyOnlyIfAllAreQuoted() {
        assertThat(Mails.plain(
                                "The quay opens.\n\nOn Mon, 2 Mar 2026 at 10:00, Piet <piet@paper.example>\nwrote:\n> When?\n")
                        .copy()
                        .body()
                        .text())
                .isEqualTo("The quay opens.");
        assertThat(Mails.plain("> The quay opens.\n").copy().body().text()).isEqualTo("The quay opens.");
        assertThat(Mails.html(
                                "<p>The quay opens.</p><div class=gmail_quote>On Monday<blockquote>When?</blockquote></div>")
                        .copy()
                        .body()
                        .text())
                .isEqualTo("The quay opens.");
        assertThat(Mails.html(
                                "<div class=gmail_quote><div class=gmail_attr>---- Forwarded ----</div><p>The quay opens.</p></div>")
                        .copy()
                        .body()
                        .text())
                .isEqualTo("The quay opens.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"###", "# # #", "-30-", "– 30 –", "ENDS", "-ends-", "- ENDE -"})
    void theCopyEndsAtItsMark(String mark) {
        assertThat(Mails.plain("The quay opens.\n\n" + mark + "\n\nContact: Ada Lund")
                        .copy()
                        .body()
                        .text())
                .isEqualTo("The quay opens.");
    }

    @Test
    void disclaimersAndSignaturesAreNotCopy() {
        assertThat(Mails.plain(
                                "The quay opens.\n\nSent from my iPhone\n\nThis e-mail and any attachments are confidential"
                                        + " and intended only for its addressee.\n\nHarbour Board AS")
                        .copy()
                        .body()
                        .text())
                .isEqualTo("The quay opens.");
        assertThat(Mails.plain("The board said: this message is for all.\n\nIt opens.")
                        .copy()
                        .body()
                        .text())
                .contains("for all");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMBARGOED UNTIL 6 a.m. EST, Thursday, March 5, 2026 | 2026-03-05T11:00:00Z",
                "Embargoed until 4 a.m. CT/5 a.m. ET Thursday, March 5, 2026 | 2026-03-05T10:00:00Z",
                "HOLD FOR RELEASE 12:30 GMT 5 March 2026 | 2026-03-05T12:30:00Z"
            })
    void anEmbargoWithTimeAndZoneHoldsUntilThen(String words, Instant time) {
        Story story = Mails.plain(words + "\n\nThe quay opens.\n\nMore.");
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(time));
        assertThat(story.copy().body().text()).isEqualTo("The quay opens.\nMore.");
        assertThat(story.rights().editorNote()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED UNTIL 6 a.m. Thursday",
                "STRICTLY EMBARGOED",
                "HOLD FOR RELEASE",
                "Embargoed until 4:15 p.m. CT/5:15 p.m. CT, Sunday, Nov. 17, 2024"
            })
    void anyOtherEmbargoHoldsForAnEditor(String words) {
        assertThat(Mails.plain("The quay opens.\n\n" + words + "\n\nMore.")
                        .rights()
                        .embargo())
                .isInstanceOf(Embargo.Unclear.class);
    }

    @Test
    void anEmbargoInTheSubjectHoldsToo() {
        Story story = Mails.story("Subject: EMBARGOED: Quay reopens\n", "The quay opens.\n\nMore.");
        assertThat(story.copy().headline()).isEqualTo("Quay reopens");
        assertThat(story.rights().embargo()).isInstanceOf(Embargo.Unclear.class);
        assertThat(Mails.story(
                                "Subject: EMBARGOED: Quay reopens\n",
                                "Embargoed until 12:30 GMT 5 March 2026\n\nThe quay opens.\n\nMore.")
                        .rights()
                        .embargo())
                .isEqualTo(new Embargo.Until(Instant.parse("2026-03-05T12:30:00Z")));
        assertThat(Mails.story(
                                "Subject: EMBARGOED until 10:00 GMT 4 March 2026 | Quay reopens\n",
                                "Embargoed until 12:30 GMT 5 March 2026\n\nThe quay opens.\n\nMore.")
                        .rights()
                        .embargo())
                .isInstanceOf(Embargo.Unclear.class);
    }

    @Test
    void copyThatTellsOfAnEmbargoIsNotHeld() {
        assertThat(Mails.plain("The oil embargo holds until Monday, the board said.\n\nMore.")
                        .rights()
                        .embargo())
                .isNull();
    }

    @Test
    void picturesAreNamedAsTheWireHandsThemOver() {
        Story story = Mails.story(
                MIXED,
                Mails.mixed(
                        "Content-Type: text/plain\n\nThe quay opens.\n\nPhoto 2: The cranes. (Harbour/Ada Lund)\n\nquay one.jpg: The quay in the morning.",
                        Mails.picture("Content-Disposition: attachment; filename=\"quay one.jpg\"\n", 20_000),
                        Mails.picture("Content-Disposition: attachment; filename=cranes.jpg\n", 20_000)));
        assertThat(story.pictures())
                .extracting(Picture::caption)
                .containsExactly("The quay in the morning.", "The cranes.");
        assertThat(story.pictures()).extracting(Picture::credit).containsExactly(null, "Harbour/Ada Lund");
        assertThat(story.pictures())
                .extracting(picture -> picture.renditions().getFirst().href())
                .containsExactly("quay.eml/quay_one.jpg", "quay.eml/cranes.jpg");
        assertThat(story.copy().body().text()).isEqualTo("The quay opens.");
    }

    @Test
    void picturesWithinTheTextHaveItsWordsAndLogosAreNone() {
        Story story = Mails.story(
                "Subject: Quay reopens\nContent-Type: multipart/related; boundary=b\n",
                Mails.mixed(
                        "Content-Type: text/html\n\n<img src='cid:logo@x' width=90><p>The quay opens.</p>"
                                + "<figure><img src='cid:quay@x' alt='A quay'><figcaption>The quay. (Harbour/Ada Lund)</figcaption></figure>"
                                + "<div class=gmail_signature><img src='cid:sign@x'></div>",
                        Mails.picture("Content-ID: <logo@x>\n", 20_000),
                        Mails.picture("Content-ID: <quay@x>\n", 20_000),
                        Mails.picture("Content-ID: <sign@x>\n", 20_000)));
        assertThat(story.pictures()).hasSize(1);
        assertThat(story.pictures().getFirst().alt()).isEqualTo("A quay");
        assertThat(story.pictures().getFirst().caption()).isEqualTo("The quay.");
        assertThat(story.pictures().getFirst().credit()).isEqualTo("Harbour/Ada Lund");
    }

    @Test
    void aMessageThatCarriesWireCopyIsItsEnvelope() {
        Reading reading = Mails.read(
                MIXED,
                Mails.mixed(
                        "Content-Type: text/plain\n\nPlease find attached.",
                        "Content-Type: application/json; name=story.json\n\n{\"uri\": \"urn:1\", \"type\": \"text\", \"headline\": \"Quay\"}"));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.notes()).singleElement().asString().contains("story.json");
    }

    @Test
    void attachmentsThatAreNotReadAreReported() {
        Reading reading = Mails.read(
                MIXED,
                Mails.mixed(
                        "Content-Type: text/plain\n\nThe quay opens.",
                        "Content-Type: application/pdf; name=report.pdf\nContent-Disposition: attachment\n\n%PDF"));
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.notes()).singleElement().asString().startsWith("report.pdf stays in the message");
    }

    @Test
    void aRetractionWaitsForAnEditorAndSoDoesWhatItTakesBack() {
        Story retraction =
                Mails.story("Subject: Re: RETRACTION: Quay\nIn-Reply-To: <quay-0@harbour.example>\n", "Text");
        assertThat(retraction.rights().status()).isEqualTo(Status.WITHHELD);
        assertThat(retraction.identity().evolvedFrom()).containsExactly("quay-0@harbour.example");
        assertThat(Mails.story("Subject: Recall of ferries ends\n", "Text")
                        .rights()
                        .status())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MANDATORY KILL",
                "Re: KILL: Quay reopens",
                "PICTURE KILL - Quay",
                "Mandatory Kill: Quay",
                "WITHHOLD: Quay",
                "Fwd: RETRACTION: Quay"
            })
    void anOrderToKillHoldsTheMessageThatItAnswers(String subject) {
        for (String parent : new String[] {
            "In-Reply-To: <quay-0@harbour.example>\n",
            "References: <quay-0@harbour.example>\n",
            "References: <talk-1@harbour.example>\n <talk-2@harbour.example>\n <quay-0@harbour.example>\n",
            "In-Reply-To: Your message of Monday\nReferences: <quay-0@harbour.example>\n"
        }) {
            for (String text : new String[] {"It was not so.", ""}) {
                Story order = Mails.story("Subject: " + subject + "\n" + parent, text);
                assertThat(order.rights().status()).isEqualTo(Status.WITHHELD);
                assertThat(order.identity().evolvedFrom()).containsExactly("quay-0@harbour.example");
            }
        }
    }

    @Test
    void newsAboutAKillAnswersNothing() {
        Story news = Mails.story("Subject: KILL BILL RETURNS\nReferences: <quay-0@harbour.example>\n", "Text");
        assertThat(news.rights().status()).isNull();
        assertThat(news.identity().evolvedFrom()).isEmpty();
    }

    @Test
    void aVersionNamesItsPredecessorOnlyIfThatIsCertain() {
        assertThat(Mails.story("Subject: Quay\nSupersedes: <quay-0@harbour.example>\n", "Text")
                        .identity()
                        .evolvedFrom())
                .containsExactly("quay-0@harbour.example");
        Story correction =
                Mails.story("Subject: RE: CORRECTION: Quay\nIn-Reply-To: <quay-0@harbour.example>\n", "Text");
        assertThat(correction.identity().evolvedFrom()).containsExactly("quay-0@harbour.example");
        assertThat(correction.identity().correction()).isTrue();
        assertThat(correction.copy().headline()).isEqualTo("Quay");
        assertThat(Mails.story("Subject: Re: Quay\nIn-Reply-To: <quay-0@harbour.example>\n", "Text")
                        .identity()
                        .evolvedFrom())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "utf-8 | ISO-8859-1",
                "iso-8859-1 | windows-1252",
                "iso-8859-1 | UTF-8",
                "iso-2022-jp | ISO-2022-JP",
                "martian | UTF-8"
            })
    void theTextIsReadHoweverItIsDeclared(String declared, String charset) {
        String text =
                charset.equals("ISO-2022-JP") ? "東京" : charset.equals("windows-1252") ? "Åpner – “snart”" : "Åpner";
        Reading reading = Mails.read(
                "Subject: Quay\nContent-Type: text/plain; charset=" + declared + "\n", text, Charset.forName(charset));
        assertThat(reading.stories().getFirst().copy().body().text()).isEqualTo(text);
    }

    @Test
    void aWrongDeclarationIsReported() {
        Reading reading = Mails.read(
                "Subject: Quay\nContent-Type: text/plain; charset=utf-8\n", "Åpner", StandardCharsets.ISO_8859_1);
        assertThat(reading.notes()).containsExactly("The text says that it is in utf-8; it is in windows-1252.");
    }

    @Test
    void aBylineIsTakenFromTheCopyNeverFromTheSender() {
        Story story = Mails.plain("By Ada Lund\n\nThe quay opens.\n\nMore.");
        assertThat(story.credits().byline()).isEqualTo("Ada Lund");
        assertThat(story.copy().body().text()).startsWith("The quay opens.");
    }
}
