package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "The gate at Harle, May 4, 2025. (AP Photo/Una Field) # The gate at Harle, May 4, 2025. # AP Photo/Una Field",
                "The gate at Harle, May 4, 2025. REUTERS/Una Field # The gate at Harle, May 4, 2025. # REUTERS/Una Field",
                "The gate at Harle. REUTERS/Una Field/File Photo # The gate at Harle. # REUTERS/Una Field/File Photo",
                "The gate at Harle. THE CANADIAN PRESS/Una Field # The gate at Harle. # THE CANADIAN PRESS/Una Field",
                "The gate at Harle. THE CANADIAN PRESS/HO - City of Harle # The gate at Harle. # THE CANADIAN PRESS/HO - City of Harle",
                "The gate at Harle. EPA/UNA FIELD # The gate at Harle. # EPA/UNA FIELD",
                "The gate at Harle. EPA-EFE/UNA FIELD # The gate at Harle. # EPA-EFE/UNA FIELD",
                "The gate at Harle. XNW/Una Field # The gate at Harle. # XNW/Una Field",
                "The gate at Harle. XNW/U. Field # The gate at Harle. # XNW/U. Field",
                "The gate at Harle. Una Field/XNW # The gate at Harle. # Una Field/XNW",
                "The gate at Harle. XNW PHOTO / UNA FIELD # The gate at Harle. # XNW PHOTO / UNA FIELD",
                "The gate at Harle. AAP Image/Una van der Field. # The gate at Harle. # AAP Image/Una van der Field",
                "Varias personas en Harle. AGENCIA/Archivo # Varias personas en Harle. # AGENCIA/Archivo",
                "Una puerta en Harle. EFE/Una Field # Una puerta en Harle. # EFE/Una Field",
                "The gate at Harle. Harle City Council/Handout via REUTERS # The gate at Harle. # Harle City Council/Handout via REUTERS",
                "The gate at Harle. Handout via XNW # The gate at Harle. # Handout via XNW",
                "The gate at Harle REUTERS/Una Field # The gate at Harle # REUTERS/Una Field",
                "The gate at Harle - XNW/Una Field # The gate at Harle # XNW/Una Field",
                "Das Tor in Harle. Foto: Una Field/dpa # Das Tor in Harle. # Una Field/dpa",
                "Das Tor in Harle Foto: Una Field/dpa # Das Tor in Harle # Una Field/dpa",
                "<p>The gate in Harle. (XNW Photo/Una Field)</p> # The gate in Harle. # XNW Photo/Una Field",
                "De poort in Harle. (Foto: XNW / Una Field) # De poort in Harle. # XNW / Una Field",
                "Das Tor in Harle. Foto: dpa # Das Tor in Harle. # dpa",
                "Das Tor in Harle. Foto: picture alliance/dpa | U. Field # Das Tor in Harle. # picture alliance/dpa | U. Field",
                "La porte de Harle. Crédit photo : Una Field / XNW # La porte de Harle. # Una Field / XNW",
                "La puerta. Foto de Una Field # La puerta. # Una Field",
                "The gate at Harle. Photo by Una Field/XNW # The gate at Harle. # Una Field/XNW",
                "The gate at Harle. © Una Field / XNW # The gate at Harle. # Una Field / XNW",
                "Porten i Harle. Foto: Una Field / NTB # Porten i Harle. # Una Field / NTB",
                "Brama w Harle. Fot. PAP/Una Field # Brama w Harle. # PAP/Una Field",
                "The gate at Harle. REUTERS # The gate at Harle. # REUTERS",
                "The gate at Harle. (Kyodo) ==Kyodo # The gate at Harle. # Kyodo",
                "Il portone di Harle - FOTO ANSA/UNA FIELD # Il portone di Harle # ANSA/UNA FIELD",
            })
    void aCreditBehindTheCaptionIsTheCredit(String printed, String caption, String credit) {
        assertThat(Captions.part(printed)).isEqualTo(new Captions.Parted(caption, credit, null));
    }

    @Test
    void termsMayStandBeforeTheCredit() {
        assertThat(Captions.part("The gate at Harle. (PHOTO NOT FOR SALE) (Yonhap)"))
                .isEqualTo(new Captions.Parted("The gate at Harle.", "Yonhap", "PHOTO NOT FOR SALE"));
    }

    @Test
    void aCreditAloneIsTheCredit() {
        assertThat(Captions.part("XNW/Una Field")).isEqualTo(new Captions.Parted("", "XNW/Una Field", null));
        assertThat(Captions.part("Foto: Una Field/XNW")).isEqualTo(new Captions.Parted("", "Una Field/XNW", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gate at Harle was opened. Field/Rivers won the doubles.",
                "The clinic at Harle treats people with HIV/AIDS",
                "Mayor Una Field speaks. She chose between A/B and C/D.",
                "The ferry of the 1990/91 season.",
                "The gate. Tickets cost 4 pounds/5 euros",
                "A poster for the film. It says PHOTO: NOT ALLOWED HERE",
                "Photo: The old gate at Harle in the morning",
                "The reporter of REUTERS/TV asks a question in Harle.",
                "The gate at Harle (right) and the mill (left)",
                "The members of AC/DC arrive at Harle.",
                "The gate at Harle. Una Field",
                "Stop press",
                "She writes for The Harle News. Tell us what you think of it."
            })
    void wordsOfTheCaptionStay(String printed) {
        assertThat(Captions.part(printed)).isEqualTo(new Captions.Parted(printed, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "The gate. XNW PHOTO / UNA FIELD RESTRICTED TO EDITORIAL USE. No use with data. # The gate. # XNW PHOTO / UNA FIELD"
                        + " # RESTRICTED TO EDITORIAL USE. No use with data.",
                "The gate. (Photo by Una FIELD / AFP) / RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT \"XNW\" # The gate."
                        + " # Photo by Una FIELD / AFP # RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT \"XNW\"",
                "The gate. (Photo by Una FIELD / AFP - NO SALES, NO ARCHIVES) # The gate. # Photo by Una FIELD / AFP"
                        + " # NO SALES, NO ARCHIVES",
                "The gate. Handout via REUTERS ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY # The gate."
                        + " # Handout via REUTERS # ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY",
                "The gate. REUTERS/Una Field (HARLE - Tags: SPORT TENNIS) # The gate. # REUTERS/Una Field"
                        + " # HARLE - Tags: SPORT TENNIS",
                "The gate. REUTERS/Una Field (HARLE - Tags: SPORT TENNIS) FOR EDITORIAL USE ONLY. NOT FOR SALE # The gate."
                        + " # REUTERS/Una Field # 'HARLE - Tags: SPORT TENNIS\nFOR EDITORIAL USE ONLY. NOT FOR SALE'",
                "The gate. REUTERS/Una Field TPX IMAGES OF THE DAY # The gate. # REUTERS/Una Field # TPX IMAGES OF THE DAY",
                "The gate. (Una Field/The Herald via AP) MANDATORY CREDIT: HERALD; MAGS OUT # The gate."
                        + " # Una Field/The Herald via AP # MANDATORY CREDIT: HERALD; MAGS OUT",
                "Una puerta. EFE/Una Field SOLO USO EDITORIAL/SOLO DISPONIBLE PARA ILUSTRAR LA NOTICIA (CRÉDITO OBLIGATORIO)"
                        + " # Una puerta. # EFE/Una Field"
                        + " # SOLO USO EDITORIAL/SOLO DISPONIBLE PARA ILUSTRAR LA NOTICIA (CRÉDITO OBLIGATORIO)",
                "Das Tor. ACHTUNG: Nur zur redaktionellen Verwendung und nur mit Nennung Foto: Una Field/dpa # Das Tor. #"
                        + " # ACHTUNG: Nur zur redaktionellen Verwendung und nur mit Nennung Foto: Una Field/dpa",
                "The gate (EDITORIAL USE ONLY) opens. XNW/Una Field # The gate opens. # XNW/Una Field # EDITORIAL USE ONLY",
                "Il cancello. ANSA/UNA FIELD +++ NO SALES, EDITORIAL USE ONLY +++ # Il cancello. # ANSA/UNA FIELD"
                        + " # NO SALES, EDITORIAL USE ONLY",
            })
    void termsOfUseLeaveTheCaption(String printed, String caption, String credit, String terms) {
        assertThat(Captions.part(printed)).isEqualTo(new Captions.Parted(caption, credit, terms));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A shop in Harle with the sign NO SALES in its window.",
                "The sign reads NOT FOR SALE.",
                "The price tags: one pound and two pounds.",
                "Voters wave banners that say HARLE OUT.",
                "No sales were made at the market of Harle.",
                "Attention editors of school papers: the mayor explains the prize."
            })
    void wordsOfTheCaptionAreNotTermsOfUse(String printed) {
        assertThat(Captions.part(printed)).isEqualTo(new Captions.Parted(printed, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OLYMPUS DIGITAL CAMERA", "DSC_0042", "IMG_1234.JPG", "SONY DSC", "DCF 1.0", "Untitled"})
    void aCamerasDefaultTextIsNotACaption(String printed) {
        assertThat(Captions.part(printed).caption()).isEmpty();
    }

    @Test
    void termsJoinThoseThatTheSupplierGivesElsewhere() {
        Captions.Parted parted = Captions.part("The gate. XNW/Una Field MANDATORY CREDIT: XNW");

        assertThat(parted.termsWith("No sales in Harle.")).isEqualTo("No sales in Harle.\nMANDATORY CREDIT: XNW");
        assertThat(parted.termsWith("MANDATORY CREDIT: XNW, no sales")).isEqualTo("MANDATORY CREDIT: XNW, no sales");
        assertThat(parted.termsWith(null)).isEqualTo("MANDATORY CREDIT: XNW");
        assertThat(Captions.part("The gate.").termsWith(null)).isNull();
    }
}
