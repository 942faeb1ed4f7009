package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MONTELUPO MARINA",
                "MONZA",
                "FRIBURGO",
                "SATRIANO",
                "SUNDERLAND",
                "THURSO",
                "TUENNO",
                "WEDMORE",
                "MARSALA",
                "MARTESANA",
                "JANUB",
                "DECAZEVILLE",
                "SIMON",
                "PORT-DESMON"
            })
    void aPlaceThatContainsTheNameOfADayStaysWhole(String place) {
        for (String copy : new String[] {
            "(ANSA) - %s, 26 NOV - Il molo ha retto.",
            "(ANSA) - %s - Il molo ha retto.",
            "%s, Nov 26 (Reuters) - The mole held.",
            "%s (Reuters) - The mole held.",
            "%s, Nov 26, Kyodo - The mole held.",
            "%s — The mole held."
        }) {
            DatelineForm.Found found = Objects.requireNonNull(Datelines.find(copy.formatted(place)));
            assertThat(found.dateline().place()).isEqualTo(place);
            assertThat(found.dateline().date()).isNotIn("MON", "FRI", "SAT", "SUN", "THU", "TUE", "WED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PORT ELLIS, June 3 AAP - The mole held. | PORT ELLIS | AAP | June 3",
                "PORT ELLIS, June 3, Kyodo - The mole held. | PORT ELLIS | Kyodo | June 3",
                "PORT ELLIS, June 3 SKN _ The mole held. | PORT ELLIS | SKN | June 3",
                "PORT ELLIS, AAP - The mole held. | PORT ELLIS | AAP | -",
                "(ANSA) - PORT ELLIS, 3 GIU - Il molo ha retto. | PORT ELLIS | ANSA | 3 GIU",
                "(ANSA) - PORT ELLIS - Il molo ha retto. | PORT ELLIS | ANSA | -",
                "(SkerryWire) - June 3, 2026 - PORT ELLIS — The mole held. | PORT ELLIS | SkerryWire | June 3, 2026",
                "Port Ellis, 3 jun (EFE).- El muelle aguantó. | Port Ellis | EFE | 3 jun",
                "Port Ellis, 3 jun. 2026 (EFE).– El muelle aguantó. | Port Ellis | EFE | 3 jun. 2026",
                "Port Ellis (dpa/tmn) - Die Mole hielt. | Port Ellis | dpa/tmn | -",
                "Port Ellis (tca/dpa) - Die Mole hielt. | Port Ellis | tca/dpa | -",
                "Port Ellis (ats afp) - Le môle a tenu. | Port Ellis | ats afp | -",
                "Port Ellis (ats) Le môle a tenu. | Port Ellis | ats | -",
                "Port Ellis (Gracenote) - The mole held. | Port Ellis | Gracenote | -",
                "PORT ELLIS, Skerry (SKN) _ The mole held. | PORT ELLIS, Skerry | SKN | -",
                "PORT ELLIS _ The mole held. | PORT ELLIS | - | -",
                "PORT ELLIS, Skerry — The mole held. | PORT ELLIS, Skerry | - | -",
                "Port Ellis (Skerry), 3 jun (EFE).- El muelle aguantó. | Port Ellis (Skerry) | EFE | 3 jun",
                "Port Ellis [Skerry], June 3 (ANI): The mole held. | Port Ellis [Skerry] | ANI | June 3",
                "Port Ellis, June 3 (PTI) The mole held. | Port Ellis | PTI | June 3",
                "Port Ellis, 3.6 (SPT) - The mole held. | Port Ellis | SPT | 3.6",
                "PORT ELLIS, onsdag (NTB): Moloen holdt. | PORT ELLIS | NTB | onsdag",
                "PORT ELLIS. June 3 (Interfax) - The mole held. | PORT ELLIS | Interfax | June 3",
                "PORT ELLIS, June 3. /TASS/. The mole held. | PORT ELLIS | TASS | June 3",
                "PORT ELLIS. The mole of Port Ellis held. | PORT ELLIS | - | -",
                "STT, Port Ellis – The mole held. | Port Ellis | STT | -",
                "(Belga) The mole held. | - | Belga | -",
                "PORT ELLIS, SKERRY - June 3, 2026 (SKERRYWIRE)  The mole held. | PORT ELLIS, SKERRY | SKERRYWIRE | June 3, 2026",
                "\u200DPORT ELLIS (SKN) - The mole held. | PORT ELLIS | SKN | -",
                "• PORT ELLIS, June 3 (Xinhua) — The mole held. | PORT ELLIS | Xinhua | June 3",
                "Norge, Norge (NTB) – Moloen holdt. | Norge | NTB | -",
                "Port Ellis (NPK-NTB): Moloen heldt. | Port Ellis | NPK-NTB | -",
                "Port Ellis (OTS) - Die Mole hielt. | Port Ellis | OTS | -",
                "Port Ellis (Gniezno), 3 czerwca (PAP) - The mole held. | Port Ellis (Gniezno) | PAP | 3 czerwca",
                "PORT ELLIS 3. června (ČTK) - The mole held. | PORT ELLIS | ČTK | 3. června",
                "PORT ELLIS 3. júna (TASR) - The mole held. | PORT ELLIS | TASR | 3. júna",
                "PORT ELLIS, 3. lipnja 2026. (Hina) - The mole held. | PORT ELLIS | Hina | 3. lipnja 2026",
                "PORT ELLIS, 3. novembra (Tanjug) - The mole held. | PORT ELLIS | Tanjug | 3. novembra",
                "Port Ellis, 2026. június 3., szerda (MTI) - The mole held. | Port Ellis | MTI | 2026. június 3., szerda",
                "PORT ELLIS, 3 iun (Agerpres) - The mole held. | PORT ELLIS | Agerpres | 3 iun",
                "PORT ELLIS, birželio 3 d. (BNS). The mole held. | PORT ELLIS | BNS | birželio 3 d",
                "PORT ELLIS, 3.jūn., LETA. The mole held. | PORT ELLIS | LETA | 3.jūn.",
                "Port Ellis, 3.6. (STT) – The mole held. | Port Ellis | STT | 3.6",
                "Port Ellis, 3. kesäkuuta (STT) – The mole held. | Port Ellis | STT | 3. kesäkuuta",
                "3.06. Port Ellis (PAP) - The mole held. | Port Ellis | PAP | 3.06",
                "3.06.2026 Port Ellis (PAP) - The mole held. | Port Ellis | PAP | 3.06.2026",
                "3 jun, Port Ellis (Lusa) - The mole held. | Port Ellis | Lusa | 3 jun",
                "Redacción deportes, 3 jun (EFE).- El muelle aguantó. | Redacción deportes | EFE | 3 jun",
                "Redacción ciencia, 3 jun (EFE).- El muelle aguantó. | Redacción ciencia | EFE | 3 jun",
                "PORT-ELLIS-DES-PINS, Qc — Le môle a tenu. | PORT-ELLIS-DES-PINS, Qc | - | -",
                "ELLIS-DES-PINS — Le môle a tenu. | ELLIS-DES-PINS | - | -",
                "PORT-ELLIS, Que. — The mole held. | PORT-ELLIS, Que. | - | -",
                "SAINT-ELLIS — Le môle a tenu. | SAINT-ELLIS | - | -",
                "PORT ELLIS, N.-B. — Le môle a tenu. | PORT ELLIS, N.-B. | - | -",
                "Port Ellis / STT – The mole held. | Port Ellis | STT | -"
            })
    void theFormsOfTheAgenciesAreRead(String copy, String place, String source, String date) {
        DatelineForm.Found found = Objects.requireNonNull(Datelines.find(copy));
        assertThat(found.dateline().place()).isEqualTo(place);
        assertThat(found.dateline().source()).isEqualTo(source);
        assertThat(found.dateline().date()).isEqualTo(date);
        assertThat(copy.substring(found.end()))
                .containsAnyOf("The mole", "Il molo", "El muelle", "Die Mole", "Le môle", "Moloen");
    }

    @Test
    void aPlaceEqualToItsRegionIsPrintedOnce() {
        assertThat(Datelines.of("Skerry, Skerry")).isEqualTo(new Dateline("Skerry", null, null, "Skerry"));
        assertThat(Objects.requireNonNull(Datelines.find("Skerry, Skerry (NTB) – Moloen holdt."))
                        .dateline()
                        .text())
                .isEqualTo("Skerry (NTB)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "القاهرة 4 مارس (رويترز) - صمد الرصيف. | القاهرة | رويترز",
                "دبي (رويترز) - صمد الرصيف. | دبي | رويترز",
                "واشنطن (أ ف ب) - صمد الرصيف. | واشنطن | أ ف ب",
                "برلين 4 مارس (د ب أ) - صمد الرصيف. | برلين | د ب أ",
                "Buenos Aires, 4 mar (EFE) .- El muelle resistió. | Buenos Aires | EFE"
            })
    void aKnownAgencyMakesADatelineInAnyScript(String copy, String place, String source) {
        DatelineForm.Found found = Objects.requireNonNull(Datelines.find(copy));
        assertThat(found.dateline().place()).isEqualTo(place);
        assertThat(found.dateline().source()).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mole (built in 1904) - it is of stone - held.",
                "Ada Lund, 34, of Port Ellis - a baker - said so.",
                "UPDATE - The mole held.",
                "LIVE (SKN) — The mole held.",
                "MONDAY — The mole held.",
                "MITTWOCH, 4. MÄRZ – Die Mole hielt.",
                "ATTENTION - The mole held.",
                "BREAKING NEWS — The mole held.",
                "FILE — In this June 3, 2026 file photo the mole holds.",
                "By Ada Lund (SKN) - The mole held.",
                "SKERRY-LINE - the operator - said so.",
                "Skerry Lines (NYSE: SKL) - The line said so.",
                "The mole held - so did the lighthouse.",
                "A snake_case name - is no dateline.",
                "3.06. Ada Lund (34) - a baker - said so.",
                "Redacción nueva (de 1904) - dice el muelle.",
                "SKERRY-LINE — The operator said so.",
                "SKERRY-LINE, the operator — It said so.",
                "SKERRY-LINE, Inc. — The operator said so.",
                "Ada Lund / Bo Berg – They said so."
            })
    void aSentenceWithADashIsNotADateline(String copy) {
        assertThat(Datelines.find(copy)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-03 08:00:11 GMT+00:00",
                "2026-06-03T08:00:11Z",
                "20260603T080000Z",
                "June 3, 2026",
                "Wednesday, 3 June 2026 08:00 GMT",
                "3. Juni 2026",
                "08:00 CET",
                "08:15, 3 June 2026",
                "By Ada Lund",
                "Von Ada Lund",
                "Par Ada Lund",
                "Por Ada Lund",
                "Di Ada Lund",
                "—"
            })
    void aTimeOrABylineInTheElementIsNotADateline(String printed) {
        assertThat(Datelines.of(printed)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PORT ELLIS June 3 SKN - | PORT ELLIS | SKN | June 3",
                "Port Ellis, June 3 | Port Ellis | - | June 3",
                "PORT ELLIS, Skerry (SKN) _ | PORT ELLIS, Skerry | SKN | -",
                "Port Ellis, Skerry | Port Ellis, Skerry | - | -",
                "Mayo, Ireland | Mayo, Ireland | - | -",
                "3.06. Port Ellis (PAP) | Port Ellis | PAP | 3.06",
                "Port Ellis / STT | Port Ellis | STT | -",
                "Port Ellis / Lännen Media | Port Ellis | Lännen Media | -"
            })
    void theElementMayHoldTheWholeLine(String printed, String place, String source, String date) {
        Dateline dateline = Objects.requireNonNull(Datelines.of(printed));
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.source()).isEqualTo(source);
        assertThat(dateline.date()).isEqualTo(date);
    }
}
