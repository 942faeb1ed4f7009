package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMBARGOED until 10:00 GMT 3 December 2026: Harbour wall fails|2026-12-03T10:00:00Z",
                "EMBARGO: not for publication before 14:00 GMT 3 December 2026|2026-12-03T14:00:00Z",
                "EMBARGO 0001 GMT 3 December 2026 - Harbour wall fails|2026-12-03T00:01:00Z",
                "**EMBARGO** Thursday 3 December 2026, 00:01 GMT|2026-12-03T00:01:00Z",
                "UNDER EMBARGO UNTIL 2026-12-03T10:00:00Z Harbour wall fails|2026-12-03T10:00:00Z",
                "STRICTLY EMBARGOED FOR RELEASE AT 10:00 GMT 3 December 2026|2026-12-03T10:00:00Z",
                "NOT FOR RELEASE UNTIL 10:00 GMT ON 3 DECEMBER 2026|2026-12-03T10:00:00Z",
                "HOLD FOR RELEASE 6 p.m. EDT Sunday, March 1, 2026|2026-03-01T22:00:00Z",
                "ATTENTION EDITORS: EMBARGOED TILL 10:00 GMT 3 December 2026|2026-12-03T10:00:00Z",
                "Embargoed until 00:01 BST Wednesday 9 October 2024|2024-10-08T23:01:00Z",
                "[Embargo: 10:00 GMT, 3 December 2026] Harbour wall fails|2026-12-03T10:00:00Z",
                "DO NOT PUBLISH BEFORE 10:00 GMT 3 December 2026|2026-12-03T10:00:00Z",
                "EMBARGADO HASTA LAS 06.00 GMT DEL 11 DE ENERO DE 2027|2027-01-11T06:00:00Z",
                "EMBARGADO HASTA EL LUNES 11 DE ENERO DE 2027 A LAS 06:00 HORAS GMT|2027-01-11T06:00:00Z",
                "Embargado hasta las 06.00 horas del 11 de enero de 2027 (hora peninsular)|2027-01-11T05:00:00Z",
                "EMBARGADO HASTA LAS 18 HORAS (HORA DE MADRID) DEL 1 DE AGOSTO DE 2027|2027-08-01T16:00:00Z",
                "EMBARGADO ATÉ ÀS 06h00 DE 11 DE JANEIRO DE 2027 (hora de Lisboa)|2027-01-11T06:00:00Z",
                "Embargo até às 06:00 GMT de segunda-feira, 11 de janeiro de 2027|2027-01-11T06:00:00Z",
                "EMBARGO ALLE 06:00 CET DELL'11 GENNAIO 2027|2027-01-11T05:00:00Z",
                "EMBARGO FINO ALLE ORE 06.00 (ORA ITALIANA) DI LUNEDÌ 11 GENNAIO 2027|2027-01-11T05:00:00Z",
                "SOUS EMBARGO JUSQU'AU LUNDI 11 JANVIER 2027 À 06H00 GMT|2027-01-11T06:00:00Z",
                "EMBARGADO HASTA LAS 06.00 GMT (07.00 HORA DE MADRID) DEL 11 DE ENERO DE 2027|2027-01-11T06:00:00Z",
                "Embargo jusqu'au 1er février 2027 à 6h (heure de Paris)|2027-02-01T05:00:00Z"
            })
    void anOrderWithATimeBeyondDoubtHoldsUntilThen(String line, Instant until) {
        assertThat(EmbargoWords.in(line)).isEqualTo(new Embargo.Until(until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGO: not for publication before 14:00 GMT 3 December",
                "EMBARGOED until Monday: Harbour wall fails",
                "EMBARGOED",
                "*** EMBARGO ***",
                "[EMBARGOED] Harbour wall fails",
                "EMBARGOED - Harbour wall fails",
                "EMBARGO: Harbour wall fails",
                "EMBARGO until the speech ends",
                "EMBARGOED. At 10:00 GMT on 3 December 2020 the wall failed.",
                "EMBARGO UNTIL FRIDAY 6AM",
                "UNDER EMBARGO: Harbour wall fails",
                "UNDER STRICT EMBARGO UNTIL FRIDAY",
                "PRESS RELEASE - EMBARGOED UNTIL FRIDAY",
                "NOT FOR RELEASE UNTIL THE MINISTER SPEAKS",
                "NOT FOR PUBLICATION",
                "NOT FOR BROADCAST OR PUBLICATION BEFORE FRIDAY",
                "HOLD FOR RELEASE",
                "HOLD FOR RELEASE: Harbour wall fails",
                "HOLD UNTIL FRIDAY",
                "HOLD: Harbour wall fails",
                "HFR: Harbour wall fails",
                "DO NOT PUBLISH",
                "DO NOT USE BEFORE FRIDAY",
                "FOR RELEASE ON FRIDAY",
                "FOR RELEASE 6 A.M. FRIDAY",
                "ADVANCE FOR SUNDAY, MARCH 1",
                "Embargoed until 6pm on Friday",
                "Strictly embargoed until noon tomorrow",
                "Not for publication before the speech",
                "Hold for release: Harbour wall fails",
                "Sperrfrist: Freitag, 10 Uhr",
                "SPERRFRIST BIS FREITAG",
                "EMBARGO JUSQU'À VENDREDI",
                "EMBARGO HASTA EL VIERNES",
                "EMBARGOED TO 0001 MONDAY JANUARY 11",
                "EMBARGOED TO 0001 MONDAY JANUARY 11 2027 Harbour wall fails",
                "(Achtung: Sperrfrist 11. Januar 2027, 06.00 Uhr)",
                "Achtung, Sperrfrist bis Montag, 6 Uhr",
                "SPERRFRIST: Montag",
                "EMBARGADO HASTA LAS 06.00 DEL 11 DE ENERO",
                "Embargado hasta el lunes 11 de enero",
                "(Embargo tot maandag 11 januari 2027, 00.01 uur)",
                "EMBARGO TOT MAANDAG",
                "KLAUSULERET TIL MANDAG KL. 06.00",
                "Klausul til mandag 11. januar",
                "EMBARGO ALLE 06:00 DELL'11 GENNAIO",
                "EMBARGO FINO ALLE 6",
                "EMBARGO ATÉ ÀS 06:00 DE SEGUNDA-FEIRA",
                "Embargo até às 06:00 de segunda-feira",
                "SPERREFRIST TIL MANDAG",
                "SPERRET TIL MANDAG",
                "EMBARGO TILL MÅNDAG KL 06.00",
                "EMBARGO MAANANTAIHIN KLO 6",
                "SOUS EMBARGO JUSQU'À LUNDI",
                "ОБНАРОДОВАТЬ НЕ РАНЕЕ 11 ЯНВАРЯ",
                "EMBARGO DO 11 STYCZNIA",
                "EMBARGADO HASTA EL MARTES 11 DE ENERO DE 2027 A LAS 06:00 GMT",
                "EMBARGADO HASTA LAS 06.00 DEL 11 DE ENERO DE 2027",
                "EMBARGADO HASTA LAS 06.00 HORA LOCAL DEL 11 DE ENERO DE 2027",
                "EMBARGADO HASTA LAS 06.00 GMT DEL 11 DE ENERO",
                "EMBARGADO HASTA EL 31 DE FEBRERO DE 2027 A LAS 06.00 GMT",
                "EMBARGADO HASTA LAS 06.00 (HORA DE MADRID) 07.00 (HORA DE LISBOA) DEL 11 DE ENERO DE 2027",
                "SOUS EMBARGO JUSQU'À LUNDI 6H GMT",
                "ONDER EMBARGO TOT donderdag 6.00 uur",
                "Må ikke bringes før mandag kl. 06.00",
                "JULKAISUVAPAA maanantaina kello 6.00",
                "Julkaisuvapaa 11.1.2027 klo 6",
                "EMBARGO do čtvrtka 6:00",
                "EMBARGO do pondělí 6.00",
                "EMBARGÓ csütörtök 6 óráig",
                "Do publikacji po godz. 6.00 w poniedziałek",
                "[엠바고] 11일 오전 6시",
                "【解禁】11日午前6時",
                "（请于11日6时后发布）",
                "EMBARGO do ponedjeljka u 6"
            })
    void anOrderWithoutSuchATimeHoldsForAnEditor(String line) {
        assertThat(EmbargoWords.in(line)).isInstanceOf(Embargo.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EMBARGO ON OIL LIFTED",
                "解禁の朝、港に船が戻る",
                "엠바고 논란이 커지고 있다",
                "Do publikacji trafi nowy tom",
                "Julkaisuvapaa aineisto kiinnostaa tutkijoita",
                "EMBARGO LIFTED: Harbour opens",
                "EMBARGOED GOODS SEIZED",
                "Embargoed goods seized",
                "EMBARGO TALKS STALL",
                "EMBARGO ENDS AFTER 60 YEARS",
                "EMBARGO 60 YEARS ON",
                "EMBARGO TO END",
                "EMBARGO FOR ALDHAVEN AND ITS ISLES",
                "EMBARGO-BUSTING SHIP HELD",
                "EMBARGO, HUNGER AND HOPE",
                "Embargo: how Aldhaven lives without oil",
                "Embargoed until now, letters tell of a fire",
                "Embargo until the isles pay, minister says",
                "UNDER EMBARGO, ALDHAVEN TURNS TO WIND",
                "HOLD FIRE, ENVOY SAYS",
                "HOLD ON: BRIDGE TO OPEN LATE",
                "HOLD FOR RELEASED SAILOR'S BOAT",
                "NOT FOR SALE: ALDHAVEN KEEPS ITS QUAY",
                "NOT FOR USE IN THE RAIN",
                "Not for use before a swim",
                "DO NOT USE TAP WATER, ALDHAVEN TOLD",
                "FOR RELEASE OF SAILORS, ALDHAVEN PAYS",
                "FOR IMMEDIATE RELEASE",
                "ON HOLD: Harbour bridge",
                "Sperrfrist für Studie umstritten",
                "EMBARGO TO HIT GRAIN, ISLES SAY",
                "EMBARGOED TOBACCO BURNS IN PORT",
                "EMBARGO ALLE ARMI, VOTA IL SENATO",
                "Embargo tot grote woede van de eilanden",
                "EMBARGADO EL BARCO DE ALDHAVEN",
                "Embargado el barco hasta que pague",
                "Klausul i kontrakten vækker strid",
                "Achtung, Sperrfristen: was sie bedeuten",
                "EMBARGO DO PETRÓLEO CAI",
                "Oil embargo: until Friday nothing moves",
                "ADVANCE FOR THE DOLLAR",
                "The copy was EMBARGOED until 10:00 GMT 3 December 2026"
            })
    void newsStaysNews(String line) {
        assertThat(EmbargoWords.in(line)).isNull();
    }

    @Test
    void theHeadlineTheSummaryAndTheFirstLinesOfTheTextAreAsked() {
        Embargo held = new Embargo.Unclear("EMBARGOED until Friday");
        StoryDraft headline = new StoryDraft();
        headline.headline = "EMBARGOED until Friday";
        assertThat(headline.story().rights().embargo()).isEqualTo(held);
        StoryDraft summary = new StoryDraft();
        summary.summary = "EMBARGOED until Friday";
        assertThat(summary.story().rights().embargo()).isEqualTo(held);
        StoryDraft text = new StoryDraft();
        text.body = body("Harbour Trust\n\nPress release\n\nEMBARGOED until Friday\n\nThe wall fails.");
        assertThat(text.story().rights().embargo()).isEqualTo(held);
        text.body = body("One.\n\nTwo.\n\nThree.\n\nFour.\n\nEMBARGOED until Friday");
        assertThat(text.story().rights().embargo()).isNull();
    }

    @Test
    void aFieldOfTheFormatGoesBeforeTheWords() {
        StoryDraft draft = new StoryDraft();
        draft.headline = "EMBARGOED until Friday";
        draft.embargo = new Embargo.Until(Instant.EPOCH);
        assertThat(draft.story().rights().embargo()).isEqualTo(new Embargo.Until(Instant.EPOCH));
    }

    @Test
    void aLongLineIsNotGoneThroughTimeAndAgain() {
        assertThat(EmbargoWords.in("EMBARGO ".repeat(1_000_000))).isNull();
        assertThat(EmbargoWords.in("*".repeat(1_000_000))).isNull();
    }

    private static Body body(String text) {
        String lines = text.replace("\n\n", "\n");
        return new Body("<p>" + lines.replace("\n", "</p>\n<p>") + "</p>", lines);
    }
}
