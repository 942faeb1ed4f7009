package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import dateline.story.Reading;
import dateline.story.Story;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailCopyTest {
    @Test
    void theOfficeAboveTheWordsForAReleaseIsNotCopy() {
        String copy = "%s\n\nNEWS RELEASE\n\nQuay reopens\n\nThe north quay opens again on Monday.\n";
        String office = copy.formatted("DEPARTMENT FOR HARBOURS");
        assertThat(Mails.read("Subject: Quay reopens\n", office)
                        .stories()
                        .getFirst()
                        .copy()
                        .body()
                        .text())
                .isEqualTo("The north quay opens again on Monday.");
        String heading = "STORM WARNING\n\nThe north quay opens again on Monday.\n";
        assertThat(Mails.read("Subject: Quay reopens\n", heading)
                        .stories()
                        .getFirst()
                        .copy()
                        .body()
                        .text())
                .startsWith("STORM WARNING");
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
    void unclosedFramesAndTagsLoseNoText() {
        Story story = Mails.html("<html><body><p>The quay reopens on Friday, the harbour says.</p>"
                + "<iframe src='https://a.example/'/><p>It was closed for a year.</p>" + "<b>".repeat(20_000)
                + "Ferries sail again.</body></html>");
        assertThat(story.copy().body().text()).contains("closed for a year", "Ferries sail again.");
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

    @Test
    void aBylineIsTakenFromTheCopyNeverFromTheSender() {
        Story story = Mails.plain("By Ada Lund\n\nThe quay opens.\n\nMore.");
        assertThat(story.credits().byline()).isEqualTo("Ada Lund");
        assertThat(story.copy().body().text()).startsWith("The quay opens.");
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
}
