package dateline.formats.teletype;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lines above the copy of IPTC 7901: which are the headline, and which are not.
class HeadLinesTest {
    private static final String COPY = "\r\n   Aldhaven (tw) - Ein Brand hat am Donnerstag drei Lagerhallen am\r\n"
            + "Nordkai zerstört. Vier Menschen wurden verletzt.";

    private static Story story(String head) {
        return Wires.only(Wires.iptc("bdt0123 3 pl 25  tw 0045", "", head + COPY));
    }

    @Test
    void keywordsAboveTheHeadlineAreTheSlug() {
        Story story = story("Brände/Hafen/Norland/\r\n(Zusammenfassung 1415)\r\nBrand zerstört Lagerhallen\r\n"
                + "(neu: Zahl der Verletzten)\r\nVon Ada Lund, tw =\r\n");
        assertThat(story.about().slug()).isEqualTo("Brände/Hafen/Norland");
        assertThat(story.about().keywords()).containsExactly("Brände", "Hafen", "Norland");
        assertThat(story.copy().headline()).isEqualTo("Brand zerstört Lagerhallen");
        assertThat(story.copy().summary()).isNull();
        assertThat(story.credits().byline()).isEqualTo("Ada Lund, tw");
    }

    @Test
    void aSubheadIsNotPartOfTheHeadline() {
        Story labelled = story("Brand zerstört Lagerhallen\r\nUtl.: Vier Verletzte - \"Es ging schnell\" =");
        assertThat(labelled.copy().headline()).isEqualTo("Brand zerstört Lagerhallen");
        assertThat(labelled.copy().summary()).isEqualTo("Vier Verletzte - \"Es ging schnell\"");
        Story plain = story("Tre magazzini distrutti da un incendio nel porto di Aldhaven\r\nQuattro i feriti");
        assertThat(plain.copy().headline()).isEqualTo("Tre magazzini distrutti da un incendio nel porto di Aldhaven");
        assertThat(plain.copy().summary()).isEqualTo("Quattro i feriti");
    }

    @Test
    void aHeadlineThatDoesNotFitGoesOnInTheNextLine() {
        assertThat(story("Brand am Nordkai zerstört in der Nacht drei Lagerhallen und\r\nein Schiff =")
                        .copy()
                        .headline())
                .isEqualTo("Brand am Nordkai zerstört in der Nacht drei Lagerhallen und ein Schiff");
        assertThat(story("Brand am Nordkai zerstört in der Nacht zum Donnerstag drei\r\nLagerhallen =")
                        .copy()
                        .headline())
                .isEqualTo("Brand am Nordkai zerstört in der Nacht zum Donnerstag drei Lagerhallen");
    }

