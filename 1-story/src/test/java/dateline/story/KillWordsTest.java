package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL",
                "*** KILL ***",
                "KILL KILL KILL",
                "KILL - KILL - KILL",
                "KILL: Harbour Fire",
                "KILL! Harbour Fire",
                "KILL, BC-Harbour Fire",
                "KILL-Harbour Fire",
                "KILL BC-Harbour Fire",
                "KILL (Harbour Fire, a0123)",
                "KILL - a0123",
                "BC-KILL: Harbour Fire",
                "BC--KILL",
                "MANDATORY KILL",
                "Mandatory Kill",
                "Mandatory kill: Harbour Fire",
                "MANDATORY KILL: BC-Harbour Fire",
                "MANDATORY KILL - HARBOUR FIRE",
                "BC-Harbour Fire, MANDATORY KILL",
                "BC-Harbour Fire, 2nd Ld, Mandatory Kill",
                "BULLETIN KILL",
                "BULLETIN - MANDATORY KILL",
                "URGENT MANDATORY KILL: HARBOUR FIRE",
                "KILL NOTICE",
                "KILL ADVISORY: Harbour Fire",
                "NOTICE: KILL",
                "ADVISORY - MANDATORY KILL",
                "PICTURE KILL",
                "PHOTO KILL: Quay at night",
                "ATTENTION EDITORS - PICTURE KILL",
                "ATTENTION EDITORS: MANDATORY KILL",
                "EDITORS: KILL",
                "ELIMINATION",
                "MANDATORY ELIMINATION: Harbour Fire"
            })
    void anOrderKills(String line) {
        assertThat(KillWords.in(line)).isEqualTo(StatusWord.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITHHOLD",
                "WITHHOLD!",
                "MANDATORY WITHHOLD: Harbour Fire",
                "BC-Harbour Fire, Mandatory Withhold",
                "EDITORS: WITHHOLD"
            })
    void anOrderWithholds(String line) {
        assertThat(KillWords.in(line)).isEqualTo(StatusWord.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kill Bill returns to the quay",
                "KILL BILL RETURNS TO THE QUAY",
                "KILL BILL: VOLUME 3 OPENS",
                "KILL 'EM ALL TURNS 40",
                "KILL ’EM ALL TURNS 40",
                "KILL, BABY, KILL SHOWN AGAIN",
                "KILL \"ZOMBIE\" LAWS, SAYS MINISTER",
                "KILL $50M PIER, SAY CRITICS",
                "KILL & RUN ON THE COAST ROAD",
                "KILL? NO, SAYS THE MINISTER",
                "KILL-SWITCH LAW PASSES",
                "KILL 3 SHARKS, SAY FISHERS",
                "KILL ZONE NEAR THE PIER",
                "Kill: a play",
                "Kill switch saves ferry",
                "Killed in action: a father remembers",
                "KILLED IN ACTION: A FATHER REMEMBERS",
                "KILLER WHALES RETURN",
                "KILLING FIELDS: THE TRIAL OPENS",
                "SHOOT TO KILL",
                "LICENCE TO KILL, 35 YEARS ON",
                "POLICE: KILL WAS LAWFUL",
                "VIDEO KILLED THE RADIO STAR AT 45",
                "VIDEO: WHALE KILL ON THE BEACH",
                "PHOTO OF KILL ON THE BEACH",
                "Advisory: high surf on the coast",
                "ADVISORY: HIGH SURF ON THE COAST",
                "URGENT: GUNMEN KILL 3 ON QUAY",
                "BULLETIN: GUNMEN KILL 3",
                "MANDATORY KILL SWITCHES FOR SCOOTERS",
                "Mandatory kill switches for scooters",
                "ELIMINATION GAME TONIGHT",
                "ELIMINATION-GAME WIN FOR ALDHAVEN",
                "WITHHOLDING TAX RISES",
                "WITHHOLD PAY, COURT TELLS CLUB",
                "WITHHOLD-OR-PAY RULE FALLS",
                "NOTICE TO KILL FOXES SIGNED",
                "Mandatory evacuations as water rises",
                "Withdrawn from sale: a biscuit"
            })
    void newsOfAKillIsNews(String line) {
        assertThat(KillWords.in(line)).isEqualTo(StatusWord.ABSENT);
    }

    @Test
    void aLongLineIsReadInTime() {
        for (String piece :
                new String[] {"ATTENTION ", "BC-", "KILL", "KILL-", " ", "-", "MANDATORY ", ",", "- mandatory"}) {
            assertThat(KillWords.in(piece.repeat(100_000))).isNotNull();
        }
        assertThat(KillWords.in("  ")).isEqualTo(StatusWord.ABSENT);
        assertThat(KillWords.in(null)).isEqualTo(StatusWord.ABSENT);
    }
}
