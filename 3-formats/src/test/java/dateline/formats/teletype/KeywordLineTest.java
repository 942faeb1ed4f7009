package dateline.formats.teletype;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BC-Harbour Fire                                  | harbour fire | 0 | 1",
                "BC-NW--Harbour-Fire, 1st Ld-Writethru,416        | nw harbour fire | 1 | 1",
                "BC-Harbour Fire, 2nd Ld,300                      | harbour fire | 2 | 1",
                "BC-Harbour Fire 3rdLd-Writethru                  | harbour fire | 3 | 1",
                "PM-Harbour Fire, 10th Ld-Writethru, a0512,300    | harbour fire | 10 | 1",
                "AM-Harbour Fire, 1st Add,200                     | harbour fire | 0 | 2",
                "BC-Harbour Fire, 2nd Add                         | harbour fire | 0 | 3",
                "BC-Harbour Fire, 1st Ld - 1st Add,90             | harbour fire | 1 | 2",
                "BC-Harbour Fire, Take 2                          | harbour fire | 0 | 2",
                "BC-Harbour Fire-Take 3                           | harbour fire | 0 | 3",
                "HarbourFire-Quay,2nd Writethru,230               | harbourfire quay | 2 | 1",
                "BC-Harbour Fire, Bulletin                        | harbour fire | 0 | 1",
                "BC-Harbour Fire, Urgent,100                      | harbour fire | 0 | 1",
                "BC-Harbour Fire, 1st Ld-Writethru, Corrects,100  | harbour fire | 1 | 1",
                "Fire/Aldhaven/                                   | fire aldhaven | 0 | 1",
                "Fire/Aldhaven/2. Lead/                           | fire aldhaven | 2 | 1",
                "URGENT-HARBOUR-FIRE/                             | harbour fire | 0 | 1",
                "CORRECTED-UPDATE 2-HARBOUR FIRE                  | harbour fire | 2 | 1",
                "BC-Lead Poisoning                                | lead poisoning | 0 | 1",
                "BC-Toy-Lead                                      | toy lead | 0 | 1",
                "BC-Flash Floods,300                              | flash floods | 0 | 1",
                "BC-Take That                                     | take that | 0 | 1",
                "BC-Urgent Care                                   | urgent care | 0 | 1",
                "BC-Subs Rescue, 1st Ld                           | subs rescue | 1 | 1",
                "BC-Rate-Correction                               | rate correction | 0 | 1",
                "BC-Aldhaven, Norland-Fire,210                    | aldhaven norland fire | 0 | 1"
            })
    void theSlugIsWhatAllTellingsShare(String printed, String slug, int number, int take) {
        KeywordLine line = KeywordLine.read(printed);
        assertThat(line.shared()).isEqualTo(slug);
        assertThat(line.marks().number()).isEqualTo(number);
        assertThat(line.marks().take()).isEqualTo(take);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BC-Harbour Fire, Kill", "BC-Harbour Fire, KILL,50", "BC-Harbour Fire, Mandatory Kill",
                        "BC-Harbour Fire-Mandatory Kill",
                "BC-Harbour Fire, 2nd Ld-Writethru, Kill", "BC-Harbour Fire-KILL", "BC-KILL-Harbour Fire",
                        "BC-Harbour Fire, Eliminate",
                "BC-Harbour Fire, Elimination", "Fire/Aldhaven/KILL/", "Fire/Aldhaven/Mandatory Kill/",
                        "KILL: Harbour Fire",
                "Incendie/Aldhaven/ANNULATION/", "BC-Harbour Fire, Withdrawn"
            })
    void aKillIsSeen(String printed) {
        assertThat(KeywordLine.read(printed).marks().kill()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BC-Police Kill",
                "BC-Kill Bill",
                "BC-Road-Kill",
                "BC-Overkill",
                "Crime/Kill/",
                "BC-Kill Switch, 1st Ld-Writethru",
                "BC-Mercy Killing,300",
                "FILM/KILL/BILL/",
                "BC-Elimination Round",
                "BC-Troop Withdrawal"
            })
    void newsOfAKillIsNone(String printed) {
        assertThat(KeywordLine.read(printed).marks().kill()).isFalse();
    }

    @Test
    void anAddWithoutATargetWaitsForAnEditor() {
        assertThat(KeywordLine.read("BC-Harbour Fire, Adds").marks().take()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Correctif", "Corrections", "Rectificatif", "Corrective"})
    void everyFormOfACorrectionIsRead(String word) {
        assertThat(KeywordLine.read("BC-Harbour Fire, " + word).marks().correction())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eilmeldung", "Alerte", "Newsalert"})
    void everyFormOfAnAlertIsRead(String word) {
        assertThat(KeywordLine.read("BC-Harbour Fire, " + word).marks().urgency())
                .isEqualTo(2);
    }

    @Test
    void otherMarksAreRead() {
        assertThat(KeywordLine.read("BC-Harbour Fire, Withhold").marks().withhold())
                .isTrue();
        assertThat(KeywordLine.read("BC-Harbour Fire, 1st Sub").marks().part()).isTrue();
        assertThat(KeywordLine.read("BC-Budget, Advisory").marks().advisory()).isTrue();
        assertThat(KeywordLine.read("BC-Harbour Fire, Corrective").marks().correction())
                .isTrue();
        assertThat(KeywordLine.read("BC-Harbour Fire, ADV07,300").marks().hold())
                .isEqualTo("ADV07");
        assertThat(KeywordLine.read("BC-Harbour Fire, Flash").marks().urgency()).isEqualTo(1);
    }
}
