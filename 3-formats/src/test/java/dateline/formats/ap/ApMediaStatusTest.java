package dateline.formats.ap;

import static dateline.formats.ap.ApMediaAnswers.APART;
import static dateline.formats.ap.ApMediaAnswers.item;
import static dateline.formats.ap.ApMediaAnswers.story;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether an item may be shown, and from when.
class ApMediaStatusTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usable     | []                  | USABLE",
                "embargoed  | []                  | USABLE",
                "withheld   | []                  | WITHHELD",
                "canceled   | []                  | CANCELED",
                "Canceled   | ['Writethru']       | CANCELED",
                "usable     | ['Lead', 'Kill']    | CANCELED",
                "usable     | ['Elimination']     | CANCELED",
                "usable     | ['Withhold']        | WITHHELD",
                "usable     | ['Disregard']       | WITHHELD",
                "withheld   | ['Kill']            | CANCELED"
            })
    void notPubstatusAloneSaysWhetherAnItemMayBeShown(String pubstatus, String types, Status status) {
        Story story =
                story("\"pubstatus\": \"%s\", \"editorialtypes\": %s".formatted(pubstatus, types.replace('\'', '"')));
        assertThat(story.rights().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "withheld"})
    void aStopOrderNeedsNoText(String pubstatus) {
        Reading reading = item("\"pubstatus\": \"" + pubstatus + "\", " + APART);
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.refused()).isEmpty();
    }

    @Test
    void copyForEditorsOnlyIsWithheldAndReported() {
        Reading advisory = item("\"pubstatus\": \"usable\", \"signals\": [\"APWhollyOwned\"]");
        assertThat(advisory.stories().getFirst().rights().status()).isEqualTo(Status.WITHHELD);
        assertThat(advisory.notes())
                .containsExactly("0123: AP sends this to editors only: its \"signals\" do not say \"newscontent\"."
                        + " It is withheld.");
        assertThat(story("\"pubstatus\": \"usable\"").rights().status()).isEqualTo(Status.USABLE);
    }

    @Test
    void anUnknownStatusIsRefusedAndHoldsTheEarlierVersion() {
        Reading reading = item("\"pubstatus\": \"perhaps\"");
        assertThat(reading.stories())
                .extracting(story -> story.rights().embargo())
                .containsExactly(new Embargo.Unclear("status perhaps"));
        assertThat(reading.refused().getFirst().reason()).startsWith("The item's \"pubstatus\" is \"perhaps\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"video", "audio", "complex"})
    void onlyKillsOfFilmsSoundAndListsAreRead(String type) {
        String fields = "\"type\": \"%s\", \"headline\": \"Ferry\"".formatted(type);
        assertThat(item(fields).stories()).isEmpty();
        assertThat(story(fields + ", \"pubstatus\": \"canceled\"").rights().status())
                .isEqualTo(Status.CANCELED);
    }

    @Test
    void anEmbargoHoldsUntilItsTime() {
        assertThat(story("\"embargoed\": \"2026-05-06T07:08:09Z\", \"pubstatus\": \"embargoed\"")
                        .rights()
                        .embargo())
                .isEqualTo(new Embargo.Until(Instant.parse("2026-05-06T07:08:09Z")));
        assertThat(story("\"embargoed\": \"Sunday papers\"").rights().embargo())
                .isEqualTo(new Embargo.Unclear("Sunday papers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"pubstatus\": \"embargoed\"", "\"editorialtypes\": [\"HoldForRelease\"]"})
    void aHoldWithoutATimeHolds(String field) {
        assertThat(story(field).rights().embargo()).isEqualTo(new Embargo.Unclear("Hold for release, without a time"));
    }
}
