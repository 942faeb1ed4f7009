package dateline.formats.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.copy.WireFile;
import dateline.formats.readers.Readers;
import dateline.story.Embargo;
import dateline.story.PictureItem;
import dateline.story.Status;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoKillTest {
    private static final String ID = "<plus:ImageSupplierImageID>TW-17</plus:ImageSupplierImageID>";

    @ParameterizedTest
    @ValueSource(strings = {"Kill", "KILLED", "Mandatory Kill", "Cancelled", "Withdrawn", "retracted", "eliminated"})
    void anEditStatusThatKillsKillsWithTheReaderAndWithout(String status) {
        byte[] file = new PhotoFile().iim(7, status).xmp(ID).jpeg();
        assertThat(read(file).status()).isEqualTo(Status.CANCELED);
        PictureItem alone = PhotoStops.loose(file)
                .addTo(dateline.story.Reading.refused("unknown", "the whole file", "It broke."))
                .pictures()
                .getFirst();
        assertThat(alone.status()).isEqualTo(Status.CANCELED);
        assertThat(alone.picture().guid()).isEqualTo("TW-17");
    }

    @Test
    void aPictureWithoutAnIdOrWithFreeRightsStopsNothing() {
        assertThat(PhotoStops.loose(
                                new PhotoFile().iim(7, "Kill").iim(103, "JOB7").jpeg())
                        .isEmpty())
                .isTrue();
        assertThat(PhotoStops.loose(new PhotoFile().iim(7, "Final").xmp(ID).jpeg())
                        .isEmpty())
                .isTrue();
        assertThat(PhotoStops.loose(new PhotoFile().xmp(ID).jpeg()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MANDATORY KILL", "PICTURE KILL - Quay at night", "Mandatory Kill: wrong man", "WITHHOLD!"})
    void anOrderInTheInstructionsOrTheCaptionHoldsThePicture(String order) {
        assertThat(read(new PhotoFile().iim(40, order).jpeg()).embargo()).isInstanceOf(Embargo.Unclear.class);
        assertThat(read(new PhotoFile().iim(120, order).jpeg()).embargo()).isInstanceOf(Embargo.Unclear.class);
    }

    @Test
    void aPictureOfAKillIsShown() {
        PictureItem item = read(new PhotoFile()
                .iim(40, "MANDATORY CREDIT")
                .iim(120, "Kill Bill opens. (TW Photo/Bo Gull)")
                .jpeg());
        assertThat(item.embargo()).isNull();
        assertThat(item.status()).isNull();
    }

    @Test
    void aLongRunInAnyFieldIsReadInTime() {
        for (int field :
                new int[] {5, 7, 15, 25, 30, 35, 40, 55, 60, 80, 85, 90, 101, 103, 105, 110, 115, 116, 120, 122}) {
            for (String piece : new String[] {" ", "\n", "a", "<", "(", "-", "\"", "0", "\0", "&", "A ", "(a) "}) {
                byte[] file = new PhotoFile()
                        .iim(field, piece.repeat(32_000 / piece.length()))
                        .jpeg();
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(file), field + piece);
            }
        }
    }

    private static PictureItem read(byte[] file) {
        return new Readers(ZoneOffset.UTC)
                .read(new WireFile("a.jpg", file))
                .pictures()
                .getFirst();
    }
}
