package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldForReleaseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hold for release 6 p.m. EDT Sunday, March 1, 2026|2026-03-01T22:00:00Z",
                "Eds: HOLD FOR RELEASE at 0001 GMT, 9 October 2024.|2024-10-09T00:01:00Z",
                "Embargoed until 4 a.m. CT/5 a.m. ET Wednesday, October 9, 2024|2024-10-09T09:00:00Z",
                "Embargoed until 00:01 BST Wednesday 9 October 2024|2024-10-08T23:01:00Z",
                "EMBARGO: 2026-03-01T10:00:00+01:00|2026-03-01T09:00:00Z",
                "Not for release before noon ET Nov. 6, 2024|2024-11-06T17:00:00Z",
                "Do not publish this story before 10:30 UTC+2 on 6 November 2024|2024-11-06T08:30:00Z",
                "For release 12 a.m. EST Jan. 5, 2026|2026-01-05T05:00:00Z",
                "Sperrfrist: 5 January 2026 12:00 MEZ|2026-01-05T11:00:00Z",
                "Advance for release 2026-03-01 14.00 UTC|2026-03-01T14:00:00Z",
                "(EMBARGADO HASTA LAS 06.00 GMT DEL 11 DE ENERO DE 2027)|2027-01-11T06:00:00Z",
                "Foto. Embargada até às 06h00 GMT de 11 de janeiro de 2027.|2027-01-11T06:00:00Z"
            })
    void aTimeBeyondDoubtIsTheEndOfTheHold(String note, Instant until) {
        assertThat(HoldForRelease.in(note)).isEqualTo(new Embargo.Until(until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hold for release",
                "EMBARGADO HASTA NUEVO AVISO",
                "Embargato fino al discorso",
                "HOLD",
                "SPERREFRIST: tirsdag 1. desember kl. 05.00",
                "Saken er sperret til tirsdag 1. desember",
                "Please hold. There is some doubt.",
                "Hold for release 6 p.m. Sunday, March 1, 2026",
                "Hold for release 6 p.m. EDT Sunday",
                "Hold for release 6 p.m. EDT Monday, March 1, 2026",
                "Hold for release 6 p.m. EDT Sunday, March 1",
                "Embargoed until midnight ET March 1, 2026",
                "Embargoed until 10:00 IST March 1, 2026",
                "Embargoed until 4:15 p.m. CT/5:15 p.m. CT, Sunday, Nov. 17, 2024",
                "Embargoed until 01/02/2026 10:00 GMT",
                "Embargoed until 14 p.m. EST March 1, 2026",
                "Embargoed until 10:00 GMT February 30, 2026",
                "Embargoed until 10:00 GMT March 1, 2026 or 10:00 GMT March 2, 2026",
                "embargo",
                "Strictly under embargo until the speech ends",
                "NOT FOR PUBLICATION",
                "Not for release until the minister speaks",
                "Copy is not to be used before delivery",
                "Sperrfrist 12.00 Uhr",
                "For release on Sunday",
                "DO NOT PUBLISH",
                "Eds: Do not use this story. Sent again 10:00 GMT March 1, 2026",
                "HFR",
                "For Sunday release",
                "Eds: For Sunday, Nov. 29 release",
                "ADVANCE FOR SUNDAY, MARCH 1",
                "Embargo jusqu'à 18h00"
            })
    void wordsWithoutSuchATimeHoldForAnEditor(String note) {
        assertThat(HoldForRelease.in(note)).isInstanceOf(Embargo.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATES: With harbor master's comment.",
                "EMBARGO LIFTED. Free for use.",
                "Sperrefristen er opphevet",
                "The embargo has been lifted",
                "Eds: LIFTS EMBARGO",
                "No embargo",
                "Was embargoed until 10:00 GMT March 1, 2026",
                "ADDS quotes on the oil embargo: minister",
                "FOR IMMEDIATE RELEASE",
                "RECASTS after a film set for release on Friday",
                "Households hold for now",
                "Threshold: none",
                "Do not use the photo that moved earlier.",
                "UPDATES with the film set for Sunday release.",
                "Advance for the dollar",
                "Not for use in the Nearer Isles"
            })
    void whatHoldsNothingIsLetGo(String note) {
        assertThat(HoldForRelease.in(note)).isNull();
    }

    @Test
    void aNoteOfBlanksIsNotGoneThroughTimeAndAgain() {
        assertThat(HoldForRelease.in("-\n".repeat(2_000_000))).isNull();
        assertThat(HoldForRelease.in(" \n\t".repeat(2_000_000))).isNull();
        assertThat(HoldForRelease.in("\n \n HOLD\n\n")).isEqualTo(new Embargo.Unclear("HOLD"));
    }

    @Test
    void everyFormatIsHeldByItsNote() {
        StoryDraft draft = new StoryDraft();
        draft.editorNote = "Hold for release";
        assertThat(draft.story().rights().embargo()).isEqualTo(new Embargo.Unclear("Hold for release"));
    }

    @Test
    void aFieldOfTheFormatGoesBeforeTheNote() {
        StoryDraft draft = new StoryDraft();
        draft.editorNote = "Hold for release";
        draft.embargo = new Embargo.Until(Instant.EPOCH);
        assertThat(draft.story().rights().embargo()).isEqualTo(new Embargo.Until(Instant.EPOCH));
    }

    @Test
    @Timeout(5)
    void aNoteOfCombiningMarksIsReadInTime() {
        String note = "e" + "\u0301".repeat(40_000);
        for (int i = 0; i < 10; i++) {
            assertThat(HoldForRelease.in(note)).isNull();
        }
    }
}
