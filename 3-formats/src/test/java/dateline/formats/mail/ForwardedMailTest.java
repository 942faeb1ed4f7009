package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The head of a forwarded message, with the addresses of persons, is never copy. Nor is a note that only says
/// that the story is attached.
class ForwardedMailTest {
    private static final String COPY = """
        ALDHAVEN, Oct. 14 - The mole opens on Friday after two years of work, the harbour said on Tuesday.

        Entry is free on the first day, and boats leave every hour from the old quay to the lighthouse.
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "________________________________\nFrom: Mole <mole@x.example>\nSent: Tuesday, 14 October 2025 09:12\nTo: Bo <bo@x.example>\nSubject: Mole\n\n",
                "From: Mole <mole@x.example>\nSent: 14 October 2025\nTo: Bo <bo@x.example>; Jo <jo@x.example>;\n Al <al@x.example>\nCc: Ed <ed@x.example>\nSubject: Mole\nImportance: High\n\n",
                "Von: Mole <mole@x.example>\nGesendet: Dienstag, 14. Oktober 2025 09:12\nAn: Bo <bo@x.example>\nBetreff: Mole\n\n",
                "De : Mole <mole@x.example>\nEnvoyé : mardi 14 octobre 2025 09:12\nÀ : Bo <bo@x.example>\nObjet : Mole\n\n",
                "De: Mole <mole@x.example>\nEnviado el: martes, 14 de octubre de 2025\nPara: Bo <bo@x.example>\nAsunto: Mole\n\n",
                "Da: Mole <mole@x.example>\nInviato: martedì 14 ottobre 2025\nA: Bo <bo@x.example>\nOggetto: Mole\n\n",
                "*From:* Mole <mole@x.example>\n*Date:* 14 October 2025\n*To:* Bo <bo@x.example>\n*Subject:* Mole\n\n",
                "Begin forwarded message:\n\nFrom: Mole <mole@x.example>\n\nSubject: Mole\n\nDate: 14 October 2025\n\nTo: Bo <bo@x.example>\n\n",
                "-----Original Message-----\nFrom: Mole <mole@x.example>\nSent: 14 October 2025\nTo: Bo <bo@x.example>\nSubject: Mole\n\n",
                "FYI\n\n-----Original Message-----\nFrom: Mole <mole@x.example>\nSent: 14 October 2025\nTo: Bo <bo@x.example>\nSubject: Mole\n\n",
                "For the paper, please.\n\n-- \nBo Berg\nbo@x.example\n\nFrom: Mole <mole@x.example>\nSent: 14 October 2025\nTo: Bo <bo@x.example>\nSubject: Mole\n\n"
            })
    void theHeaderOfAForwardedMessageIsNotCopy(String head) {
        Story story = forwarded(head + COPY);
        assertThat(story.copy().body().text()).startsWith("The mole opens").doesNotContain("@", "Subject");
        assertThat(story.copy().body().html()).contains("Entry is free");
    }

    /// The lines of such a head are nearly as long as those of a paragraph that a mail program broke.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Ada Lund <ada.lund@x.example>\nSent: Wednesday, March 4, 2026 9:00 AM\nTo: Jo Berg <jo@x.example>; Mia <m@x.example>\nSubject: Mole\n\n",
                "From: Ada Lund [mailto:ada.lund@x.example]\nSent: 04 March 2026 09:00\nTo: Jo Berg\nSubject: Mole\n\n",
                "From: Ada Lund (The Wire) <ada.lund@x.example>\nSent: Wednesday, March 4, 2026 9:00 AM\nTo: News Desk\nSubject: Mole\n\n",
                "From: Ada Lund <ada@x.example>\nSent: Wednesday, March 4, 2026 9:00 AM\nTo: Jo Berg <jo@x.example>; Mia Sand <mia@x.example>;\n  Al Holm <al@x.example>\nSubject: Mole\n\n",
                "De: Ada Lund <ada.lund@x.example>\nEnviado el: miércoles, 4 de marzo de 2026 9:00\nPara: Jo Berg <jo@x.example>\nAsunto: Mole\n\n",
                "De: Ada Lund <ada.lund@x.example>\nEnviada em: quarta-feira, 4 de março de 2026 09:00\nPara: Jo Berg <jo@x.example>\nAssunto: Mole\n\n",
                "Lähettäjä: Ada Lund <ada.lund@x.example>\nLähetetty: keskiviikko 4. maaliskuuta 2026 9.00\nVastaanottaja: Jo Berg <jo@x.example>\nAihe: Mole\n\n",
                "-----Message d'origine-----\nDe : Ada Lund [mailto:ada.lund@x.example]\nEnvoyé : mercredi 4 mars 2026 09:00\nÀ : Jo Berg\nObjet : Mole\n\n",
                "От: Ада Лунд <ada.lund@x.example>\nОтправлено: среда, 4 марта 2026 г. 9:00\nКому: Jo Berg <jo@x.example>\nТема: Mole\n\n",
                "보낸 사람: Ada Lund <ada.lund@x.example>\n보낸 날짜: 2026년 3월 4일 수요일 오전 9:00\n받는 사람: Jo Berg <jo@x.example>\n제목: Mole\n\n",
                "From: Ada Lund <ada.lund@x.example>\nSent: Wednesday, March 4, 2026 9:00 AM\nTo: Jo <jo@x.example>\nCc: Al <al@x.example>\nBcc: Ed <ed@x.example>\nSubject: Mole\nAttachments: mole.jpg\nImportance: High\nPriority: 1\n\n"
            })
    void norIsItIfItsLinesLookLikeAParagraph(String head) {
        Story story = forwarded(head + "ALDHAVEN (Lumen) - The mole opens on Friday.\n\nEntry is free.\n");
        assertThat(story.copy().body().text()).isEqualTo("The mole opens on Friday.\nEntry is free.");
        assertThat(story.copy().dateline()).isNotNull();
    }

    @Test
    void norIsItInHtml() {
        String outlook =
                "<div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> Mole"
                        + " &lt;mole@x.example&gt;<br><b>Sent:</b> Tuesday, 14 October 2025 09:12<br><b>To:</b> Bo"
                        + " &lt;bo@x.example&gt;<br><b>Subject:</b> Mole</p></div></div><p>%s</p>";
        Story story = Mails.story(
                "Subject: FW: Mole\nContent-Type: text/html; charset=utf-8\n",
                outlook.formatted(COPY.replace("\n\n", "</p><p>")));
        assertThat(story.copy().body().text()).startsWith("The mole opens").doesNotContain("@");
    }

    @Test
    void theQuotedMessageIsCutFromAReply() {
        String old = "From: Bo <bo@x.example>\nSent: Monday\nTo: Mole <mole@x.example>\nSubject: Mole\n\nWhen is it?\n";
        Story story = Mails.story("Subject: RE: Mole\nContent-Type: text/plain; charset=utf-8\n", COPY + "\n" + old);
        assertThat(story.copy().body().text()).contains("lighthouse").doesNotContain("@", "When is it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: the harbour office\n\n",
                "To: all readers\nFrom: the editor\n\n",
                "Date: Friday\nPlace: the mole\nSubject to change\n\n"
            })
    void copyThatOnlyLooksLikeAHeadStays(String lines) {
        Story story = forwarded(lines + COPY);
        assertThat(story.copy().body().text())
                .contains(lines.lines().findFirst().orElseThrow());
    }

    @Test
    void aLineOfCopyWithTheMarkOfAnMboxFileStays() {
        Story story = Mails.plain(">From the mole the harbour said so.\n\nIt opens on Friday.\n");
        assertThat(story.copy().body().text()).isEqualTo("From the mole the harbour said so.\nIt opens on Friday.");
        Story quoting = Mails.plain("It opens on Friday.\n\n>When does it open?\n>From when on?\n");
        assertThat(quoting.copy().body().text()).isEqualTo("It opens on Friday.");
    }

    @Test
    void aNoteAboutAnAttachmentIsNotAStory() {
        Reading text = withAttached("Content-Type: text/plain; name=mole.txt\n", COPY);
        assertThat(text.stories().getFirst().copy().body().text()).startsWith("The mole opens");
        Reading office = withAttached("Content-Type: application/msword; name=mole.doc\n", "x");
        assertThat(office.stories()).isEmpty();
        assertThat(office.refused().getFirst().reason()).contains("mole.doc");
    }

    @Test
    void aReleaseWithAnAttachmentIsAStory() {
        String release = Mails.mixed(
                "Content-Type: text/plain\n\n" + COPY + "\nThe plan of the mole is attached. "
                        + "More of it follows. ".repeat(10),
                "Content-Type: application/pdf; name=plan.pdf\nContent-Disposition: attachment; filename=plan.pdf\n\nx");
        Reading reading = Mails.read("Subject: Mole\nContent-Type: multipart/mixed; boundary=b\n", release);
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.stories().getFirst().copy().body().text()).contains("plan of the mole");
    }

    @Test
    void theCharacterSetThatHtmlItselfNamesCountsIfThatOfTheMessageIsWrong() {
        String html =
                "<html><head><meta charset=iso-8859-2></head><body><p>Płaska łódź leży na brzegu.</p></body></html>";
        for (String said : new String[] {"utf-8", "us-ascii", "iso-8859-1", "martian"}) {
            Reading reading = Mails.read(
                    "Subject: Mole\nContent-Type: text/html; charset=" + said + "\n",
                    html,
                    java.nio.charset.Charset.forName("ISO-8859-2"));
            assertThat(reading.stories().getFirst().copy().body().text())
                    .as(said)
                    .isEqualTo("Płaska łódź leży na brzegu.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Attached.",
                "Please find attached the story on the mole.",
                "Anbei die Meldung zur Mole.",
                "Le texte est en pièce jointe.",
                "Vedlagt."
            })
    void aNoteThatAnnouncesAnAttachmentThatIsMissingIsNoStory(String note) {
        Reading reading = Mails.read("Subject: Mole\nContent-Type: text/plain; charset=utf-8\n", note + "\n");
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused())
                .singleElement()
                .extracting(Refusal::reason)
                .asString()
                .contains("nothing is");
    }

    private static Reading withAttached(String type, String content) {
        String parts = Mails.mixed(
                "Content-Type: text/plain\n\nPlease find the story attached.\n\nBest, Bo",
                type + "Content-Disposition: attachment\n\n" + content);
        return Mails.read("Subject: Mole\nContent-Type: multipart/mixed; boundary=b\n", parts);
    }

    private static Story forwarded(String text) {
        return Mails.story("Subject: FW: Mole\nContent-Type: text/plain; charset=utf-8\n", text);
    }
}
