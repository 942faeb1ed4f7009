package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KillInCopyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 KILL QUAY Ledger | MANDATORY KILL",
                "KILL QUAY Ledger | MANDATORY KILL",
                "QUAY Ledger | MANDATORY KILL",
                "QUAY Ledger | Mandatory kill: QUAY Ledger",
                "QUAY Ledger | *** KILL ***",
                "1 KILL QUAY Ledger | Kill the story that moved at 1804. It is wrong.",
                "KILL QUAY Ledger | Withdraw our earlier report on the ledger.",
                "QUAY Ledger | Please kill the story that moved at 1804.",
                "1 KILL QUAY Ledger | Please kill QUAY Ledger, sent at 1804.",
                "QUAY Ledger | Editors: please kill Quay Ledger, sent at 1804.",
                "QUAY Ledger | ATTENTION EDITORS: Kill this story."
            })
    void anOrderAtTheBeginningIsFound(String headline, String line) {
        assertThat(KillInCopy.in(headline, copy(line, "It must not be used."))).isEqualTo(line);
        assertThat(KillInCopy.in(headline, copy("QUAY Ledger", line))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KILL BILL RETURNS | Kill Bill returns to the quay on Friday.",
                "Kill Bill star opens quay | Kill Bill star Ada Lund opens the quay on Friday.",
                "KILL BILL STAR OPENS QUAY | The story of a kill is told again.",
                "Kill the story, aide said | Kill the story, an aide told a reporter on the quay.",
                "Quay ledger lost | Withdraw the report, the union told the harbour board on Monday.",
                "Hunters at the quay | KILL ZONE",
                "Hunters at the quay | Please kill fewer geese, the board asked.",
                "Hunters at the quay | “Please kill the story,” the hunter begged.",
                "Cup draw | ELIMINATION",
                "Scooters | Mandatory kill switches for scooters come in spring.",
                "Editors meet | Editors killed the story in March, a court heard."
            })
    void newsOfAKillIsNews(String headline, String line) {
        assertThat(KillInCopy.in(headline, copy(line, "More follows."))).isNull();
    }

    private static String copy(String first, String second) {
        return first + "\n" + second;
    }
}
