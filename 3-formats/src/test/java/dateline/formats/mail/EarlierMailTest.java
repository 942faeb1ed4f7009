package dateline.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Status;
import dateline.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages that kill, correct or replace an earlier message.
class EarlierMailTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORR: Quay",
                "Corr.: Quay",
                "RETIFICAÇÃO: Quay",
                "Retifica: Quay",
                "CORREÇÃO: Quay",
                "[CORR] - Quay"
            })
    void theMarkOfACorrectionLeavesTheHeadline(String subject) {
        Story correction =
                Mails.story("Subject: " + subject + "\nIn-Reply-To: <quay-0@harbour.example>\n", "The quay opens.");
        assertThat(correction.copy().headline()).isEqualTo("Quay");
        assertThat(correction.identity().correction()).isTrue();
        assertThat(correction.identity().evolvedFrom()).containsExactly("quay-0@harbour.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 KILL QUAY Ledger | MANDATORY KILL",
                "KILL QUAY Ledger | Please kill QUAY Ledger, sent at 1804 on Tuesday.",
                "KILL QUAY Ledger | Kill the story that moved at 1804.",
                "QUAY Ledger | MANDATORY KILL"
            })
    void anOrderToKillInTheTextHoldsTheMessageThatItAnswers(String subject, String order) {
        Story kill = Mails.story(
                "Subject: " + subject + "\nIn-Reply-To: <quay-0@harbour.example>\n",
                order + "\n\nIt must not be used.\n\nend\n");
        assertThat(kill.rights().status()).isEqualTo(Status.WITHHELD);
        assertThat(kill.identity().evolvedFrom()).containsExactly("quay-0@harbour.example");
    }

    @Test
    void newsAboutAKillAnswersNothing() {
        Story news = Mails.story("Subject: KILL BILL RETURNS\nReferences: <quay-0@harbour.example>\n", "Text");
        assertThat(news.rights().status()).isNull();
        assertThat(news.identity().evolvedFrom()).isEmpty();
    }
}
