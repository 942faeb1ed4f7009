package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITHDRAWN-Skerry Mining to buy rival",
                "WITHDRAWN: Skerry Mining to buy rival",
                "STORY WITHDRAWN - Skerry Mining to buy rival",
                "RETRACTED-Skerry Mining to buy rival",
                "WITHDRAWAL: Harbour Fire",
                "RETRACTION: Harbour Fire",
                "Kill the story slugged Harbour Fire",
                "Please withdraw our earlier story on the mole",
                "BC-US--Harbour Fire, KILL",
                "Achtung - Rückzug: Brand im Hafen",
                "RÜCKZUG: Brand im Hafen",
                "dpa zieht Meldung zum Brand im Hafen zurück",
                "STORNO: Brand im Hafen",
                "ZURÜCKGEZOGEN: Brand im Hafen",
                "Annullierung: Brand im Hafen",
                "ANNULATION: Incendie au port",
                "Cette dépêche est annulée",
                "DÉPÊCHE ANNULÉE - Incendie au port",
                "ANULACIÓN: Incendio en el puerto",
                "ANULADA Noticia sobre el puerto",
                "Anulación - Incendio en el puerto",
                "ANNULLARE NOTIZIA PORTO: INCENDIO",
                "NOTIZIA ANNULLATA: Incendio al porto",
                "ANNULLAMENTO: Incendio al porto",
                "ANULADO: Incêndio no porto",
                "TRUKKET: Brann i havnen",
                "TREKT: Brann i havna",
                "Annullering: Overskrift 'Brand i havnen'",
                "ANNULLERES: Brand i havnen",
                "INDRAGEN: Brand i hamnen",
                "ÅTERKALLAS: Brand i hamnen",
                "INGETROKKEN: Brand in de haven",
                "VERVALLEN: Brand in de haven",
                "VEDETTY POIS: Satama palaa",
                "UUTINEN PERUTTU: Satama palaa",
                "ANULOWANIE: Pożar w porcie",
                "АННУЛИРОВАНИЕ: Пожар в порту",
                "【取り消し】港で火事",
                "[전문취소] 항구 화재",
                "撤稿：港口火灾",
                "ACHTUNG! STORNO der Meldung HAF0198 von heute, 11.20 Uhr",
                "STORNO der Meldung HAF0198",
                "ANNULLIERT: Brand im Hafen",
                "АННУЛИРОВАНИЕ. В порту открыли мост",
                "АННУЛЯЦИЯ. В порту открыли мост",
                "ANNULLERET: Brand i havnen",
                "TILBAGEKALDT: Brand i havnen",
                "ANNULLATA/ Incendio al porto",
                "ANNULLA: Incendio al porto",
                "VISSZAVONVA: Tűz a kikötőben",
                "STRYK: Brand i hamnen",
                "OBS - STRYK: Brand i hamnen",
                "STORY REMOVED: BC-Harbour Fire",
                "POZOR, ZPRÁVA ZRUŠENA: Požár v přístavu",
                "HABER İPTAL: Limanda yangın",
                "إلغاء: حريق في الميناء",
                "WYCOFANA DEPESZA: Pożar w porcie"
            })
    void anAgencyWithdrawsItsCopy(String line) {
        assertThat(WithdrawalWords.in(line)).isTrue();
        assertThat(KillWords.in(line)).isNotEqualTo(StatusWord.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Withdrawn from sale: a biscuit",
                "Withdrawal from the treaty takes effect",
                "WITHDRAWAL FROM THE TREATY TAKES EFFECT",
                "WITHDRAWAL-SYNDROME CASES RISE",
                "Withdrawal: how to stop smoking",
                "Retracted paper haunts the lab",
                "Rückzug: Der Trainer geht",
                "RÜCKZUG DER TRUPPEN BEGINNT",
                "Rückzug der Truppen beginnt",
                "Storno am Schalter wird teurer",
                "Minister zieht Bericht zum Hafen zurück",
                "ANNULE ET REMPLACE notre dépêche de 10h00",
                "Annulation de la dette : le Sénat vote",
                "Annulation de 40 vols à cause du vent",
                "Anulación de la multa",
                "Anulado el gol de Aldhaven",
                "Annullata la gara di sci",
                "ANNULLATA LA GARA DI SCI",
                "Trukket ut av havnen: båten flyter igjen",
                "Indragen busslinje väcker vrede",
                "INDRAGEN BUSSLINJE VÄCKER VREDE",
                "Vervallen huis wordt gesloopt",
                "PERUTTU: Ottelu siirtyy tiistaihin",
                "INSTÄLLT: Konserten flyttas",
                "CANCELLED: Harbour concert",
                "ZRUŠENO: Koncert v přístavu",
                "İPTAL: Liman konseri",
                "PERUUTUS: Konsertti siirtyy",
                "Stryk: skjortorna blir släta",
                "إلغاء حفل الميناء",
                "STORNO der Buchung wird teurer",
                "Tilbagekaldt: Kiks kan være for salte",
                "Kill the lights: a night without lamps",
                "Kill the bill, say the isles",
                "Please withdraw your troops, envoy says",
                "Пожар в порту: рейсы отменены",
                "撤稿事件引发争议"
            })
    void newsOfAWithdrawalIsNews(String line) {
        assertThat(WithdrawalWords.in(line)).isFalse();
    }

    @Test
    void theStoryIsHeldForAnEditorInEveryFormat() {
        StoryDraft draft = new StoryDraft();
        draft.headline = "ANULACIÓN: Incendio en el puerto";
        assertThat(draft.story().rights().embargo()).isEqualTo(new Embargo.Unclear("ANULACIÓN: Incendio en el puerto"));
    }

    @Test
    @Timeout(10)
    void aLongLineIsReadInTime() {
        for (String piece : new String[] {"ACHTUNG ", "WITHDRAWN", "zieht ", "-", " ", "STORY "}) {
            assertThat(WithdrawalWords.in(piece.repeat(100_000))).isFalse();
        }
        assertThat(WithdrawalWords.in(null)).isFalse();
    }
}
