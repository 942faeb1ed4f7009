package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedHeadlineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE 1-Mole holds",
                "UPDATE: Mole holds",
                "Update 2: Mole holds",
                "RPT-UPDATE 3-Mole holds",
                "REFILE-Mole holds",
                ">>>SKN/Mole holds",
                ">> Mole holds",
                "Mole holds =",
                "Mole holds (2)",
                "Mole holds (4)",
                "EXTRA: Mole holds",
                "EXTRA - Mole holds",
                "EXTRA-Mole holds",
                "1st Ld-Writethru: Mole holds",
                "(LEAD) Mole holds",
                "(2nd LD) Mole holds",
                "EIL: Mole holds",
                "*** Mole holds",
                "Mole holds (UPDATE)",
                "Mole holds - Update",
                "++ Mole holds ++",
                "◎Mole holds",
                "WDHLG-Mole holds",
                "(AMPLIACIÓN) Mole holds",
                "(MISE A JOUR) Mole holds",
                "(2e) Mole holds",
                "Mole holds (1)",
                "Mole holds (ATUALIZADA)",
                "Update: Mole holds",
                "CP NewsAlert: Mole holds",
                "TT-FLASH: Mole holds",
                "JUST NU: Mole holds",
                "NY 2: Mole holds",
                "Ny version: Mole holds",
                "HAST: Mole holds",
                "МОЛНИЯ: Mole holds",
                "LD Mole holds",
                "2ND LD: Mole holds",
                "LD-Mole holds",
                "ACTUALIZACIÓN 1-Mole holds",
                "ATUALIZAÇÃO 2-Mole holds",
                "(PAPIER GENERAL) Mole holds",
                "(PAPIER D'ANGLE) Mole holds",
                "Mole holds (ENCADRE)",
                "Opdateret: Mole holds",
                "Oppdatert: Mole holds",
                "Uppdaterad: Mole holds",
                "Actualizado: Mole holds",
                "Mole holds (C/ÁUDIO)",
                "Mole holds (C/VÍDEO E FOTOS)",
                "Mole holds (con video)",
                "Mole holds (FOTO)",
                "Zsfg. - Mole holds",
                "Zsfg.: Mole holds",
                "Mole holds (2a versione, completa)",
                "(2ª versión) Mole holds",
                "Mole holds (krótka) (aktl.)",
                "Mole holds (opis)",
                "(Eds: adding quotes) Mole holds",
                "Mole holds (Eds: recasts first paragraph)",
                "(Sperrfrist: 4. Dezember 2026, 6.00 Uhr MEZ) Mole holds",
                "SPERREFRIST TIL TIRSDAG 1. DESEMBER KL. 05.00: Mole holds",
                "Mole holds - EMBARGO zaterdag 28/11 om 6 uur"
            })
    void theMarksOfTheWireAreNotShown(String printed) {
        assertThat(PrintedHeadline.of(printed, "en")).isEqualTo(new PrintedHeadline("Mole holds", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORRECTED-Mole holds (June 2)",
                "CORRECTED-UPDATE 2-Mole holds",
                "UPDATE 1-CORRECTED-Mole holds",
                "Correction: Mole holds",
                "KORREKTUR: Mole holds",
                "Berichtigung: Mole holds",
                "RECTIFICATIF - Mole holds",
                "Corrigé: Mole holds",
                "CORRECCIÓN: Mole holds",
                "CORREÇÃO: Mole holds",
                "Correção: Mole holds",
                "RETIFICAÇÃO: Mole holds",
                "Retificação: Mole holds",
                "CORR: Mole holds",
                "Corr.: Mole holds",
                "Corregido: Mole holds",
                "OIKAISU: Mole holds",
                "Korjaus: Mole holds",
                "Rettelse: Mole holds",
                "(CORRECTED) Mole holds",
                "Mole holds (Korrektur)",
                "Mole holds (PRÉCISION)",
                "KORJAUS***Mole holds***",
                "Уточнение: Mole holds",
                "Mole holds (popr.)",
                "ПОПРАВКА. Mole holds",
                "ИСПРАВЛЕНИЕ. Mole holds",
                "PEMBETULAN: Mole holds",
                "تصحيح - Mole holds",
                "Mole holds (helyesbített)",
                "HELYESBÍTÉS - Mole holds",
                "ISPRAVKA: Mole holds",
                "KOREKTA: Mole holds",
                "[정정] Mole holds",
                "更正：Mole holds",
                "【訂正】Mole holds",
                "OPRAVA: Mole holds",
                "CORRECTING and REPLACING Mole holds",
                "Mole holds (KORR)",
                "KORR: Mole holds",
                "RECTIFICATIF/ Mole holds",
                "CORRECTIF: Mole holds",
                "OIKAISTU: Mole holds",
                "Mole holds - correction"
            })
    void aMarkSaysThatTheVersionCorrects(String printed) {
        assertThat(PrintedHeadline.of(printed, "en")).isEqualTo(new PrintedHeadline("Mole holds", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Extra time decides final | en",
                "EXTRA TIME DECIDES FINAL | en",
                "EXTRA-TIME GOAL DECIDES FINAL | en",
                "Correction of the mole's plan begins | en",
                "Update of the timetable | en",
                "Retter: Mole stew and other dishes | da",
                "CORRECTING THE MOLE TAKES YEARS | en",
                "更正启事引发讨论 | zh",
                "EXCLUSIVE-Mole holds | en",
                "MANDATORY KILL: Mole holds | en",
                "Polizei sucht Jungen (8) | de",
                "Suche nach Mädchen (2) | de",
                "Politie zoekt jongen (3) | nl",
                "Mole holds (June 2) | en",
                "Mole holds (SKN) | en",
                "NY TIMES: MOLE HOLDS | en",
                "NY-BASED FIRM BUYS MOLE | en",
                "EMBARGO ON STONE LIFTED | en",
                "Embargo: what the mole's stone costs | en",
                "HAST DU ZEIT? MOLE HÄLT | de",
                "PART OF THE MOLE HOLDS | en",
                "UPDATE 1- | en",
                "EXTRA-LARGE WAVES HIT PORT | en",
                "NEU-ULM BAUT BRÜCKE | de",
                "ALERT-SYSTEM FAILS | en",
                "LEAD-FREE PAINT FOR MOLE | en",
                "Reportage from the mole | en",
                "Mole holds (photo exhibition) | en",
                "Mole in video: it holds | en",
                "Dry summer (opinion) | en",
                "Encadré par la police, le môle tient | fr"
            })
    void wordsOfTheHeadlineStay(String printed, String language) {
        assertThat(PrintedHeadline.of(printed, language)).isEqualTo(new PrintedHeadline(printed, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mole held. So did the light. | The mole held.",
                "Mr. Lund of the U.S. Coast Guard said so. He left. | Mr. Lund of the U.S. Coast Guard said so.",
                "Am 3. Juni hielt die Mole. Sie ist alt. | Am 3. Juni hielt die Mole.",
                "“The mole held.” So said she. | “The mole held.”",
                "The mole held | The mole held",
                "防波堤は無事だった。次の便は火曜日。 | 防波堤は無事だった。"
            })
    void theFirstSentenceIsTheHeadlineOfCopyWithoutOne(String text, String headline) {
        StoryDraft draft = new StoryDraft();
        draft.slug = "Skerry-mole";
        draft.body = new Body("<p>" + text + "</p>", text);
        assertThat(draft.story().copy().headline()).isEqualTo(headline);
    }

    @Test
    void signsWithoutALetterAreNotAHeadline() {
        StoryDraft draft = new StoryDraft();
        draft.body = new Body("<p>…</p><p>***</p><p>The mole held.</p>", "…\n***\nThe mole held.");
        assertThat(draft.story().copy().headline()).isEqualTo("The mole held.");
        draft.body = new Body("<p>…</p>", "…");
        assertThat(draft.story().copy().headline()).isNull();
    }

    @Test
    void aKillGetsNoHeadlineFromItsText() {
        StoryDraft draft = new StoryDraft();
        draft.status = Status.CANCELED;
        draft.body = new Body("<p>Kill it.</p>", "Kill it.");
        assertThat(draft.story().copy().headline()).isNull();
    }
}