    @Test
    void theHeadlineMayStandBelowANoteAndABlankLine() {
        String copy = "\r\n\r\n     Aldhaven, 4 mar (TW).- Un incendio destruyó tres almacenes.\r\n     Hay dudas.";
        for (String notes : new String[] {
            "(Actualiza con declaraciones)\r\n\r\n", "(Actualiza con declaraciones)\r\n\r\n(foto)\r\n\r\n"
        }) {
            Story story = Wires.only(Wires.iptc(
                    "MAD0123 4 POL 0045", "", notes + "Arden tres almacenes en el puerto\r\nde Aldhaven" + copy));
            assertThat(story.copy().headline()).isEqualTo("Arden tres almacenes en el puerto de Aldhaven");
            assertThat(story.rights().editorNote()).contains("Actualiza con declaraciones");
            assertThat(Wires.dateline(story).place()).isEqualTo("Aldhaven");
            assertThat(story.copy().body().text()).isEqualTo("Un incendio destruyó tres almacenes.\nHay dudas.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGADO HASTA LAS 06.00 GMT DEL 11 DE ENERO DE 2027",
                "(Embargado até às 06h00 GMT de 11 de janeiro de 2027)",
                "BAJO EMBARGO HASTA EL LUNES 11 DE ENERO DE 2027 A LAS 06.00 GMT",
                "SOUS EMBARGO JUSQU'AU 11 JANVIER 2027 À 06H00 GMT"
            })
    void anOrderToHoldIsNoHeadlineInAnyLanguage(String line) {
        Story story = story(line + "\r\nArden tres almacenes =");
        assertThat(story.copy().headline()).isEqualTo("Arden tres almacenes");
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2027-01-11T06:00:00Z")));
    }

    @Test
    void copyBelowANoteIsNoHeadline() {
        Story story = Wires.only(Wires.iptc(
                "MAD0123 4 POL 0045", "", "(Actualiza con declaraciones)\r\n\r\nUn incendio arde.\r\n\r\nHay dudas."));
        assertThat(story.copy().body().text()).isEqualTo("Un incendio arde.\nHay dudas.");
    }

    @Test
    void aMarkAloneIsNotPartOfTheHeadlineBelowIt() {
        Story story = story("Brand Hafen/\r\n2. Lead\r\nKorrektur\r\nvier Verletzte bei Brand im Hafen =");
        assertThat(story.copy().headline()).isEqualTo("vier Verletzte bei Brand im Hafen");
        assertThat(story.identity().correction()).isTrue();
    }

    @Test
    void aHeadlineInCapitalsGoesOnInCapitals() {
        assertThat(story("THREE WAREHOUSES ON THE NORTHERN QUAY OF ALDHAVEN DESTROYED BY\r\nOVERNIGHT FIRE")
                        .copy()
                        .headline())
                .endsWith("DESTROYED BY OVERNIGHT FIRE");
    }

    @Test
    void aNoteInBracketsMayHaveSeveralLines() {
        Story story =
                story("(Berichtigung: In einer früheren Fassung waren es fünf Verletzte.\r\nRichtig ist vier.)\r\n"
                        + "(KORR-Bericht)\r\nBrand zerstört Lagerhallen =\r\n");
        assertThat(story.copy().headline()).isEqualTo("Brand zerstört Lagerhallen");
        assertThat(story.identity().correction()).isTrue();
        assertThat(story.rights().editorNote()).contains("Richtig ist vier.").contains("KORR-Bericht");
    }

    @Test
    void theHeadingOnceMoreIsLeftOut() {
        Story story = story("Brand in de haven - balans\r\nTW223 4 SPF 0160 F TIDEWATER-0231\r\n(LEAD - met balans)");
        assertThat(story.copy().headline()).isEqualTo("Brand in de haven - balans");
        assertThat(story.copy().summary()).isNull();
        assertThat(story.rights().editorNote()).isEqualTo("LEAD - met balans");
    }

    @Test
    void aNoteAndABylineAboveCopyWithoutIndentsAreNotCopy() {
        Story story = Wires.only(Wires.iptc(
                "TW0914 3 HHH 0210",
                "QUAY Fire Sub",
                "QUAY FIRE PUT OUT\r\n(Substitutes previous version - amends place)\r\nBy Ada Quill, TW\r\n"
                        + "A fire on the northern quay was put out on Thursday.\r\nFour people were hurt."));
        assertThat(story.copy().headline()).isEqualTo("QUAY FIRE PUT OUT");
        assertThat(story.credits().byline()).isEqualTo("Ada Quill, TW");
        assertThat(story.copy().body().text()).startsWith("A fire on the northern quay");
    }

    @Test
    void aLabelledSubheadInTheCopyHasNoLabel() {
        Story story = story("Brand zerstört Lagerhallen =");
        assertThat(story.copy().body().html()).doesNotContain("<h");
        Story headed = Wires.only(Wires.iptc(
                "bdt0123 3 pl 25  tw 0045",
                "",
                "Brand zerstört Lagerhallen =" + COPY
                        + "\r\n\r\n   Utl.: Suche nach Ursache\r\n\r\n   Sie ist unklar."));
        assertThat(headed.copy().body().text()).contains("\nSuche nach Ursache\nSie ist unklar.");
    }
}
